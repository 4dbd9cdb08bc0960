// What goes over the session bus: notices, and the desktop's own window for files.
#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>

#include "app/desktop/platform.h"
#include "tests/desktop/fake_desktop.h"

using namespace broaden;
using namespace broaden::tests;
namespace platform = app::platform;
using app::screens::FileAnswer;
using app::screens::FileWish;
using Portal = FakeDesktop::Portal;

namespace {

struct NoBus { NoBus() { ::unsetenv("DBUS_SESSION_BUS_ADDRESS"); } };   // whoever runs this may have one

struct Opened {
  std::mutex mutex;
  std::condition_variable woken;
  bool answered = false;
  std::unique_ptr<app::screens::FileWindow> window;

  explicit Opened(FileWish wish = {.title = "Take in a transcript", .button = "Choose"}) {
    window = platform::open_file_window(wish, "x11:1c00004", [this] {
      std::lock_guard lock(mutex);
      answered = true;
      woken.notify_all();
    });
  }
  bool answers_within(std::chrono::milliseconds most) {
    std::unique_lock lock(mutex);
    return woken.wait_for(lock, most, [&] { return answered; });
  }
  FileAnswer answer() {
    REQUIRE(answers_within(std::chrono::seconds(10)));
    auto said = window->take();
    REQUIRE(said);
    CHECK(!window->take());
    return *said;
  }
};

std::string refused(const std::vector<std::string>& uris) {
  FakeDesktop desktop{{}};
  Opened opened;
  auto asked = desktop.question();
  REQUIRE(asked);
  desktop.choose(*asked, uris);
  auto said = opened.answer();
  CHECK(said.path.empty());
  return said.problem;
}

}

TEST_CASE("A notice says just its words, whether the desktop reads markup in them or not") {
  const std::string words = "2 prompts & <b>one</b> \"agreement\" wait for you.";
  for (bool markup : {true, false}) {
    FakeDesktop desktop{{.markup = markup}};
    auto tell = platform::notices();
    tell(words);
    auto first = desktop.notice();
    REQUIRE(first);
    CHECK(first->program == "Broaden");
    CHECK(first->summary == "Broaden");
    CHECK(first->body == (markup ? "2 prompts &amp; &lt;b&gt;one&lt;/b&gt; &quot;agreement&quot; wait for you." : words));
    tell("Again.");
    auto second = desktop.notice();
    REQUIRE(second);
    CHECK(second->body == "Again.");
  }
}

TEST_CASE("Where there is no bus, or nobody who shows notices, nothing is told and nothing waits") {
  NoBus none;
  platform::notices()("Nobody hears this.");
  auto tell = platform::notices();
  {
    FakeDesktop desktop{{.notices = false}};
    tell("Nor this.");
  }
  tell("Nor this: the bus is gone.");
  FakeDesktop later{{}};
  tell("This is heard.");
  auto heard = later.notice();
  REQUIRE(heard);
  CHECK(heard->body == "This is heard.");
}

TEST_CASE("The desktop's own window is there where its portal is") {
  NoBus none;
  CHECK(!platform::has_file_window());
  CHECK(platform::open_file_window({}, "", [] {}));
  {
    FakeDesktop desktop{{.portal = Portal::none}};
    CHECK(!platform::has_file_window());
  }
  FakeDesktop desktop{{}};
  CHECK(platform::has_file_window());
}

TEST_CASE("The desktop's own window is asked for one file of the right kind, and what was chosen is a path") {
  for (auto portal : {Portal::there, Portal::of_old}) {
    FakeDesktop desktop{{.portal = portal}};
    Opened opened{{.title = "Take in a transcript", .button = "Choose", .folder = "/home/ada/My files", .name = "not.csv", .endings = {".csv", ".jws.json"}}};
    auto asked = desktop.question();
    REQUIRE(asked);
    CHECK(asked->method == "OpenFile");
    CHECK(asked->over == "x11:1c00004");
    CHECK(asked->title == "Take in a transcript");
    CHECK(asked->button == "Choose");
    CHECK(asked->folder == "/home/ada/My files");
    CHECK(asked->name.empty());
    REQUIRE(asked->filters.size() == 2);
    CHECK(asked->filters[0].first == "*.csv, *.jws.json");
    CHECK(asked->filters[0].second == std::vector<std::string>{"0:*.[cC][sS][vV]", "0:*.[jJ][wW][sS].[jJ][sS][oO][nN]"});
    CHECK(asked->filters[1].second == std::vector<std::string>{"0:*"});
    do desktop.choose(*asked, {"file:///home/ada/My%20files/caf%C3%A9%20%231.csv"});     // an old one's is heard when its handle is known
    while (portal == Portal::of_old && !opened.answers_within(std::chrono::milliseconds(20)));
    auto said = opened.answer();
    CHECK(said.path == "/home/ada/My files/caf\u00e9 #1.csv");
    CHECK(said.problem.empty());
  }
}

TEST_CASE("For a fresh file the desktop's own window offers its name") {
  FakeDesktop desktop{{}};
  Opened opened{{.fresh = true, .title = "Write a transcript", .button = "Write", .folder = "/tmp", .name = "transcript.pdf", .endings = {".pdf"}}};
  auto asked = desktop.question();
  REQUIRE(asked);
  CHECK(asked->method == "SaveFile");
  CHECK(asked->name == "transcript.pdf");
  desktop.choose(*asked, {"file://localhost/tmp/mine.pdf"});
  CHECK(opened.answer().path == "/tmp/mine.pdf");
}

TEST_CASE("A window that is closed without a choice says nothing, one that the desktop ends says so") {
  FakeDesktop desktop{{}};
  for (unsigned how : {1u, 2u}) {
    Opened opened;
    auto asked = desktop.question();
    REQUIRE(asked);
    desktop.choose(*asked, {}, how);
    auto said = opened.answer();
    CHECK(said.path.empty());
    CHECK(said.problem.empty() == (how == 1));
  }
}

TEST_CASE("What is no file of this machine is refused in words, and so is what is no answer") {
  for (auto& uris : std::vector<std::vector<std::string>>{{}, {"https://agency.gov/a.csv"}, {"file://elsewhere/a.csv"}, {"/tmp/a.csv"}, {"file:///a%00b"}, {"file:///tmp/%ff"}, {""}, {"file:///a", "file:///b"}})
    CHECK(refused(uris) == "That is no file on this machine. Choose another one.");
  FakeDesktop desktop{{}};
  Opened opened;
  auto asked = desktop.question();
  REQUIRE(asked);
  desktop.babble(*asked);
  CHECK(!opened.answer().problem.empty());
}

TEST_CASE("A portal that refuses, that is not there or that crashes says so, and the file is chosen here") {
  NoBus none;
  constexpr auto said = "This desktop's own window could not be opened. Choose the file here.";
  CHECK(Opened().answer().problem == said);              // no bus
  for (auto portal : {Portal::none, Portal::refuses}) {
    FakeDesktop desktop{{.portal = portal}};
    CHECK(Opened().answer().problem == said);
  }
  FakeDesktop desktop{{}};
  Opened opened;
  REQUIRE(desktop.question());
  desktop.stop_portal();
  CHECK(opened.answer().problem == said);
}

TEST_CASE("Whoever closes our window, or the program, closes the desktop's too, and waits for nobody") {
  FakeDesktop desktop{{}};
  auto before = std::chrono::steady_clock::now();
  auto opened = std::make_unique<Opened>();
  auto asked = desktop.question();
  REQUIRE(asked);
  opened.reset();
  CHECK(desktop.closed(*asked));
  for (int i = 0; i < 20; ++i) Opened();                 // closed before, while and after the bus is asked
  CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(10));
}

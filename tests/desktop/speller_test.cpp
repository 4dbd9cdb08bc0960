#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <thread>

#include "app/desktop/my_words.h"
#include "app/desktop/speller.h"
#include "core/base/platform.h"
#include "tests/support/lab.h"

using namespace broaden;
using namespace broaden::tests;
using app::ui::Speller;
using Verdict = Speller::Verdict;

namespace {

// Knows a few words, and can be held up.
struct HandDictionary final : app::Dictionary {
  std::mutex& gate;
  explicit HandDictionary(std::mutex& held) : gate(held) {}
  bool has(const std::string& word) override {
    std::lock_guard wait(gate);
    return word == "the" || word == "plan" || word == "cafe";
  }
  std::vector<std::string> nearest(const std::string&) override { return {"the"}; }
};

struct Looking {
  Folder folder;
  std::string file = folder.path + "/config/broaden/words.txt";
  std::mutex gate, mutex;
  std::condition_variable woken;
  int wakes = 0;
  app::SpellerBeside::Open open = [this] { return std::make_unique<HandDictionary>(gate); };
  std::unique_ptr<app::SpellerBeside> speller;

  void start() {
    speller = std::make_unique<app::SpellerBeside>(open, file, [this] {
      std::lock_guard lock(mutex);
      ++wakes;
      woken.notify_all();
    });
  }
  template <class Asked> auto until_known(Asked asked) {
    auto last = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    for (auto answer = asked();; answer = asked()) {
      if (answer) return *answer;
      std::unique_lock lock(mutex);
      auto before = wakes;
      if (auto again = asked()) return *again;
      REQUIRE(woken.wait_until(lock, last, [&] { return wakes != before; }));
    }
  }
  Verdict verdict(const std::string& word) {
    return until_known([&] {
      auto said = speller->verdict(word);
      return said == Verdict::unknown ? std::nullopt : std::optional(said);
    });
  }
  std::vector<std::string> suggestions(const std::string& word) { return until_known([&] { return speller->suggestions(word); }); }
};

}

TEST_CASE("A word is looked up beside the window: at first it is not known, then it is, and it is looked up once") {
  Looking it;
  it.start();
  {
    std::lock_guard held(it.gate);
    CHECK(it.speller->verdict("teh") == Verdict::unknown);
    CHECK(it.speller->verdict("teh") == Verdict::unknown);
  }
  auto version = it.speller->version();
  CHECK(it.verdict("teh") == Verdict::doubtful);
  CHECK(it.speller->version() > version);
  CHECK(it.verdict("plan") == Verdict::right);
  CHECK(it.verdict("caf\u00e9") == Verdict::right);
  CHECK(it.verdict("Interagency") == Verdict::right);
  CHECK(it.verdict("mentees") == Verdict::right);
  CHECK(it.suggestions("teh") == std::vector<std::string>{"the"});
  version = it.speller->version();
  CHECK(it.speller->verdict("teh") == Verdict::doubtful);
  CHECK(it.speller->version() == version);
}

TEST_CASE("Where the dictionary cannot be read no word is in doubt") {
  Looking it;
  it.open = [] { return nullptr; };
  it.start();
  CHECK(it.verdict("qzxv") == Verdict::right);
  CHECK(it.suggestions("qzxv").empty());
}

TEST_CASE("A speller that is closed while it looks up fifty thousand words ends at once") {
  Looking it;
  it.start();
  for (int i = 0; i < 60'000; ++i) it.speller->verdict("word" + std::to_string(i));
  auto before = std::chrono::steady_clock::now();
  it.speller.reset();
  CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(5));
}

TEST_CASE("One's own words are kept in a plain file that only oneself can read, and count at once and at the next start") {
  Looking it;
  it.start();
  CHECK(it.verdict("Okafor") == Verdict::doubtful);
  must(it.speller->add("Okafor"));
  must(it.speller->add("reorg"));
  CHECK(it.speller->verdict("Okafor") == Verdict::right);
  CHECK(it.verdict("Okafor\u2019s") == Verdict::right);
  CHECK(it.verdict("Reorg") == Verdict::right);
  CHECK(it.verdict("okafor") == Verdict::doubtful);
  CHECK(must(core::platform::read_file(it.file, 1000)) == "Okafor\nreorg\n");
  CHECK(core::platform::is_private(it.file));
  it.start();
  CHECK(it.verdict("Okafor") == Verdict::right);
  CHECK(it.speller->own_words() == std::vector<std::string>{"Okafor", "reorg"});
  must(it.speller->remove("Okafor"));
  must(it.speller->remove("never"));
  CHECK(it.speller->verdict("Okafor") == Verdict::doubtful);
  CHECK(must(core::platform::read_file(it.file, 1000)) == "reorg\n");
}

TEST_CASE("A file of own words may be edited by hand, by another window too, and what is no word in it is passed over") {
  Folder folder;
  auto file = folder.path + "/words.txt";
  must(core::platform::write_file(file, "one\r\ntwo words\n\n\x01\nthree\n" + std::string(200, 'x') + "\nfour"));
  CHECK(app::read_my_words(file) == app::MyWords{"one", "three", "four"});
  CHECK(must(app::add_my_word(file, "five")) == app::MyWords{"one", "three", "four", "five"});
  for (auto* word : {"", "two words", "a\nb", "tab\there"}) CHECK(app::add_my_word(file, word).error().code == core::Code::bad_value);
  CHECK(app::add_my_word(file, std::string(61, 'a')).error().code == core::Code::bad_value);
  CHECK(app::read_my_words(folder.path + "/none.txt").empty());

  std::string many;
  for (std::size_t i = 0; i < app::most_of_my_words + 10; ++i) many += "w" + std::to_string(i) + "\n";
  must(core::platform::write_file(file, many));
  CHECK(app::read_my_words(file).size() == app::most_of_my_words);
  CHECK(app::add_my_word(file, "more").error().detail.find("10000 words") != std::string::npos);
  must(core::platform::write_file(file, std::string(2'000'000, 'a')));
  CHECK(app::read_my_words(file).empty());
  CHECK(app::add_my_word(folder.path + "/words.txt/below/words.txt", "one").error().code == core::Code::file_unwritable);
}

TEST_CASE("The dictionary of this machine knows U.S. English, in the spelling of the United States") {
  auto files = app::find_dictionary();
  if (!app::no_dictionary(files).empty()) {
    MESSAGE(app::no_dictionary(files));
    return;
  }
  Looking it;
  it.open = [] { return app::open_dictionary(app::find_dictionary()); };
  it.start();
  for (auto* word : {"organization", "receive", "don't", "don\u2019t", "leadership's", "r\u00e9sum\u00e9", "Washington"}) CHECK_MESSAGE(it.verdict(word) == Verdict::right, word);
  for (auto* word : {"organisation", "recieve", "teh", "accomodate", "washington"}) CHECK_MESSAGE(it.verdict(word) == Verdict::doubtful, word);
  auto nearest = it.suggestions("recieve");
  REQUIRE(!nearest.empty());
  CHECK(nearest.front() == "receive");
}

TEST_CASE("A damaged dictionary, and one of another language, put no word in doubt") {
  Folder folder;
  app::DictionaryFiles files{folder.path + "/en_US.aff", folder.path + "/en_US.dic"};
  for (auto [rules, words] : {std::pair{"", ""}, {"SET UTF-8\n", "2\nder\ndie\n"}, {"\xff\xfe\x01", "\x00\x01"}, {"SET UTF-8\n", "99999999999\nthe\n"}}) {
    must(core::platform::write_file(files.rules, rules)), must(core::platform::write_file(files.words, words));
    CHECK(!app::open_dictionary(files));
  }
  CHECK(!app::open_dictionary({}));
}

#include "tests/e2e/job.h"

#include <signal.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "core/base/bytes.h"
#include "core/base/random.h"
#include "core/store/enrollment.h"
#include "tests/support/must.h"

namespace broaden::tests {
namespace {

namespace fs = std::filesystem;

std::string fresh_folder() {
  auto path = fs::temp_directory_path() / ("broaden-job-" + core::hex(core::random_bytes(8)));
  fs::create_directories(path);
  return path.string();
}

Words joined(Words first, const Words& more) {
  first.insert(first.end(), more.begin(), more.end());
  return first;
}

json value(const Ran& ran, const Words& words) {
  auto parsed = json::parse(ran.out, nullptr, false);
  if (ran.exit == 0 && !parsed.is_discarded()) return parsed;
  std::string said;
  for (auto& word : words) said += word + " ";
  throw std::runtime_error(said + "ended with " + std::to_string(ran.exit) + ": " + ran.out + ran.err);
}

}

Words with_secret(Words words) { return joined(std::move(words), {"--passphrase-file", "passphrase"}); }
Words signing(Words words) { return joined(with_secret(std::move(words)), {"--yes"}); }

Job::Job() : folder(fresh_folder()) {
  std::ofstream(path("passphrase")) << "correct horse battery staple\n";
  fs::permissions(path("passphrase"), fs::perms::owner_read | fs::perms::owner_write);
}

Job::Job(const Job& from)
    : folder(fresh_folder()), executive(from.executive), code(from.code), plan(from.plan), objective(from.objective), entry(from.entry), agreement(from.agreement) {
  fs::copy(from.folder, folder, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

Job::~Job() {
  server.reset();
  std::error_code ignored;
  fs::remove_all(folder, ignored);
}

Ran Job::me(Words words) const { return run("broaden-cli", joined({"--record", "ada.broaden"}, words), folder); }
Ran Job::office(Words words) const { return run("broaden-office", joined({"--data", "office"}, words), folder); }

json Job::my(Words words) const {
  words.push_back("--json");
  return value(me(words), words);
}

json Job::its(Words words) const {
  words.push_back("--json");
  return value(office(words), words);
}

void Job::found() {
  its(with_secret({"init", "--agency", "Department of Examples"}));
  auto added = its({"add-executive", "--name", "Ada Example"});
  executive = added.at("executive");
  code = added.at("code");
  its({"certificate", "--out", "office.pem"});
  its(with_secret({"add-official", "--name", "Pat Sample", "--role", "ERB chair"}));
}

void Job::keep_record() { my({"init", "--name", "Ada Example", "--agency", "Department of Examples", "--framework", "ecq-2025-05"}); }

void Job::plan_and_learning() {
  plan = my({"plan", "new", "--from", "2026-10-01", "--to", "2027-09-30", "--goal", "Lead across agencies"}).at("id");
  objective = my({"objective", "add", "--plan", plan, "--statement", "Lead one cross-agency project to a decision", "--competency", "ecq-2025-05/strategic-thinking",
                  "--measure", "Decision memo signed by both agencies", "--target", "2027-06-30"}).at("id");
  my({"activity", "add", "--objective", objective, "--kind", "detail", "--title", "Detail to the Office of Examples", "--from", "2027-01-11", "--to", "2027-05-08", "--hours", "640"});
  entry = my({"learning", "add", "--date", "2026-11-03", "--title", "Book club: systems thinking", "--kind", "informal", "--hours", "1.5", "--competency",
              "ecq-2025-05/strategic-thinking", "--reflection", "PRIVATE-REFLECTION: I talk too early"}).at("id");
}

void Job::serve(const Environment& more) {
  server = std::make_unique<Process>("broaden-office", with_secret({"--data", "office", "serve", "--listen", "127.0.0.1:0"}), folder, more);
  url = server->wait_for("listening on ");
  if (fs::exists(record())) lead_to(url);
}

void Job::stop() {
  server->signal(SIGTERM);
  auto ran = server->wait();
  if (ran.exit != 0) throw std::runtime_error("the office stopped with " + std::to_string(ran.exit) + ": " + ran.err);
  server.reset();
}

void Job::enroll() {
  auto ran = me(signing({"enroll", url, "--code", code}));
  if (ran.exit != 0) throw std::runtime_error("enroll: " + ran.err);
}

void Job::offer() { agreement = its(with_secret({"offer-agreement", "--to", executive, "--template", "mobility-agreement"})).at("document"); }

std::string Job::submit() const { return my(signing({"plan", "submit", plan})).at("document"); }

std::string Job::sign() const {
  return my(signing({"agreement", "sign", agreement, "--organizational", "yes", "--functional", "yes-if", "--geographic", "not-now"})).at("document");
}

// A free port is another one each time: the address is the only thing of a record that a test sets by itself.
void Job::lead_to(const std::string& to) const {
  ::setenv("XDG_STATE_HOME", path("state").c_str(), 1);
  core::SystemClock clock;
  auto record = must(core::Record::open(this->record(), clock));
  auto all = must(core::enrollments(record));
  for (auto& one : all) {
    one.url = to;
    auto tx = must(core::Tx::begin(record.db()));
    must(core::save(record, tx, one));
    must(tx.commit());
  }
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> files_with(const std::string& folder, const std::string& words) {
  std::vector<std::string> out;
  for (auto& file : fs::recursive_directory_iterator(folder))
    if (file.is_regular_file() && bytes_of(file.path().string()).find(words) != std::string::npos) out.push_back(file.path().string());
  return out;
}

json payload_of(const std::string& exported) {
  auto decoded = core::from_base64url(json::parse(bytes_of(exported)).at("payload").get<std::string>());
  if (!decoded) throw std::runtime_error("the payload is not base64url");
  return json::parse(core::text(*decoded));
}

}

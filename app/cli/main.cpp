// broaden-cli: every command of Broaden in words. Exit codes: 0 done, 1 an error said on standard error, 2 wrong usage.
#include <algorithm>

#include "app/cli/verb.h"
#include "sync/http/curl_transport.h"

namespace {

using namespace broaden;
using namespace broaden::app;

Program program(const std::vector<cli::CliVerb>& verbs) {
  Program out{"broaden-cli", "Broaden: your own record of development, learning and mobility.",
              {{"record", "the record's file (or set BROADEN_RECORD)"}, {"json", "answer in JSON", false, false, true, {}}}, {}};
  for (auto& verb : verbs) out.verbs.push_back(verb.words);
  return out;
}

}

int main(int argc, char** argv) {
  auto verbs = cli::all_verbs();
  auto words = program(verbs);
  auto read = read_arguments(words, argc, argv);
  if (auto* printed = std::get_if<Printed>(&read)) return printed->exit;
  auto& given = std::get<Given>(read);
  core::SystemClock clock;
  sync::CurlTransport transport{"broaden-cli/" BROADEN_VERSION};
  cli::Context context{given, given.has("json"), clock, transport};
  auto verb = std::ranges::find(verbs, given.path, [](auto& one) { return one.words.path; });
  auto ran = verb->run(context);
  return ran ? *ran : say_error(ran.error(), context.json);
}

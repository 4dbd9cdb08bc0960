// broaden-office: the agency's side. Exit codes: 0 done, 1 an error said on standard error, 2 wrong usage.
#include <algorithm>
#include <iterator>

#include "app/office/verb.h"

namespace {

using namespace broaden;
using namespace broaden::app;

std::vector<staff::OfficeVerb> all_verbs() {
  std::vector<staff::OfficeVerb> out;
  for (auto* group : {staff::office_verbs, staff::people_verbs, staff::act_verbs, staff::opportunity_verbs, staff::package_verbs, staff::look_verbs})
    std::ranges::move(group(), std::back_inserter(out));
  return out;
}

Program program(const std::vector<staff::OfficeVerb>& verbs) {
  Program out{"broaden-office", "Broaden for an agency's executive resources office.",
              {{"data", "the office's folder (or set BROADEN_OFFICE)"}, {"json", "answer in JSON", false, false, true, {}}}, {}};
  for (const auto& verb : verbs) out.verbs.push_back(verb.words);
  return out;
}

}

int main(int argc, char** argv) {
  auto verbs = all_verbs();
  auto read = read_arguments(program(verbs), argc, argv);
  if (auto* printed = std::get_if<Printed>(&read)) return printed->exit;
  auto& given = std::get<Given>(read);
  core::SystemClock clock;
  staff::Context context{given, given.has("json"), clock};
  auto verb = std::ranges::find(verbs, given.path, [](const auto& one) { return one.words.path; });
  auto ran = verb->run(context);
  return ran ? *ran : say_error(ran.error(), context.json);
}

// The words that people read: American spelling everywhere, and none of our own workings on a screen.
#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

#include "tests/names/source.h"

using namespace broaden::tests;

namespace {

// How other English is spelled. A word all in capitals is a format's own: iCalendar writes CANCELLED.
const std::regex& foreign() {
  static const std::regex all(
      R"(\b(colour|favour|honour|labour|behaviour|neighbour|endeavour|rumour|rigour|vigour|analys(ed?|ing)\b|catalyse|centre|metre|theatre|programme([^drs]|\b)|programmes|licence|defence|offence|)"
      R"(pretence|catalogue|cancelled|cancelling|travelled|travelling|traveller|labelled|labelling|modelled|modelling|signalled|counselled|counselling|fulfil\b|fulfilment|enrol\b|enrols\b|enrolment|instalment|)"
      R"(skilful|grey|whilst|amongst|learnt|spelt|dreamt|judgement|acknowledgement|ageing|artefact|cheque|per cent\b|fortnight|tyre\b|mould|plough|sceptic|manoeuvre|practise|afterwards|towards|)"
      R"((re|un|de)?(organ|real|recogn|summar|priorit|final|author|util|maxim|minim|optim|emphas|apolog|categor|character|custom|critic|general|initial|item|local|memor|modern|normal|personal|)"
      R"(public|special|standard|synchron|visual|capital|central|formal|neutral|serial|stabil|symbol|anonym|digit|legal|mobil|penal|social)is(e|ed|es|er|ing|ation|ations)\b)\w*)",
      std::regex::icase | std::regex::optimize);
  return all;
}

// The workings that the design keeps off screens. "Agency head" is a person.
const std::regex& workings() {
  static const std::regex all(R"(\b(ledger|mailbox|payload|jws|sealed|entr(y|ies) of|heads?)\b)", std::regex::icase | std::regex::optimize);
  return all;
}

std::vector<std::string> all_of(const std::string& text, const std::regex& what) {
  std::vector<std::string> out;
  for (std::sregex_iterator at(text.begin(), text.end(), what), end; at != end; ++at) out.push_back(at->str());
  return out;
}

std::vector<std::string> foreign_in(const std::string& text) {
  auto out = all_of(text, foreign());
  std::erase_if(out, [](auto& word) { return std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; }); });
  return out;
}

std::vector<std::string> workings_in(const std::string& text) {
  return all_of(std::regex_replace(text, std::regex(R"((agency|headquarters|organization)('s)? heads?)", std::regex::icase), ""), workings());
}

// Ids, keys and formats have no blank in them; what is said to people does, or is one word with a capital.
bool read_by_people(const std::string& literal) {
  return (literal.find(' ') != literal.npos && !literal.starts_with("{}.jws")) || (literal.size() > 2 && literal[0] >= 'A' && literal[0] <= 'Z');
}

bool is_sql(const std::string& literal) {
  return std::regex_search(literal, std::regex(R"(^ ?(select|insert|update|delete|create|drop|with|pragma|from|where|join|and|order by|alter|values|on conflict)\b)"));
}

}

TEST_CASE("words that people read are spelled as in the United States") {
  std::size_t looked_at = 0;
  for (auto* part : {"app", "core", "sync"})
    for (auto& path : files_in(part, {".h", ".cpp", ".def"}))
      for (auto& one : literals(text_of_file(path))) {
        ++looked_at;
        for (auto& word : foreign_in(one.text)) FAIL_CHECK(path << ":" << one.line << ": " << word);
      }
  for (auto* part : {"assets", "docs"})
    for (auto& path : files_in(part, {".json", ".md", ".html", ".css"}))
      for (auto& word : foreign_in(text_of_file(path))) FAIL_CHECK(path << ": " << word);
  for (auto* page : {"README.md", "CHANGELOG.md", "ARCHITECTURE.md", "CONTRIBUTING.md"})
    for (auto& word : foreign_in(text_of_file(std::string(BROADEN_SOURCE_DIR) + "/" + page))) FAIL_CHECK(page << ": " << word);
  CHECK(looked_at > 5000);
}

TEST_CASE("no screen, and no sentence about an error, speaks of our own workings") {
  std::size_t looked_at = 0;
  for (auto* part : {"app/desktop", "app/commands", "core/base"})
    for (auto& path : files_in(part, {".h", ".cpp", ".def"}))
      for (auto& one : literals(text_of_file(path))) {
        if (!read_by_people(one.text) || is_sql(one.text)) continue;
        ++looked_at;
        for (auto& word : workings_in(one.text)) FAIL_CHECK(path << ":" << one.line << ": " << word << " in \"" << one.text << "\"");
      }
  CHECK(looked_at > 800);
}

TEST_CASE("a word of another English, or of our workings, is found wherever it stands") {
  for (auto* text : {"Organisation", "the colour of it", "Cancelled.", "an Enrolment", "two programmes", "it was realised", "prioritising", "Analyse it", "a licence"}) {
    CAPTURE(std::string(text));
    CHECK(foreign_in(text).size() == 1);
  }
  for (auto* text : {"exercise", "revised", "an advisory promise", "otherwise", "likewise", "programmed", "programs", "canceled", "organization", "license", "practice", "raised", "precise", "supervised"}) {
    CAPTURE(std::string(text));
    CHECK(foreign_in(text).empty());
  }
  CHECK(workings_in("The ledger has two heads").size() == 2);
  CHECK(workings_in("Approved by the agency head").empty());
}

TEST_CASE("what a source says is read from its strings, and from nothing else in it") {
  auto all = literals("// \"no\"\n#include \"a.h\"\nf(\"one \"\n  \"two\", 'x', R\"(three \"3\")\"); /* \"no\" */ g(\"four\\\"\");");
  REQUIRE(all.size() == 3);
  CHECK(all[0].text == "one two");
  CHECK(all[0].line == 3);
  CHECK(all[1].text == "three \"3\"");
  CHECK(all[2].text == "four\\\"");
}

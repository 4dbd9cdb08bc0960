#include <doctest/doctest.h>

#include <set>

#include "core/base/error.h"

using namespace broaden::core;

namespace {

constexpr Code all[] = {
#define BROADEN_ERROR(code, what, safe, next) Code::code,
#include "core/base/errors.def"
#undef BROADEN_ERROR
};

bool is_sentence(const std::string& words) { return !words.empty() && (words.back() == '.' || words.back() == '?'); }

}

TEST_CASE("every error says what happened, what is safe and what to do next, in sentences") {
  std::set<std::string_view> names;
  for (auto code : all) {
    CAPTURE(name(code));
    auto said = words({code, "the thing."});
    CHECK(is_sentence(said.what));
    CHECK(is_sentence(said.safe));
    CHECK(is_sentence(said.next));
    CHECK(said.what.find("{}") == said.what.npos);
    CHECK(names.insert(name(code)).second);
  }
}

TEST_CASE("no error uses the words that only developers know") {
  for (auto code : all) {
    auto said = words({code, ""});
    for (auto* word : {"ledger", "mailbox", "payload", "JWS", "sealed", "enroll", "organis", "programme", "judgement"}) {
      CAPTURE(name(code));
      CAPTURE(word);
      for (auto& sentence : {said.what, said.safe, said.next}) CHECK(sentence.find(word) == sentence.npos);
    }
  }
}

TEST_CASE("a detail that ends without a period still makes a sentence") {
  CHECK(words({Code::offline, "no route"}).what == "The office could not be reached: no route.");
  CHECK(words({Code::offline, "no route."}).what == "The office could not be reached: no route.");
}

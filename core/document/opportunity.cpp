#include "core/document/opportunity.h"

#include <nlohmann/json.hpp>

#include "core/document/members.h"
#include "core/document/reading.h"
#include "core/model/json.h"
#include "core/model/typed.h"

namespace broaden::core {
namespace {

// Lengths and control characters are looked at here, the rest by the table.
void look_at(Members& from, const Field& field) {
  if (field.kind == Kind::tags || field.kind == Kind::lines) {
    for (auto& one : from.list(field.name, 1, many)) {
      Json wrapped{{"line", one}};
      Members line(wrapped, "a line");
      line.line("line", 1);
      if (!line.done()) from.fault(field.name);
    }
  } else if (field.more.narrative) {
    from.text(field.name, 1);
  } else {
    from.line(field.name, 1);
  }
}

}

Result<Document> build(const Opportunity& opportunity, const About& about) {
  if (auto problems = check(opportunity); !problems.empty()) return Error{Code::bad_value, sentence(Opportunity::noun, problems.front())};
  auto body = to_json(opportunity, For::office);
  for (auto& field : Opportunity::noun.fields)           // what is not stated is left out
    if (std::holds_alternative<std::monostate>(field.get(&opportunity))) body.erase(field.name);
  TRY(document, make_document(opportunity_type, about, std::move(body)));
  CHECKED(read_opportunity(document));
  return document;
}

Result<Opportunity> read_opportunity(const Document& document) {
  TRY(json, body_of(document, opportunity_type, Refers::to_nothing));
  Members from(json, "the opportunity");
  for (auto& field : Opportunity::noun.fields)
    if (from.has(field.name)) look_at(from, field);
  CHECKED(from.done());
  Opportunity out;
  if (auto read = from_json(Item(out), json); !read) return Error{Code::bad_document, read.error().detail};
  if (auto problems = check(out); !problems.empty()) return Error{Code::bad_document, sentence(Opportunity::noun, problems.front())};
  return out;
}

Result<Document> build(const Interest& interest, const About& about) { return build_about(interest_type, about, {{"note", interest.note}}); }

Result<Interest> read_interest(const Document& document) {
  TRY(json, body_of(document, interest_type, Refers::about));
  Members from(json, "the interest");
  Interest out{from.text("note")};
  CHECKED(from.done());
  return out;
}

}

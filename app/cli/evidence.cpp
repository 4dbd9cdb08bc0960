// Evidence files on the command line: attached, listed, given back. The file itself is never opened or run.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/shown.h"
#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "app/commands/counted.h"
#include "core/store/reads.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

json evidence_json(const KeptEvidence& one) {
  auto out = item_json(one.id, one.evidence);
  out["bytes"] = one.bytes ? json(*one.bytes) : json();
  return out;
}

std::string kept_words(const std::optional<std::int64_t>& bytes) { return bytes ? size_words(static_cast<std::uint64_t>(*bytes)) : "not in this copy"; }

Ran attach_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, AttachEvidence{context.given.one("LEARNING"), context.given.one("FILE"), context.given.one("note")}));
    return say_outcome(context, outcome);
  });
}

Ran list_evidence(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    std::string learning;
    if (context.given.has("learning")) {
      TRY(id, resolve(session.record, Learning::noun, context.given.one("learning")));
      learning = id;
    }
    TRY(all, kept_evidence(session.record, learning));
    auto list = json::array();
    Rows rows{{"Id", "Learning", "File name", "Size", "What it shows"}};
    for (auto& one : all) {
      list.push_back(evidence_json(one));
      rows.push_back({one.id, one.evidence.learning.text, short_text(one.evidence.name, 48), kept_words(one.bytes), short_text(one.evidence.note, 48)});
    }
    if (context.json) say_json(list);
    else say_table(rows, "No evidence here yet. Attach the first with: evidence attach LEARNING FILE");
    return 0;
  });
}

Ran show_evidence(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(id, resolve(session.record, Evidence::noun, context.given.one("ID")));
    TRY(all, kept_evidence(session.record, ""));
    for (auto& one : all) {
      if (one.id != id) continue;
      if (context.json) say_json(evidence_json(one));
      if (context.json) return 0;
      say_item(id, one.evidence, session.packages);
      say(fmt::format("  {:<24}{}", "Size", kept_words(one.bytes)));
      return 0;
    }
    return Error{Code::no_such_item, id};
  });
}

Ran save_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, SaveEvidence{context.given.one("ID"), context.given.one("out")}));
    return say_outcome(context, outcome);
  });
}

Ran remove_evidence(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, Remove{&Evidence::noun, context.given.one("ID")}));
    return say_outcome(context, outcome);
  });
}

}

std::vector<CliVerb> evidence_verbs() {
  Option id{"ID", "its id, or a beginning that fits no other", true};
  return {
      {{"evidence attach", "Keep a copy of a file, 10 MB at most, as evidence of learning", {{"LEARNING", "the learning's id", true}, {"FILE", "the file", true}},
        {{"note", "what it shows"}}}, attach_verb},
      {{"evidence list", "List evidence", {}, {{"learning", "only of this learning"}}}, list_evidence},
      {{"evidence show", "Show one", {id}, {}}, show_evidence},
      {{"evidence save", "Write the kept file, checked against what was attached", {id}, {{"out", "the file to write", true}}}, save_verb},
      {{"evidence remove", "Remove it from the list; undo brings it back", {id}, {}}, remove_evidence},
  };
}

}

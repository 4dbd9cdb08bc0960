#include "app/desktop/screens/handover.h"

#include <algorithm>

#include "app/commands/handover.h"
#include "app/commands/taking_in.h"
#include "app/desktop/ui/controls.h"
#include "core/document/identity_events.h"
#include "core/model/any.h"
#include "core/model/typed.h"
#include "core/store/documents.h"
#include "core/store/reads.h"

namespace broaden::app::screens {
namespace {

using namespace core;

constexpr std::size_t most_ticked_singly = 12;           // longer lists go whole or not at all; the command line takes any of them

Result<HandoverGroup> read_group(const Record& record, const Listed& how) {
  HandoverGroup group{&how, {}};
  std::vector<std::string> ids;
  std::vector<Any> all;
  CHECKED(visit_items(record, *how.noun, [&](std::string_view id) {
    if (!ids.empty() && ids.size() > most_ticked_singly) all.pop_back();   // its words are not shown
    ids.emplace_back(id);
    return item(all.emplace_back(blank(*how.noun)));
  }));
  for (std::size_t i = 0; i < ids.size(); ++i) group.items.push_back({ids[i], i < all.size() ? short_title(item(std::as_const(all[i]))) : std::string{}});
  return group;
}

void tick(std::set<std::string>& ticked, const std::string& id, bool on) { on ? void(ticked.insert(id)) : void(ticked.erase(id)); }

void draw_ticks(ui::Ui& ui, const std::vector<ui::Option>& all, std::set<std::string>& ticked) {
  for (auto& one : all) {
    bool on = ticked.contains(one.value);
    if (ui::check_box(ui, one.value, one.label, on)) tick(ticked, one.value, on);
  }
}

void draw_group(ui::Ui& ui, const HandoverGroup& group, std::set<std::string>& ticked) {
  ui::Scope scope(ui, group.how->noun->name);
  ui::heading(ui, group.how->plural, 3);
  if (group.items.size() <= most_ticked_singly) return draw_ticks(ui, group.items, ticked);
  bool on = std::ranges::all_of(group.items, [&](auto& one) { return ticked.contains(one.value); });
  if (ui::check_box(ui, "all", "All " + std::to_string(group.items.size()), on))
    for (auto& one : group.items) tick(ticked, one.value, on);
}

void draw_offer(ui::Ui& ui, const HandoverView& view, HandoverDraft& draft) {
  ui::heading(ui, "For your new agency", 2);
  ui::paragraph(ui, "A file is written first. Your profile is in it, and what you tick here; private fields never are.");
  for (auto& group : view.groups) draw_group(ui, group, draft.items);
  if (view.documents.empty()) return;
  ui::Scope scope(ui, "documents");
  ui::heading(ui, "Documents, with their signatures", 3);
  draw_ticks(ui, view.documents, draft.documents);
}

}

Result<HandoverView> read_handover(const Record& record) {
  HandoverView view;
  for (auto& how : all_listed()) {
    if (!may_leave(*how.noun) || parent_link(*how.noun) || how.noun->fixed_id) continue;
    TRY(group, read_group(record, how));
    if (!group.items.empty()) view.groups.push_back(std::move(group));
  }
  TRY(all, documents(record));
  for (auto& one : all)
    if (!is_identity_event(one.document.header.type))
      view.documents.push_back({one.document.id, words_of(one.document.header.type) + ", " + (one.number ? spoken(one.received) : "not sent yet") + " (" + one.document.id.substr(0, 12) + ")"});
  return view;
}

void draw_handover(ui::Ui& ui, const ConnectionView& one, HandoverDraft& draft, Asks& asks) {
  ui::Dialog dialog(ui, "disconnect", "End the connection to " + one.agency);
  ui::paragraph(ui, "Your record goes on as it is, and documents of this agency can still be verified. The office keeps what it received. To connect again takes a new code.");
  if (one.waiting > 0) ui::icon_line(ui, ui::Icon::warning, "What waits for the next sync (" + std::to_string(one.waiting) + ") will not be sent.", ui::Tone::warning);
  if (draft.view) draw_offer(ui, *draft.view, draft);
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Write the file and disconnect…", {.weight = ui::Weight::danger, .key = "go"}))
    asks.write(HandOver{"for-my-new-agency.json", {draft.items.begin(), draft.items.end()}, {draft.documents.begin(), draft.documents.end()}}, {"The file for your new agency", "Write and disconnect"}, "disconnect");
  if (ui::button(ui, "Cancel") || dialog.closed()) draft = {};
}

}

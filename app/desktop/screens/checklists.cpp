#include "app/desktop/screens/checklists.h"

#include "app/desktop/ui/controls.h"

namespace broaden::app::screens {

using namespace core;

Result<std::vector<PublishedList>> read_published(const Session& session) {
  std::vector<PublishedList> out;
  for (auto* one : session.packages.checklists()) {
    TRY(there, started(session.record, one->head.id));
    if (!there) out.push_back({one->head.id, one->head.title});
  }
  return out;
}

void draw_checklists(ui::Ui& ui, const std::vector<PublishedList>& published, Hands hands) {
  for (auto& one : published)
    if (ui::callout(ui, one.id, {ui::Tone::info, one.title, "A published list, with a day for each item. Every item becomes yours to change or remove.", "Start this list"}))
      hands.asks.push(StartChecklist{one.id, {}});
  draw_list(ui, ChecklistItem::noun, {}, hands, ListLook::page);
}

}

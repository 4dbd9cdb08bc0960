// What is looked at before it is done, made after the frame that asked for it: previews of what would leave, and of what would come in.
#include "app/desktop/screens/desk.h"

namespace broaden::app::screens {

using namespace core;

// What may be ticked: that of the plan's period.
Result<std::vector<Stored<Learning>>> Desk::learning_of_plan() const {
  if (!plan_.view) return std::vector<Stored<Learning>>{};
  return learning(session_.record, {.from = plan_.view->item.starts, .to = plan_.view->item.ends});
}

void Desk::make_preview() {
  auto plan = plan_.view ? plan_.view->plan : plan_query_.plan;
  auto made = preview(session_, {plan, {plan_draft_.ticked.begin(), plan_draft_.ticked.end()}, {}, {}});
  auto offered = learning_of_plan();
  again_ = true;
  if (made && offered) {
    plan_draft_.preview = std::move(*made);
    plan_draft_.offered = std::move(*offered);
    return;
  }
  plan_draft_.submitting = false;
  failed(Sync{}, {}, made ? offered.error() : made.error());
}

void Desk::make_shared_preview() {
  auto& draft = preferences_draft_;
  again_ = true;
  draft.preview.reset();
  if (draft.ticked.empty()) return;
  auto made = preview(session_, SharePreferences{draft.ticked, draft.statement, {}});
  if (made) {
    draft.preview = std::move(*made);
    return;
  }
  draft = {};
  failed(Sync{}, {}, made.error());
}

void Desk::look_at_paste() {
  auto& draft = editing_.pasting;
  auto seen = preview(session_, Paste{draft.noun, draft.text, draft.parent});
  again_ = true;
  if (seen) draft.rows = std::move(*seen);
  else draft.problem = words(seen.error()).what;
}

void Desk::look_into_file() {
  files_draft_.looking = true;
  files_draft_.looking_since = 0;
  files_draft_.said.clear();
  if (looking_) looking_->stop();
  looking_ = std::make_shared<Looking>(wake_);
  FilesDraft file{.kind = files_draft_.kind, .path = files_draft_.path, .columns = files_draft_.columns};
  look_.ask([file, packages = grounds_.packages, &clock = session_.clock, &transport = session_.transport, told = looking_](Record& record) {
    return look_into(Session{record, *packages, clock, transport}, file, *told);
  });
  reader_->take_soon();
  again_ = true;
}

void Desk::take_look() {
  if (!files_draft_.looking) {
    if (looking_) std::exchange(looking_, nullptr)->stop();
    return look_.forget();
  }
  files_draft_.said = looking_->said();
  if (look_.waiting()) return;
  files_draft_.looking = false;
  again_ = true;
  if (auto problem = look_.problem()) return failed(Sync{}, {}, *problem);
  error_.reset();
  files_draft_.seen = look_.take();
  files_draft_.come_to_taking = true;
}

}

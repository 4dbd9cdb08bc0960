// A plan that another prepares: out with what may leave and no more, back in difference by difference. Ids are the same in
// both records, which is how what comes back finds what it changes.
#pragma once
#include "app/commands/archive.h"

namespace broaden::app {

struct ExportPlanDraft { std::string plan, path; };
struct ImportPlanDraft {
  std::string path;
  bool all = false;                                      // every difference
  std::vector<std::string> take, leave;                  // numbers as in the preview, or ids; only one of the three is given
};

core::Result<core::Archive> plan_draft(const core::Record&, const std::string& plan);
core::Result<ArchivePreview> preview(const Session&, const ImportPlanDraft&);   // of the whole file, whatever is chosen
core::Result<Outcome> export_plan_draft(Session&, const ExportPlanDraft&);
// Where the plan is new here and nothing is chosen, all of it is taken. bad_value: nothing was chosen, or it does not fit together.
core::Result<Outcome> import_plan_draft(Session&, const ImportPlanDraft&);

}

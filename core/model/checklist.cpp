#include "core/model/checklist.h"

namespace broaden::core {

static constexpr Field checklist_fields[] = {
  field<&ChecklistItem::list>("list", "List", {.required = true}),
  field<&ChecklistItem::title>("title", "To do", {.required = true}),
  field<&ChecklistItem::due>("due", "Due", {}),
  field<&ChecklistItem::done>("done", "Done on", {}),
  field<&ChecklistItem::note>("note", "Note", {.narrative = true}),
  field<&ChecklistItem::source>("source", "From", {.hint = "The published list it comes from."}),
};

constinit const Noun ChecklistItem::noun{"checklist", "Checklist item", checklist_fields};

}

// A noun's fields as controls, by its table: label, hint, kind and choices come from there. The form holds what is typed;
// what is stored is put in with load() and never overwrites what someone is typing.
#pragma once
#include <map>

#include "app/desktop/ui/choices.h"
#include "core/model/typed.h"

namespace broaden::app::ui {

struct FieldDraft {
  std::string text, stored;                                     // as typed now; as it was stored when last looked at
  std::set<std::string> tags;
  std::vector<std::string> lines;
  core::Value seen;                                             // lists: as they were stored when last looked at
  std::string error;                                            // in words, under the box; typing clears it
  bool changed_elsewhere = false;                               // stored anew while someone was typing here
};

struct Form {
  std::map<std::string, FieldDraft> fields;                     // by the field's stored name
  std::vector<std::string> typed(const core::Field&) const;     // as commands take it
  core::Typed all(const core::Noun&) const;                     // every field that is not blank
  bool blank() const;
};
void load(Form&, core::ConstItem stored);

struct FormOptions {
  std::span<const Option> competencies;                         // for tags, grouped by ECQ
  std::map<std::string, std::vector<Option>> picks;             // by field name: links, and texts that are really choices
};

Edit form_field(Ui&, Form&, const core::Field&, const FormOptions&);

}

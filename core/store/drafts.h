// Text being typed, kept so that a crash, a restart or a sync loses none of it. Not part of the log.
#pragma once
#include "core/store/record.h"

namespace broaden::core {

struct DraftText { std::string noun, item, field, text, based_on; };   // based_on: the stored text when typing began
Result<> keep_draft(Record&, const DraftText&);          // an empty item means one being added
Result<> drop_draft(Record&, const std::string& noun, const std::string& item, const std::string& field);
Result<std::vector<DraftText>> drafts(const Record&);

struct Setting { std::string name, value; };             // the desktop's: window place, theme, last screen
Result<std::string> setting(const Record&, const std::string& name);   // "" where it was never set
Result<> set_setting(Record&, const std::string& name, const std::string& value);

}

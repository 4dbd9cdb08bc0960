// The first run: three fields on one screen, then there is a record.
#pragma once
#include <optional>

#include "app/commands/start.h"
#include "app/desktop/ui/choices.h"

namespace broaden::app::screens {

struct FirstRunView { std::vector<ui::Option> frameworks; std::string path; };
struct FirstRunDraft { std::string name, agency, framework = "ecq-2025-05", error; };

FirstRunView read_first_run(const core::Packages&, std::string path);
std::optional<Start> draw(ui::Ui&, const FirstRunView&, FirstRunDraft&);    // what was asked for in this frame

}

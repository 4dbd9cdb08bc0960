// Checklists: one's own items, and published lists that can be started.
#pragma once
#include "app/desktop/screens/noun_list.h"

namespace broaden::app::screens {

struct PublishedList { std::string id, title; };
core::Result<std::vector<PublishedList>> read_published(const Session&);   // those of which nothing is in the record yet
void draw_checklists(ui::Ui&, const std::vector<PublishedList>&, Hands);

}

// All of the controls, for screens.
#pragma once
#include "app/desktop/ui/blocks.h"
#include "app/desktop/ui/button.h"
#include "app/desktop/ui/choices.h"
#include "app/desktop/ui/dialog.h"
#include "app/desktop/ui/fields.h"
#include "app/desktop/ui/page.h"
#include "app/desktop/ui/pictures.h"
#include "app/desktop/ui/table.h"
#include "app/desktop/ui/text.h"

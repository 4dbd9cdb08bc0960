// Where there is no AT-SPI.
#include "app/desktop/spoken/voice.h"

namespace broaden::app::spoken {

Voice::Voice(std::string, std::function<void()>) {}
Voice::~Voice() = default;
void Voice::act(ui::Ui&) {}
void Voice::show(const ui::Tree&, ui::Rect) {}
void Voice::active(bool) {}
bool Voice::takes(const KeyPress&) { return false; }

}

// Without hunspell no word is in doubt.
#include "app/desktop/dictionary.h"

namespace broaden::app {

DictionaryFiles find_dictionary() { return {}; }
std::unique_ptr<Dictionary> open_dictionary(const DictionaryFiles&) { return nullptr; }
std::string no_dictionary(const DictionaryFiles&) { return "This Broaden was built without a library that reads dictionaries."; }

}

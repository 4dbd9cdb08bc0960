// The format of hunspell(5), read by its own library.
#include <hunspell/hunspell.hxx>

#include "app/desktop/dictionary.h"
#include "core/base/platform.h"

namespace broaden::app {
namespace {

namespace platform = core::platform;

class HunspellDictionary final : public Dictionary {
 public:
  explicit HunspellDictionary(const DictionaryFiles& files) : hunspell_(files.rules.c_str(), files.words.c_str()), utf8_(hunspell_.get_dict_encoding() == "UTF-8") {}
  bool is_english() { return has("the") && has("and") && !has("qzxv"); }
  bool has(const std::string& word) override { return !sayable(word) || hunspell_.spell(word); }
  std::vector<std::string> nearest(const std::string& word) override {
    if (!sayable(word)) return {};
    auto all = hunspell_.suggest(word);
    std::erase_if(all, [&](auto& one) { return !sayable(one); });
    return all;
  }

 private:
  // A dictionary in another encoding is asked only what is the same in each.
  bool sayable(const std::string& word) const {
    if (utf8_) return true;
    for (char c : word) if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
  }

  Hunspell hunspell_;
  bool utf8_;
};

std::vector<std::string> folders() {
  std::vector<std::string> out;
  auto named = platform::environment("DICPATH").value_or("");
  for (std::size_t at = 0; at < named.size();) {
    auto end = std::min(named.find(':', at), named.size());
    if (end > at) out.push_back(named.substr(at, end - at));
    at = end + 1;
  }
  out.push_back(platform::program_folder() + "/../share/broaden/dictionaries");
  for (auto* usual : {"/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts", "/Library/Spelling", "/opt/homebrew/share/hunspell"}) out.emplace_back(usual);
  return out;
}

}

DictionaryFiles find_dictionary() {
  for (auto& folder : folders())
    if (DictionaryFiles files{folder + "/en_US.aff", folder + "/en_US.dic"}; platform::exists(files.rules) && platform::exists(files.words)) return files;
  return {};
}

std::unique_ptr<Dictionary> open_dictionary(const DictionaryFiles& files) {
  if (files.words.empty()) return nullptr;
  auto opened = std::make_unique<HunspellDictionary>(files);
  if (!opened->is_english()) return nullptr;
  return opened;
}

std::string no_dictionary(const DictionaryFiles& files) {
  return files.words.empty() ? "There is no dictionary of U.S. English on this machine. On Debian it is the package hunspell-en-us." : "";
}

}

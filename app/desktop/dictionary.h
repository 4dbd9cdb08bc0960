// A dictionary of U.S. English on this machine. It takes a twentieth of a second to open, and up to a tenth for suggestions: for a
// thread beside the window (speller.h).
#pragma once
#include <memory>
#include <string>
#include <vector>

namespace broaden::app {

class Dictionary {
 public:
  virtual ~Dictionary() = default;
  virtual bool has(const std::string& word) = 0;         // UTF-8
  virtual std::vector<std::string> nearest(const std::string& word) = 0;   // likeliest first
};

struct DictionaryFiles { std::string rules, words; };    // en_US.aff and en_US.dic; "" where there are none
DictionaryFiles find_dictionary();                       // in the folders of $DICPATH, beside the program, and where systems keep them
std::unique_ptr<Dictionary> open_dictionary(const DictionaryFiles&);   // nullptr: not to be read, or no dictionary of English
std::string no_dictionary(const DictionaryFiles&);       // why words cannot be looked up here, for people; "" if they can

}

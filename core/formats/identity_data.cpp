#include "core/formats/identity_data.h"

#include <algorithm>
#include <string>

namespace broaden::core {
namespace {

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// " social security number ": small words between blanks; a capital after a small letter begins one.
std::string heading_words(std::string_view heading) {
  std::string out = " ";
  char before = ' ';
  for (char c : heading) {
    if (is_upper(c) && is_lower(before)) out += ' ';
    if (is_upper(c)) out += static_cast<char>(c - 'A' + 'a');
    else if (is_lower(c) || is_figure(c)) out += c;
    else if (out.back() != ' ') out += ' ';
    before = c;
  }
  return out.back() == ' ' ? out : out + ' ';
}

}

bool names_identity_data(std::string_view heading) {
  auto said = heading_words(heading);
  for (std::string_view one : {" ssn ", " ssns ", " ss n ", " s s n ", " ssn4 ", " social security", " socialsecurity", " soc sec", " dob ", " d o b ", " date of birth ", " dateofbirth ",
                               " birth date ", " birthdate ", " birthday ", " birth day ", " birth dt ", " date born ", " born "})
    if (said.find(one) != said.npos) return true;
  return false;
}

bool looks_like_ssn(std::string_view text) {
  constexpr std::string_view shape = "ddd-dd-dddd";
  for (std::size_t at = 0; at + shape.size() <= text.size(); ++at) {
    if (at > 0 && is_figure(text[at - 1])) continue;
    if (at + shape.size() < text.size() && is_figure(text[at + shape.size()])) continue;
    auto here = text.substr(at, shape.size());
    if ((here[3] != '-' && here[3] != ' ') || here[6] != here[3]) continue;
    if (std::ranges::equal(here, shape, [](char c, char wanted) { return wanted == '-' || is_figure(c); })) return true;
  }
  return false;
}

}

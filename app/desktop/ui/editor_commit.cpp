// When what is typed becomes a value, and how a secret is shown.
#include "app/desktop/ui/editor.h"
#include "app/desktop/ui/utf8.h"

namespace broaden::app::ui {
namespace {

std::string_view without_edges(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return s;
}

}

std::string shown_of(const Typing& typing, const std::string& draft) { return typing.shown ? typing.shown(draft) : draft; }

Edit commit_typed(Editing& e, const Typing& typing, std::string& draft) {
  if (!e.dirty) return Edit::none;
  std::string plain = typing.many_lines || typing.secret ? draft : std::string(without_edges(draft));
  if (typing.plain && !plain.empty()) {
    auto read = typing.plain(plain);
    e.unread = !read;
    if (!read) return Edit::none;
    plain = *read;
  }
  e.unread = false, e.dirty = false;
  bool touched = draft != plain;
  draft = e.last = plain;
  if (plain == e.base) return touched ? Edit::typing : Edit::none;
  e.base = plain;
  return Edit::committed;
}

std::string dots(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); at = after(text, at)) out += "\u2022";
  return out;
}

std::size_t to_masked(std::string_view text, std::size_t at) { return dots(text.substr(0, at)).size(); }

std::size_t from_masked(std::string_view text, std::size_t at) {
  std::size_t real = 0;
  for (std::size_t i = 0; i + 3 <= at; i += 3) real = after(text, real);
  return real;
}

}

// Words in doubt in the box one types in: looked up when the text is another, underlined, gone through by key, and replaced from a list.
#include <algorithm>

#include "app/desktop/ui/editor.h"
#include "app/desktop/ui/lists.h"

namespace broaden::app::ui {
namespace {

constexpr std::size_t most_suggestions = 6;
constexpr std::string_view add_word = "add";

std::string list_id(const std::string& field) { return field + "/spelling"; }

void ask_about(Editing& e, Range word) {
  e.offered = word, e.offering = true, e.underway = e.sought = false;
  e.edit.put_caret(word.from, false), e.edit.put_caret(word.to, true);
}

// From the caret on, round to the first; from a word that was just asked about to the one after it.
Range next_doubt(const Editing& e, const std::vector<Range>& doubts) {
  bool asked = e.edit.from() == e.offered.from && e.edit.to() == e.offered.to;
  auto next = std::ranges::find_if(doubts, [&](auto& one) { return asked ? one.from >= e.offered.to : one.to >= e.edit.from(); });
  return next == doubts.end() ? doubts.front() : *next;
}

std::vector<Option> options_for(const std::string& word, const std::vector<std::string>& suggested) {
  std::vector<Option> out;
  for (std::size_t i = 0; i < std::min(suggested.size(), most_suggestions); ++i) out.push_back({std::to_string(i + 1), suggested[i], "Instead of \"" + word + "\""});
  out.push_back({std::string(add_word), "Add to my words", out.empty() ? "Nothing like \"" + word + "\" is known" : "", "\"" + word + "\" is right"});
  return out;
}

void add_to_words(Inner& in, const std::string& word) {
  auto added = in.speller->add(word);
  for (auto& [path, editing] : in.texts) editing.doubts = {};
  announce(in, added ? "\"" + word + "\" is one of your words now." : core::words(added.error()).what);
}

// True: it has to scroll first, the list opens in the next frame.
bool seek(Inner& in, Editing& e, const Rect& word) {
  auto* window = ImGui::GetCurrentWindow();
  auto& seen = window->InnerClipRect;
  if (std::exchange(e.sought, true) || (word.y >= seen.Min.y && word.bottom() <= seen.Max.y)) return false;
  ImGui::ScrollToRect(window, {word.x, word.y - in.px(48), word.x + 1, word.bottom() + in.px(48)}, ImGuiScrollFlags_KeepVisibleEdgeY);
  in.settle = std::max(in.settle, 2);
  return true;
}

}

bool checks_spelling(const Inner& in, const Typing& typing) { return in.speller && in.look.underline && typing.prose && !typing.secret && in.disabled == 0; }

std::vector<Range> doubts_now(Inner& in, Editing& e, bool here) {
  e.doubts.look_at(e.wrapped, *in.speller);
  auto out = e.doubts.words();
  if (here && e.underway) std::erase_if(out, [&](auto& one) { return one.from <= e.edit.caret() && e.edit.caret() <= one.to; });
  return out;
}

void ask_for_suggestions(Inner& in, Editing& e, const std::string& field, std::vector<Range>& doubts) {
  auto& io = ImGui::GetIO();
  if (auto at = std::exchange(e.pointed, SIZE_MAX); at != SIZE_MAX)
    if (auto* word = doubt_at(doubts, at)) ask_about(e, *word);
  if (io.KeyCtrl || io.KeyAlt || io.KeyShift || !ImGui::IsKeyPressed(ImGuiKey_F7, false)) return;
  in.spelling_key_taken = true;
  e.underway = false;
  doubts = e.doubts.words();                               // the word being typed is asked about too
  if (doubts.empty()) return announce(in, "No word here seems to be misspelled.");
  ask_about(e, next_doubt(e, doubts));
  if (in_suggestions(in, field)) in.opened[list_id(field)].fresh = true;   // the same list, of another word
}

void point_at_doubts(Inner& in, Editing& e, const FieldPlace& field, const Typing& typing, const Paper& p, const Touch& t, const std::vector<Range>& doubts) {
  if (!t.hovered) return;
  auto mouse = ImGui::GetIO().MousePos;
  auto at = under_pointer(in, e, typing, p);
  auto* word = doubt_at(doubts, at);
  if (!word) return;
  for (auto& r : places_of(in, e, p, *word)) {
    if (!r.overlaps({mouse.x, mouse.y, 1, 1}, 0)) continue;
    if (!e.offering) tip(in, list_id(field.id), r, "This word may be misspelled. Right-click or F7: suggestions");
    if (!ImGui::IsMouseClicked(ImGuiMouseButton_Right)) return;
    e.pointed = at;                                        // in the next frame: the field has focus then
    set_focus(in, field.id, false);
    in.click_taken = true, in.settle = std::max(in.settle, 2);
    return;
  }
}

bool in_suggestions(const Inner& in, const std::string& field) { return in.focused.starts_with(list_id(field) + "/"); }

bool offer_suggestions(Inner& in, Editing& e, const FieldPlace& field, const Typing& typing, const Paper& p) {
  if (!e.offering) return false;
  auto id = list_id(field.id);
  auto word = e.offered.to <= e.edit.text().size() ? e.edit.text().substr(e.offered.from, e.offered.to - e.offered.from) : "";
  auto places = places_of(in, e, p, e.offered);
  if (word.empty() || places.empty()) return e.offering = false;
  auto suggested = in.speller->suggestions(word);
  if (!suggested) return in.opened[id].open = false;       // the speller has a frame drawn when it knows
  if (!in.opened[id].open && seek(in, e, places.front())) return false;
  if (!in.opened[id].open) open_list(in, id);
  auto options = options_for(word, *suggested);
  auto picked = list_of_options(in, id, common(places.front(), field.box), options, {.name = "Suggestions for " + word}, [](auto&) { return false; });
  if (!in.opened[id].open) e.offering = false;
  if (!picked) return false;
  if (options[*picked].value == add_word) return add_to_words(in, word), false;
  e.edit.put_caret(e.offered.from, false), e.edit.put_caret(e.offered.to, true);
  insert_typed(in, e, typing.many_lines, options[*picked].label);
  return true;
}

// In a field the field has taken it. From elsewhere it goes to the first field here that has a word in doubt.
void spelling_key(Inner& in) {
  if (!in.speller || !in.look.underline) return;
  in.building.shortcuts.push_back({"F7", "Next word that may be misspelled, with suggestions"});
  auto& io = ImGui::GetIO();
  if (in.spelling_key_taken || io.KeyCtrl || io.KeyAlt || io.KeyShift || !ImGui::IsKeyPressed(ImGuiKey_F7, false)) return;
  for (auto& n : in.building.nodes) {
    if (n.writing.doubts.empty() || n.layer != in.open_layers) continue;
    in.texts[n.id].pointed = n.writing.doubts.front().from;
    return set_focus(in, n.id, true);
  }
  announce(in, "No word here seems to be misspelled.");
}

}

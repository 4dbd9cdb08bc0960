// Text of a thing, read by characters, words and lines, with caret and marks; and changed, as if it were typed.
// ATK counts in characters; things in bytes.
#include <algorithm>

#include "app/desktop/spoken/things.h"
#include "app/desktop/spoken/units.h"

namespace broaden::app::spoken {
namespace {

const Thing& thing_of(gpointer o) { return held(o).thing; }
std::size_t from_int(int at) { return static_cast<std::size_t>(std::max(0, at)); }
int to_int(const Thing& t, std::size_t byte) { return static_cast<int>(characters(t.text, byte)); }
char* copy_of(std::string_view words) { return g_strdup(readable(words).c_str()); }

std::size_t byte_at(const Thing& t, int at) { return at < 0 ? t.text.size() : bytes(t.text, from_int(at)); }

std::string_view between(const Thing& t, int from, int to) {
  auto a = byte_at(t, std::max(0, from)), b = byte_at(t, to);
  return std::string_view(t.text).substr(std::min(a, b), b > a ? b - a : 0);
}

char* get_text(AtkText* o, int from, int to) { return copy_of(between(thing_of(o), from, to)); }
int count(AtkText* o) { return to_int(thing_of(o), thing_of(o).text.size()); }
int caret(AtkText* o) { return to_int(thing_of(o), thing_of(o).writing.caret); }

gunichar character_at(AtkText* o, int at) {
  auto one = readable(between(thing_of(o), at, at + 1));
  return at < 0 || one.empty() ? 0 : g_utf8_get_char(one.c_str());
}

Unit unit_of(AtkTextGranularity g) {
  switch (g) {
    case ATK_TEXT_GRANULARITY_CHAR: return Unit::character;
    case ATK_TEXT_GRANULARITY_WORD: return Unit::word;
    case ATK_TEXT_GRANULARITY_SENTENCE: return Unit::sentence;
    case ATK_TEXT_GRANULARITY_LINE: return Unit::line;
    case ATK_TEXT_GRANULARITY_PARAGRAPH: return Unit::paragraph;
  }
  return Unit::character;
}

Unit unit_of(AtkTextBoundary b) {
  switch (b) {
    case ATK_TEXT_BOUNDARY_CHAR: return Unit::character;
    case ATK_TEXT_BOUNDARY_WORD_START: case ATK_TEXT_BOUNDARY_WORD_END: return Unit::word;
    case ATK_TEXT_BOUNDARY_SENTENCE_START: case ATK_TEXT_BOUNDARY_SENTENCE_END: return Unit::sentence;
    case ATK_TEXT_BOUNDARY_LINE_START: case ATK_TEXT_BOUNDARY_LINE_END: return Unit::line;
  }
  return Unit::character;
}

char* give(const Thing& t, Piece p, int* from, int* to) {
  if (from) *from = to_int(t, p.from);
  if (to) *to = to_int(t, p.to);
  return copy_of(std::string_view(t.text).substr(p.from, p.to - p.from));
}

Piece piece(const Thing& t, std::size_t byte, Unit unit) { return piece_at(t.text, byte, unit, t.writing.lines); }

char* string_at(AtkText* o, int at, AtkTextGranularity g, int* from, int* to) {
  auto& t = thing_of(o);
  return give(t, piece(t, byte_at(t, at), unit_of(g)), from, to);
}

char* text_at(AtkText* o, int at, AtkTextBoundary b, int* from, int* to) {
  auto& t = thing_of(o);
  return give(t, piece(t, byte_at(t, at), unit_of(b)), from, to);
}

char* text_before(AtkText* o, int at, AtkTextBoundary b, int* from, int* to) {
  auto& t = thing_of(o);
  auto here = piece(t, byte_at(t, at), unit_of(b));
  return give(t, here.from == 0 ? Piece{} : piece(t, here.from - 1, unit_of(b)), from, to);
}

char* text_after(AtkText* o, int at, AtkTextBoundary b, int* from, int* to) {
  auto& t = thing_of(o);
  auto here = piece(t, byte_at(t, at), unit_of(b));
  return give(t, here.to >= t.text.size() ? Piece{t.text.size(), t.text.size()} : piece(t, here.to, unit_of(b)), from, to);
}

bool marked(const Thing& t) { return t.writing.caret != t.writing.anchor; }
int marks_count(AtkText* o) { return marked(thing_of(o)) ? 1 : 0; }

char* marked_text(AtkText* o, int i, int* from, int* to) {
  auto& t = thing_of(o);
  if (i != 0 || !marked(t)) return nullptr;
  auto [a, b] = std::minmax(t.writing.caret, t.writing.anchor);
  return give(t, {a, b}, from, to);
}

void ask_field(gpointer o, ui::Act act) {
  auto& h = held(o);
  act.path = "/" + h.thing.node;
  if (auto around = h.around.lock(); around && !h.thing.node.empty()) around->ask(std::move(act));
}

gboolean put_marks(gpointer o, int anchor, int to) {
  auto& t = thing_of(o);
  if (!t.states.has(State::editable)) return FALSE;
  ask_field(o, {ui::Act::Kind::put_caret, "", "", byte_at(t, to), byte_at(t, anchor)});
  return TRUE;
}

gboolean put_caret(AtkText* o, int at) { return put_marks(o, at, at); }
gboolean add_selection(AtkText* o, int from, int to) { return put_marks(o, from, to); }
gboolean set_selection(AtkText* o, int i, int from, int to) { return i == 0 ? put_marks(o, from, to) : FALSE; }
gboolean remove_selection(AtkText* o, int i) { return i == 0 ? put_marks(o, caret(o), caret(o)) : FALSE; }

AtkAttributeSet* misspelled() {
  auto* one = g_new(AtkAttribute, 1);
  one->name = g_strdup("invalid"), one->value = g_strdup("spelling");
  return g_slist_prepend(nullptr, one);
}

// A run is a word in doubt, or what lies between two of them.
AtkAttributeSet* run_attributes(AtkText* o, int at, int* from, int* to) {
  auto& t = thing_of(o);
  auto byte = byte_at(t, std::max(0, at));
  ui::Range run{0, t.text.size()};
  bool doubtful = false;
  for (auto& one : t.writing.doubts) {
    if (one.to <= byte) run.from = one.to;
    else if (one.from > byte) run.to = std::min(run.to, one.from);
    else run = one, doubtful = true;
    if (one.to > byte) break;
  }
  *from = to_int(t, run.from), *to = to_int(t, run.to);
  return doubtful ? misspelled() : nullptr;
}
AtkAttributeSet* default_attributes(AtkText*) { return nullptr; }

// Letters have no places here: a magnifier follows to the field.
void character_place(AtkText* o, int, int* x, int* y, int* w, int* h, AtkCoordType coords) {
  atk_component_get_extents(ATK_COMPONENT(o), x, y, w, h, coords);
}

void write(gpointer o, std::string words) { ask_field(o, {ui::Act::Kind::set_text, "", std::move(words)}); }

void set_contents(AtkEditableText* o, const char* words) { write(o, words ? words : ""); }

void insert(AtkEditableText* o, const char* words, int length, int* at) {
  auto& t = thing_of(o);
  std::string given(words, length < 0 ? std::string_view(words).size() : from_int(length));
  auto text = t.text;
  text.insert(byte_at(t, std::max(0, *at)), given);
  *at += static_cast<int>(characters(given, given.size()));
  write(o, std::move(text));
}

void erase(AtkEditableText* o, int from, int to) {
  auto& t = thing_of(o);
  auto a = byte_at(t, std::max(0, from)), b = byte_at(t, to);
  auto text = t.text;
  if (a < b) text.erase(a, b - a), write(o, std::move(text));
}

}

void text_interface(gpointer i, gpointer) {
  auto* as = static_cast<AtkTextIface*>(i);
  as->get_text = get_text, as->get_character_count = count, as->get_caret_offset = caret, as->get_character_at_offset = character_at;
  as->get_string_at_offset = string_at, as->get_text_at_offset = text_at, as->get_text_before_offset = text_before, as->get_text_after_offset = text_after;
  as->get_n_selections = marks_count, as->get_selection = marked_text, as->set_caret_offset = put_caret;
  as->add_selection = add_selection, as->set_selection = set_selection, as->remove_selection = remove_selection;
  as->get_run_attributes = run_attributes, as->get_default_attributes = default_attributes, as->get_character_extents = character_place;
}

void editable_interface(gpointer i, gpointer) {
  auto* as = static_cast<AtkEditableTextIface*>(i);
  as->set_text_contents = set_contents, as->insert_text = insert, as->delete_text = erase;
}

}

// The objects that screen readers hold, asked as they ask, with no bus between.
#include <doctest/doctest.h>

#include <utility>

#include "app/desktop/spoken/keys.h"
#include "app/desktop/spoken/telling.h"
#include "tests/support/fake_speller.h"
#include "tests/support/stage.h"
#include "tests/ui/gallery.h"

using namespace broaden;
using namespace broaden::app;
using namespace broaden::app::spoken;

namespace {

struct Seen {
  tests::Stage stage{{1280, 2400}};
  tests::Gallery g;
  tests::Stage::Draw page = [this](ui::Ui& ui) { draw_gallery(ui, g); };
  std::vector<ui::Act> asked;
  Telling telling{"Broaden", [this](ui::Act act) { asked.push_back(std::move(act)); }};
  Seen() { look(); }
  void look() {
    stage.settle(page);
    telling.show(scene_of(stage.tree()), {100, 50, 1280, 2400});
  }
  void do_what_was_asked() {
    for (auto& one : std::exchange(asked, {})) stage.ui().act(std::move(one));
    look();
  }
  AtkObject* window() const {
    auto* one = atk_object_ref_accessible_child(atk_get_root(), 0);
    g_object_unref(one);
    return one;
  }
  AtkObject* find(AtkRole role, const std::string& name, AtkObject* in = nullptr) const {
    if (!in) in = window();
    if (atk_object_get_role(in) == role && name == atk_object_get_name(in)) return in;
    for (int i = 0; i < atk_object_get_n_accessible_children(in); ++i) {
      auto* child = atk_object_ref_accessible_child(in, i);
      g_object_unref(child);
      CHECK(atk_object_get_index_in_parent(child) == i);
      CHECK(atk_object_get_parent(child) == in);
      if (auto* found = find(role, name, child)) return found;
    }
    return nullptr;
  }
  AtkObject* need(AtkRole role, const std::string& name) const {
    auto* one = find(role, name);
    if (!one) FAIL("no screen reader finds ", name);
    return one;
  }
};

bool has_state(AtkObject* o, AtkStateType which) {
  auto* all = atk_object_ref_state_set(o);
  bool has = atk_state_set_contains_state(all, which);
  g_object_unref(all);
  return has;
}

std::string taken(char* words) {
  std::string out = words ? words : "";
  g_free(words);
  return out;
}

std::string text_of(AtkObject* o) { return taken(atk_text_get_text(ATK_TEXT(o), 0, -1)); }

std::string related_name(AtkObject* o, AtkRelationType type) {
  auto* all = atk_object_ref_relation_set(o);
  auto* one = atk_relation_set_get_relation_by_type(all, type);
  std::string name = one ? atk_object_get_name(ATK_OBJECT(g_ptr_array_index(atk_relation_get_target(one), 0))) : "";
  g_object_unref(all);
  return name;
}

}

TEST_CASE("A screen reader presses, chooses and writes, and the window does it") {
  Seen it;
  auto* print = it.need(ATK_ROLE_PUSH_BUTTON, "Print");
  REQUIRE(atk_action_get_n_actions(ATK_ACTION(print)) == 1);
  CHECK(atk_action_do_action(ATK_ACTION(print), 0));
  it.do_what_was_asked();
  CHECK(it.g.did == "print");
  CHECK(has_state(print, ATK_STATE_FOCUSED));
  auto* title = it.need(ATK_ROLE_ENTRY, "Title");
  atk_editable_text_set_text_contents(ATK_EDITABLE_TEXT(title), "By voice");
  it.do_what_was_asked();
  CHECK(it.g.title == "By voice");
  CHECK(text_of(title) == "By voice");
  int at = 2;
  atk_editable_text_insert_text(ATK_EDITABLE_TEXT(title), " my", -1, &at);
  it.do_what_was_asked();
  CHECK(it.g.title == "By my voice");
  CHECK(at == 5);
  atk_editable_text_delete_text(ATK_EDITABLE_TEXT(title), 0, 3);
  it.do_what_was_asked();
  CHECK(it.g.title == "my voice");
}

TEST_CASE("A screen reader is told the label, the hint and the error of a field") {
  Seen it;
  CHECK(related_name(it.need(ATK_ROLE_ENTRY, "Title"), ATK_RELATION_LABELLED_BY) == "Title");
  CHECK(related_name(it.need(ATK_ROLE_ENTRY, "Title"), ATK_RELATION_DESCRIBED_BY) == "As it would stand in a report");
  CHECK(related_name(it.need(ATK_ROLE_ENTRY, "Target date"), ATK_RELATION_ERROR_MESSAGE) == "Enter a date such as Nov 3, 2026.");
  CHECK(related_name(it.need(ATK_ROLE_LABEL, "Title"), ATK_RELATION_LABEL_FOR) == "Title");
}

TEST_CASE("A radio button knows the others, so that it is said to be one of three") {
  Seen it;
  auto* all = atk_object_ref_relation_set(it.need(ATK_ROLE_RADIO_BUTTON, "Some"));
  auto* others = atk_relation_set_get_relation_by_type(all, ATK_RELATION_MEMBER_OF);
  REQUIRE(others);
  CHECK(atk_relation_get_target(others)->len == 3);
  g_object_unref(all);
}

TEST_CASE("A row that cannot be chosen is not said to be \"not selected\"") {
  Seen it;
  CHECK(!has_state(it.need(ATK_ROLE_TABLE_ROW, "Preferences"), ATK_STATE_SELECTABLE));
  CHECK(has_state(it.need(ATK_ROLE_TABLE_ROW, "Mobility agreement with the Department of Examples"), ATK_STATE_SELECTED));
}

TEST_CASE("Long text is read by line around a caret that can be put, and what is marked is told") {
  Seen it;
  it.stage.ui().set_text("reflection", "First\nS\u00e9cond");
  it.look();
  auto* o = it.need(ATK_ROLE_TEXT, "Private reflection");
  CHECK(atk_text_set_caret_offset(ATK_TEXT(o), 8));
  it.do_what_was_asked();
  CHECK(atk_text_get_caret_offset(ATK_TEXT(o)) == 8);
  int from = 0, to = 0;
  CHECK(taken(atk_text_get_string_at_offset(ATK_TEXT(o), 8, ATK_TEXT_GRANULARITY_LINE, &from, &to)) == "S\u00e9cond");
  CHECK(from == 6);
  CHECK(to == 12);
  CHECK(atk_text_get_character_at_offset(ATK_TEXT(o), 7) == 0xe9);
  CHECK(atk_text_add_selection(ATK_TEXT(o), 6, 8));
  it.do_what_was_asked();
  CHECK(taken(atk_text_get_selection(ATK_TEXT(o), 0, &from, &to)) == "S\u00e9");
}

TEST_CASE("A screen reader is told which words may be misspelled, as of any text") {
  Seen it;
  tests::FakeSpeller speller;
  it.stage.ui().set_speller(&speller);
  int told = 0;
  auto* o = it.need(ATK_ROLE_TEXT, "Private reflection");
  g_signal_connect(o, "text-attributes-changed", G_CALLBACK(+[](AtkText*, int* count) { ++*count; }), &told);
  it.stage.ui().set_text("reflection", "S\u00e9, teh \u00e9nd. recieve");
  it.stage.key("Tab", it.page);
  it.look();
  CHECK(told == 1);
  struct Wanted { int at, from, to; bool wrong; };
  for (auto [at, from, to, wrong] : {Wanted{0, 0, 4, false}, {4, 4, 7, true}, {6, 4, 7, true}, {7, 7, 13, false}, {13, 13, 20, true}, {20, 20, 20, false}}) {
    CAPTURE(at);
    int a = -1, b = -1;
    auto* all = atk_text_get_run_attributes(ATK_TEXT(o), at, &a, &b);
    CHECK(a == from);
    CHECK(b == to);
    CHECK((all != nullptr) == wrong);
    if (all) CHECK(std::string(static_cast<AtkAttribute*>(all->data)->name) + ":" + static_cast<AtkAttribute*>(all->data)->value == "invalid:spelling");
    atk_attribute_set_free(all);
  }
}

TEST_CASE("Of a secret a screen reader gets dots, never letters") {
  Seen it;
  auto* o = it.need(ATK_ROLE_PASSWORD_TEXT, "Passphrase");
  CHECK(text_of(o).find('c') == std::string::npos);
  CHECK(atk_text_get_character_count(ATK_TEXT(o)) == 13);
}

TEST_CASE("A table is asked by row and column, and a cell knows where it is") {
  Seen it;
  auto* o = it.need(ATK_ROLE_TABLE, "Documents");
  CHECK(atk_table_get_n_rows(ATK_TABLE(o)) == 3);
  CHECK(atk_table_get_n_columns(ATK_TABLE(o)) == 4);
  CHECK(std::string(atk_table_get_column_description(ATK_TABLE(o), 1)) == "Sent");
  auto* cell = atk_table_ref_at(ATK_TABLE(o), 1, 1);
  REQUIRE(cell);
  CHECK(std::string(atk_object_get_name(cell)) == "Oct 14, 2026");
  int row = -1, column = -1;
  CHECK(atk_table_cell_get_position(ATK_TABLE_CELL(cell), &row, &column));
  CHECK(row == 1);
  CHECK(column == 1);
  g_object_unref(cell);
  CHECK(!atk_table_ref_at(ATK_TABLE(o), 7, 1));
}

TEST_CASE("A control keeps its object from frame to frame, and one that is gone says so to who still holds it") {
  Seen it;
  auto* title = it.need(ATK_ROLE_ENTRY, "Title");
  it.stage.click("Submit plan", it.page);
  it.look();
  auto* cancel = ATK_OBJECT(g_object_ref(it.need(ATK_ROLE_PUSH_BUTTON, "Cancel")));
  CHECK(it.need(ATK_ROLE_ENTRY, "Title") == title);
  it.stage.key("Esc", it.page);
  it.look();
  CHECK(has_state(cancel, ATK_STATE_DEFUNCT));
  CHECK(!atk_action_do_action(ATK_ACTION(cancel), 0));
  CHECK(!atk_object_get_parent(cancel));
  CHECK(it.asked.empty());
  g_object_unref(cancel);
}

TEST_CASE("A message is there as a notification, and goes when others have come") {
  Seen it;
  it.telling.say("Saved");
  CHECK(it.find(ATK_ROLE_NOTIFICATION, "Saved"));
  it.look();
  CHECK(it.find(ATK_ROLE_NOTIFICATION, "Saved"));
  for (auto* words : {"One", "Two", "Three"}) it.telling.say(words);
  CHECK(!it.find(ATK_ROLE_NOTIFICATION, "Saved"));
}

TEST_CASE("Everything is said to be English, and a heading says its level") {
  Seen it;
  auto* heading = it.need(ATK_ROLE_HEADING, "Documents");
  CHECK(std::string(atk_object_get_object_locale(heading)) == "en_US");
  auto* all = atk_object_get_attributes(heading);
  REQUIRE(all);
  CHECK(std::string(static_cast<AtkAttribute*>(all->data)->value) == "2");
  atk_attribute_set_free(all);
}

TEST_CASE("Places are of the window or of the screen") {
  Seen it;
  auto* print = it.need(ATK_ROLE_PUSH_BUTTON, "Print");
  auto place = it.stage.node("Print").place;
  int x = 0, y = 0, w = 0, h = 0, sx = 0, sy = 0;
  atk_component_get_extents(ATK_COMPONENT(print), &x, &y, &w, &h, ATK_XY_WINDOW);
  CHECK(std::abs(static_cast<float>(x) - place.x) <= 1);
  CHECK(std::abs(static_cast<float>(h) - place.h) <= 1);
  atk_component_get_extents(ATK_COMPONENT(print), &sx, &sy, &w, &h, ATK_XY_SCREEN);
  CHECK(sx == x + 100);
  CHECK(sy == y + 50);
}

TEST_CASE("A key goes to who listens to keys, and is kept by who says so") {
  Seen it;
  std::string heard;
  CHECK(!keys_wanted());
  auto id = atk_add_key_event_listener(
    [](AtkKeyEventStruct* event, gpointer all) -> gint {
      *static_cast<std::string*>(all) += event->string;
      return event->keyval == 't';
    },
    &heard);
  CHECK(keys_wanted());
  KeyPress t{'t', 28, 0, "t"}, up{0xff52, 111, 0, "Up"};
  CHECK(offer(t));
  CHECK(!offer(up));
  CHECK(heard == "tUp");
  atk_remove_key_event_listener(id);
  CHECK(!keys_wanted());
  CHECK(!offer(t));
}

TEST_CASE("What is not text at all does not take the bus down") {
  Seen it;
  it.g.title = "bad \xff bytes";
  it.look();
  CHECK(text_of(it.need(ATK_ROLE_ENTRY, "Title")) == "bad \ufffd bytes");
}

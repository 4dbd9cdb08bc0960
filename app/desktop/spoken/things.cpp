#include "app/desktop/spoken/things.h"

#include <algorithm>

#include "app/desktop/spoken/units.h"

namespace broaden::app::spoken {
namespace {

struct Object { AtkObject base; Held* held; };
struct ObjectClass { AtkObjectClass base; };

AtkRole role_of(Kind kind) {
  switch (kind) {
    case Kind::window: return ATK_ROLE_FRAME;
    case Kind::heading: return ATK_ROLE_HEADING;
    case Kind::text: case Kind::label: return ATK_ROLE_LABEL;
    case Kind::button: return ATK_ROLE_PUSH_BUTTON;
    case Kind::link: return ATK_ROLE_LINK;
    case Kind::entry: return ATK_ROLE_ENTRY;
    case Kind::secret: return ATK_ROLE_PASSWORD_TEXT;
    case Kind::long_entry: return ATK_ROLE_TEXT;
    case Kind::combo: return ATK_ROLE_COMBO_BOX;
    case Kind::list: return ATK_ROLE_LIST_BOX;
    case Kind::option: case Kind::navigation_item: return ATK_ROLE_LIST_ITEM;
    case Kind::radio: return ATK_ROLE_RADIO_BUTTON;
    case Kind::check_box: return ATK_ROLE_CHECK_BOX;
    case Kind::table: return ATK_ROLE_TABLE;
    case Kind::column_header: return ATK_ROLE_TABLE_COLUMN_HEADER;
    case Kind::row: return ATK_ROLE_TABLE_ROW;
    case Kind::cell: return ATK_ROLE_TABLE_CELL;
    case Kind::card: return ATK_ROLE_PANEL;
    case Kind::group: return ATK_ROLE_GROUPING;
    case Kind::navigation: return ATK_ROLE_LIST;
    case Kind::tab_list: return ATK_ROLE_PAGE_TAB_LIST;
    case Kind::tab: return ATK_ROLE_PAGE_TAB;
    case Kind::alert: return ATK_ROLE_ALERT;
    case Kind::notification: return ATK_ROLE_NOTIFICATION;
    case Kind::dialog: return ATK_ROLE_DIALOG;
    case Kind::progress: return ATK_ROLE_PROGRESS_BAR;
    case Kind::picture: return ATK_ROLE_IMAGE;
  }
  return ATK_ROLE_UNKNOWN;
}

enum Face : unsigned { face_acts = 1, face_text = 2, face_editable = 4, face_table = 8, face_cell = 16, face_selection = 32, face_value = 64, face_window = 128 };

unsigned faces_of(Kind kind) {
  switch (kind) {
    case Kind::heading: case Kind::text: case Kind::label: return face_text;
    case Kind::button: case Kind::link: case Kind::option: case Kind::navigation_item: case Kind::radio: case Kind::check_box:
    case Kind::column_header: case Kind::row: case Kind::tab: return face_acts;
    case Kind::entry: case Kind::secret: case Kind::long_entry: return face_text | face_editable;
    case Kind::combo: return face_acts | face_text;
    case Kind::list: case Kind::navigation: case Kind::tab_list: return face_selection;
    case Kind::table: return face_table | face_selection;
    case Kind::cell: return face_cell | face_text;
    case Kind::progress: return face_value;
    case Kind::window: return face_window;
    default: return 0;
  }
}

int children_count(AtkObject* o) { return static_cast<int>(held(o).children.size()); }

AtkObject* child(AtkObject* o, int i) {
  auto& all = held(o).children;
  return i < 0 || static_cast<std::size_t>(i) >= all.size() ? nullptr : ATK_OBJECT(g_object_ref(all[static_cast<std::size_t>(i)]));
}

AtkObject* parent(AtkObject* o) { return held(o).parent; }

int index_in_parent(AtkObject* o) {
  auto& h = held(o);
  if (!h.parent) return -1;
  auto& all = held(h.parent).children;
  auto at = std::ranges::find(all, o);
  return at == all.end() ? -1 : static_cast<int>(at - all.begin());
}

AtkStateSet* states(AtkObject* o) {
  auto& h = held(o);
  auto* set = atk_state_set_new();
  if (h.gone) {
    atk_state_set_add_state(set, ATK_STATE_DEFUNCT);
    return set;
  }
  atk_state_set_add_state(set, ATK_STATE_VISIBLE);
  for (auto i = 0U; i < static_cast<unsigned>(State::count); ++i) {
    auto s = static_cast<State>(i);
    if (h.thing.states.has(s)) atk_state_set_add_state(set, state_of(s));
    if (s == State::enabled && h.thing.states.has(s)) atk_state_set_add_state(set, ATK_STATE_SENSITIVE);
  }
  return set;
}

const char* language(AtkObject*) { return "en_US"; }

AtkAttributeSet* attribute(AtkAttributeSet* rest, const char* name, const std::string& said) {
  auto* one = g_new(AtkAttribute, 1);
  one->name = g_strdup(name), one->value = g_strdup(said.c_str());
  return g_slist_prepend(rest, one);
}

AtkAttributeSet* attributes(AtkObject* o) {
  auto& t = held(o).thing;
  AtkAttributeSet* all = nullptr;
  if (t.kind == Kind::heading) all = attribute(all, "level", std::to_string(std::max(1, t.level)));
  if (t.kind == Kind::navigation) all = attribute(all, "xml-roles", "navigation");
  return all;
}

void relate(AtkRelationSet* set, AtkRelationType type, AtkObject* to) {
  if (!to) return;
  auto* relation = atk_relation_new(&to, 1, type);
  atk_relation_set_add(set, relation);
  g_object_unref(relation);
}

AtkRelationSet* relations(AtkObject* o) {
  auto& h = held(o);
  auto* set = atk_relation_set_new();
  relate(set, ATK_RELATION_LABELLED_BY, object_of(h, h.thing.label));
  relate(set, ATK_RELATION_DESCRIBED_BY, object_of(h, h.thing.hint));
  relate(set, ATK_RELATION_ERROR_MESSAGE, object_of(h, h.thing.error));
  if (h.thing.kind != Kind::label) return set;
  auto cut = h.thing.id.rfind('/');
  auto* field = object_of(h, h.thing.id.substr(0, cut));
  auto what = h.thing.id.substr(cut + 1);
  relate(set, what == "#label" ? ATK_RELATION_LABEL_FOR : what == "#hint" ? ATK_RELATION_DESCRIPTION_FOR : ATK_RELATION_ERROR_FOR, field);
  return set;
}

void finalize(GObject* o) {
  auto* parent_class = G_OBJECT_CLASS(g_type_class_peek(ATK_TYPE_OBJECT));
  delete reinterpret_cast<Object*>(o)->held;
  parent_class->finalize(o);
}

void fill_class(gpointer c, gpointer) {
  auto* as_atk = ATK_OBJECT_CLASS(c);
  as_atk->get_n_children = children_count, as_atk->ref_child = child, as_atk->get_parent = parent;
  as_atk->get_index_in_parent = index_in_parent, as_atk->ref_state_set = states;
  as_atk->get_object_locale = language, as_atk->get_attributes = attributes, as_atk->ref_relation_set = relations;
  G_OBJECT_CLASS(c)->finalize = finalize;
}

void fill_object(GTypeInstance* o, gpointer) { reinterpret_cast<Object*>(o)->held = new Held; }

void has(GType type, GType interface, GInterfaceInitFunc fill) {
  GInterfaceInfo info{fill, nullptr, nullptr};
  g_type_add_interface_static(type, interface, &info);
}

GType type_with(unsigned faces) {
  auto name = "BroadenThing" + std::to_string(faces);
  if (auto known = g_type_from_name(name.c_str())) return known;
  GTypeInfo info{};
  info.class_size = sizeof(ObjectClass), info.class_init = fill_class, info.instance_size = sizeof(Object), info.instance_init = fill_object;
  auto type = g_type_register_static(ATK_TYPE_OBJECT, name.c_str(), &info, GTypeFlags{});
  has(type, ATK_TYPE_COMPONENT, component_interface);
  if (faces & face_acts) has(type, ATK_TYPE_ACTION, action_interface);
  if (faces & face_text) has(type, ATK_TYPE_TEXT, text_interface);
  if (faces & face_editable) has(type, ATK_TYPE_EDITABLE_TEXT, editable_interface);
  if (faces & face_table) has(type, ATK_TYPE_TABLE, table_interface);
  if (faces & face_cell) has(type, ATK_TYPE_TABLE_CELL, cell_interface);
  if (faces & face_selection) has(type, ATK_TYPE_SELECTION, selection_interface);
  if (faces & face_window) has(type, ATK_TYPE_WINDOW, nullptr);
  if (faces & face_value) has(type, ATK_TYPE_VALUE, value_interface);
  return type;
}

AtkObject* made(GType type, AtkRole role) {
  auto* o = ATK_OBJECT(g_object_new(type, nullptr));
  atk_object_initialize(o, nullptr);
  atk_object_set_role(o, role);
  return o;
}

}

Held& held(gpointer o) { return *reinterpret_cast<Object*>(o)->held; }

AtkObject* new_object(Thing thing, const std::shared_ptr<Around>& around, AtkObject* parent) {
  auto* o = made(type_with(faces_of(thing.kind)), role_of(thing.kind));
  auto& h = held(o);
  h.thing = std::move(thing), h.around = around, h.parent = parent;
  give_name(o), give_description(o);
  return o;
}

AtkObject* new_application(const char* name) {
  auto* o = made(type_with(0), ATK_ROLE_APPLICATION);
  held(o).thing.states.put(State::enabled), held(o).thing.states.put(State::showing);
  atk_object_set_name(o, name);
  return o;
}

AtkObject* object_of(const Held& h, const std::string& id) {
  auto around = h.around.lock();
  if (!around || id.empty()) return nullptr;
  auto at = around->objects.find(id);
  return at == around->objects.end() ? nullptr : at->second;
}

void give_name(AtkObject* o) { atk_object_set_name(o, readable(held(o).thing.name).c_str()); }
void give_description(AtkObject* o) { atk_object_set_description(o, readable(held(o).thing.description).c_str()); }

AtkStateType state_of(State s) {
  switch (s) {
    case State::enabled: return ATK_STATE_ENABLED;
    case State::focusable: return ATK_STATE_FOCUSABLE;
    case State::focused: return ATK_STATE_FOCUSED;
    case State::checkable: return ATK_STATE_CHECKABLE;
    case State::checked: return ATK_STATE_CHECKED;
    case State::selectable: return ATK_STATE_SELECTABLE;
    case State::selected: return ATK_STATE_SELECTED;
    case State::required: return ATK_STATE_REQUIRED;
    case State::invalid: return ATK_STATE_INVALID_ENTRY;
    case State::expandable: return ATK_STATE_EXPANDABLE;
    case State::expanded: return ATK_STATE_EXPANDED;
    case State::editable: return ATK_STATE_EDITABLE;
    case State::single_line: return ATK_STATE_SINGLE_LINE;
    case State::multi_line: return ATK_STATE_MULTI_LINE;
    case State::modal: return ATK_STATE_MODAL;
    case State::showing: return ATK_STATE_SHOWING;
    case State::active: return ATK_STATE_ACTIVE;
    case State::count: break;
  }
  return ATK_STATE_INVALID;
}

}

// A noun's fields, said once. Rows, change log, documents, JSON, options, forms, help and checks are plain loops over this
// table, each in a .cpp of its own; only making a line of it is a template. Knows no SQL, JSON, option parser or window.
#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace broaden::core {

using Tags = std::set<std::string>;                      // framework/competency, each element a register of its own
using Lines = std::vector<std::string>;                  // short texts in the person's order, each a register of its own
using Value = std::variant<std::monostate, std::int64_t, std::string, Tags, Lines>;  // all that storage, log and JSON see
enum class Kind { text, date, minutes, cents, amount, number, choice, link, tags, lines };

struct More {                                            // what a field is besides its type
  const char* shown = nullptr;                           // its option and its key in --json, where that is not its name
  const char* hint = nullptr;                            // one sentence under the label, where the label is not enough
  const char* link = nullptr;                            // the noun it belongs to: goes with it, and keeps it
  const char* refers = nullptr;                          // the noun it points at, and can outlive
  bool required = false;
  bool narrative = false;                                // many lines
  bool leaves = false;                                   // true: may stand in a document; a new field is private until it says so
};

struct Field {
  const char* name;                                      // column, log field, key in documents: kept for ever once shipped
  const char* label;                                     // what people read: form, help, report, error
  Kind kind;
  std::span<const std::string_view> choices;             // stored words, for Kind::choice
  Value (*get)(const void*);
  bool (*set)(void*, const Value&);                      // false: not a value of this field, and nothing changed
  More more;
  const char* shown() const { return more.shown ? more.shown : name; }
  const char* linked() const { return more.link ? more.link : more.refers; }  // the noun whose id it holds; nullptr: none
};

struct Problem { std::string field, what; };             // the field's stored name; what people read after its label: "is missing"

struct Noun {
  const char* name;                                      // table, "noun" in the change log, CLI verb
  const char* label;                                     // "Learning", for people
  std::span<const Field> fields;
  void (*rules)(const void*, std::vector<Problem>&) = nullptr;  // what takes two fields to say
  const char* fixed_id = nullptr;                        // there is one of it a record, with this id: "profile"
  const Field* field(std::string_view name_or_shown) const;     // nullptr: none
};

struct ConstItem {                                       // any noun's item with its table: the loops take these
  template <class T> ConstItem(const T& item) : noun(T::noun), at(&item) {}
  const Noun& noun;
  const void* at;
};
struct Item {
  template <class T> explicit Item(T& item) : noun(T::noun), at(&item) {}
  const Noun& noun;
  void* at;
};

template <class T> struct As;                            // how a type is a Value; one specialization a type, in values.h
template <auto M> struct Member;
template <class T, class V, V T::*M> struct Member<M> { using Owner = T; using Type = V; };

template <auto M> constexpr Field field(const char* name, const char* label, More more = {}) {
  using T = typename Member<M>::Owner;
  using V = As<typename Member<M>::Type>;
  return {name, label, V::kind, V::choices,
          [](const void* item) { return V::get(static_cast<const T*>(item)->*M); },
          [](void* item, const Value& value) { return V::set(static_cast<T*>(item)->*M, value); }, more};
}

std::vector<Problem> check(ConstItem);                   // required fields and the noun's rules; not what needs packages

// One change of one register. Tags: member is the tag, value 1 or nothing. Lines: member is the text, value its position or
// nothing. Everything else: member is empty.
struct FieldChange { std::string field, member; Value value; };
std::vector<FieldChange> changes(ConstItem before, ConstItem after);

}

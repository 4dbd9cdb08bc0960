// How each type of member is a Value: the only place to touch when a noun needs a new type of field.
#pragma once
#include <algorithm>
#include <array>

#include "core/base/date.h"
#include "core/model/field.h"

namespace broaden::core {

struct Minutes { std::int64_t count = 0; auto operator<=>(const Minutes&) const = default; };  // people read and type hours
struct Cents { std::int64_t count = 0; auto operator<=>(const Cents&) const = default; };      // U.S. cents
struct Amount { std::int64_t count = 0; auto operator<=>(const Amount&) const = default; };     // hundredths of a unit that another field names
struct Number { std::int64_t count = 0; auto operator<=>(const Number&) const = default; };     // whole: a fiscal year, days
template <class T> struct Id { std::string text; auto operator<=>(const Id&) const = default; };
template <class E> struct NoWords;                                 // never defined: an enum without words does not compile
template <class E> extern const NoWords<E> names;                 // an enum's stored words, in order, where the enum is declared

struct Plain { static constexpr std::span<const std::string_view> choices{}; };

template <> struct As<std::string> : Plain {
  static constexpr Kind kind = Kind::text;
  static Value get(const std::string& s) { return s.empty() ? Value{} : Value{s}; }
  static bool set(std::string& s, const Value& v) {
    if (std::holds_alternative<std::monostate>(v)) return s.clear(), true;
    auto* text = std::get_if<std::string>(&v);
    return text && (s = *text, true);
  }
};

template <> struct As<Date> : Plain {                    // stored as yyyy-mm-dd
  static constexpr Kind kind = Kind::date;
  static Value get(Date d) { return d ? Value{iso(d)} : Value{}; }
  static bool set(Date& d, const Value& v) {
    if (std::holds_alternative<std::monostate>(v)) return d = {}, true;
    auto* text = std::get_if<std::string>(&v);
    auto day = text ? parse_date(*text) : std::nullopt;
    return day && (d = *day, true);
  }
};

template <class T> struct As<Id<T>> : Plain {
  static constexpr Kind kind = Kind::link;
  static Value get(const Id<T>& id) { return As<std::string>::get(id.text); }
  static bool set(Id<T>& id, const Value& v) { return As<std::string>::set(id.text, v); }
};

template <class N, Kind number_kind> struct AsCount : Plain {
  static constexpr Kind kind = number_kind;
  static Value get(const std::optional<N>& n) { return n ? Value{n->count} : Value{}; }
  static bool set(std::optional<N>& n, const Value& v) {
    if (std::holds_alternative<std::monostate>(v)) return n.reset(), true;
    auto* number = std::get_if<std::int64_t>(&v);
    return number && *number >= 0 && (n = N{*number}, true);
  }
};
template <> struct As<std::optional<Minutes>> : AsCount<Minutes, Kind::minutes> {};
template <> struct As<std::optional<Cents>> : AsCount<Cents, Kind::cents> {};
template <> struct As<std::optional<Amount>> : AsCount<Amount, Kind::amount> {};
template <> struct As<std::optional<Number>> : AsCount<Number, Kind::number> {};

template <class L, Kind list_kind> struct AsList : Plain {
  static constexpr Kind kind = list_kind;
  static Value get(const L& list) { return list.empty() ? Value{} : Value{list}; }
  static bool set(L& list, const Value& v) {
    if (std::holds_alternative<std::monostate>(v)) return list.clear(), true;
    auto* held = std::get_if<L>(&v);
    return held && (list = *held, true);
  }
};
template <> struct As<Tags> : AsList<Tags, Kind::tags> {};
template <> struct As<Lines> : AsList<Lines, Kind::lines> {};

template <class E> requires std::is_enum_v<E> struct As<E> {
  static constexpr Kind kind = Kind::choice;
  static constexpr std::span<const std::string_view> choices{names<E>};
  static Value get(E e) { return std::string(names<E>.at(static_cast<std::size_t>(e))); }
  static bool set(E& e, const Value& v) {
    if (std::holds_alternative<std::monostate>(v)) return e = E{}, true;
    auto* text = std::get_if<std::string>(&v);
    auto found = text ? std::ranges::find(names<E>, *text) : names<E>.end();
    return found != names<E>.end() && (e = static_cast<E>(found - names<E>.begin()), true);
  }
};

}

// People who help one grow, and the meetings with them. Who they are stays in this record.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Learning;

enum class Relation { mentor, coach, peer, forum, sponsor, mentee, other };
template <> inline constexpr auto names<Relation> =
    std::to_array<std::string_view>({"mentor", "coach", "peer", "forum", "sponsor", "mentee", "other"});

struct Person {
  std::string name;
  Relation relation{};
  std::string organization, contact;
  Date starts, ends;
  std::string note;
  bool operator==(const Person&) const = default;
  static const Noun noun;
};

struct Meeting {
  Id<Person> person;
  Date date;
  std::string topic;
  std::optional<Minutes> minutes;
  Tags competencies;
  std::string note;
  Id<Learning> learning;                                 // what it became
  bool operator==(const Meeting&) const = default;
  static const Noun noun;
};

}

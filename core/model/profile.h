// The executive: one item a record, with the fixed id "profile". Never a Social Security number or date of birth.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

enum class PayPlan { es, sl, st };                       // Senior Executive Service, Senior Level, Scientific and Professional
template <> inline constexpr auto names<PayPlan> = std::to_array<std::string_view>({"es", "sl", "st"});

enum class CareerPath { undecided, mover, keeper };          // frequent mover or continuity keeper, by choice (OPM forum, Apr 10, 2007)
template <> inline constexpr auto names<CareerPath> = std::to_array<std::string_view>({"undecided", "mover", "keeper"});

enum class Appointment { career, noncareer, limited_term, limited_emergency };
template <> inline constexpr auto names<Appointment> = std::to_array<std::string_view>({"career", "noncareer", "limited-term", "limited-emergency"});

struct Profile {
  static constexpr const char* id = "profile";
  std::string name, title;
  PayPlan pay_plan{};
  Appointment appointment{};
  Date appointed;                                        // when the executive entered the SES (or its equivalent)
  std::string agency, organization, duty_station, rating_official;
  std::string framework;                                 // the one new plans start with
  CareerPath path{};
  Lines education, certifications, languages, accomplishments;  // for the card, if the executive chooses them
  bool operator==(const Profile&) const = default;
  static const Noun noun;
};

}

#include "app/desktop/screens/weighed.h"

#include <cstdlib>

#include "app/commands/facts.h"
#include "app/desktop/ui/controls.h"
#include "core/model/quantity.h"
#include "core/model/typed.h"

namespace broaden::app::screens {
namespace {

using namespace core;

std::string sureness_words(Verification verification) {
  switch (verification) {
    case Verification::verified: return "Verified: we read the source itself";
    case Verification::secondary: return "Secondary: known to us from others who quote it";
    case Verification::unverified: break;
  }
  return "Unverified: not published to us, so ask your agency";
}

// The rule's own numbers: "days per week 5, times 3".
std::string numbers_words(const Finding& finding) {
  std::string out;
  for (auto& [key, value] : finding.numbers) {
    auto name = key;
    for (auto& c : name) if (c == '_') c = ' ';
    out += (out.empty() ? "" : ", ") + name + " " + std::to_string(value);
  }
  return out;
}

std::string figure_words(const Figure& number) {
  if (number.value.empty()) return {};
  return grouped(number.value) + (number.target.empty() ? "" : " of " + grouped(number.target)) + " " + number.unit;
}

void draw_service(ui::Ui& ui, const Finding& finding) {
  if (!finding.starts && !finding.ends) return;
  const std::vector<ui::NameValue> days{{"Service begins", spoken(finding.starts)}, {"Service ends", finding.ends ? spoken(finding.ends) : "Not known yet"}};
  ui::name_values(ui, days);
  auto total = std::atof(finding.number.target.c_str()), left = std::atof(finding.number.value.c_str());
  if (total > 0) ui::progress(ui, "Service", (total - left) / total, figure_words(finding.number) + " left");
}

}

ui::Tone tone_of(const Finding& finding) {
  if (finding.state == FindingState::met) return ui::Tone::success;
  return finding.urgency >= 2 ? ui::Tone::warning : ui::Tone::info;
}

std::string_view state_words(const Finding& finding) {
  switch (finding.state) {
    case FindingState::met: return "In order";
    case FindingState::due_soon: return "Coming up";
    case FindingState::due: return "Needs you";
    case FindingState::needs_newer: return "Needs a newer Broaden";
    case FindingState::cannot_tell: break;
  }
  return "Not known yet";
}

std::string source_words(const Finding& finding) {
  return finding.citation + " · " + words_of(name(finding.force)) + ", " + std::string(name(finding.verification));
}

std::string Repeats::of(const Finding& finding) {
  auto times = ++times_[finding.rule + finding.item];
  return times == 1 ? std::string{} : "#" + std::to_string(times);
}

bool why_button(ui::Ui& ui, const std::string& key, std::string& open) {
  bool shown = open == key;
  bool pressed = ui::button(ui, shown ? "Hide why" : "Why?", {.weight = ui::Weight::quiet, .key = "why", .description = "What was counted, by which rule, and how sure we are of it"});
  if (pressed) open = shown ? "" : key;
  return pressed;
}

void draw_why(ui::Ui& ui, const Finding& finding, Lists& lists) {
  std::vector<ui::NameValue> facts;
  auto add = [&](const char* name, std::string words) { if (!words.empty()) facts.push_back({name, std::move(words)}); };
  add("Figure", figure_words(finding.number));
  add("Counted", finding.number.counted);
  add("Numbers of the rule", numbers_words(finding));
  add("Source", finding.citation);
  add("Force", words_of(name(finding.force)));
  add("How sure we are", sureness_words(finding.verification));
  add("Rules from", lists.policy_title(finding.policy) + " (" + finding.policy + ")");
  add("As of", spoken(finding.as_of));
  add("Next change", finding.next_change ? spoken(finding.next_change) + ", unless your record changes first" : "Only when your record changes");
  if (finding.state != FindingState::met) add("What settles it", finding.settled_by);
  for (auto& over : finding.overrides) facts.push_back({over.by, over.field + ": " + over.agency + " instead of " + over.base});
  ui::gap(ui);
  ui::name_values(ui, facts);
  if (!finding.note.empty()) ui::caption(ui, finding.note);
}

void draw_about(ui::Ui& ui, Lists& lists, const std::string& item, std::string& open) {
  auto* all = lists.findings();
  if (!all) return;
  Repeats repeats;
  for (auto& finding : *all) {
    if (finding.item != item) continue;
    auto again = repeats.of(finding);
    ui::gap(ui);
    ui::rule(ui);
    ui::Scope scope(ui, finding.rule + again);
    {
      ui::Row row(ui);
      ui::strong(ui, finding.title);
      ui::badge(ui, state_words(finding), tone_of(finding), finding.state == FindingState::met ? ui::Icon::check_circle : ui::Icon::clock);
    }
    draw_service(ui, finding);
    ui::paragraph(ui, finding.message);
    auto key = finding.rule + finding.item + again;
    if (open == key) {
      draw_why(ui, finding, lists);
    } else {
      if (finding.starts) ui::caption(ui, "Counted: " + finding.number.counted + ".");
      ui::caption(ui, source_words(finding));
    }
    why_button(ui, key, open);
  }
}

}

#include "app/desktop/screens/palette.h"

#include <algorithm>

#include "app/desktop/screens/listed.h"
#include "app/desktop/screens/places.h"
#include "core/model/nouns.h"

namespace broaden::app::screens {
namespace {

using namespace core;

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> out(1);
  for (char c : text) {
    bool letter = static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (letter) out.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!out.back().empty()) out.emplace_back();
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

// One letter too many, too few, another, or two the wrong way round.
bool one_slip(std::string_view a, std::string_view b) {
  std::size_t at = 0;
  while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
  auto rest_a = a.substr(at), rest_b = b.substr(at);
  if (rest_a.empty() || rest_b.empty()) return rest_a.size() + rest_b.size() <= 1;
  if (rest_a.substr(1) == rest_b || rest_a == rest_b.substr(1) || rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_b.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] && rest_a.substr(2) == rest_b.substr(2);
}

constexpr int no_fit = 0;

// 2: the word begins so; 1: it nearly does. Short words have to be right.
int begins(std::string_view word, std::string_view typed) {
  if (word.starts_with(typed)) return 2;
  if (typed.size() < 4) return no_fit;
  for (auto length : {typed.size() - 1, typed.size(), typed.size() + 1})
    if (length <= word.size() && one_slip(word.substr(0, length), typed)) return 1;
  return no_fit;
}

// Every word typed has to begin one of its words. A title that begins with what is typed comes before one that only has it.
int fit_of(const Offer& offer, const std::vector<std::string>& typed) {
  auto own = words_in(offer.words), all = own;
  std::ranges::move(words_in(offer.cli), std::back_inserter(all));
  int sum = 0;
  for (auto& one : typed) {
    int best = no_fit;
    for (auto& word : all) best = std::max(best, begins(word, one));
    if (best == no_fit) return no_fit;
    sum += 2 * best;
  }
  return sum + (!own.empty() && begins(own.front(), typed.front()) == 2 ? 1 : 0);
}

// Its dialog needs nothing but the noun: no item that it hangs on, and no earlier one that it begins as.
bool adds_at_once(const Listed& how) {
  return *how.add != '\0' && !parent_link(*how.noun) && how.noun != &Plan::noun && how.noun != &PreferenceStatement::noun;
}

std::vector<Offer> make() {
  std::vector<Offer> out;
  for (auto& place : places()) {
    auto tabs = parts(place.key);
    if (tabs.empty()) out.push_back({.words = place.name, .cli = "", .icon = place.icon, .place = place.key});
    for (auto& tab : tabs)
      out.push_back({.words = tab.label == place.name ? place.name : place.name + ": " + tab.label, .cli = "", .icon = place.icon, .place = place.key + "/" + tab.value});
  }
  for (auto& how : all_listed())
    if (adds_at_once(how)) out.push_back({.words = how.add, .cli = std::string(how.noun->name) + " add", .icon = ui::Icon::add, .place = std::string(how.place) + "/" + how.part, .adds = how.noun});
  out.push_back({.words = "Submit the plan", .cli = "plan submit", .icon = ui::Icon::send, .place = "plan/plan", .opens = Opens::submitting});
  out.push_back({.words = "Compare plans", .cli = "plan compare", .icon = ui::Icon::history, .place = "plan/plan", .opens = Opens::comparing});
  out.push_back({.words = "Carry unfinished work over", .cli = "plan carry-over", .icon = ui::Icon::forward, .place = "plan/plan", .opens = Opens::carrying});
  out.push_back({.words = "Sync now", .cli = "sync", .icon = ui::Icon::sharing, .place = "sharing", .command = Sync{}});
  out.push_back({.words = "Write a file: transcript, list, calendar, whole record", .cli = "export json", .icon = ui::Icon::save_file, .place = "sharing/files"});
  out.push_back({.words = "Take in a file: transcript, plan, record, another copy", .cli = "learning import", .icon = ui::Icon::attach, .place = "sharing/files"});
  out.push_back({.words = "Save a backup", .cli = "backup", .icon = ui::Icon::save_file, .place = "", .command = Backup{}});
  out.push_back({.words = "Undo", .cli = "undo", .icon = ui::Icon::undo, .place = "", .command = Undo{}});
  out.push_back({.words = "Redo", .cli = "redo", .icon = ui::Icon::redo, .place = "", .command = Redo{}});
  return out;
}

}

const std::vector<Offer>& offers() {
  static const auto all = make();
  return all;
}

std::vector<const Offer*> offers_for(std::string_view typed, std::size_t most) {
  auto words = words_in(typed);
  std::vector<std::pair<int, const Offer*>> fitting;
  if (words.empty()) return {};
  for (auto& one : offers())
    if (auto fit = fit_of(one, words); fit != no_fit) fitting.emplace_back(fit, &one);
  std::ranges::stable_sort(fitting, std::ranges::greater(), &std::pair<int, const Offer*>::first);
  std::vector<const Offer*> out;
  for (auto& [fit, one] : fitting) if (out.size() < most) out.push_back(one);
  return out;
}

}

// A speller with a handful of wrong words, which knows at once, or only when it is told to.
#pragma once
#include <map>
#include <set>

#include "app/desktop/ui/spelling.h"

namespace broaden::tests {

class FakeSpeller final : public app::ui::Speller {
 public:
  std::map<std::string, std::vector<std::string>, std::less<>> wrong{
    {"teh", {"the", "tech"}}, {"recieve", {"receive", "relieve", "reprieve", "believe", "achieve", "sieve", "reeve"}}, {"Okafor", {}}, {"thier", {"their"}}};
  std::set<std::string, std::less<>> added;
  std::vector<std::string> asked;                        // each look at a word
  bool knows = true;
  core::Result<> adding;                                 // what adding says

  void tell() { knows = true, ++version_; }

  Verdict verdict(std::string_view word) override {
    asked.emplace_back(word);
    if (!knows) return Verdict::unknown;
    return wrong.contains(word) && !added.contains(word) ? Verdict::doubtful : Verdict::right;
  }
  std::optional<std::vector<std::string>> suggestions(std::string_view word) override {
    if (!knows) return {};
    auto found = wrong.find(word);
    return found == wrong.end() ? std::vector<std::string>{} : found->second;
  }
  core::Result<> add(std::string_view word) override {
    if (!adding) return adding;
    added.emplace(word);
    return {};
  }
  std::uint64_t version() const override { return version_; }

 private:
  std::uint64_t version_ = 1;
};

}

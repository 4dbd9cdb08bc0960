#include "tests/screens/house.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "app/commands/sample.h"
#include "app/commands/start.h"
#include "core/model/nouns.h"

namespace broaden::tests {

const core::Packages& packages() {
  static const auto all = must(core::Packages::load());
  return all;
}

void make_empty(const std::string& path, const core::Clock& clock) {
  must(app::start_record({path, "Ada Example", "Department of Examples", "ecq-2025-05", false}, packages(), clock));
}

void fill_with_sample(core::Record& record) { must(app::make_sample(record, packages())); }

namespace {

std::string some_words(const core::Field& field) {
  if (std::string_view(field.name) == "framework") return "ecq-2025-05";
  switch (field.kind) {
    case core::Kind::date: return "2026-10-05";
    case core::Kind::number: return "2027";
    case core::Kind::amount: return "1250";
    default: return "Sample words for a field of which much is written down";
  }
}

}

std::string make_one(core::Record& record, const core::Noun& noun) {
  core::Typed typed;
  for (auto& field : noun.fields) {
    if (!field.more.required || field.kind == core::Kind::choice) continue;
    typed[field.name] = {field.more.link ? make_one(record, *core::noun(field.more.link)) : some_words(field)};
  }
  NoNetwork none;
  core::Progress silent;
  app::Session session{record, packages(), record.clock(), none};
  if (noun.fixed_id) return must(app::run(session, app::Edit{&noun, noun.fixed_id, typed}, {}, silent)).ids.front();
  return must(app::run(session, app::Add{&noun, typed}, {}, silent)).ids.front();
}

House::House(core::Record& record, const core::Clock& clock, sync::Transport& transport, Stage::Size size)
    : session_{record, packages(), clock, transport}, size_(size) {
  page_ = [this](app::ui::Ui& ui) {
    desk_->carry_out(ui);
    desk_->draw(ui);
    if (patient && !desk_->wait(std::chrono::minutes(1))) FAIL("still reading after a minute");
  };
  look(size);
  reopen();
}

void House::look(Stage::Size size) {
  size_ = size;
  stage_.reset();                                        // one drawing context at a time
  stage_ = std::make_unique<Stage>(size);
  stage_->today = session_.clock.today();
}

void House::reopen() {
  desk_.reset();
  desk_ = must(app::screens::Desk::open(session_, [] {}, machine));
  look(size_);
}

void House::rest() {
  stage_->settle(page_);
  stage_->draw(page_, 3);                                // as the window does after every event
  for (int i = 0; desk_->busy(); ++i) {
    if (i > 60'000) FAIL("still working after a minute: ", all_words());
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  for (int i = 0; i < 20 && (i < 3 || desk_->wants_frame()); ++i) stage_->draw(page_, 1);
  stage_->settle(page_);
}

void House::go(const std::string& place, const std::string& item) {
  desk_->go(place, item);
  stage_->ui().scroll_top();
  rest();
}

void House::click(const std::string& control) {
  stage_->click(control, page_);
  rest();
}

void House::key(const std::string& chord) {
  stage_->key(chord, page_);
  rest();
}

void House::type(const std::string& words) {
  stage_->type(words, page_);
  rest();
}

void House::write(const std::string& field, const std::string& words) {
  stage_->write(field, words, page_);
  rest();
}

void House::choose(const std::string& field, const std::string& option) {
  click(field);
  auto& nodes = stage_->tree().nodes;
  auto found = std::ranges::find_if(nodes, [&](auto& node) { return node.role == app::ui::Role::option && node.name == option; });
  click(found == nodes.end() ? option : std::string(found->id));
}

bool House::shows(const std::string& words) const {
  for (auto& text : stage_->tree().texts) if (text.words.find(words) != text.words.npos) return true;
  return false;
}

std::string House::all_words() const {
  std::string out;
  for (auto& text : stage_->tree().texts) out += text.words + "\n";
  return out;
}

std::vector<std::string> House::faults() { return tests::faults(*stage_, size_); }

}

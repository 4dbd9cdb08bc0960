// What a screen asks for: acts, places to go to, typed text to keep. The desk carries them out after the frame.
#pragma once
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "core/store/drafts.h"

namespace broaden::app::screens {

struct Where { std::string place, item; };               // "plan" and a plan's id; item "" for the place itself

class Asks {
 public:
  struct Asked { Command command; std::string from; };   // from: the form's key, for the error under its field
  void push(Command command, std::string from = {}) { commands_.push_back({std::move(command), std::move(from)}); }
  // A command that writes a file, with the name it offers as its path: the person is asked where to.
  struct ToWrite { std::string title, button; };
  void write(Command command, ToWrite words, std::string from = {}) { file_ = {{std::move(command), std::move(from)}, std::move(words)}; }
  void go(std::string place, std::string item = {}) { where_ = Where{std::move(place), std::move(item)}; }
  void typing(core::DraftText draft) { drafts_.push_back(std::move(draft)); }

  std::vector<Asked> take() { return std::exchange(commands_, {}); }
  struct AskedFile { Asked asked; ToWrite words; };
  std::optional<AskedFile> take_file() { return std::exchange(file_, std::nullopt); }
  std::optional<Where> take_where() { return std::exchange(where_, std::nullopt); }
  std::vector<core::DraftText> take_drafts() { return std::exchange(drafts_, {}); }
  // The desk itself is asking or answering about a dialog's act: one dialog at a time, so the screen's own steps aside.
  void hold(bool on) { held_ = on; }
  bool held() const { return held_; }
  bool waiting() const { return !commands_.empty() || file_ || where_ || !drafts_.empty(); }

 private:
  std::vector<Asked> commands_;
  std::optional<AskedFile> file_;
  std::optional<Where> where_;
  std::vector<core::DraftText> drafts_;
  bool held_ = false;
};

}

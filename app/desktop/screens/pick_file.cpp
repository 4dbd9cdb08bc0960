#include "app/desktop/screens/pick_file.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "app/commands/counted.h"
#include "app/desktop/ui/controls.h"
#include "core/base/platform.h"

namespace broaden::app::screens {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_entries = 5'000, most_recent = 3;
constexpr std::string_view up_one = "Up one folder";

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool has_ending(const std::string& name, const std::vector<std::string>& endings) {
  std::string plain;
  std::ranges::transform(name, std::back_inserter(plain), small);
  return endings.empty() || std::ranges::any_of(endings, [&](auto& ending) { return plain.ends_with(ending); });
}

void look_into(FilePick& pick, const std::vector<std::string>& endings) {
  pick.listed = pick.folder;
  pick.entries.clear();
  std::error_code error;
  for (fs::directory_iterator at(fs::path(pick.folder), fs::directory_options::skip_permission_denied, error), end; !error && at != end; at.increment(error)) {
    std::error_code unknown;
    FolderEntry one{at->path().filename().string(), at->is_directory(unknown)};
    if (one.name.starts_with('.') || (!one.folder && !has_ending(one.name, endings))) continue;
    if (!one.folder) one.bytes = at->file_size(unknown);
    if (unknown) one.bytes = 0;
    pick.entries.push_back(std::move(one));
    if (pick.entries.size() == most_entries) break;
  }
  if (error) pick.problem = "That folder cannot be read: " + pick.folder;
  std::ranges::sort(pick.entries, [](auto& a, auto& b) { return a.folder != b.folder ? a.folder : std::ranges::lexicographical_compare(a.name, b.name, {}, small, small); });
}

void show_folder(FilePick& pick, const std::string& folder) {
  pick.folder = folder;
  pick.problem.clear(), pick.replacing.clear();
}

void remember(FilePick& pick, const std::string& folder) {
  std::erase(pick.recent, folder);
  pick.recent.insert(pick.recent.begin(), folder);
  if (pick.recent.size() > most_recent) pick.recent.pop_back();
}

struct UsualPlace { std::string name, folder; bool recent = false; };

std::vector<UsualPlace> usual_places(const FilePick& pick) {
  std::vector<UsualPlace> out;
  auto up = core::platform::parent_folder(pick.folder);
  if (!up.empty() && up != pick.folder) out.push_back({std::string(up_one), up});
  auto home = home_folder();
  out.push_back({"Home", home});
  for (auto* name : {"Documents", "Downloads", "Desktop"})
    if (auto folder = home + "/" + name; core::platform::exists(folder)) out.push_back({name, folder});
  for (auto& folder : pick.recent)
    if (folder != pick.folder && std::ranges::find(out, folder, &UsualPlace::folder) == out.end()) out.push_back({fs::path(folder).filename().string(), folder, true});
  return out;
}

// What was typed or pressed: a folder is shown, a file chosen. A file that would be written over is asked about once.
std::optional<std::string> settle(FilePick& pick, const FileChoice& choice) {
  pick.problem.clear();
  if (pick.typed.empty()) return pick.problem = "Choose a file from the list, or type its name.", std::nullopt;
  auto path = fs::path(pick.typed).is_absolute() ? pick.typed : pick.folder + "/" + pick.typed;
  std::error_code error;
  if (fs::is_directory(path, error)) {
    pick.typed.clear();
    return show_folder(pick, path), std::nullopt;
  }
  if (choice.fresh && !choice.endings.empty() && !has_ending(path, choice.endings)) path += choice.endings.front();
  bool there = fs::exists(path, error);
  if (!choice.fresh && !there) return pick.problem = "There is no file by the name \"" + pick.typed + "\" here.", std::nullopt;
  if (choice.fresh && !fs::is_directory(core::platform::parent_folder(path), error)) return pick.problem = "There is no folder for that path.", std::nullopt;
  if (choice.fresh && there && pick.replacing != path) {
    pick.replacing = path;
    pick.problem = "There already is a file of this name. Press Replace to write over it, or choose another name.";
    return {};
  }
  pick.open = false;
  remember(pick, core::platform::parent_folder(path));
  return path;
}

void open_beside(FilePick& pick, const FileChoice& choice) {
  pick.problem.clear(), pick.replacing.clear();
  fs::path typed = fs::path(pick.folder) / pick.typed;     // a whole path stays one
  if (choice.fresh) pick.beside = pick.desktops({true, choice.title, choice.button, typed.parent_path().string(), typed.filename().string(), choice.endings});
  else pick.beside = pick.desktops({false, choice.title, choice.button, pick.folder, "", choice.endings});
}

// What was chosen there goes the way of what is typed here; whether to write over a file was asked there.
std::optional<std::string> take_beside(FilePick& pick, const FileChoice& choice) {
  if (!pick.beside) return {};
  auto answer = pick.beside->take();
  if (!answer) return {};
  pick.beside.reset();
  pick.problem = answer->problem;
  if (answer->path.empty()) return {};
  pick.typed = pick.replacing = answer->path;
  return settle(pick, choice);
}

void draw_places(ui::Ui& ui, FilePick& pick) {
  ui::Row row(ui);
  for (auto& one : usual_places(pick))
    if (ui::button(ui, one.name, {.weight = ui::Weight::quiet, .icon = one.recent ? ui::Icon::history : one.name == up_one ? ui::Icon::up : ui::Icon::none, .key = one.recent ? one.folder : one.name,
                                   .description = one.folder}))
      show_folder(pick, one.folder);
}

const FolderEntry* draw_entries(ui::Ui& ui, const FilePick& pick) {   // the one that was pressed
  static const std::vector<ui::Column> columns{{"Name", 3}, {"Size", 1, true}};
  if (pick.entries.empty()) return ui::caption(ui, "No file of this kind is here."), nullptr;
  ui::Table table(ui, "files", {"Files and folders", columns, pick.entries.size()});
  const FolderEntry* pressed = nullptr;
  for (auto i = table.first(); i < table.last(); ++i) {
    auto& one = pick.entries[i];
    auto row = table.row(one.name, one.name);
    row.text(one.folder ? one.name + "/" : one.name);
    row.text(one.folder ? "folder" : size_words(one.bytes));
    if (row.chosen()) pressed = &one;
  }
  return pressed;
}

}

std::string home_folder() {
  for (auto* name : {"HOME", "USERPROFILE"})
    if (auto home = core::platform::environment(name)) return *home;
  return ".";
}

void start_picking(FilePick& pick, const std::string& folder, const std::string& name) {
  show_folder(pick, pick.folder.empty() ? core::platform::absolute(folder) : pick.folder);
  pick.open = true, pick.listed.clear(), pick.typed = name;
}

std::optional<std::string> pick_file(ui::Ui& ui, FilePick& pick, const FileChoice& choice) {
  if (!pick.open) return {};
  if (pick.listed != pick.folder) look_into(pick, choice.endings);
  ui::Dialog dialog(ui, "pick", choice.title);
  auto chosen = take_beside(pick, choice);
  auto typed = ui::text_field(ui, "name", {.label = "File name", .hint = "Or a whole path.", .error = pick.problem}, pick.typed);
  if (typed == ui::Edit::typing) pick.problem.clear(), pick.replacing.clear();
  if (typed == ui::Edit::committed && ui.has_focus("pick/name")) chosen = settle(pick, choice);
  draw_places(ui, pick);
  if (pick.desktops && ui::button(ui, "Use this desktop's own window…", {.weight = ui::Weight::quiet, .icon = ui::Icon::open, .key = "desktops", .disabled = pick.beside != nullptr,
                                                                         .why_disabled = "It is open already."}))
    open_beside(pick, choice);
  if (pick.beside) ui::icon_line(ui, ui::Icon::info, "This desktop's own window is open. What you choose there or here counts.", ui::Tone::info);
  ui::caption(ui, pick.folder);
  if (auto* pressed = draw_entries(ui, pick)) {
    pick.typed = pressed->name, pick.problem.clear(), pick.replacing.clear();
    if (pressed->folder || !choice.fresh) chosen = settle(pick, choice);
  }
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, pick.replacing.empty() ? choice.button : "Replace", {.weight = pick.replacing.empty() ? ui::Weight::primary : ui::Weight::danger, .key = "choose"})) chosen = settle(pick, choice);
  if (ui::button(ui, "Cancel") || dialog.closed()) pick.open = false;
  if (!pick.open) pick.beside.reset();
  return chosen;
}

}

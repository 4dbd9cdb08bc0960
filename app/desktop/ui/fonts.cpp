#include "app/desktop/ui/fonts.h"

#include <imgui.h>
#include <imgui_freetype.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/desktop/ui/letters.h"
#include "app/desktop/ui/theme.h"
#include "app/desktop/ui/utf8.h"
#include "core/base/platform.h"

namespace broaden::app::ui {
namespace {

// The drawing library counts a face's size from ascent to descent; Public Sans has 1.175 em between them, the icons 1.
constexpr float em_to_size = 1.175f;
constexpr std::size_t most_bytes = 8u << 20;

constexpr ImWchar letters[] = {0x20, 0x24f, 0x259, 0x259, 0x2bb, 0x2dd, 0x300, 0x328, 0x3c0, 0x3c0, 0x1e0c, 0x1ef9,
                               0x2010, 0x205e, 0x2070, 0x20bf, 0x2113, 0x215e, 0x2202, 0x222b, 0x2248, 0x2265, 0x25ca, 0x25ca, 0xfb01, 0xfb02, 0};

struct FontCut { Face face; const char* file; float em; };
constexpr FontCut cuts[] = {
  {Face::body, "PublicSans-Regular.ttf", size::body},       {Face::strong, "PublicSans-Bold.ttf", size::body},
  {Face::caption, "PublicSans-Regular.ttf", size::caption}, {Face::caption_strong, "PublicSans-SemiBold.ttf", size::caption},
  {Face::h1, "PublicSans-Bold.ttf", size::h1},              {Face::h2, "PublicSans-Bold.ttf", size::h2},
};

// Found beside Public Sans, if the set-up brought them; Symbola's signs, and whatever else DejaVu Sans lacks.
struct RareFace { const char* file; float em_to_size; char32_t first, last; };
constexpr RareFace rare_faces[] = {{"DejaVuSans.ttf", 1.164f, 0x80, 0x218f}, {"DejaVuSans.ttf", 1.164f, 0xfb1d, 0xfefe}, {"Symbola_hint.ttf", 1.4f, 0x80, 0x3ffff}};

struct RareBytes { std::string bytes; std::vector<ImWchar> ranges; float em_to_size; };

std::vector<RareBytes> read_rare(const Rare& rare, const std::string& folder) {
  std::vector<RareBytes> out;
  if (!rare.any()) return out;
  for (auto& face : rare_faces) {
    RareBytes one{{}, {}, face.em_to_size};
    for (auto& block : rare.blocks())
      if (block.last >= face.first && block.first <= face.last) {
        one.ranges.push_back(static_cast<ImWchar>(std::max(block.first, face.first)));
        one.ranges.push_back(static_cast<ImWchar>(std::min(block.last, face.last)));
      }
    if (one.ranges.empty()) continue;
    one.ranges.push_back(0);
    auto bytes = core::platform::read_file(folder + "/" + face.file, most_bytes);
    if (!bytes) continue;                                  // not there: "\u25ca" stands for what it would have
    one.bytes = std::move(*bytes);
    out.push_back(std::move(one));
  }
  return out;
}

void merge_rare(std::vector<RareBytes>& all, float em, const ImFontConfig& config) {
  for (auto& one : all) {
    ImFontConfig c = config;
    c.MergeMode = true;
#if IMGUI_VERSION_NUM < 19200
    c.FontDataOwnedByAtlas = false;                        // read when the atlas is built, and not later
    ImGui::GetIO().Fonts->AddFontFromMemoryTTF(one.bytes.data(), static_cast<int>(one.bytes.size()), em * one.em_to_size, &c, one.ranges.data());
#else
    auto* kept = ImGui::MemAlloc(one.bytes.size());        // the atlas loads letters as they are drawn
    std::copy(one.bytes.begin(), one.bytes.end(), static_cast<char*>(kept));
    ImGui::GetIO().Fonts->AddFontFromMemoryTTF(kept, static_cast<int>(one.bytes.size()), em * one.em_to_size, &c);
#endif
  }
}

const ImWchar* icon_ranges() {
  static const std::vector<ImWchar> ranges = [] {
    std::vector<ImWchar> r;
    for (auto icon : all_icons()) r.insert(r.end(), 2, static_cast<ImWchar>(icon));
    r.push_back(0);
    return r;
  }();
  return ranges.data();
}

char32_t like(char32_t c) {
  switch (c) {
    case 0x2190: return static_cast<char32_t>(Icon::back);
    case 0x2191: return static_cast<char32_t>(Icon::up);
    case 0x2192: return static_cast<char32_t>(Icon::forward);
    case 0x2193: return static_cast<char32_t>(Icon::down);
    case 0x2713: case 0x2714: return static_cast<char32_t>(Icon::check);
    case 0x2717: case 0x2718: case 0x2715: return static_cast<char32_t>(Icon::close);
    case 0x2010: case 0x2011: return '-';
    case 0x2015: return 0x2014;
    case 0x2002: case 0x2003: case 0x2007: case 0x2008: case 0x2009: case 0x200a: case 0x202f: case '\t': return ' ';
    case 0x25cf: case 0x25aa: case 0x2219: return 0x2022;
    case 0x2032: return '\'';
    case 0x2033: return '"';
    default: return c;
  }
}

// What only tells others how to look: joiners, marks of direction, choices of picture or letter, the color of a hand, tags.
bool invisible(char32_t c) {
  return c == '\n' || c == '\r' || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff || c == 0xad ||
         (c >= 0x1f3fb && c <= 0x1f3ff) || (c >= 0xe0001 && c <= 0xe01ef);
}

}

core::Result<> build_fonts(Fonts& fonts, float scale, const std::string& folder, const std::string& icons_file) {
  for (auto& cut : cuts)
    if (auto file = folder + "/" + cut.file; !core::platform::exists(file)) return {core::Code::file_missing, file};
  if (!core::platform::exists(icons_file)) return {core::Code::file_missing, icons_file};

  auto& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
#if IMGUI_VERSION_NUM < 19200
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
#endif
  ImFontConfig config;
  config.OversampleH = config.OversampleV = 1;
  config.PixelSnapH = true;
  auto icons = [&](float pixels, bool merge) {
    ImFontConfig c = config;
    c.MergeMode = merge;
    if (merge) c.GlyphOffset.y = std::round(pixels * 0.22f);   // among letters: centered on the capitals
    return atlas.AddFontFromFileTTF(icons_file.c_str(), pixels, &c, icon_ranges());
  };
  auto there = [&](const char* file) { return core::platform::exists(folder + "/" + file); };
  fonts.in_use = {{"Text", "Public Sans", true}, {"Other scripts", "DejaVu Sans", there(rare_faces[0].file)}, {"Emoji and signs", "Symbola", there(rare_faces[2].file)}};
  auto rare = read_rare(fonts.rare, folder);
  for (auto& cut : cuts) {
    auto bytes = core::platform::read_file(folder + "/" + cut.file, most_bytes);
    if (!bytes) return bytes.error();
    float em = std::round(cut.em * scale);
    ImFontConfig own = config;
#if IMGUI_VERSION_NUM < 19200
    if (em != 16) own.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_NoHinting;   // sharpens 16 px; at 14 and 20 it takes the tails off p, g and y
#endif
    auto* font = atlas.AddFontFromFileTTF((folder + "/" + cut.file).c_str(), em * em_to_size, &own, letters);
    if (!font || !icons(std::round(em * 1.25f), true)) return {core::Code::file_unreadable, folder + "/" + cut.file};
    merge_rare(rare, em, config);
    fonts.face[static_cast<std::size_t>(cut.face)].use(font, em * em_to_size, em, FontWidths::read(*bytes), &fonts.rare);
  }
  float large = std::round(48 * scale);
  auto* font = icons(large, false);
  if (!font || !atlas.Build()) return {core::Code::file_unreadable, icons_file};
  fonts.face[static_cast<std::size_t>(Face::icons)].use(font, large, large, {}, nullptr);
  fonts.scale = scale;
  return {};
}

bool FaceMeasure::has(char32_t c) const {
#if IMGUI_VERSION_NUM < 19200
  bool there = c <= IM_UNICODE_CODEPOINT_MAX && font_->FindGlyphNoFallback(static_cast<ImWchar>(c)) != nullptr;
#else
  bool there = font_->IsGlyphInFont(static_cast<ImWchar>(c));
#endif
  if (!there && rare_) rare_->want(c);
  return there;
}

float FaceMeasure::advance(char32_t c) const {
  if (invisible(c) || is_mark(c)) return 0;
  c = like(c);
  if (float em = widths_.of(c); em >= 0) return em * em_;
  if (c >= 0x80 && !has(c)) c = 0x25ca;
#if IMGUI_VERSION_NUM < 19200
  return font_->GetCharAdvance(static_cast<ImWchar>(c)) * (size_ / font_->FontSize);
#else
  return font_->GetFontBaked(size_)->GetCharAdvance(static_cast<ImWchar>(c));
#endif
}

std::string drawable(const FaceMeasure& face, std::string_view s) {
  std::string out;
  out.reserve(s.size());
  for (std::size_t at = 0, n; at < s.size(); at += n) {
    char32_t c = code_at(s, at, n);
    if (invisible(c)) continue;
    c = like(c);
    append(out, c < 0x80 || face.has(c) ? c : 0x25ca);
  }
  return out;
}

}

#include "core/report/type.h"

#include <pango/pangocairo.h>

#include <algorithm>

#include "core/report/fonts.h"

namespace broaden::core::report {
namespace {

// What Pango may be given: well-formed UTF-8, and of the control characters only line ends.
std::string clean(std::string_view typed) {
  char* valid = g_utf8_make_valid(typed.data(), static_cast<gssize>(typed.size()));
  std::string text(valid);
  g_free(valid);
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') { if (i + 1 == text.size() || text[i + 1] != '\n') kept += '\n'; }
    else if (auto c = static_cast<unsigned char>(text[i]); (c < 0x20 && c != '\n') || c == 0x7f) kept += ' ';
    else kept += text[i];
  }
  return kept;
}

PangoWeight weight(Weight weight) {
  switch (weight) {
    case Weight::semibold: return PANGO_WEIGHT_SEMIBOLD;
    case Weight::bold: return PANGO_WEIGHT_BOLD;
    case Weight::regular: break;
  }
  return PANGO_WEIGHT_NORMAL;
}

// One line of it, drawn as a text of its own, with a true space where a word ends the line: Pango leaves that space out, and
// then some readers of the tag tree stop there and others run two words together.
std::shared_ptr<PangoLayout> line_of(const Text& text, const PangoLayoutLine* line, bool more) {
  std::string_view all = pango_layout_get_text(text.layout.get());
  auto end = static_cast<std::size_t>(line->start_index + line->length);
  auto shown = all.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length));
  bool word_ends = more && (end >= all.size() || all[end] == '\n' || all[end] == ' ' || shown.ends_with(' '));
  while (shown.ends_with(' ')) shown.remove_suffix(1);
  auto own = std::string(shown) + (word_ends ? " " : "");
  std::shared_ptr<PangoLayout> layout(pango_layout_copy(text.layout.get()), [keep = text.layout](PangoLayout* held) { g_object_unref(held); });
  pango_layout_set_width(layout.get(), -1);
  pango_layout_set_alignment(layout.get(), PANGO_ALIGN_LEFT);
  pango_layout_set_text(layout.get(), own.c_str(), static_cast<int>(own.size()));
  return layout;
}

}

Type::Type(const std::string& language) {
  auto map = font_map();
  context_.reset(pango_font_map_create_context(map.get()), [map](PangoContext* held) { g_object_unref(held); });
  pango_context_set_language(context_.get(), pango_language_from_string(language.c_str()));
  pango_context_set_round_glyph_positions(context_.get(), FALSE);   // paper has no pixels
  pango_cairo_context_set_resolution(context_.get(), 72);
  auto* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
}

Text Type::set(std::string_view typed, const Face& face, double width) const {
  std::shared_ptr<PangoLayout> layout(pango_layout_new(context_.get()), [keep = context_](PangoLayout* held) { g_object_unref(held); });
  auto* font = pango_font_description_new();
  pango_font_description_set_family(font, "Public Sans,sans-serif");
  pango_font_description_set_absolute_size(font, face.size * PANGO_SCALE);
  pango_font_description_set_weight(font, weight(face.weight));
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);

  auto* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));   // an id broken over two lines gains no character
  // A ligature would need a replacement text inside the tag, at which some readers of the tag tree stop.
  pango_attr_list_insert(attributes, pango_attr_font_features_new("liga 0, clig 0"));
  pango_layout_set_attributes(layout.get(), attributes);
  pango_attr_list_unref(attributes);

  pango_layout_set_width(layout.get(), static_cast<int>(std::max(width, 1.0) * PANGO_SCALE));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  if (face.right) pango_layout_set_alignment(layout.get(), PANGO_ALIGN_RIGHT);
  auto text = clean(typed);
  pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
  return {layout, face, std::max(1, pango_layout_get_line_count(layout.get()))};
}

void draw(cairo_t* cairo, const Text& text, int first, int last, double x, double y) {
  const auto& color = text.face.color;
  cairo_set_source_rgb(cairo, color.red, color.green, color.blue);
  auto* lines = pango_layout_get_iter(text.layout.get());
  for (int line = 0; line < last; ++line) {
    if (line >= first) {
      PangoRectangle place;
      pango_layout_iter_get_line_extents(lines, nullptr, &place);
      // Public Sans rises 0.72 of its size: capitals stand in the middle of the leading, whatever font lends a letter.
      double baseline = y + (line - first) * text.face.leading + (text.face.leading + 0.70 * text.face.size) / 2;
      cairo_move_to(cairo, x + static_cast<double>(place.x) / PANGO_SCALE, baseline);
      auto own = line_of(text, pango_layout_iter_get_line_readonly(lines), line + 1 < text.lines);
      pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(own.get(), 0));
    }
    if (!pango_layout_iter_next_line(lines)) break;
  }
  pango_layout_iter_free(lines);
}

}

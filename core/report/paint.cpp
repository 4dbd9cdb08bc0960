#include "core/report/paint.h"

#include <cairo-pdf.h>

#include <memory>

namespace broaden::core::report {
namespace {

void draw(cairo_t* cairo, const Open& open) { cairo_tag_begin(cairo, open.tag, nullptr); }
void draw(cairo_t* cairo, const Close& close) { cairo_tag_end(cairo, close.tag); }
void draw(cairo_t* cairo, const Ink& ink) { draw(cairo, ink.text, ink.first, ink.last, ink.x, ink.y); }
void draw(cairo_t* cairo, const Box& box) {
  cairo_set_source_rgb(cairo, box.color.red, box.color.green, box.color.blue);
  cairo_rectangle(cairo, box.x, box.y, box.width, box.height);
  cairo_fill(cairo);
}

cairo_status_t keep(void* out, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

}

Result<std::string> paint(const std::vector<Page>& pages, const Frame& sheet, double scale) {
  std::string bytes;
  std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_pdf_surface_create_for_stream(keep, &bytes, sheet.width * scale, sheet.height * scale), cairo_surface_destroy);
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  {
    std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()), cairo_destroy);
    cairo_scale(cairo.get(), scale, scale);
    for (const auto& page : pages) {
      for (const auto& mark : page) std::visit([&](const auto& shown) { draw(cairo.get(), shown); }, mark);
      // The last page is shown after the document's own tag is closed: cairo finishes the tag tree there.
      cairo_show_page(cairo.get());
    }
    if (auto status = cairo_status(cairo.get()); status != CAIRO_STATUS_SUCCESS) return {Code::report_failed, cairo_status_to_string(status)};
  }
  cairo_surface_finish(surface.get());
  if (auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
    return {Code::report_failed, cairo_status_to_string(status)};
  return bytes;
}

}

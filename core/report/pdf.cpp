#include "core/report/pdf.h"

#include "core/report/compose.h"
#include "core/report/finish.h"
#include "core/report/paint.h"

namespace broaden::core::report {

namespace {

Result<std::string> draw(const Layout& layout, const std::vector<Page>& pages, const Frame& sheet, double scale = 1) {
  TRY(painted, paint(pages, sheet, scale));
  return finish(painted, layout);
}

Result<std::string> on_one_page(const Layout& layout, const Type& type, PageSize size) {
  for (double scale : {1.0, 0.95, 0.9, 0.85, 0.8}) {
    const auto sheet = frame(size, scale);
    auto pages = compose(layout, type, sheet);
    if (pages.size() == 1) return draw(layout, pages, sheet, scale);
  }
  return {Code::bad_value, "\"" + layout.title + "\" does not fit on one page, even in small type: take some lines off it."};
}

}

Result<std::string> pdf(const Layout& layout, PageSize size) {
  const Type type(layout.language);
  if (layout.one_page) return on_one_page(layout, type, size);
  const auto sheet = frame(size);
  return draw(layout, compose(layout, type, sheet), sheet);
}

}

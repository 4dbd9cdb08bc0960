// Text set in Public Sans: measured first, drawn later. Knows lines, not pages.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "core/report/style.h"

typedef struct _PangoContext PangoContext;
typedef struct _PangoLayout PangoLayout;
typedef struct _cairo cairo_t;

namespace broaden::core::report {

struct Text {
  std::shared_ptr<PangoLayout> layout;
  Face face{};
  int lines = 0;                             // at least 1: blank text keeps its line
  double height() const { return lines * face.leading; }
};

class Type {
 public:
  explicit Type(const std::string& language);
  Text set(std::string_view, const Face&, double width) const;   // breaks inside a word only where it would not fit a line

 private:
  std::shared_ptr<PangoContext> context_;
};

// Lines [first, last) of it, the first one's top at y.
void draw(cairo_t*, const Text&, int first, int last, double x, double y);

}

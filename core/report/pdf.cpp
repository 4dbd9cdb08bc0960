#include "core/report/pdf.h"

#include "core/report/compose.h"
#include "core/report/finish.h"
#include "core/report/paint.h"

namespace broaden::core::report {

Result<std::string> pdf(const Layout& layout, PageSize size) {
  const auto sheet = frame(size);
  const Type type(layout.language);
  TRY(painted, paint(compose(layout, type, sheet), sheet));
  return finish(painted, layout);
}

}

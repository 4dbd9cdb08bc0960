// A made PDF as others see it: through poppler's own programs.
#pragma once
#include <string>

#include "core/report/layout.h"

namespace broaden::tests {

class PdfFile {                              // on disk while it lives
 public:
  explicit PdfFile(const core::report::Layout&, core::report::PageSize = core::report::PageSize::letter);
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  std::string text() const;                  // all of it, in the order drawn, without any white space
  std::string by(const std::string& program) const;   // what "PROGRAM FILE" prints; the file's name stands for "FILE"
  bool has(const std::string& text) const;   // white space aside
  int pages() const;
  const std::string& path() const { return path_; }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string path_, bytes_;
};

std::string squeezed(std::string);           // without white space
int count(const std::string& in, const std::string& what);

}

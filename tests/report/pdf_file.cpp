#include "tests/report/pdf_file.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "core/base/platform.h"
#include "core/report/pdf.h"

namespace broaden::tests {

PdfFile::PdfFile(const core::report::Layout& layout, core::report::PageSize size) {
  std::string name = core::platform::environment("TMPDIR").value_or("/tmp") + "/broaden-report-XXXXXX";
  const int file = mkstemp(name.data());
  REQUIRE(file >= 0);
  close(file);
  path_ = name;
  auto bytes = core::report::pdf(layout, size);
  REQUIRE(bytes);
  bytes_ = *bytes;
  REQUIRE(core::platform::write_file(path_, bytes_));
}

PdfFile::~PdfFile() { (void)core::platform::remove_file(path_); }

std::string PdfFile::by(const std::string& program) const {
  std::string command = program;
  auto at = command.find("FILE");
  REQUIRE(at != std::string::npos);
  command.replace(at, 4, "'" + path_ + "'");
  std::FILE* out = popen((command + " 2>&1").c_str(), "r");
  REQUIRE(out);
  std::string printed;
  char part[4096];
  while (auto length = std::fread(part, 1, sizeof part, out)) printed.append(part, length);
  CAPTURE(command);
  CAPTURE(printed);
  REQUIRE(pclose(out) == 0);
  return printed;
}

std::string squeezed(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; });
  return text;
}

std::string PdfFile::text() const { return squeezed(by("pdftotext -raw -enc UTF-8 FILE -")); }
bool PdfFile::has(const std::string& what) const { return text().find(squeezed(what)) != std::string::npos; }

int PdfFile::pages() const {
  auto info = by("pdfinfo FILE");
  return std::atoi(info.c_str() + info.find("Pages:") + 6);
}

int count(const std::string& in, const std::string& what) {
  int found = 0;
  for (auto at = in.find(what); at != std::string::npos; at = in.find(what, at + what.size())) ++found;
  return found;
}

}

#include <variant>

#include "sync/office/desk/printed.h"

namespace broaden::office {
namespace {

namespace report = core::report;

// Each block as lines of text, in the order in which they are read.
struct Writer {
  std::string out;

  void line(const std::string& text) { out += text + "\n"; }
  void operator()(const report::Heading& it) { line("\n" + it.text); line(std::string(it.text.size(), it.level <= 2 ? '=' : '-')); }
  void operator()(const report::Paragraph& it) { line(it.text + "\n"); }
  void operator()(const report::List& it) {
    for (std::size_t i = 0; i < it.items.size(); ++i) line((it.numbered ? std::to_string(i + 1) + ". " : "- ") + it.items[i]);
  }
  void operator()(const report::KeyValues& it) {
    for (const auto& [key, value] : it.rows) line(key + ": " + value);
  }
  void operator()(const report::Table& it) {
    if (!it.caption.empty()) line(it.caption);
    for (const auto& row : it.rows) {
      std::string cells;
      for (std::size_t i = 0; i < row.size() && i < it.columns.size(); ++i)
        if (!row[i].empty()) cells += (cells.empty() ? "- " : "; ") + it.columns[i].title + ": " + row[i];
      line(cells);
    }
  }
  void operator()(const report::SignatureBlock& it) {
    line(it.role + ": " + (it.signed_here ? it.name + (it.title.empty() ? "" : ", " + it.title) + ", " + it.date : "not signed"));
    for (const auto& note : it.notes) line("  " + note);
  }
  void operator()(const report::Callout& it) { line((it.title.empty() ? "" : it.title + " ") + it.text + "\n"); }
  void operator()(const report::PageBreak&) { line(""); }
};

}

std::string plain_text(const report::Layout& layout) {
  Writer writer;
  writer.line(layout.title);
  if (!layout.subtitle.empty()) writer.line(layout.subtitle);
  for (const auto& block : layout.blocks) std::visit(writer, block);
  return std::move(writer.out);
}

}

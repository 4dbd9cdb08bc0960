#include "core/report/html.h"

#include <algorithm>

namespace broaden::core::report {
namespace {

constexpr const char* looks = R"css(
:root { color-scheme: light; }
body { font: 1rem/1.5 "Public Sans", "Source Sans 3", "Segoe UI", Roboto, Helvetica, Arial, sans-serif; color: #1b1b1b; background: #fff;
  max-width: 50rem; margin: 2.5rem auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; color: #162e51; margin: 0 0 .25rem; }
.subtitle { font-size: 1.1rem; color: #565c65; margin: 0; }
header { border-bottom: 3px solid #005ea2; padding-bottom: 1rem; margin-bottom: 1.25rem; }
h2 { font-size: 1.35rem; color: #162e51; margin: 2.25rem 0 .5rem; }
h3 { font-size: 1.08rem; margin: 1.5rem 0 .35rem; }
p { margin: 0 0 .75rem; } .small { font-size: .86rem; color: #565c65; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid #c6cace; }
thead th { font-size: .86rem; color: #565c65; vertical-align: bottom; border-bottom: 2px solid #005ea2; }
tbody th { font-weight: 600; color: #565c65; width: 29%; }
.figure { font-variant-numeric: tabular-nums; }
.note { background: #eff6fb; border-left: 4px solid #005ea2; padding: .75rem 1rem; margin: 1rem 0; }
.warning { background: #fef8e9; border-left-color: #e5a000; } .note p:last-child { margin: 0; }
.signature thead th { border-bottom: 0; padding-bottom: 0; } .signature td { height: 2.2rem; vertical-align: bottom; border-bottom: 1px solid #71767a; }
footer { margin-top: 2.5rem; padding-top: .75rem; border-top: 1px solid #c6cace; font-size: .86rem; color: #565c65; }
.page-break { break-before: page; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; }
  h2, h3, thead, caption { break-after: avoid; } tr, .signature, .note { break-inside: avoid; } }
)css";

constexpr const char* to_the_right = " class=\"figure\" style=\"text-align: right\"";

std::string escaped(std::string_view text, const char* line_end = "\n") {
  std::string out;
  for (char c : text) {
    switch (c) {
      case '\n': out += line_end; break;
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      case '\r': break;
      default: out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return out;
}

std::string in(const std::string& tag, std::string_view text, const std::string& attributes = {}) {
  return "<" + tag + (attributes.empty() || attributes.starts_with(' ') ? "" : " ") + attributes + ">" + escaped(text, "<br>") + "</" + tag + ">";
}

std::string show(const Heading& heading) { return in("h" + std::to_string(std::clamp(heading.level, 1, 3)), heading.text) + "\n"; }

std::string show(const Paragraph& paragraph) {
  return in("p", paragraph.text, paragraph.voice == Voice::small ? "class=\"small\"" : "") + "\n";
}

std::string show(const List& list) {
  if (list.items.empty()) return {};
  std::string tag = list.numbered ? "ol" : "ul", out = "<" + tag + ">\n";
  for (const auto& item : list.items) out += in("li", item) + "\n";
  return out + "</" + tag + ">\n";
}

std::string show(const KeyValues& values) {
  if (values.rows.empty()) return {};
  std::string out = values.caption.empty() ? "<table>\n" : "<table aria-label=\"" + escaped(values.caption) + "\">\n";
  out += "<tbody>\n";
  for (const auto& [label, value] : values.rows) out += "<tr>" + in("th", label, "scope=\"row\"") + in("td", value) + "</tr>\n";
  return out + "</tbody>\n</table>\n";
}

std::string show(const Table& table) {
  std::string out = "<table>\n";
  if (!table.caption.empty()) out += in("caption", table.caption) + "\n";
  out += "<thead><tr>";
  for (const auto& column : table.columns) out += in("th", column.title, std::string("scope=\"col\"") + (column.right ? to_the_right : ""));
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      out += in("td", i < row.size() ? row[i] : "", table.columns[i].right ? to_the_right : "");
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

std::string show(const SignatureBlock& block) {
  std::string named = block.name + (block.name.empty() || block.title.empty() ? "" : "\n") + block.title;
  std::string labels, values;
  const std::pair<const char*, std::string> cells[] = {{"Signature", block.signed_here ? block.standing : ""}, {"Name and title", named}, {"Date", block.date}};
  for (const auto& [label, value] : cells) {
    labels += in("th", label, "scope=\"col\"");
    values += value.empty() ? std::string("<td>&nbsp;</td>") : in("td", value);
  }
  std::string out = "<table class=\"signature\">\n" + in("caption", block.role) + "\n<thead><tr>" + labels + "</tr></thead>\n<tbody><tr>" + values + "</tr></tbody>\n</table>\n";
  for (const auto& note : block.notes) out += in("p", note, "class=\"small\"") + "\n";
  return out;
}

std::string show(const Callout& callout) {
  std::string out = callout.tone == Tone::warning ? "<div class=\"note warning\" role=\"note\">" : "<div class=\"note\" role=\"note\">";
  if (!callout.title.empty()) out += "<p><strong>" + escaped(callout.title) + "</strong></p>";
  if (!callout.text.empty()) out += in("p", callout.text);
  return out + "</div>\n";
}

std::string show(const PageBreak&) { return "<div class=\"page-break\"></div>\n"; }

std::string meta(const char* name, const std::string& content) {
  return content.empty() ? "" : std::string("<meta name=\"") + name + "\" content=\"" + escaped(content) + "\">\n";
}

}

std::string html(const Layout& layout, PageSize size) {
  std::string out = "<!DOCTYPE html>\n<html lang=\"" + escaped(layout.language) + "\">\n<head>\n<meta charset=\"utf-8\">\n";
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escaped(layout.title) + "</title>\n";
  out += meta("author", layout.author) + meta("description", layout.subject) + meta("date", iso(layout.made)) + meta("generator", "Broaden");
  out += std::string("<style>") + looks + "@page { size: " + (size == PageSize::a4 ? "A4" : "letter") + "; margin: .85in; }\n</style>\n</head>\n<body>\n<header>\n" + in("h1", layout.title) + "\n";
  if (!layout.subtitle.empty()) out += in("p", layout.subtitle, "class=\"subtitle\"") + "\n";
  out += "</header>\n<main>\n";
  for (const auto& block : layout.blocks) out += std::visit([](const auto& shown) { return show(shown); }, block);
  out += "</main>\n";
  if (!layout.running.empty()) out += "<footer>" + in("p", layout.running) + "</footer>\n";
  return out + "</body>\n</html>\n";
}

}

#include <doctest/doctest.h>

#include "core/report/html.h"
#include "core/report/reports.h"
#include "tests/report/pdf_file.h"
#include "tests/report/sample.h"

namespace broaden::tests {

using namespace core::report;

TEST_CASE("nothing that a person typed becomes markup in the HTML report") {
  auto input = full_edp();
  const std::string attack = "<script>alert(\"x\")</script>&'<img src=x onerror=y>";
  input.profile.name = input.plan.goals = input.objectives[0].activities[0].title = input.objectives[0].objective.statement = attack;
  input.signatures = {signed_by("executive", attack.c_str(), attack.c_str())};
  input.hours[0].competency = input.broadening = input.decisions[0].note = input.verification.document = attack;
  auto page = html(edp(input));
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("<img") == std::string::npos);
  CHECK(count(page, "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;") >= 8);
}

TEST_CASE("the HTML report is one whole page: language, title, headings, captions, header cells with a scope, nothing fetched") {
  auto page = html(edp(full_edp()));
  for (const char* part : {"<html lang=\"en-US\">", "<title>Executive Development Plan</title>", "<h1>Executive Development Plan</h1>", "<h2>Goals</h2>",
                           "<h3>Short-term goals</h3>", "<caption>Activities for objective 1</caption>", "<th scope=\"row\">Name</th>", "<th scope=\"col\">Status</th>",
                           "@media print", "Zoë Łącka-Okafor", "recorded by you, not signed here"}) {
    CAPTURE(part);
    CHECK(page.find(part) != std::string::npos);
  }
  for (const char* outside : {"http:", "https:", "url(", "@import", "<link", "<script", "src="}) {
    CAPTURE(outside);
    CHECK(page.find(outside) == std::string::npos);
  }
  CHECK(count(page, "<h1>") == 1);
  CHECK(count(page, "<th ") == count(page, "<th scope="));
  for (const char* tag : {"table", "tr", "td", "th", "thead", "tbody", "p", "div", "h2", "h3", "main", "header", "body", "html"}) {
    CAPTURE(tag);
    auto name = std::string(tag);
    CHECK(count(page, "<" + name + ">") + count(page, "<" + name + " ") == count(page, "</" + name + ">"));
  }
}

TEST_CASE("HTML and PDF say the same: every text typed into a plan is in both") {
  auto input = full_edp();
  auto page = squeezed(html(edp(input)));
  for (auto at = page.find("<br>"); at != std::string::npos; at = page.find("<br>")) page.erase(at, 4);
  for (const auto& text : texts(input)) { CAPTURE(text); CHECK(page.find(squeezed(text)) != std::string::npos); }
  CHECK(html(edp(input)) == html(edp(input)));
}

// What a word processor keeps of a pasted page is its markup alone.
TEST_CASE("without its style sheet every page keeps headings, line breaks, header cells and the side of figures") {
  for (auto& layout : full_layouts()) {
    CAPTURE(layout.title);
    auto page = html(layout);
    auto begin = page.find("<style>"), end = page.find("</style>");
    page.erase(begin, end - begin);
    CHECK(count(page, "<h1>") == 1);
    CHECK(page.find("<dl") == std::string::npos);
    CHECK(page.find("display:") == std::string::npos);
    int level = 1, tables = 0;
    for (auto at = page.find("<h"); at != std::string::npos; at = page.find("<h", at + 1)) {
      if (page[at + 2] < '1' || page[at + 2] > '3') continue;
      CHECK(page[at + 2] - '0' <= level + 1);
      level = page[at + 2] - '0';
    }
    for (auto at = page.find("<table"); at != std::string::npos; at = page.find("<table", at + 1), ++tables) {
      auto table = page.substr(at, page.find("</table>", at) - at);
      bool by_column = table.find("<thead>") != std::string::npos;
      if (by_column) CHECK(count(table.substr(0, table.find("</thead>")), "<th scope=\"col\"") > 0);
      else CHECK(count(table, "<tr><th scope=\"row\"") == count(table, "<tr>"));
      CHECK(table.find("\n<") != std::string::npos);
      CHECK(count(table, "class=\"figure\"") == count(table, "style=\"text-align: right\""));
    }
    CHECK(tables > 0);
  }
  auto plan = full_edp();
  CHECK(html(edp(plan)).find("from charter to first result.<br>Learn to explain") != std::string::npos);
  CHECK(html(edp(plan), PageSize::a4).find("@page { size: A4;") != std::string::npos);
  CHECK(html(edp(plan)).find("@page { size: letter;") != std::string::npos);
}

}

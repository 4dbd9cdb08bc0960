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
  for (const char* tag : {"table", "tr", "td", "th", "thead", "tbody", "p", "div", "dl", "h2", "h3", "main", "header", "body", "html"}) {
    CAPTURE(tag);
    auto name = std::string(tag);
    CHECK(count(page, "<" + name + ">") + count(page, "<" + name + " ") == count(page, "</" + name + ">"));
  }
}

TEST_CASE("HTML and PDF say the same: every text typed into a plan is in both") {
  auto input = full_edp();
  auto page = squeezed(html(edp(input)));
  for (const auto& text : texts(input)) { CAPTURE(text); CHECK(page.find(squeezed(text)) != std::string::npos); }
  CHECK(html(edp(input)) == html(edp(input)));
}

}

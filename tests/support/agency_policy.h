// The policy of an agency that exists only in tests: it shortens the broadening clock, and asks for a course a year.
#pragma once
#include <string>

namespace broaden::tests {

inline std::string agency_policy(const std::string& version = "1", int due_months = 48) {
  return R"({"id": "example-policy", "version": ")" + version + R"(", "title": "Directive 412-)" + version + R"(", "overlays": "us-ses-baseline",
  "source": "Department of Examples", "verification": "verified", "rules": [
    {"id": "broadening-assignment", "numbers": {"due_months": )" + std::to_string(due_months) + R"(}, "force": "order", "citation": "Directive 412-1, section 3"},
    {"id": "one-course-a-year", "title": "One course a year", "kind": "at-least-per-window", "subject": "learning", "kinds": ["formal"],
     "numbers": {"minutes": 480, "window_months": 12}, "messages": {"met": "Done.", "due": "{value} of {target} {unit}.", "none": "None yet."},
     "force": "order", "verification": "verified", "citation": "Directive 412-1, section 4", "settled_by": "Log a course.", "action": "learning.add"}]})";
}

}

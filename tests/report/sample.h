// Reports' inputs for the tests: every text differs from every other, so that a test can look for each one.
#pragma once
#include "core/report/reports.h"

namespace broaden::tests {

core::Instant at(const char* time);                      // "2026-11-03T15:04:05Z"
core::report::EdpInput full_edp();                       // every field filled, nothing signed
core::report::AgreementInput full_agreement();           // two signers, nobody signed
core::report::SignatureLine signed_by(const char* role, const char* name, const char* title);
std::vector<std::string> texts(const core::report::EdpInput&);   // all that a person typed into it

}

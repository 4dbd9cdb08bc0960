// What a record never takes in: Social Security numbers and dates of birth, known by a column's name or by how they look.
#pragma once
#include <string_view>

namespace broaden::core {

bool names_identity_data(std::string_view heading);      // "SSN", "Employee_DOB", "Date of Birth", "socialSecurityNumber"
bool looks_like_ssn(std::string_view text);              // 123-45-6789 somewhere in it, with hyphens or blanks, and no digit around

}

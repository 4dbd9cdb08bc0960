# Sourced by ./check: how many tests passed and failed. The unit is doctest's test case; a test of ctest that is no doctest
# executable counts as one. build/check.totals keeps the sum for .ci/run.
passed=0 failed_tests=0

count() { passed=$((passed + $1)) failed_tests=$((failed_tests + $2)); }

# count_tests LOG RESULT: from ctest's log of all output. A run that failed without any failed test in its log (killed, not
# built, no log) is one failure: never a green total beside a red run.
count_tests() {
  local sum
  sum=$( [ ! -f "$1" ] || awk '
    function close_test() {
      if (!open) return
      if (cases) { passed += cases_passed; failed += cases_failed; if (!good && !cases_failed) failed++ }
      else if (good) passed++
      else failed++
      open = 0
    }
    /^Unable to find executable: / { close_test(); missing = 1 }   # says so before the test it belongs to, and calls that passed
    /^[0-9]+\/[0-9]+ Testing: / { close_test(); open = 1; good = 0; absent = missing; missing = 0; cases = 0; cases_passed = 0; cases_failed = 0 }
    /^\[doctest\] test cases: / {
      cases = 1
      if (match($0, /[0-9]+ passed/)) cases_passed += substr($0, RSTART, RLENGTH)
      if (match($0, /[0-9]+ failed/)) cases_failed += substr($0, RSTART, RLENGTH)
    }
    /^Test Passed\.$/ { good = !absent }
    END { close_test(); print passed + 0, failed + 0 }' "$1")
  set -- $sum "$2"
  [ $# = 3 ] || set -- 0 0 "$1"
  [ "$3" = 0 ] || [ "$2" != 0 ] || set -- "$1" 1 "$3"
  count "$1" "$2"
}

total() {
  mkdir -p "$root/build"
  say "$passed passed, $failed_tests failed" | tee "$root/build/check.totals"
}

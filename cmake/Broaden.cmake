# What every room of the house is built with.
option(BROADEN_TESTS "Build the tests" ON)
option(BROADEN_FUZZ "Build the libFuzzer targets (clang only)" OFF)
set(BROADEN_SANITIZE "" CACHE STRING "Sanitizers for every target, e.g. address,undefined or thread")
set(BROADEN_DEPS "${PROJECT_SOURCE_DIR}/build/deps" CACHE PATH "Where the set-up put Dear ImGui and Public Sans")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

set(CMAKE_FIND_PACKAGE_TARGETS_GLOBAL ON)   # a package that one room has found is there for the rooms above

# With CMAKE_UNITY_BUILD (the presets that ./check builds) several sources of a room are compiled as one, which takes a third of
# the time: names that are a file's own must then be the room's only ones. The dev preset compiles each by itself.
set(CMAKE_UNITY_BUILD_BATCH_SIZE 8 CACHE STRING "Sources compiled as one; 0: all of a room")

find_program(BROADEN_CCACHE ccache)
if(BROADEN_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${BROADEN_CCACHE})
endif()

add_library(broaden_flags INTERFACE)
target_include_directories(broaden_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(broaden_flags INTERFACE BROADEN_VERSION="${PROJECT_VERSION}")
target_compile_options(broaden_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-missing-field-initializers -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12, when it optimizes, sees overlaps in std::string and unset members in std::variant that are not there
  # (its bugs 105651 and 105562). clang and the debug build still look for the real ones.
  target_compile_options(broaden_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
  if(BROADEN_SANITIZE MATCHES "thread")
    # Asio's fences: ThreadSanitizer does not follow them, and says so once for each.
    target_compile_options(broaden_flags INTERFACE -Wno-tsan)
  endif()
endif()
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # A type of one source only is, there, a type of an included file: g++ takes that for a header's.
  target_compile_options(broaden_flags INTERFACE -Wno-subobject-linkage)
endif()
if(BROADEN_SANITIZE)
  add_compile_options(-fsanitize=${BROADEN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  if(BROADEN_SANITIZE MATCHES "undefined")
    # These three stand before every single access and cost a third of the time to compile. AddressSanitizer still stops at a use of
    # null or of what is outside an object; a null reference that is only bound, or a misaligned access, goes unnoticed.
    add_compile_options(-fno-sanitize=null,alignment,pointer-overflow)
  endif()
  add_link_options(-fsanitize=${BROADEN_SANITIZE})
endif()

if(BROADEN_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_custom_target(fuzzers)   # every fuzz_NAME of tests/fuzz
endif()

# broaden_room(NAME SOURCES a.cpp … USES rooms… PRIVATE libraries…): one static library a room.
function(broaden_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;PRIVATE" ${ARGN})
  if(ROOM_SOURCES)
    add_library(${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(${name} PUBLIC broaden_flags ${ROOM_USES} PRIVATE ${ROOM_PRIVATE})
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE broaden_flags ${ROOM_USES})
  endif()
endfunction()

# Tests take as long to compile as all they test, and are run once: they are not optimized, whatever they test is.
set(BROADEN_TEST_OPTIONS -O0)

# broaden_test(ROOM SOURCES a_test.cpp … USES rooms… [RELEASE_ONLY] [COST seconds]): one doctest executable a room, test_ROOM.
# COST: about how long it takes, where that is long: ctest starts those first, so that none is left running alone at the end.
# broaden_test_main (tests/support) gives it main(). What is for the release build only is not built under sanitizers either.
function(broaden_test name)
  cmake_parse_arguments(TEST "RELEASE_ONLY" "COST" "SOURCES;USES;PRIVATE" ${ARGN})
  add_executable(test_${name} ${TEST_SOURCES})
  target_link_libraries(test_${name} PRIVATE broaden_flags broaden_test_main ${TEST_USES} ${TEST_PRIVATE})
  target_compile_options(test_${name} PRIVATE ${BROADEN_TEST_OPTIONS})
  target_compile_definitions(test_${name} PRIVATE BROADEN_SOURCE_DIR="${PROJECT_SOURCE_DIR}" BROADEN_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  add_dependencies(test_${name} broaden_assets)
  add_test(NAME ${name} COMMAND test_${name})
  # What records leave with the user, tests leave in the build folder.
  set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT XDG_STATE_HOME=${PROJECT_BINARY_DIR}/state)
  set_tests_properties(${name} PROPERTIES TIMEOUT 600)
  if(TEST_COST)
    set_tests_properties(${name} PROPERTIES COST ${TEST_COST})
  endif()
  if(TEST_RELEASE_ONLY)
    set_tests_properties(${name} PROPERTIES LABELS release-only)
    broaden_release_only(test_${name})
  endif()
endfunction()

# broaden_release_only(TARGETS…): not built under sanitizers unless asked for by name, because nothing there runs it.
function(broaden_release_only)
  if(BROADEN_SANITIZE)
    set_target_properties(${ARGN} PROPERTIES EXCLUDE_FROM_ALL ON)
  endif()
endfunction()

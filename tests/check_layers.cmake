# cmake -DROOT=DIR -P tests/check_layers.cmake: who may include whom, as the design draws it. Headers of all packages lie
# in one system folder, so that links alone prove nothing: this reads every #include under core/, sync/ and app/.
# A new arrow is a decision about the house: change ARCHITECTURE.md and the table here together, and say why.
cmake_minimum_required(VERSION 3.25)

# ---- The table -----------------------------------------------------------------------------------------------------

# room = folder | rooms it may use besides core/base and itself. The longest folder that fits a file is its room.
# core/crypto is also where a hash comes from; a command or a screen reads plain structs of the rooms under core/store.
set(rooms
  "core/base|"
  "core/crypto|"
  "core/db|"
  "core/model|"
  "core/packages|core/model"
  "core/document|core/model core/crypto"
  "core/policy|core/model core/packages"
  "core/report|core/model core/packages core/document"
  "core/formats|core/model core/packages"
  "core/store|core/db core/model core/document core/crypto"
  "sync/protocol|core/document core/crypto"
  "sync/client|sync/protocol core/store core/crypto core/document"
  "sync/http|sync/protocol"
  "sync/office/mailbox|sync/protocol core/db core/document core/crypto"
  "sync/office/desk|sync/office/mailbox core/policy core/report core/packages core/document core/model core/crypto sync/protocol"
  "sync/office/pages|sync/office/desk core/report"
  "sync/office/http|sync/office/desk sync/office/pages sync/protocol"
  "app/options|"
  "app/commands|core/store core/packages core/policy core/report core/formats core/model core/document core/crypto sync/client sync/protocol"
  "app/cli|app/options app/commands sync/http core/model core/store core/policy core/packages core/document"
  "app/office|app/options sync/office/http sync/office/desk sync/office/mailbox core/report core/packages core/document core/model sync/protocol"
  "app/desktop/ui|core/model core/formats"
  "app/desktop/spoken|app/desktop/ui"
  "app/desktop/screens|app/desktop/ui app/commands core/model core/store core/policy core/packages core/document"
  "app/desktop|app/options app/desktop/screens app/desktop/spoken app/desktop/ui app/commands core/store core/packages core/model sync/http")

# library | its includes | where it may be used: a folder, or a folder followed by "!" for the files right in it.
# An include that no line names and that is not part of C++ is refused: a library is let in here, by name.
set(libraries
  "SQLite|^sqlite3|core/db"
  "OpenSSL|^openssl/|core/crypto"
  "libcurl|^curl/|sync/http"
  "CLI11|^CLI/|app/options"
  "Boost|^boost/|sync/office/http"
  "cairo, pango and qpdf|^(cairo|pango|qpdf|fontconfig|hb|glib)|core/report"
  "Dear ImGui|^(backends/|misc/(cpp|freetype)/)?(imgui|imconfig|imstb)|app/desktop/ui app/desktop!"
  "FriBidi|^fribidi|app/desktop/ui"
  "GLFW, OpenGL and EGL|^(GLFW|GL|EGL|GLES[23]?|KHR)/|app/desktop!"
  "libpng|^png|app/desktop!"
  "ATK|^atk(/|-bridge)|app/desktop/spoken"
  "GIO|^gio/|app/desktop!"
  "hunspell|^hunspell/|app/desktop!"
  "libpq|^(libpq-fe|postgresql/)|sync/office/mailbox"
  "nlohmann/json|^nlohmann/json|core/model core/packages core/document core/policy core/formats core/report core/store sync app"
  "fmt|^fmt/|core sync app")

# A screen asks the store and waits for nobody; what may wait is the reader's. None is longer than a reader keeps in mind.
set(screens "^app/desktop/screens/")
set(may_wait "^app/desktop/screens/reader\\.")
set(not_on_screens "\"(select|insert into|update|delete from) |\\.db\\(\\)|sleep_(for|until)|std::(thread|condition_variable)")
set(longest_screen 250)

# C++ itself: no slash, no ".h".
set(standard "^[a-z_]+$")
# What differs by system lies behind a platform.h: only these files may include the system's own headers.
set(system "^(sys/.*|netinet/.*|arpa/.*|unistd|fcntl|pwd|dirent|poll|termios|signal|dlfcn|spawn|netdb|langinfo|windows|io|shlobj|wincrypt|bcrypt)(\\.h)?$")
set(system_files "^(core/base|app/desktop)/platform[a-z_]*\\.cpp$")

# Only in a .cpp, so that a header stays cheap to include.
set(not_in_headers "^(nlohmann/json\\.hpp|sqlite3|curl/|openssl/|CLI/|boost/|fmt/|cairo|pango|qpdf|imgui|GLFW/|GL/|EGL/|atk|gio/|hunspell/|fribidi|regex|filesystem|iostream)")
# What one room's own files share among themselves, and nobody else may include.
set(inner_headers "app/desktop/ui/inner.h" "app/desktop/ui/editor.h" "app/desktop/ui/fonts.h" "app/desktop/ui/lists.h" "app/desktop/ui/badge.h" "app/desktop/spoken/keys.h" "app/desktop/spoken/things.h" "app/desktop/spoken/telling.h")
# In one .cpp each: a unit that includes them takes a minute to compile.
set(once "Boost" "CLI11")

# Time is an argument: only these may look at the machine's clock.
set(clock "system_clock::now|steady_clock::now|high_resolution_clock::now|[^a-z_]time\\((nullptr|NULL|0)\\)|clock_gettime|gettimeofday")
set(clock_files "^(core/base/(clock\\.cpp|platform[a-z_]*\\.cpp)|app/desktop/(pacer|window)[a-z_]*\\.cpp)$")

# ---- The walk ------------------------------------------------------------------------------------------------------

if(NOT ROOT)
  message(FATAL_ERROR "usage: cmake -DROOT=DIR -P tests/check_layers.cmake")
endif()
set(found 0)
set(looked 0)

# Lines are only counted for what is wrong.
function(refuse file text rule)
  file(READ ${ROOT}/${file} content)
  string(FIND "${content}" "${text}" at)
  string(SUBSTRING "${content}" 0 ${at} before)
  string(REGEX MATCHALL "\n" breaks "${before}")
  list(LENGTH breaks line)
  math(EXPR line "${line} + 1")
  message("${file}:${line}: ${text}\n    ${rule}")
  math(EXPR found "${found} + 1")
  set(found ${found} PARENT_SCOPE)
endfunction()

function(room_of file result)
  set(best "")
  set(best_length 0)
  foreach(line ${rooms})
    string(REGEX REPLACE "\\|.*" "" folder "${line}")
    string(LENGTH "${folder}" length)
    string(FIND "${file}" "${folder}/" at)
    if(at EQUAL 0 AND length GREATER best_length)
      set(best "${folder}")
      set(best_length ${length})
    endif()
  endforeach()
  set(${result} "${best}" PARENT_SCOPE)
endfunction()

function(may_use room result)
  set(${result} "" PARENT_SCOPE)
  foreach(line ${rooms})
    if(line MATCHES "^([^|]*)\\|(.*)$" AND CMAKE_MATCH_1 STREQUAL room)
      string(REPLACE " " ";" allowed "${CMAKE_MATCH_2}")
      set(${result} ${allowed} core/base ${room} PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

# place_fits(FILE PLACES result): is FILE in one of the folders; "folder!" means right in it.
function(place_fits file places result)
  set(${result} FALSE PARENT_SCOPE)
  get_filename_component(folder ${file} DIRECTORY)
  foreach(place ${places})
    if(place MATCHES "^(.*)!$")
      if(folder STREQUAL CMAKE_MATCH_1)
        set(${result} TRUE PARENT_SCOPE)
      endif()
    else()
      string(FIND "${file}" "${place}/" at)
      if(at EQUAL 0)
        set(${result} TRUE PARENT_SCOPE)
      endif()
    endif()
  endforeach()
endfunction()

# The library that an include belongs to, and where that may be used; empty if none is named.
function(library_of include name_result places_result)
  set(${name_result} "" PARENT_SCOPE)
  foreach(line ${libraries})
    # The pattern itself has bars: the name ends at the first, the places begin after the last.
    if(line MATCHES "^([^|]*)\\|(.*)\\|([^|]*)$")
      set(name "${CMAKE_MATCH_1}")
      set(pattern "${CMAKE_MATCH_2}")
      string(REPLACE " " ";" places "${CMAKE_MATCH_3}")
      if(include MATCHES "${pattern}")
        set(${name_result} "${name}" PARENT_SCOPE)
        set(${places_result} ${places} PARENT_SCOPE)
        return()
      endif()
    endif()
  endforeach()
endfunction()

file(GLOB_RECURSE files RELATIVE ${ROOT}
  ${ROOT}/core/*.h ${ROOT}/core/*.cpp ${ROOT}/core/*.def ${ROOT}/sync/*.h ${ROOT}/sync/*.cpp ${ROOT}/app/*.h ${ROOT}/app/*.cpp)
foreach(file ${files})
  room_of(${file} room)
  may_use("${room}" allowed)
  if(room STREQUAL "")
    message("${file}: no room of the design holds this file")
    math(EXPR found "${found} + 1")
    continue()
  endif()

  file(STRINGS ${ROOT}/${file} lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
  foreach(line ${lines})
    math(EXPR looked "${looked} + 1")
    string(REGEX REPLACE "^[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"]*)[>\"].*" "\\1" include "${line}")
    string(REGEX MATCH "^[ \t]*#[ \t]*include[ \t]*[<\"][^>\"]*[>\"]" text "${line}")

    if(include IN_LIST inner_headers)
      get_filename_component(inner_room ${include} DIRECTORY)
      if(NOT room STREQUAL inner_room)
        refuse(${file} "${text}" "<${include}> is for the files of ${inner_room} only")
      endif()
    endif()
    if(file MATCHES "\\.h$" AND NOT file IN_LIST inner_headers AND include MATCHES "${not_in_headers}")
      refuse(${file} "${text}" "<${include}> belongs in a .cpp only: a header stays cheap to include")
    endif()

    if(include MATCHES "^(core|sync|app)/")
      room_of(${include} target)
      if(NOT target IN_LIST allowed)
        string(REPLACE ";" ", " list "${allowed}")
        refuse(${file} "${text}" "${room} must not use ${target}; it may use ${list}")
      endif()
      continue()
    endif()

    library_of(${include} library places)
    if(library)
      place_fits(${file} "${places}" fits)
      if(NOT fits)
        string(REPLACE ";" ", " list "${places}")
        refuse(${file} "${text}" "${library} is used only in ${list}")
      elseif(library IN_LIST once)
        list(APPEND "users of ${library}" ${file})
        set("first in ${file}" "${text}")
      endif()
    elseif(include MATCHES "${system}")
      if(NOT file MATCHES "${system_files}")
        refuse(${file} "${text}" "what differs by system belongs behind core/base/platform.h or app/desktop/platform.h")
      endif()
    elseif(NOT include MATCHES "${standard}")
      refuse(${file} "${text}" "write our own includes from the root, and let a new library in by name in tests/check_layers.cmake")
    endif()
  endforeach()

  if(file MATCHES "${screens}")
    file(READ ${ROOT}/${file} text)
    string(REGEX MATCHALL "\n" ends "${text}")
    list(LENGTH ends length)
    if(length GREATER longest_screen)
      message("${file}: ${length} lines: a screen's file has at most ${longest_screen}")
      math(EXPR found "${found} + 1")
    endif()
    file(STRINGS ${ROOT}/${file} lines REGEX "${not_on_screens}")
    foreach(line ${lines})
      string(REGEX REPLACE "//.*" "" code "${line}")
      if(NOT file MATCHES "${may_wait}" AND code MATCHES "${not_on_screens}")
        refuse(${file} "${CMAKE_MATCH_0}" "a screen has no SQL and waits for nothing: core/store asks the database, and the reader waits")
      endif()
    endforeach()
  endif()

  if(NOT file MATCHES "${clock_files}")
    file(STRINGS ${ROOT}/${file} lines REGEX "${clock}")
    foreach(line ${lines})
      string(REGEX REPLACE "//.*" "" code "${line}")
      if(code MATCHES "${clock}")
        refuse(${file} "${CMAKE_MATCH_0}" "only Clock knows the time: take it as an argument")
      endif()
    endforeach()
  endif()
endforeach()

foreach(library ${once})
  set(users ${users\ of\ ${library}})
  list(REMOVE_DUPLICATES users)
  list(LENGTH users count)
  if(count GREATER 1)
    list(SORT users)
    list(GET users 1 second)
    string(REPLACE ";" ", " list "${users}")
    refuse(${second} "${first\ in\ ${second}}" "${library} is included in exactly one .cpp, and here are ${count}: ${list}")
  endif()
endforeach()

if(looked EQUAL 0)
  message(FATAL_ERROR "layers: no #include found under ${ROOT}: is that the root of the project?")
endif()
if(found GREATER 0)
  message(FATAL_ERROR "layers: ${found} forbidden of ${looked} includes")
endif()
message("layers: ${looked} includes, none forbidden")

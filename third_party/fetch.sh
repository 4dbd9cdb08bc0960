#!/usr/bin/env bash
# Fetches what Debian 12 does not package: the sources of Dear ImGui 1.90.1 and the Public Sans typeface.
# They go to build/deps/imgui and build/deps/fonts. What is there already is left alone. It needs no root.
# BROADEN_IMGUI_SOURCE=DIR takes unpacked Dear ImGui sources from DIR, for a mirror that has no Debian 13.
set -euo pipefail
export LC_ALL=C.UTF-8
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
deps=$root/build/deps
work=$deps/work
mkdir -p "$deps" "$work"

say()  { printf '%s\n' "$*"; }
fail() { printf 'broaden: %s\n' "$@" >&2; exit 1; }

# quietly LOG COMMAND…: the output is only of interest if the command fails.
quietly() {
  local log=$1; shift
  "$@" >"$log" 2>&1 </dev/null
}

# ---- Dear ImGui ----------------------------------------------------------------------------------------------------

imgui_files=(imgui.h imgui.cpp imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp imgui_internal.h
  misc/freetype/imgui_freetype.cpp misc/cpp/imgui_stdlib.cpp backends/imgui_impl_opengl3.cpp backends/imgui_impl_glfw.cpp)

has_imgui() {
  local file
  for file in "${imgui_files[@]}"; do [ -f "$1/$file" ] || return 1; done
}

imgui_version() { sed -n 's/^#define IMGUI_VERSION  *"\(.*\)".*/\1/p' "$1/imgui.h"; }

# Into a neighbor first and then one rename, so that a cut copy is never taken for a whole one.
put_imgui() {
  rm -rf "$deps/imgui" "$deps/imgui.new"
  cp -R "$1" "$deps/imgui.new"
  chmod -R u+w "$deps/imgui.new"
  mv "$deps/imgui.new" "$deps/imgui"
}

imgui_help() {
  fail "$1" \
    "Its sources come from Debian 13's source package; the mirror that this machine's apt uses could not give them." \
    "What to do: make sure that mirror can be reached and carries Debian 13, or unpack the sources of Dear ImGui 1.90.1" \
    "yourself and say where they are: BROADEN_IMGUI_SOURCE=DIR ./check"
}

# An apt of our own: the machine's sources are read, nothing of the machine is changed.
private_apt() {
  apt-get -o Dir::State="$work/apt" -o Dir::State::status=/var/lib/dpkg/status -o Dir::Cache="$work/apt/cache" \
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Retries=3 -o DPkg::Lock::Timeout=400 "$@"
}

# The addresses from which this machine takes its own Debian release, one a line.
mirrors() {
  local codename
  codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  local format='$(REPO_URI) $(CODENAME)'
  { apt-get indextargets --format "$format" 2>/dev/null || true; } >"$work/targets"
  if ! grep -q " $codename\$" "$work/targets"; then   # empty lists: read them into a place of our own
    quietly "$work/apt-update.log" private_apt update || return 0
    private_apt indextargets --format "$format" >"$work/targets" 2>/dev/null || true
  fi
  awk -v codename="$codename" '$2 == codename && !seen[$1]++ { print $1 }' "$work/targets"
}

fetch_imgui_from() {
  local keyring=/usr/share/keyrings/debian-archive-keyring.gpg options=
  [ -f "$keyring" ] && options="[signed-by=$keyring] "
  rm -rf "$work/imgui" && mkdir -p "$work/imgui" "$work/trixie/lists/partial"
  echo "deb-src ${options}$1 trixie main" >"$work/trixie/sources.list"
  local apt=(private_apt -o Dir::Etc::sourcelist="$work/trixie/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$work/trixie/lists")
  quietly "$work/imgui-update.log" "${apt[@]}" update || return 1
  (cd "$work/imgui" && quietly "$work/imgui-source.log" "${apt[@]}" source --download-only imgui) || return 1
  (cd "$work/imgui" && quietly "$work/imgui-unpack.log" dpkg-source -x imgui_*.dsc source) || return 1
  has_imgui "$work/imgui/source"
}

fetch_imgui() {
  local given=${BROADEN_IMGUI_SOURCE:-} source mirror
  if [ -n "$given" ]; then
    has_imgui "$given" || fail "BROADEN_IMGUI_SOURCE=$given does not hold the sources of Dear ImGui (imgui.h, backends/ and misc/)."
    # The same directory again is no work; another one, or a newer one, is taken anew.
    if has_imgui "$deps/imgui" && diff -rq "$given" "$deps/imgui" >/dev/null 2>&1; then return; fi
    put_imgui "$given"
    say "Dear ImGui $(imgui_version "$deps/imgui"): taken from BROADEN_IMGUI_SOURCE"
    return
  fi
  if has_imgui "$deps/imgui"; then return; fi
  say "Fetching the sources of Dear ImGui from Debian 13 …"
  command -v apt-get >/dev/null && command -v dpkg-source >/dev/null || imgui_help "Dear ImGui is missing, and this machine has no apt-get or dpkg-source."
  mkdir -p "$work/apt/lists/partial" "$work/apt/cache/archives/partial"
  mirrors >"$work/mirrors"
  [ -s "$work/mirrors" ] || imgui_help "Dear ImGui is missing, and apt names no mirror of this machine's release (is the network reachable?)."
  source=
  while read -r mirror; do
    if fetch_imgui_from "$mirror"; then source=$work/imgui/source; break; fi
  done <"$work/mirrors"
  [ -n "$source" ] || { tail -qn 3 "$work"/imgui-*.log >&2; imgui_help "Dear ImGui could not be fetched."; }
  put_imgui "$source"
  say "Dear ImGui $(imgui_version "$deps/imgui"): fetched"
}

# ---- Packages of npm, pinned by a lock file ------------------------------------------------------------------------

# Node trusts only the certificates it was built with; behind a proxy that opens TLS, those that this machine trusts count.
[ ! -f /etc/ssl/certs/ca-certificates.crt ] || export NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}

# npm_ci NAME FOLDER: the packages of FOLDER/package-lock.json into build/deps/node/NAME/node_modules.
npm_ci() {
  local name=$1 from=$2 to=$deps/node/$1
  if [ -f "$to/done" ] && cmp -s "$from/package-lock.json" "$to/done"; then return; fi
  say "Fetching the npm packages for $name …"
  command -v npm >/dev/null || fail "npm is missing: install Debian's package 'npm' (scripts/setup.sh does)."
  rm -rf "$to" && mkdir -p "$to"
  cp "$from/package.json" "$from/package-lock.json" "$to/"
  (cd "$to" && quietly "$work/npm-$name.log" npm ci --ignore-scripts --no-audit --no-fund --no-progress) || {
    grep -v '^npm WARN' "$work/npm-$name.log" | tail -n 5 >&2
    fail "The npm packages for $name could not be fetched: $(sed -n 's/.*"dependencies": { *"\(.*\)": "\(.*\)".*/\1 \2/p' "$from/package.json")" \
      "What to do: make sure that npm reaches its registry ('npm ping'; 'npm config set registry' or 'cafile' for a mirror), and run this again."
  }
  cp "$from/package-lock.json" "$to/done"
}

fetch_fonts() {
  local lock=$root/third_party/fonts/package-lock.json
  if [ -f "$deps/fonts/done" ] && cmp -s "$lock" "$deps/fonts/done"; then return; fi
  npm_ci fonts "$root/third_party/fonts"
  local package=$deps/node/fonts/node_modules/@uswds/uswds
  rm -rf "$deps/fonts" && mkdir -p "$deps/fonts"
  cp "$package"/dist/fonts/public-sans/*.ttf "$package/LICENSE.md" "$deps/fonts/"
  cp "$lock" "$deps/fonts/done"
  say "Public Sans: fetched"
}

fetch_peers() {
  [ ! -f "$root/tests/peers/package-lock.json" ] || npm_ci peers "$root/tests/peers"
}

fetch_imgui
fetch_fonts
fetch_peers

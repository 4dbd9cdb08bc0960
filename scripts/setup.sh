#!/usr/bin/env bash
# Installs what Broaden needs and this machine lacks, and says what; with everything there it does nothing and needs no
# network. Debian 12, root or a user with sudo. --long also installs what `./check --long` needs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

packages=(
  # to build
  g++ cmake ninja-build ccache pkg-config git ca-certificates dpkg-dev
  libsqlite3-dev libcurl4-openssl-dev libssl-dev nlohmann-json3-dev libfmt-dev libcli11-dev libboost-dev
  libglfw3-dev libgl-dev libegl-dev libopengl-dev libfreetype-dev libpng-dev libcairo2-dev libpango1.0-dev libqpdf-dev
  libatk1.0-dev libatk-bridge2.0-dev libglib2.0-dev libfribidi-dev libhunspell-dev hunspell-en-us
  fonts-material-design-icons-iconfont fonts-dejavu-core fonts-symbola
  # to draw, with a display or without
  libgl1-mesa-dri libegl1 libgl1 x11-utils
  # to test, and for the two commands themselves
  doctest-dev librapidcheck-dev jq sqlite3 openssl curl poppler-utils xvfb xauth xdotool procps
  at-spi2-core dbus python3 python3-pyatspi
)
[ "${1:-}" != --long ] || packages+=(clang libclang-rt-14-dev)

# Node from elsewhere than Debian brings its own npm and cannot stand beside Debian's: any Node of 18 or later will do.
node_is_there() {
  command -v node >/dev/null && command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ]
}

missing() {
  local installed
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${packages[@]}" 2>/dev/null || true)
  local package
  for package in "${packages[@]}"; do
    grep -qx "installed $package" <<<"$installed" || echo "$package"
  done
  node_is_there || printf '%s\n' nodejs npm
}

apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 PATH="$PATH" apt-get -o DPkg::Lock::Timeout=400 -o Acquire::Retries=3 "$@" </dev/null; }

install() {
  local as_root=() log=$root/build/install.log
  if [ "$(id -u)" != 0 ]; then
    as_root=(sudo)
    { : </dev/tty; } 2>/dev/null || as_root=(sudo -n)   # no terminal: nobody there to type a password
    { command -v sudo >/dev/null && "${as_root[@]}" true; } || fail \
      "These Debian packages are missing, and there is neither root nor a sudo that lets you install them: $*" \
      "What to do: have an administrator run: apt-get update && apt-get install --no-install-recommends $*"
  fi
  say "Installing $# Debian packages: $*"
  # A list that cannot be read (somebody's extra repository) does not matter if the packages can be had all the same.
  apt update >"$log" 2>&1 || say "apt could not read every list; going on with what it has."
  if ! apt install -y --no-install-recommends "$@" >>"$log" 2>&1; then
    grep -E '^(E:|sudo:|Err:)' "$log" | tail -n 8 >&2 || true
    fail "Could not install: $(missing | tr '\n' ' ')" \
      "What to do: the lines above are apt's (all of them are in build/install.log). If the network or the mirror was away, run this again;" \
      "if a package has no candidate, this machine's sources are not those of Debian 12 ('main'): see third_party/README.md."
  fi
  say "Installed."
}

if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
  mapfile -t wanted < <(missing)
  [ ${#wanted[@]} = 0 ] || install "${wanted[@]}"
else
  say "This is no Debian: what is needed, and where it comes from here, is in third_party/README.md."
fi
"$root/third_party/fetch.sh"

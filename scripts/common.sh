# Sourced by ./try, ./check and scripts/*: where things are, and how to say what happens.
export LC_ALL=C.UTF-8
export PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin   # `su` without a dash leaves these out, and dpkg needs them
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

mkdir -p "$root/build"

say()  { printf '%s\n' "$*"; }
fail() { printf 'broaden: %s\n' "$@" >&2; exit 1; }

# part NAME COMMAND…: runs it, says how long it took, and keeps the time for the list at the end.
part_names=() part_times=() part_results=()
part() {
  local name=$1 result=0 started=$SECONDS
  shift
  say "== $name"
  "$@" || result=$?
  part_names+=("$name") part_times+=($((SECONDS - started)))
  if [ $result = 0 ]; then part_results+=(ok); else part_results+=(FAILED); fi
  say "== $name: ${part_results[-1]}, ${part_times[-1]} s"
  return $result
}

parts_table() {
  local i
  printf "\n%-28s %8s  %s\n" part seconds result
  for i in "${!part_names[@]}"; do printf '%-28s %8s  %s\n' "${part_names[i]}" "${part_times[i]}" "${part_results[i]}"; done
}

# configure PRESET: only when it has not been done, or when what it reads has changed (CMake itself sees its own files).
configure() {
  [ -f "$root/build/$1/build.ninja" ] || (cd "$root" && cmake --preset "$1" >"$root/build/configure-$1.log" 2>&1) || {
    tail -n 20 "$root/build/configure-$1.log" >&2
    return 1
  }
}

# build PRESET [--target TARGETS…]
build() {
  local preset=$1
  shift
  configure "$preset" && (cd "$root" && cmake --build --preset "$preset" "$@")
}

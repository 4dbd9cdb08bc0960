#!/usr/bin/env bash
# Draws the pictures of docs/guide.md and README.md anew from the sample record, with the programs of build/release. Needs no display.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
draw() { (cd "$work" && "$root/build/release/bin/broaden" --record ada.broaden --screenshots drawn >/dev/null); }
keep() { local page; for page; do cp "$work/drawn/$page.png" "$root/docs/pictures/$page.png"; done; }

"$root/build/release/bin/broaden-cli" --record "$work/ada.broaden" init --sample >/dev/null
draw
keep today plan learning mobility agreement opportunities profile-card people sharing sharing-files settings search
"$root/scripts/two_copies.sh" "$root/build/release/bin/broaden-cli" "$work" >/dev/null
draw
keep sharing-machines

#!/usr/bin/env bash
# two_copies.sh CLI FOLDER: FOLDER/ada.broaden gets a second copy, laptop.broaden, in which an activity goes by another name, and takes it in.
set -euo pipefail
me=("$1" --record "$2/ada.broaden") laptop=("$1" --record "$2/laptop.broaden")
first() { "${me[@]}" activity list --json | jq -r '.[0].id'; }

"${me[@]}" backup --out "$2/laptop.broaden"
activity=$(first)
"${me[@]}" activity edit "$activity" --title "Detail to the Agency for Demonstrations, six months"
"${laptop[@]}" activity edit "$activity" --title "Detail to the Agency for Demonstrations, part time"
"${me[@]}" copy take-in "$2/laptop.broaden" --yes

#!/bin/bash
# The files speak of the project alone: no path or ticket of the place where it is written.
. "$(dirname "$(readlink -f "$0")")/files.sh"

while IFS= read -r found; do
  offence "$found: names the place where the project is written"
done < <(project_files '*' | grep -vE '^\.ci/' |
  xargs -r -d '\n' grep -HnIE '[.][.]/shared|/wor[k]/|\bissue #?[0-9]+' | cut -d: -f1-2)
finish

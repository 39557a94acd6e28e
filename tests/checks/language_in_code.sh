#!/bin/bash
# Language is data: C++ names no language and holds no word of one.
. "$(dirname "$(readlink -f "$0")")/files.sh"

mapfile -t sources < <(project_files '*.hpp' '*.cpp' '*.h' '*.def' | grep -vE '^(tests|examples)/')
[ ${#sources[@]} -gt 0 ] || finish

while IFS= read -r found; do
  offence "$found: a byte outside ASCII"
done < <(LC_ALL=C grep -HnP '[^\x00-\x7F]' "${sources[@]}" | cut -d: -f1-2)

# A pack is a folder with pack.json; comments may name languages, code may not.
codes=$(find lexicon -mindepth 2 -maxdepth 2 -name pack.json 2>/dev/null | cut -d/ -f2 | LC_ALL=C sort | paste -sd'|')
if [ -n "$codes" ]; then
  while IFS= read -r found; do
    offence "$found: the code of a language"
  done < <(for file in "${sources[@]}"; do
    sed 's|//.*||' "$file" | grep -nE "\"($codes)(/|\")" | cut -d: -f1 | sed "s|^|$file:|"
  done)
fi
finish

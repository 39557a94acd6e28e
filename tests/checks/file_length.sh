#!/bin/bash
# A file does one thing: no source has more than 400 lines.
. "$(dirname "$(readlink -f "$0")")/files.sh"

while IFS= read -r file; do
  lines=$(wc -l <"$file")
  [ "$lines" -le 400 ] || offence "$file: $lines lines"
done < <(project_files '*.hpp' '*.cpp' '*.py' '*.sh' '*.cmake' CMakeLists.txt)
finish

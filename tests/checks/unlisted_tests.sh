#!/bin/bash
# A test that no CMakeLists.txt names is never run.
. "$(dirname "$(readlink -f "$0")")/files.sh"

mapfile -t lists < <(project_files CMakeLists.txt | grep -E '^tests/')
while IFS= read -r file; do
  name=$(basename "$file")
  { [ ${#lists[@]} -gt 0 ] && cat "${lists[@]}" | sed 's/#.*//' | grep -qwF -e "$name" -e "${name%.*}"; } ||
    offence "$file: no CMakeLists.txt under tests/ names it"
done < <(project_files '*.cpp' | grep -E '^tests/'
  # Scripts that are only sourced are not executable.
  project_files '*.sh' | grep -E '^tests/' | while IFS= read -r script; do [ ! -x "$script" ] || echo "$script"; done)
finish

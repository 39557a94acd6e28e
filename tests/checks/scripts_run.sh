#!/bin/bash
# Scripts can be started as they are: executable, with an interpreter; what is only sourced is neither. Bash accepts them.
. "$(dirname "$(readlink -f "$0")")/files.sh"

while IFS= read -r file; do
  first=$(head -c 2 "$file")
  if [ -x "$file" ] && [ "$first" != '#!' ]; then offence "$file: executable without an interpreter line"; fi
  if [ ! -x "$file" ] && [ "$first" = '#!' ]; then offence "$file: not executable (chmod +x)"; fi
  case "$file" in
    *.py) ;;
    *) bash -n "$file" 2>/dev/null || offence "$file: bash cannot read it" ;;
  esac
done < <(project_files '*.sh' '*.py'; [ ! -e .ci/run ] || echo .ci/run)
finish

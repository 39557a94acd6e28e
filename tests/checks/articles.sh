#!/bin/bash
# The example articles keep their promises: headline, blank line, body; dated names; enough of both languages.
. "$(dirname "$(readlink -f "$0")")/files.sh"

arabic=0 latin=0
while IFS= read -r file; do
  [[ $file =~ /[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9-]+\.txt$ ]] || offence "$file: name it YYYY-MM-DD-words.txt"
  mapfile -t lines <"$file"
  [ -n "${lines[0]:-}" ] && [ -z "${lines[1]-x}" ] && [ -n "${lines[2]:-}" ] ||
    offence "$file: wants a headline, a blank line and a body"
  words=$(tail -n +3 "$file" | wc -w)
  [ "$words" -ge 80 ] && [ "$words" -le 260 ] || offence "$file: $words words; an example is short, but an article"
  if LC_ALL=C grep -qP '\xD8|\xD9' <<<"${lines[0]:-}"; then arabic=$((arabic + 1)); else latin=$((latin + 1)); fi
done < <(project_files '*.txt' | grep -E '^examples/articles/')
[ "$arabic" -ge 14 ] && [ "$latin" -ge 14 ] || offence "examples/articles: $arabic Arabic and $latin English articles; 14 of each at least"
finish

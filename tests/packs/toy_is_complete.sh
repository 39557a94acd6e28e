#!/bin/bash
# The toy pack uses everything that rules can do: a builder, source, operator or flag that it lacks has no test of its own.
# usage: toy_is_complete.sh PROJECT    the lists are read where the engine and its manual name them
project=$1
toy=$project/tests/packs/toy/toy
missing=0

# needs WHAT PATTERN FILE NAME…: each name must be found in the file by the pattern, % standing for it.
needs() {
  local what=$1 pattern=$2 file=$3 name
  shift 3
  [ $# -gt 0 ] || { echo "no $what was found to look for"; missing=1; }
  for name in "$@"; do
    grep -v '^  [-+#]' "$toy/$file" | grep -qE -e "${pattern//%/"$name"}" || { echo "$what $name: not used in $file"; missing=1; }
  done
}

words() { tr -s ", '\"" '\n' | grep -E '^[a-z0-9]+$' | grep -vxE 'use|or|and'; }

mapfile -t builders < <(grep -A1 'unknown builder' "$project/extract/rule_parser.cpp" | grep -o 'use actor.*skip' | words)
mapfile -t operators < <(grep -o 'use relate.*hold' "$project/extract/frame_parser.cpp" | words)
mapfile -t sources < <(sed -n '/^| source | filler |/,/^$/p' "$project/docs/rules.md" | sed 1,2d | cut -d'|' -f2 | grep -o '`[^`]*`' | tr -d '`' | words)
mapfile -t properties < <(sed -n '/^| property | meaning | default |/,/^$/p' "$project/docs/rules.md" | sed 1,2d | cut -d'|' -f2 | grep -o '`[^`]*`' | tr -d '`' | grep -E '^[a-z_]+$')
mapfile -t files < <(sed -n '/^| file | holds |/,/^$/p' "$project/docs/rules.md" | sed 1,2d | cut -d'|' -f2 | grep -o '`[^`*]*`' | tr -d '`')
[ ${#files[@]} -gt 5 ] || { echo "no files were found to look for"; missing=1; }
for file in "${files[@]}"; do [ -s "$toy/$file" ] || { echo "file $file: not there"; missing=1; }; done
needs builder '=> %\(' phrases.rules "${builders[@]}"
needs operator '^  do % ' clauses.rules "${operators[@]}"
needs source '^  slot.* %( |$).*:' clauses.rules "${sources[@]}"
needs flag '^frame .* %( |$)' clauses.rules speech content
needs property '"%"' pack.json "${properties[@]}"
needs element '%' phrases.rules '\[num=\$n\]' '\[![a-z]' '\[[a-z]+\]' '\?' '\*' '\+' '\{0,3\}' ' \| ' "'de'" ' &Name' ' !Name' '<!verb' 'any\{1,6\}' "; def='y'"
exit $missing

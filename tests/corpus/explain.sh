#!/bin/bash
# How short articles are explained, against files that a person has read: explain.sh [--accept] PROJECT PROGRAM LEXICON
# Of the language packs the rules that were tried, lines and confidences are left out: they change with every rule. The invented
# language keeps them. --accept writes the files anew; read the difference before you commit it.
set -u
export LC_ALL=C.UTF-8
accept=
if [ "${1:-}" = --accept ]; then
  accept=yes
  shift
fi
[ $# -eq 3 ] || { echo "usage: explain.sh [--accept] PROJECT PROGRAM LEXICON"; exit 2; }
project=$1 program=$2 lexicon=$3
folder=$project/tests/golden/explain
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

lasting() {
  sed -E 's/, line [0-9]+: /: /; s/, confidence [0-9.]+$//' | awk '/^  rules$/ { skip = 1 } !skip; /^$/ { skip = 0 }'
}

wrong=0
for article in "$folder"/*.txt; do
  name=$(basename "$article" .txt)
  if [ "$name" = toy ]; then
    "$program" explain "$article" --lexicon "$project/tests/packs/toy" --language toy >"$made/$name" || exit 1
  else
    "$program" explain "$article" --lexicon "$lexicon" >"$made/all" || exit 1
    lasting <"$made/all" >"$made/$name"
  fi
  if [ -n "$accept" ]; then
    cp "$made/$name" "$folder/$name.out" && echo "written $folder/$name.out"
  elif ! diff "$folder/$name.out" "$made/$name"; then
    echo "$name.txt is explained otherwise"
    wrong=1
  fi
done
[ -s "$made/toy" ] || { echo "$folder: holds no article"; exit 1; }
exit $wrong

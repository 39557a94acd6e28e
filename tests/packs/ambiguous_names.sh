#!/bin/bash
# Names that several states, places, persons or ordinary words share: what stands beside them decides. Each row of ambiguous_names.tsv is a
# language, a text, and all its facts in the notation of the rules' examples.
# usage: ambiguous_names.sh PROJECT PROGRAM
project=$1
actorgraph=$2
failed=0 count=0

while IFS=$'\t' read -r language text wanted; do
  case "$language" in '' | '#'*) continue ;; esac
  count=$((count + 1))
  found=$("$actorgraph" explain "$text" --language "$language" --lexicon "$project/lexicon" |
    sed -n '/^in the notation of examples/,$p' | sed '1d; s/^ *//' | LC_ALL=C sort)
  if [ "$found" != "$(tr ';' '\n' <<<"$wanted" | sed 's/^ *//; /^$/d' | LC_ALL=C sort)" ]; then
    echo "$language: $text"
    echo "  wanted: $wanted"
    echo "  found:  $(paste -sd';' <<<"$found")"
    failed=1
  fi
done <"$project/tests/packs/ambiguous_names.tsv"
[ "$count" -ge 40 ] || { echo "only $count rows were read"; failed=1; }
exit $failed

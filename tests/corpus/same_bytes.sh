#!/bin/bash
# One graph, whatever the way to it: same_bytes.sh PROGRAM LEXICON ARTICLES
# What a build writes is what is exported from its database, what a merge of its docfacts file writes, what a merge of two halves
# writes, and what a build over another database writes; in any locale and time zone.
set -u
export LC_ALL=C.UTF-8
[ $# -eq 3 ] || { echo "usage: same_bytes.sh PROGRAM LEXICON ARTICLES"; exit 2; }
program=$1 articles=$(readlink -f "$3")
export ACTORGRAPH_LEXICON=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
formats=(docfacts.jsonl graphml graphology.json json jsonl)
wrong=0

# outputs NAME: options for all exports of that name.
outputs() { printf -- ' -o %s' "${formats[@]/#/$1.}"; }
# run ARGUMENT…: the program, quietly; ends the test if it fails.
run() { "$program" "$@" --quiet >.out 2>&1 || { echo "failed: actorgraph $*"; cat .out; exit 1; }; }
# same NAME WHAT: exports, and the database if there is one, are those of the first build.
same() {
  local format
  for format in "${formats[@]}"; do
    cmp "first.$format" "$1.$format" || { echo "$2: another .$format"; wrong=1; }
  done
  [ -e "$1.sqlite" ] || return
  "$program" dump "$1.sqlite" >"$1.dump"
  cmp first.dump "$1.dump" || { echo "$2: another database"; wrong=1; }
}

run build "$articles" -o first.sqlite $(outputs first)
"$program" dump first.sqlite >first.dump
[ -s first.dump ] || { echo "$articles: holds no article"; exit 1; }

run build "$articles" $(outputs alone)
same alone "a build without a database"
run export first.sqlite $(outputs later)
same later "an export from the database"
run merge first.docfacts.jsonl -o merged.sqlite $(outputs merged)
same merged "a merge of the docfacts file"

# Halves: every second article, in the folders of the whole.
number=0
while IFS= read -r file; do
  half=half$((number++ % 2))
  mkdir -p "$half/$(dirname "$file")" && ln -s "$articles/$file" "$half/$file"
done < <(cd "$articles" && find . -name '*.txt' | sort)
run build half0 -o half0.docfacts.jsonl
run build half1 -o half1.sqlite
cmp -s first.docfacts.jsonl half0.docfacts.jsonl && { echo "one half is the whole"; wrong=1; }
run merge half0.docfacts.jsonl half1.sqlite -o halves.sqlite $(outputs halves)
same halves "a merge of two halves"
# A half is there, the other is added.
run merge half1.sqlite half0.docfacts.jsonl -o half1.sqlite $(outputs half1)
same half1 "a half added to the other"

# A build over what is there replaces it.
run build half0 -o over.sqlite
run build "$articles" -o over.sqlite $(outputs over)
same over "a build over another database"

# Turkish has other capitals, German another decimal sign, Arabic and Thai other digits and calendars.
place=0
for setting in LC_ALL=C "LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8" "LC_ALL=de_DE.ISO-8859-1 LANGUAGE=de" "LC_ALL=ar_EG.UTF-8 TZ=Pacific/Kiritimati" \
  "LC_ALL=th_TH.UTF-8 TZ=America/Los_Angeles" "LC_ALL= LANG= TZ=:nowhere"; do
  place=$((place + 1))
  env $setting "$program" build "$articles" --quiet -o "place$place.sqlite" $(outputs "place$place") || { echo "$setting: the build failed"; wrong=1; }
  same "place$place" "$setting"
done
exit $wrong

#!/bin/bash
# Whole articles to facts and graph, against files that a person has read: golden.sh PROGRAM LEXICON ARTICLES GOLDEN
# One thread, two threads, and a copy whose files were made in another order give the same bytes, and those of
# GOLDEN.jsonl and GOLDEN.graphml.
# After a change of rules: `golden.sh --accept PROGRAM LEXICON ARTICLES GOLDEN` writes the two anew; read the difference
# before you commit it.
set -u
export LC_ALL=C.UTF-8
accept=
if [ "${1:-}" = --accept ]; then
  accept=yes
  shift
fi
[ $# -eq 4 ] || { echo "usage: golden.sh [--accept] PROGRAM LEXICON ARTICLES GOLDEN"; exit 2; }
program=$1 lexicon=$2 articles=$3 golden=$4
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# build ARTICLES NAME THREADS
build() {
  "$program" build "$1" --lexicon "$lexicon" --threads "$3" --quiet -o "$folder/$2.jsonl" -o "$folder/$2.graphml" ||
    { echo "building $1 failed"; exit 1; }
}

# Articles stand in folders of their language or paper; file systems list names in the order of creation or of a hash.
copy() {
  (cd "$articles" && find . -mindepth 2 -name '*.txt' | sort $2) | while IFS= read -r file; do
    mkdir -p "$1/$(dirname "$file")" && cp "$articles/$file" "$1/$file"
  done
}
copy "$folder/forward" ""
copy "$folder/backward" -r
[ -n "$(find "$folder/forward" -name '*.txt')" ] || { echo "$articles: holds no article"; exit 1; }
build "$folder/forward" one 1
build "$folder/forward" two 2
build "$folder/backward" back 2

if [ -n "$accept" ]; then
  cp "$folder/one.jsonl" "$golden.jsonl" && cp "$folder/one.graphml" "$golden.graphml" && echo "written $golden.jsonl, $golden.graphml"
  exit
fi
wrong=0
# same NAME WHAT FILE: the file is what one thread makes.
same() {
  cmp -s "$folder/one.$1" "$3" && return
  echo "$2 gives another .$1:"
  diff "$3" "$folder/one.$1" 2>&1 | head -n 40
  wrong=1
}
for format in jsonl graphml; do
  same "$format" "building with two threads" "$folder/two.$format"
  same "$format" "another order of files" "$folder/back.$format"
  same "$format" "$golden" "$golden.$format"
done
exit $wrong

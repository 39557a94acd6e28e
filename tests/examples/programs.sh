#!/bin/bash
# programs.sh ACTORGRAPH TREE FOLDER: runs the example programs, which are in FOLDER, on the graph of TREE/examples/articles.
set -u
actorgraph=$1 tree=$2 programs=$3
here=$(dirname "$(readlink -f "$0")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
export LC_ALL=C.UTF-8

"$actorgraph" build "$tree/examples/articles" --lexicon "$tree/lexicon" -o news.sqlite --quiet || exit 1
wrong=0
# expect NAME COMMAND…: prints what NAME.txt holds, and ends with 0.
expect() {
  local name=$1
  shift
  "$@" >"$name.txt" 2>&1 || { echo "$name: exit code $?"; wrong=1; }
  diff -u "$here/$name.txt" "$name.txt" || wrong=1
}
expect readme "$programs/example_readme"
expect who_met "$programs/example_who_met" news.sqlite "خالد بن رمضان"
expect office_holders "$programs/example_office_holders" news.sqlite Germany

"$programs/example_who_met" news.sqlite Nobody >out 2>&1
[ $? -eq 1 ] && grep -q "no actor is called 'Nobody'" out || { echo "who_met: an unknown name is not told:"; cat out; wrong=1; }
exit $wrong

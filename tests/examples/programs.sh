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
# expect NAME COMMAND…: ends with 0, and each line of NAME.txt is among what it prints. There may be more: rules learn to read more.
expect() {
  local name=$1 line
  shift
  "$@" >"$name.txt" 2>&1 || { echo "$name: exit code $?"; wrong=1; }
  while IFS= read -r line; do
    grep -qxF -e "$line" "$name.txt" || { echo "$name: does not print: $line"; wrong=1; }
  done <"$here/$name.txt"
}
expect readme "$programs/example_readme"
expect who_met "$programs/example_who_met" news.sqlite "إيلينا كونتي"
expect office_holders "$programs/example_office_holders" news.sqlite Italy

"$programs/example_who_met" news.sqlite Nobody >out 2>&1
[ $? -eq 1 ] && grep -q "no actor is called 'Nobody'" out || { echo "who_met: an unknown name is not told:"; cat out; wrong=1; }
exit $wrong

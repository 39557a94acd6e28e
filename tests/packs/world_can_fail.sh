#!/bin/bash
# scripts/check_world.py must be able to fail: small tables pass, with one fault in them they do not.
# usage: world_can_fail.sh PROJECT
check=$1/scripts/check_world.py
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

fresh() {
  rm -rf "$folder/lexicon"
  mkdir -p "$folder"/lexicon/{world,schema,en}
  cd "$folder/lexicon" || exit 2
  printf '# code\tlabels\nFR\ten=France\nXK\ten=Kosovo\n' >schema/countries.tsv
  printf '# from\tto\n' >en/letters.tsv
  printf '# id\nperson:ann-berg\tf\tFR\tAnn Berg\nperson:carl-dahl\tm\tXK\tCarl Dahl\n' >world/actors.tsv
  printf '# id\nperson:ann-berg\tAnn Berg|Anne-Lise Berg\tBerg\nperson:carl-dahl\tCarl Dahl\t\n' >world/names.en.tsv
}

# with PATTERN COMMAND: the tables with this fault must be refused, in a line that says so.
with() {
  fresh
  eval "$2"
  "$check" . >"$folder/out" 2>&1
  if [ $? -ne 1 ] || ! grep -qE "^lexicon/world/[a-z.]+:[0-9]+: .*$1" "$folder/out"; then
    echo "not noticed: $1"
    cat "$folder/out"
    failed=1
  fi
}

fresh
"$check" . >"$folder/out" 2>&1 || { echo "tables without fault are refused:"; cat "$folder/out"; failed=1; }
with 'is not in names.en.tsv' 'sed -i 3d world/names.en.tsv'
with 'is not in actors.tsv' 'sed -i 3d world/actors.tsv'
with 'stands twice, also in line 3' 'sed -i 3p world/actors.tsv'
with 'sort the rows' 'printf "person:a\tA B\t\n" >>world/names.en.tsv'
with 'is no id' 'sed -i s/person:carl/Carl/ world/actors.tsv'
with 'is no gender' 'sed -i "s/\tm\t/\tx\t/" world/actors.tsv'
with 'is no code' 'sed -i s/XK/YK/ world/actors.tsv'
with 'four filled columns' 'sed -i "s/\tCarl Dahl//" world/actors.tsv'
with 'has no full form' 'sed -i "s/Carl Dahl//" world/names.en.tsv'
with 'is no full form' 'sed -i "s/Carl Dahl/Karl Dahl/" world/names.en.tsv'
with 'three columns' 'sed -i "s/Carl Dahl\t/Carl Dahl/" world/names.en.tsv'
with 'empty full form' 'sed -i "s/Carl Dahl/Carl Dahl|/" world/names.en.tsv'
with 'full form .* is also a full form' 'sed -i "s/Carl Dahl/Carl Dahl|anne lise berg/" world/names.en.tsv'
with 'short form .* is also a short form' 'sed -i "s/Carl Dahl\t/Carl Dahl\tBERG/" world/names.en.tsv'
with 'stands twice; keep one' 'sed -i "s/Carl Dahl/Carl Dahl|Carl Dahl/" world/names.en.tsv'
with 'spaces too many' 'sed -i "s/Carl Dahl/Carl Dahl|Carl  Dahl/" world/names.en.tsv'
with 'character that is not seen' 'printf "person:x\tX\u200fY\t\n" >>world/names.en.tsv'
with 'mixes scripts' 'printf "person:x\tX \u0416\t\n" >>world/names.en.tsv'
with 'no pack' 'cp world/names.en.tsv world/names.zz.tsv'

fresh
"$check" "$folder/nowhere" >"$folder/out" 2>&1
if [ $? -ne 2 ] || ! grep -q 'give the folder' "$folder/out"; then echo "not noticed: no folder"; failed=1; fi
exit $failed

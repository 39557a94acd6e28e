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
  printf '# code\nenvoy\tmany\tyes\nhead_of_state\tsingle\tyes\n' >schema/roles.tsv
  printf '# from\tto\n' >en/letters.tsv
  printf '# forms\nUN\torg\tigo id=un\nHouse\tseat\tid=FR org=house\n' >en/words.tsv
  printf '# id\nperson:ann-berg\tf\tFR\tAnn Berg\nperson:carl-dahl\tm\tXK\tCarl Dahl\n' >world/actors.tsv
  printf '# id\nperson:ann-berg\tAnn Berg|Anne-Lise Berg\tBerg\nperson:carl-dahl\tCarl Dahl\t\n' >world/names.en.tsv
  printf '# id\nperson:ann-berg\tenvoy\tFR\t2030\t2031-02\nperson:ann-berg\tenvoy\thouse\t\t\nperson:carl-dahl\tenvoy\tun\t2030-12-31\t2030-12\n' >world/offices.tsv
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

# without COMMAND: the tables are good with this, too.
without() {
  fresh
  eval "$1"
  "$check" . >"$folder/out" 2>&1 || { echo "refused: $1"; cat "$folder/out"; failed=1; }
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
# A form of two persons, of whom nothing tells which is meant; then of two countries, or with offices at other times.
one_country='sed -i "s/\tXK\t/\tFR\t/" world/actors.tsv'
with 'full form .* is also a full form' "$one_country"'; sed -i "s/Carl Dahl/Carl Dahl|anne lise berg/" world/names.en.tsv; rm world/offices.tsv'
with 'short form .* is also a short form' "$one_country"'; sed -i "s/Carl Dahl\t/Carl Dahl\tBERG/" world/names.en.tsv; sed -i 4d world/offices.tsv'
with 'neither country nor offices' "$one_country"'; sed -i "s/Carl Dahl\t/Carl Dahl\tBERG/" world/names.en.tsv; sed -i "s/\tun\t2030-12-31/\tFR\t2030-12-31/" world/offices.tsv'
without 'sed -i "s/Carl Dahl\t/Carl Dahl\tBERG/" world/names.en.tsv'
without "$one_country"'; sed -i "s/Carl Dahl\t/Carl Dahl\tBERG/" world/names.en.tsv'
without "$one_country"'; sed -i "s/Carl Dahl\t/Carl Dahl\tBERG/" world/names.en.tsv; sed -i "s/\tun\t2030-12-31\t2030-12/\tFR\t2031-03\t/" world/offices.tsv'
with 'stands twice; keep one' 'sed -i "s/Carl Dahl/Carl Dahl|Carl Dahl/" world/names.en.tsv'
with 'spaces too many' 'sed -i "s/Carl Dahl/Carl Dahl|Carl  Dahl/" world/names.en.tsv'
with 'character that is not seen' 'printf "person:x\tX\u200fY\t\n" >>world/names.en.tsv'
with 'mixes scripts' 'printf "person:x\tX \u0416\t\n" >>world/names.en.tsv'
with 'normal form C' 'printf "person:x\tAnne\xcc\x81\t\n" >>world/names.en.tsv'
with 'not five columns' 'sed -i "s/\t2030-12$//" world/offices.tsv'
with 'is not in actors.tsv' 'sed -i s/carl-dahl/carla-dahl/ world/offices.tsv'
with 'is no role' 'sed -i 4s/envoy/envoi/ world/offices.tsv'
with 'is no owner' 'sed -i "s/\tun\t/\tunu\t/" world/offices.tsv'
with 'is no owner' 'sed -i "s/\tFR\t/\tFX\t/" world/offices.tsv'
with 'is no date' 'sed -i s/2030-12-31/2030-12-32/ world/offices.tsv'
with 'is no date' 'sed -i s/2031-02/never/ world/offices.tsv'
with 'ends .2029. before it begins' 'sed -i s/2031-02/2029/ world/offices.tsv'
with 'sort the rows by bytes' 'sed -i "2{h;d};\$G" world/offices.tsv'
with 'office stands twice, also in line 4' 'printf "person:carl-dahl\tenvoy\tun\t2030-12-31\t2031\n" >>world/offices.tsv'
with 'no pack' 'cp world/names.en.tsv world/names.zz.tsv'

fresh
"$check" "$folder/nowhere" >"$folder/out" 2>&1
if [ $? -ne 2 ] || ! grep -q 'give the folder' "$folder/out"; then echo "not noticed: no folder"; failed=1; fi
exit $failed

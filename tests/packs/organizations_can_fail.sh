#!/bin/bash
# scripts/check_organizations.py must be able to fail: small tables pass, with one fault in them they do not.
# usage: organizations_can_fail.sh PROJECT
check=$1/scripts/check_organizations.py
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

fresh() {
  rm -rf "$folder/lexicon"
  mkdir -p "$folder"/lexicon/{schema,aa,bb}
  cd "$folder/lexicon" || exit 2
  printf '# code\tlabels\nFR\ten=France\nXK\ten=Kosovo\n' >schema/countries.tsv
  for pack in aa bb; do
    printf '# from\tto\n' >$pack/letters.tsv
    printf 'senate\tinsthead\tinst=parliament\n' >$pack/offices.tsv
  done
  printf '# --- bodies\nHarbour Union\torg\tid=harbour-union igo\nHU\torg\tid=harbour-union igo case=exact\nOld Senate\torg\tid=fr-parliament of=FR\nRed Party\torg\tid=red-party country=XK party\n' >aa/organizations.tsv
  printf '# --- bodies\nUnie\torg\tid=harbour-union igo\nRood\torg\tid=red-party country=XK party\nhu\tnoun\t\n' >bb/organizations.tsv
}

# with PATTERN COMMAND: the tables with this fault must be refused, in a line that says so.
with() {
  fresh
  eval "$2"
  "$check" . >"$folder/out" 2>&1
  if [ $? -ne 1 ] || ! grep -qE "^lexicon/[a-z]+/organizations.tsv:[0-9]+: .*$1" "$folder/out"; then
    echo "not noticed: $1"
    cat "$folder/out"
    failed=1
  fi
}

fresh
"$check" . >"$folder/out" 2>&1 || { echo "tables without fault are refused:"; cat "$folder/out"; failed=1; }
with 'red-party is not in bb/organizations.tsv' 'sed -i /red-party/d bb/organizations.tsv'
with 'fr-cabinet is not in bb/organizations.tsv' 'sed -i s/fr-parliament/fr-cabinet/ aa/organizations.tsv'
with 'other features in aa' 'sed -i "s/XK party/XK armed/" bb/organizations.tsv'
with 'other features in line 2' 'sed -i "s/igo case=exact/case=exact/" aa/organizations.tsv'
with 'put its rows together' 'printf "Reds\torg\tid=harbour-union igo\n" >>aa/organizations.tsv'
with 'is no code' 'sed -i s/of=FR/of=QQ/ aa/organizations.tsv'
with 'is no id' 'sed -i "s/red-party/Red-party/" aa/organizations.tsv'
with 'also one of harbour-union' 'sed -i "s/Red Party/Red Party|harbour union/" aa/organizations.tsv'
with 'also one of harbour-union' 'sed -i "s/Red Party/Red Party|hu/" aa/organizations.tsv'
with 'stands twice' 'sed -i "s/Red Party/Red Party|Red Party/" aa/organizations.tsv'
with 'spaces too many' 'sed -i "s/Red Party/Red Party|Red  Union/" aa/organizations.tsv'
with 'not composed' 'printf "Cafe\xcc\x81\torg\tid=red-party country=XK party\n" >>aa/organizations.tsv'
with 'character that is not seen' 'sed -i "s/Red Party/Red Party|Red\xe2\x80\x8f Union/" aa/organizations.tsv'

fresh
"$check" "$folder/nowhere" >"$folder/out" 2>&1
if [ $? -ne 2 ] || ! grep -q 'give the folder' "$folder/out"; then echo "not noticed: no folder"; failed=1; fi
exit $failed

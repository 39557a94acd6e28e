#!/bin/bash
# The states of the packs and the names that ICU has for them: scripts/country_names.py. The table of names holds those of several versions
# of ICU; here those of the ICU at hand are added to a copy of it. And the check must be able to fail.
# usage: country_names.sh PROJECT REGION_NAMES
project=$1 tool=$2
script=$project/scripts/country_names.py
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

cp "$project"/tests/packs/icu_{countries,exceptions}.tsv "$folder"
"$script" snapshot "$tool" "$project/lexicon" "$folder/icu_countries.tsv" || { echo "no snapshot"; failed=1; }
"$script" check "$project/lexicon" "$folder"/icu_{countries,exceptions}.tsv >"$folder/out" 2>&1 || { cat "$folder/out"; failed=1; }
[ "$(wc -l <"$folder/icu_countries.tsv")" -gt 240 ] || { echo "the snapshot is short"; failed=1; }

fresh() {
  rm -rf "$folder/lexicon"
  mkdir -p "$folder"/lexicon/{schema,aa}
  cd "$folder/lexicon" || exit 2
  printf '# code\tlabels\nFR\taa=France\nMM\taa=Myanmar\nGL\taa=Greenland\n' >schema/countries.tsv
  printf '{}\n' >aa/pack.json
  printf '# from\tto\n' >aa/letters.tsv
  printf 'France|La-France\tcountry\tid=FR\nFrench\tnisba\tid=FR/MM\nParis\tcapital\tid=FR place=paris\nMyanmar|Burma\tcountry\tid=MM\n' >aa/states.tsv
  printf 'Yangon\tplace\tid=yangon country=MM capital\nGreenland\tplace\tid=greenland country=GL\n' >aa/places.tsv
  printf '# code\taa\nFR\tFrance|la france\nGL\tGreenland\nMM\tMyanmar (Burma)\n' >names.tsv
  printf '# pack\tcode\twhat\twhy\n' >exceptions.tsv
}

# with PATTERN COMMAND: the tables with this fault must be refused, in a line that says so.
with() {
  fresh
  eval "$2"
  "$script" check . names.tsv exceptions.tsv >"$folder/out" 2>&1
  if [ $? -ne 1 ] || ! grep -qE "^lexicon/[a-z]+.tsv:[0-9]+: .*$1" "$folder/out"; then
    echo "not noticed: $1"
    cat "$folder/out"
    failed=1
  fi
}

fresh
"$script" check . names.tsv exceptions.tsv >"$folder/out" 2>&1 || { echo "tables without fault are refused:"; cat "$folder/out"; failed=1; }
fresh
sed -i /Paris/d aa/states.tsv
printf 'aa\tFR\tcapital\ta reason\n' >>exceptions.tsv
"$script" check . names.tsv exceptions.tsv >"$folder/out" 2>&1 || { echo "an exception does not help:"; cat "$folder/out"; failed=1; }
with "'la france' is not FR" 'sed -i "s/|La-France//" aa/states.tsv'
with "'Burma\)?' is not MM|'Myanmar \(Burma\)' is not MM" 'sed -i "s/|Burma//" aa/states.tsv'
with "'France' is not FR" 'printf "France\tcountry\tid=MM\n" >>aa/states.tsv'
with "'France' is not FR" 'sed -i "s/^France.*/& weak/" aa/states.tsv'
with "'Republic' is not FR" 'sed -i s/aa=France/aa=Republic/ schema/countries.tsv'
with "'Greenland' is not GL" 'sed -i /Greenland/d aa/places.tsv'
with 'MM has no adjective' 'sed -i "s,FR/MM,FR," aa/states.tsv'
with 'FR has no capital' 'sed -i /Paris/d aa/states.tsv'
with 'MM has no capital' 'sed -i "s/ capital$//" aa/places.tsv'
with 'is no exception' 'printf "aa\tFR\tcapital\ta reason\n" >>exceptions.tsv'
with 'four filled columns' 'printf "aa\tFR\tcapital\n" >>exceptions.tsv'
with 'there are no names of the pack' 'sed -i "1s/aa/bb/" names.tsv'

fresh
"$script" check . nowhere.tsv exceptions.tsv >"$folder/out" 2>&1
if [ $? -ne 2 ] || ! grep -q 'give the files' "$folder/out"; then echo "not noticed: no table"; failed=1; fi
exit $failed

#!/bin/bash
# scripts/check_places.py must be able to fail: small tables pass, with one fault in them they do not.
# usage: places_can_fail.sh PROJECT
check=$1/scripts/check_places.py
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

fresh() {
  rm -rf "$folder/lexicon"
  mkdir -p "$folder"/lexicon/{schema,aa,bb}
  cd "$folder/lexicon" || exit 2
  printf '# code\tlabels\nFR\ten=France\nIT\ten=Italy\nUS\ten=United States\n' >schema/countries.tsv
  for pack in aa bb; do
    printf '# from\tto\n' >$pack/letters.tsv
    printf 'France\tcountry\tid=FR\nParis\tcapital\tid=FR place=paris\n' >$pack/states.tsv
    printf '# places\nLyon|Lyons\tplace\tid=lyon country=FR\nNice\tplace\tid=nice country=FR case=exact\nBlue Sea\tplace\tid=blue-sea\nParis hats\tword\n' >$pack/places.tsv
  done
}

# with PATTERN COMMAND: the tables with this fault must be refused, in a line that says so.
with() {
  fresh
  eval "$2"
  "$check" . --least 3 >"$folder/out" 2>&1
  if [ $? -ne 1 ] || ! grep -qE "^lexicon/[a-z]+/places.tsv:[0-9]+: .*$1" "$folder/out"; then
    echo "not noticed: $1"
    cat "$folder/out"
    failed=1
  fi
}

fresh
"$check" . --least 3 >"$folder/out" 2>&1 || { echo "tables without fault are refused:"; cat "$folder/out"; failed=1; }
fresh
printf 'Nice\tcountry\tid=IT weak\n' >>aa/states.tsv
"$check" . --least 3 >"$folder/out" 2>&1 || { echo "a state that needs a context is refused:"; cat "$folder/out"; failed=1; }
with 'is not in lexicon/bb/places.tsv' 'sed -i /lyon/d bb/places.tsv'
with 'is not in lexicon/aa/places.tsv' 'sed -i /lyon/d aa/places.tsv'
with "lies in 'IT', in lexicon/aa/places.tsv in 'FR'" 'sed -i /lyon/s/FR/IT/ bb/places.tsv'
with 'two places have two ids' 'printf "Lyon, Italy\tplace\tid=lyon country=IT\n" >>aa/places.tsv'
with 'the capital of that id' 'for p in aa bb; do printf "Paris, Texas\tplace\tid=paris country=US\n" >>$p/places.tsv; done'
with 'is no id' 'sed -i s/id=lyon/id=Lyon/ aa/places.tsv bb/places.tsv'
with 'is no code' 'sed -i s/country=FR/country=YY/ aa/places.tsv bb/places.tsv'
with 'is not composed' 'printf "Ne\xcc\x81a\tplace\tid=lyon country=FR\n" >>aa/places.tsv'
with 'spaces too many' 'sed -i "s/Lyons/Lyon  s/" aa/places.tsv'
with 'is empty' 'sed -i "s/Lyons//" aa/places.tsv'
with 'stands twice' 'sed -i s/Lyons/Lyon/ aa/places.tsv'
with "'lyons' of nice is also a form of lyon" 'sed -i "s/^Nice/lyons/;s/ case=exact//" aa/places.tsv'
with "'France' of nice is also a form of FR" 'sed -i "s/^Nice/France/;s/ case=exact//" aa/places.tsv'
with "'blue-sea' of nice is also a form of blue-sea" 'printf "blue-sea\tplace\tid=nice country=FR\n" >>aa/places.tsv'
with 'there are 2 places, 3 are wanted' 'sed -i /blue-sea/d aa/places.tsv bb/places.tsv'

fresh
"$check" "$folder/nowhere" >"$folder/out" 2>&1
if [ $? -ne 2 ] || ! grep -q 'give the folder' "$folder/out"; then echo "not noticed: no folder"; failed=1; fi
exit $failed

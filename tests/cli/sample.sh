#!/bin/bash
# A sample of facts as a table, the same each time; and what is wrong with a question for one.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
run build news -o news.sqlite --quiet
expect_ok

columns=$'verdict\trelation\trole\tstatus\tfrom\tfrom_id\tto\tto_id\trule\tconfidence\tdocument\tdate\tstart\tend\ttext\tsentence'
run sample news.sqlite
expect_ok
[ "$(head -1 .stdout)" = "$columns" ] || fail "these are not the columns"
[ "$(awk -F '\t' '{ print NF }' .stdout | sort -u)" = 16 ] || fail "a line has not sixteen columns"
mv .stdout all.tsv
[ "$(wc -l <all.tsv)" -ge 8 ] || fail "there are few facts"
for kind in met visited role stated represents; do
  cut -f2 all.tsv | grep -qx "$kind" || fail "no fact is $kind"
done

# A smaller sample is the beginning of a larger one; another seed gives another.
run sample news.sqlite -n 3
expect_ok
expect_same <(head -4 all.tsv) .stdout
run sample news.sqlite --seed 2031
expect_ok
! cmp -s all.tsv .stdout || fail "the seed does not matter"
expect_same <(sort all.tsv) <(sort .stdout)

run sample news.sqlite --per-rule 1
expect_ok
[ "$(tail -n +2 .stdout | wc -l)" -eq "$(tail -n +2 all.tsv | cut -f9 | sort -u | wc -l)" ] || fail "not one fact of each rule"

run sample news.sqlite --relation visited --status planned
expect_ok
[ "$(tail -n +2 .stdout | cut -f2,4,5 | sort -u)" = $'visited\tplanned\tEmmanuel Macron' ] || fail "not the visit that is planned"
run sample news.sqlite --rule en/say
expect_ok
[ "$(tail -n +2 .stdout | cut -f2,9 | sort -u)" = $'stated\ten/say' ] || fail "not only facts of this rule"
run sample news.sqlite --relation stated --status planned
expect_ok
expect_output "$columns"

told() {
  local part=$1
  shift
  run sample news.sqlite "$@"
  expect_code 1
  expect_error_with "$part" "use one of"
}
told "no fact of the relation 'meet'" --relation meet
told "no fact of the rule 'en/met'" --rule en/met
told "no status 'done'" --status done

for words in "" "news.sqlite -n 0" "news.sqlite -n few" "news.sqlite -n 5 --per-rule 5" "news.sqlite --json" "news.sqlite --score all.tsv" \
  "--score all.tsv --relation met" "--score"; do
  # shellcheck disable=SC2086
  run sample $words
  expect_code 2
  expect_error_with "actorgraph --help"
done

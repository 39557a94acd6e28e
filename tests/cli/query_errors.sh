#!/bin/bash
# What cannot be answered is told in one sentence that says what to do.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
cat >news/four.txt <<'END'
Two of one name

The French minister of culture, Alain Perrin, met the German minister of culture, Bruno Perrin, in Geneva on Friday.
END
run build news -o news.sqlite --quiet
expect_ok

told() {
  local parts=()
  while [ "$1" != -- ]; do parts+=("$1") && shift; done
  shift
  run query news.sqlite "$@"
  expect_code 1
  expect_error_with "${parts[@]}"
}
told "no actor is called 'Sergei Lavrof'" "the nearest names are" "(Sergei Lavrov)" -- who-met "Sergei Lavrof"
told "no actor is called 'Xyzzyx'" "give another spelling" -- find Xyzzyx
told "may be 2 actors" "Alain Perrin" "Bruno Perrin" "give the id" -- who-met Perrin
told "the graph has no relation 'meet'" "use one of" "met" -- relations Lavrov --type meet
told "there is no status 'done'" "planned" -- relations Lavrov --status done
told "'yesterday' is no date" "YYYY-MM-DD" -- who-met Lavrov --since yesterday
told "no edge, role or statement 'edge:0'" -- evidence edge:0

run query none.sqlite find Lavrov
expect_code 1
expect_error_with none.sqlite
for words in "" "find" "nonsense Lavrov" "find Lavrov --nonsense" "said Lavrov --type met"; do
  # shellcheck disable=SC2086
  run query news.sqlite $words
  expect_code 2
  expect_error_with "actorgraph --help"
done

run query --help
expect_ok
expect_output_with find who-met roles relations said evidence Example
run query news.sqlite relations --help
expect_ok
expect_output_with --type --status --since --until --with --json

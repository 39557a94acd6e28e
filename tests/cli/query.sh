#!/bin/bash
# Questions and their answers, as tables.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
run build news -o news.sqlite --quiet
expect_ok

# Any name, any script.
for name in "Sergei Lavrov" "SERGEI LAVROV" "سيرغي لافروف" "سيرغى لافروف"; do
  run query news.sqlite find "$name"
  expect_ok
  expect_output_with "ID KIND NAME ENGLISH ARTICLES FIRST LAST" " person "
  [ "$(wc -l <.stdout)" -eq 2 ] || fail "not one actor"
done
id=$(tail -1 .stdout | cut -d' ' -f1)

run query news.sqlite who-met "$id"
expect_ok
expect_output_with "Antony Blinken" "سامح شكري"
[ "$(wc -l <.stdout)" -eq 3 ] || fail "not two meetings"

run query news.sqlite roles "$id"
expect_ok
expect_output_with "HOLDER ROLE OF STATUS FIRST LAST ARTICLES ID" "foreign_minister" "current"

run query news.sqlite said "$id"
expect_ok
expect_output_with "one.txt direct" "We will meet again"

run query news.sqlite relations "Emmanuel Macron" --type visited --status planned
expect_ok
expect_output_with "Emmanuel Macron visited" "planned"
edge=$(grep -oE 'edge:[0-9a-f]{16}$' .stdout)

run query news.sqlite evidence "$edge"
expect_ok
expect_output_with "paper/two.txt" "will visit Egypt next week"

# A visit that is planned is none that happened, and no meeting.
run query news.sqlite relations "Emmanuel Macron" --type visited --status happened
expect_ok
expect_no_output
run query news.sqlite who-met "Emmanuel Macron"
expect_ok
expect_no_output

# These articles have no date.
run query news.sqlite who-met "$id" --since 2020
expect_ok
expect_no_output
run query news.sqlite who-met "$id" --with "Antony Blinken"
expect_ok
[ "$(wc -l <.stdout)" -eq 2 ] || fail "not one meeting"

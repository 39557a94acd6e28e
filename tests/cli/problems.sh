#!/bin/bash
# What was passed over, and why.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

database
run problems news.sqlite
expect_ok
[ "$(cut -d: -f1 .stdout)" = "$(printf 'bad/empty.txt\nbad/zeros.txt')" ] || fail "these are other problems"

run problems news.sqlite --json
expect_ok
expect_output_with '"document": "bad/empty.txt"' '"what": '

articles good
run build good -o good.sqlite --quiet
run problems good.sqlite
expect_ok
expect_no_output
run problems good.sqlite --json
expect_ok
expect_output "[]"

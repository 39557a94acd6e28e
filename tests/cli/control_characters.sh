#!/bin/bash
# A file's name cannot give orders to the terminal.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
: >"news/$(printf 'a\033[31mred\nb').txt"
run build news -o news.sqlite
expect_code 0
[ "$(wc -l <.stderr)" -eq 1 ] || fail "standard error is not one line"
if grep -q "$(printf '\033')" .stderr; then fail "an escape character on standard error"; fi
grep -qF 'a?[31mred?b.txt: ' .stderr || fail "the name is not told"

run problems news.sqlite
expect_ok
[ "$(wc -l <.stdout)" -eq 1 ] || fail "standard output is not one line"
expect_output_with 'a?[31mred?b.txt: '

run build "$(printf 'no\033where')" -o news.graphml
expect_code 1
expect_error_with 'no?where'

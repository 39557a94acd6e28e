#!/bin/bash
# Nothing to read is an error, and what was there stays.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

database
cp news.sqlite before.sqlite
echo old >news.graphml
mkdir empty
run build empty -o news.sqlite -o news.graphml
expect_code 1
expect_error_with "no article was read in empty; give folders with articles as .txt, .json or .jsonl files"
expect_same news.sqlite before.sqlite
[ "$(cat news.graphml)" = old ] || fail "news.graphml was replaced"

bad_articles bad
run build bad -o other.sqlite --quiet
expect_code 1
expect_error_with "no article was read in bad"
expect_no_file other.sqlite

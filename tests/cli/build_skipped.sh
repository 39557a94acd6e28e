#!/bin/bash
# Articles that cannot be read: one line each, the others unharmed. --strict makes it an error, --quiet keeps still.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles all
bad_articles all/bad
run build all -o news.sqlite
expect_code 0
[ "$(cut -d: -f1 .stderr)" = "$(printf 'bad/empty.txt\nbad/zeros.txt')" ] || fail "the skipped articles are not told, one a line"
expect_output_with "articles 3" "skipped 2"

run build all -o quiet.sqlite --quiet
expect_ok
expect_no_output

run build all -o strict.sqlite --strict --quiet
expect_code 1
expect_error_with "2 of 5 articles were skipped"
expect_file strict.sqlite

articles good
run build good -o good.sqlite --strict --quiet
expect_ok

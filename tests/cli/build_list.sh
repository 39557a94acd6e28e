#!/bin/bash
# --files: what a list names is read, under the path as listed; what is not there is told. The order of the list does not show.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
cat >list <<'END'
# two of three
./news/paper/three.txt

news//one.txt
END
run build --files list -o listed.sqlite -o facts.jsonl
expect_ok
expect_output_with "articles 2" "skipped 0"
ids() { grep -o '"type":"document","id":"[^"]*"' "$1" | cut -d'"' -f8; }
[ "$(ids facts.jsonl)" = "$(printf 'news/one.txt\nnews/paper/three.txt')" ] || fail "other articles were read: $(ids facts.jsonl)"

# The same as a list of find, in another order, on standard input.
command=(find)
find news \( -name one.txt -o -name three.txt \) -print0 | "$actorgraph" build --files - -o found.sqlite --quiet >.stdout 2>.stderr
code=$?
expect_ok
"$actorgraph" dump listed.sqlite >one && "$actorgraph" dump found.sqlite >other
expect_same one other

# Folders in a list, beside an input.
mkdir more && cp news/one.txt more/four.txt
echo news/paper >list
run build more --files list -o facts.jsonl --quiet
expect_ok
[ "$(ids facts.jsonl)" = "$(printf 'four.txt\nnews/paper/three.txt\nnews/paper/two.txt')" ] || fail "other articles were read: $(ids facts.jsonl)"

printf 'news/none.txt\nnews/one.txt\n' >list
run build --files list -o gaps.sqlite
expect_code 0
expect_error "news/none.txt: is listed, but does not exist; take it from the list"
run build --files list -o gaps.sqlite --quiet --strict
expect_code 1
expect_error_with "1 of 2 articles were skipped"

printf 'news/one.txt\nnews\n' >list
run build --files list -o twice.sqlite
expect_code 1
expect_error_with "news/one.txt: is given twice"
expect_no_file twice.sqlite
run build --files none -o none.sqlite
expect_code 1
expect_error_with "none: cannot be read" "one path a line"
: >list
run build --files list -o none.sqlite
expect_code 1
expect_error_with "no article was read in list;"
expect_no_file none.sqlite

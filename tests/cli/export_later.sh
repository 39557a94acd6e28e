#!/bin/bash
# What is exported later is what the build would have written, byte for byte.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
run build news -o news.sqlite -o news.graphml -o news.jsonl --quiet
expect_ok
export ACTORGRAPH_LEXICON=/nowhere   # packs are not needed any more
run export news.sqlite -o later.graphml -o later.jsonl
expect_ok
expect_output_with "later.graphml: " " nodes, " " edges" "later.jsonl: " " lines"
expect_same later.graphml news.graphml
expect_same later.jsonl news.jsonl

run export news.sqlite -o /dev/stdout --format jsonl --quiet
expect_ok
expect_same .stdout news.jsonl

cp news.sqlite before.sqlite
run export news.sqlite -o news.sqlite --format jsonl
expect_code 1
expect_error_with "news.sqlite: is the database itself"
run export news.sqlite -o news.pdf
expect_code 1
expect_error_with "news.pdf" "graphml (.graphml)"
run export news.sqlite -o nowhere/x.graphml
expect_code 1
expect_error_with "nowhere/x.graphml"
expect_same news.sqlite before.sqlite

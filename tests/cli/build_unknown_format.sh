#!/bin/bash
# A format that there is not: the error lists those that there are.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
run build news -o news.sqlite -o news.pdf
expect_code 1
expect_error_with "news.pdf: has the unknown extension .pdf" "gexf (.gexf), graphml (.graphml), graphology (.graphology.json), json (.json), jsonl (.jsonl)"
expect_no_file news.sqlite

run build news -o news
expect_code 1
expect_error_with "news: has no extension" "--format" "graphml (.graphml)"

run build news -o news.graphml --format pdf
expect_code 1
expect_error_with "there is no format pdf" "jsonl (.jsonl)"

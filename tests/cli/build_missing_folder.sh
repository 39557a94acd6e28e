#!/bin/bash
# A folder that is not there: said, and no output made.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

run build nowhere -o news.sqlite -o news.graphml
expect_code 1
expect_error_with nowhere
expect_no_file news.sqlite
expect_no_file news.graphml

articles news
cp news/one.txt news/one.pdf
run build news/one.pdf -o news.graphml
expect_code 1
expect_error_with news/one.pdf

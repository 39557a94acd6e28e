#!/bin/bash
# An output that cannot be written is known before an article is read.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
run build news -o news.sqlite -o nowhere/news.graphml
expect_code 1
expect_error_with "nowhere/news.graphml: cannot be written, because there is no folder nowhere; create it or give another path"
expect_no_file news.sqlite

run build news -o nowhere/news.sqlite
expect_code 1
expect_error_with "nowhere/news.sqlite: cannot be written"

run build news -o news/one.txt/news.graphml
expect_code 1
expect_error_with "news/one.txt is no folder"

mkdir folder.graphml folder.sqlite
run build news -o folder.graphml
expect_code 1
expect_error_with "folder.graphml: is a folder"
run build news -o folder.sqlite
expect_code 1
expect_error_with "folder.sqlite: is a folder"

run build news -o a.graphml -o ./a.graphml
expect_code 1
expect_error_with "./a.graphml: is given twice"
run build news -o a.sqlite -o b.db
expect_code 1
expect_error_with "b.db: is a second database beside a.sqlite"
expect_no_file a.sqlite

if [ -e /dev/full ]; then
  run build news -o /dev/full --format jsonl
  expect_code 1
  expect_error_with "/dev/full: could not be written whole (No space left on device)"
fi

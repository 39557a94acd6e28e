#!/bin/bash
# One build, three outputs: all there, nothing beside them, and a summary.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
run build news -o news.sqlite -o news.graphml -o news.jsonl
expect_ok
expect_output_with "articles 3" "skipped 0" "persons" "countries" "organizations" "relations" \
  "written news.sqlite, news.graphml, news.jsonl"
expect_file news.sqlite
expect_file news.graphml
expect_file news.jsonl
[ "$(ls)" = "$(printf 'news\nnews.graphml\nnews.jsonl\nnews.sqlite')" ] || fail "there are other files: $(ls)"
[ "$(head -c 38 news.graphml)" = '<?xml version="1.0" encoding="UTF-8"?>' ] || fail "news.graphml is no XML"
grep -q '"type":"document","id":"paper/three.txt"' news.jsonl || fail "an article is missing in news.jsonl"

# Exports alone need no database, and are the same; --format goes before names, but not before that of a database.
run build news -o alone.graphml
expect_ok
expect_same alone.graphml news.graphml
run build news -o facts.txt -o other.sqlite --format jsonl --quiet
expect_ok
expect_same facts.txt news.jsonl
run export other.sqlite -o later.graphml
expect_ok
expect_same later.graphml news.graphml

# Again over what is there, with other threads.
run build news -o news.sqlite -o again.graphml --threads 2 --quiet
expect_ok
expect_no_output
expect_same again.graphml news.graphml

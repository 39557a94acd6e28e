#!/bin/bash
# What was read, as a build writes it and as it is exported later: the same bytes, a header, an article a line, and what was skipped.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

database
run build all -o news.docfacts.jsonl
expect_code 0
expect_output_with "articles 3" "written news.docfacts.jsonl"
run export news.sqlite -o later.docfacts.jsonl
expect_ok
expect_output "later.docfacts.jsonl: 6 lines"
expect_same later.docfacts.jsonl news.docfacts.jsonl
run export news.sqlite -o /dev/stdout --format docfacts --quiet
expect_ok
expect_same .stdout news.docfacts.jsonl

[ "$(cut -d'"' -f4 news.docfacts.jsonl | tr '\n' ' ')" = "header document document document problem problem " ] || fail "these are other lines"
grep -q '^{"type":"header","format":"actorgraph-docfacts","version":2,.*,"documents":3,"problems":2}$' news.docfacts.jsonl || fail "that is no header"
grep -q '^{"type":"document","id":"paper/three.txt",.*"text":"وزير الخارجية' news.docfacts.jsonl || fail "an article is missing"
grep -q '^{"type":"problem","document":"bad/empty.txt",' news.docfacts.jsonl || fail "a problem is missing"

#!/bin/bash
# Parts put together are the whole, whatever their order and kind.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

database
run build all -o news.docfacts.jsonl -o news.graphml -o news.json -o news.graphology.json -o news.jsonl --quiet
expect_ok
"$actorgraph" dump news.sqlite >news.dump
# Two folders in which the articles lie as in the whole.
mkdir -p one two/paper
cp -r all/one.txt all/bad one
cp -r all/paper two
run build one -o one.docfacts.jsonl --quiet
expect_ok
run build two -o two.sqlite --quiet
expect_ok

run merge one.docfacts.jsonl two.sqlite -o both.sqlite -o both.docfacts.jsonl -o both.graphml -o both.json -o both.graphology.json -o both.jsonl
expect_ok
expect_output_with "articles 3" "skipped 2" persons countries organizations relations "written both.sqlite, both.docfacts.jsonl,"
for file in docfacts.jsonl graphml json graphology.json jsonl; do expect_same both.$file news.$file; done
"$actorgraph" dump both.sqlite >both.dump
expect_same both.dump news.dump

# Parts by lists of files: the path that is listed is the id.
(cd all && find . -name '*.txt' | sort | split -n r/2 - ../part.)
for part in aa ab; do
  (cd all && "$actorgraph" build --files ../part.$part -o ../$part.docfacts.jsonl --quiet) || fail "part $part could not be read"
done
run merge ab.docfacts.jsonl aa.docfacts.jsonl -o listed.docfacts.jsonl --quiet
expect_ok
expect_same listed.docfacts.jsonl news.docfacts.jsonl

# The other way round, into one of the inputs; and what is there already changes nothing.
run merge two.sqlite one.docfacts.jsonl -o two.sqlite --quiet
expect_ok
expect_no_output
"$actorgraph" dump two.sqlite >two.dump
expect_same two.dump news.dump
run merge news.sqlite news.docfacts.jsonl one.docfacts.jsonl -o again.txt --format graphml --links --quiet
expect_ok
expect_same again.txt news.graphml
run problems two.sqlite
[ "$(cut -d: -f1 .stdout)" = "$(printf 'bad/empty.txt\nbad/zeros.txt')" ] || fail "these are other problems"
[ -z "$(find . -name '*.partial*')" ] || fail "there are other files: $(find . -name '*.partial*')"

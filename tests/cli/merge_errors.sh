#!/bin/bash
# What cannot be put together is said so, with file and line, and nothing is written.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

refused() {
  expect_code 1
  expect_error_with "$@"
  expect_no_file out.sqlite
}

articles news
run build news -o news.docfacts.jsonl -o news.sqlite --quiet
expect_ok
run merge -o out.sqlite
expect_code 2
run merge news.docfacts.jsonl
expect_code 2
run merge nowhere.docfacts.jsonl -o out.sqlite
refused "nowhere.docfacts.jsonl: does not exist; give a docfacts file or a database"
run merge news -o out.sqlite
refused 'news: is a folder; give a docfacts file or a database, or read its articles with "actorgraph build"'
run merge news.docfacts.jsonl -o nowhere/out.sqlite
refused "nowhere/out.sqlite: cannot be written"
run build news -o facts.jsonl --quiet
run merge facts.jsonl -o out.sqlite
refused 'facts.jsonl:1: has no known type; there are header, document and problem; write the file anew with "actorgraph build" or "export"'

# Files that were changed, cut off, or put together by other means.
head -3 news.docfacts.jsonl >cut.docfacts.jsonl
run merge cut.docfacts.jsonl -o out.sqlite
refused "cut.docfacts.jsonl:4: is the end after 2 articles"
cat news.docfacts.jsonl news.docfacts.jsonl >twice.docfacts.jsonl
run merge twice.docfacts.jsonl -o out.sqlite
refused "twice.docfacts.jsonl:5: is a second header"
sed '1s/"version":2/"version":3/' news.docfacts.jsonl >newer.docfacts.jsonl
run merge newer.docfacts.jsonl -o out.sqlite
refused "newer.docfacts.jsonl:1: is of version 3, and this program reads version 2"
sed 's/"status":"happened"/"status":"happened","weather":"fine"/' news.docfacts.jsonl >more.docfacts.jsonl
run merge more.docfacts.jsonl -o out.sqlite
refused "more.docfacts.jsonl:" "has the unknown field 'weather'"
sed '2s/"where":\[[0-9]*,[0-9]*\]/"where":[5,99999]/' news.docfacts.jsonl >long.docfacts.jsonl
run merge long.docfacts.jsonl -o out.sqlite
refused "long.docfacts.jsonl:2: mentions[0].where ends after the text"

# Another article under one id.
mkdir other
sed 's/Geneva/Vienna/' news/one.txt >other/one.txt
run build other -o other.sqlite --quiet
expect_ok
run merge news.docfacts.jsonl other.sqlite -o out.sqlite
refused "other.sqlite: has another article 'one.txt' than news.docfacts.jsonl"

# Other packs.
cp -r "$ACTORGRAPH_LEXICON" packs
echo '# changed' >>packs/en/offices.tsv
run merge news.docfacts.jsonl -o out.sqlite --lexicon packs
refused "news.docfacts.jsonl:1: was read by another version of the program or with other packs" "or give its packs with --lexicon"
run merge news.sqlite -o out.sqlite --lexicon packs
refused "news.sqlite: was read by another version"

# A database that is there stays.
cp news.sqlite before.sqlite
run merge news.sqlite other.sqlite -o news.sqlite
expect_code 1
expect_same news.sqlite before.sqlite

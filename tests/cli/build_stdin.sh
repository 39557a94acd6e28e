#!/bin/bash
# INPUT - is standard input: JSON Lines, or one text. Nothing stays in the folder of temporary files.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
mkdir tmp
export TMPDIR=$PWD/tmp

# piped FILE ARGUMENT…: actorgraph with these, and the file in its standard input.
piped() {
  command=(actorgraph "${@:2}" "<$1")
  cat "$1" | "$actorgraph" "${@:2}" >.stdout 2>.stderr
  code=$?
  [ -z "$(ls tmp)" ] || fail "there is a temporary file: $(ls tmp)"
}
ids() { grep -o '"type":"document","id":"[^"]*"' facts.jsonl | cut -d'"' -f8; }

piped news/one.txt build - -o facts.jsonl
expect_ok
expect_output_with "articles 1"
[ "$(ids)" = stdin ] || fail "the id is not stdin: $(ids)"
grep -q '"title":"Foreign ministers meet in Geneva"' facts.jsonl || fail "the headline is missing"

cat >lines <<'END'
{"id": "a/1", "title": "Talks", "text": "The French president, Emmanuel Macron, met the Egyptian president, Abdel Fattah al-Sisi, in Paris.", "date": "2021-05-21"}
no object
{"title": "Talks", "text": "The French president, Emmanuel Macron, will visit Egypt next week."}
END
piped lines build news - -o facts.jsonl -o news.sqlite
expect_code 0
expect_error "stdin#2: is no JSON object; write one article a line"
[ "$(ids)" = "$(printf 'news/one.txt\nnews/paper/three.txt\nnews/paper/two.txt\nstdin#3\nstdin#a/1')" ] || fail "other articles: $(ids)"
run problems news.sqlite
expect_output "stdin#2: is no JSON object; write one article a line"

# The same articles in a file are the same but for their ids.
mv lines stdin.jsonl
run build news stdin.jsonl -o other.jsonl --quiet
piped stdin.jsonl build news - -o facts.jsonl --quiet
sed 's/stdin\.jsonl#/stdin#/' other.jsonl >expected
expect_same facts.jsonl expected

run build - -o none.sqlite
expect_code 1
[ "$(cat .stderr)" = "$(printf 'stdin: is empty; send articles into it, or leave it out\nactorgraph: no article was read in standard input; give folders with articles as .txt, .json or .jsonl files')" ] ||
  fail "nothing in standard input is not told"
expect_no_file none.sqlite

printf '{"id": "x", "text": "one"}\n{"id": "x", "text": "two"}\n' >twice
piped twice build - -o none.sqlite --quiet
expect_code 1
expect_error_with "standard input: has two articles with the id 'x'; give each an id of its own"

TMPDIR=$PWD/none
run build - -o none.sqlite
expect_code 1
expect_error_with "standard input cannot be kept" TMPDIR

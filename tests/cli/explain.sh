#!/bin/bash
# One article stage by stage: out of a file, out of the command line, out of standard input.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
run explain news/one.txt
expect_ok
expect_output_with "language en, 4 sentences" "verb frame=meet tense=past" "asserts met happened" "relation met happened, event 1" "confidence 0." \
  "STRATUM LINE RULE TRIED MATCHED BUILT" "in the notation of examples"
cp .stdout whole

# The same bytes again, and from standard input: neither has the name of the file anything to do with it.
"$actorgraph" explain - <news/one.txt >again 2>.stderr || fail "standard input is not read"
expect_same whole again

run explain news/one.txt --sentence 4
expect_ok
expect_output_with "sentence 4 at" "said"
grep -q "sentence 3" .stdout && fail "another sentence is shown too"
run explain news/one.txt --sentence 5
expect_code 1
expect_error "actorgraph: there is no sentence 5; the article has 4"
run explain news/one.txt --sentence 0
expect_code 2

# A text; // begins a paragraph. A name that this article does not license is told.
run explain "Norway criticized Nepal. // Jo Zvornik said that the port was open." --language en
expect_ok
expect_output_with "sentence 2 at 27-" "paragraph 2" "asserts accuse happened" "accuse(NO, NP)"
run explain "التقى الرئيس التونسي منير الجلاصي نظيره الجزائري كريم بوزيد."
expect_ok
expect_output_with "language ar, 1 sentences" "role head_of_state current" "asserts met happened"

run explain news/paper/three.txt --json
expect_ok
expect_output_with '"language": "ar"' '"outcome": "fired"' '"conditional": false' '"relation": "met"' '"by": "'
# keys DEPTH: the keys that stand so deep, as docs/cli.md lists them.
keys() { grep -oE "^ {$1}\"[a-z_]+\":" .stdout | tr -d ' ":' | awk '!seen[$0]++' | tr '\n' ' '; }
[ "$(keys 2)" = "language sentences actors passed_over " ] || fail "the keys are $(keys 2)"
[ "$(keys 6 | tr ' ' '\n' | head -13 | tr '\n' ' ')" = "number start end text paragraph heading words phrases rules speech clauses memory facts " ] || fail "the keys are $(keys 6)"
run explain "qqqq wwww eeee"
expect_ok
expect_output "no pack knows the language of this text; --language names one"

printf '%s\n' '{"title": "Norway criticized Nepal.", "text": "It rained.", "lang": "en"}' >one.jsonl
run explain one.jsonl
expect_ok
expect_output_with "accuse(NO, NP)"
cat one.jsonl one.jsonl | sed '2s/{/{"id": 2, /' >two.jsonl
run explain two.jsonl
expect_code 1
expect_error_with "two.jsonl: holds 2 articles; give a file that holds one"

run explain nws/one.txt
expect_code 1
expect_error "actorgraph: nws/one.txt: there is no such file; give a file, or a text between quotation marks"
run explain news
expect_code 1
expect_error_with "news: is a folder; give one article"
bad_articles bad
run explain bad/zeros.txt
expect_code 1
expect_error_with "bad/zeros.txt: is binary"
run explain news/one.txt --language xx
expect_code 1
expect_error_with "there is no language pack 'xx'; use one of ar, en"
run explain
expect_code 2

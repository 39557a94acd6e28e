#!/bin/bash
# Packs: sound ones, one with an example that does not hold, one with a faulty row.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

toy="$(dirname "$(readlink -f "$0")")/../packs/toy"
run lexicon check "$toy"
expect_ok
expect_output_with "failed 0"

cp -r "$toy" wrong
sed -i 's/=> met(XA, XB)$/=> met(XA, XC)/' wrong/toy/clauses.rules
run lexicon check wrong
expect_code 1
expect_output_with "wrong/toy/clauses.rules:" "missing met(XA, XC)" "unwanted met(XA, XB)"
grep -q "examples do not hold" .stderr || fail "standard error does not say what is wrong"

cp -r "$toy" faulty
printf 'ardo\tcountry\tid=ZZ\n' >>faulty/toy/words.tsv
run lexicon check faulty
expect_code 1
expect_error_with "words.tsv:" "'ZZ' is no code"

run lexicon
expect_code 2

#!/bin/bash
# Packs: sound ones, one with an example that does not hold, one with a faulty row.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

toy="$(dirname "$(readlink -f "$0")")/../packs/toy"
run lexicon check "$toy"
expect_ok
expect_output_with "failed 0"

# A rule that another one always goes before; its example holds all the same.
cp -r "$toy" idle
sed -n '3,5s/^Country.noun./Country[again]/;3,5p' idle/toy/phrases.rules >again && sed -i '5r again' idle/toy/phrases.rules
run lexicon check idle
expect_ok
expect_output_with "idle/toy/phrases.rules:6:1: rule Country.again: no example reaches it" "failed 0"
run lexicon check idle --strict
expect_code 1
expect_output_with "rule Country.again: no example reaches it"
expect_error "actorgraph: idle: rules that no example reaches: 1; give each of those that the lines above name an example that needs it, or remove it"

cp -r "$toy" wrong
sed -i 's/=> met(XA, XB)$/=> met(XA, XC)/' wrong/toy/clauses.rules
run lexicon check wrong
expect_code 1
grep -qE '^wrong/toy/clauses.rules:[0-9]+:3: ' .stdout || fail "the place of the example is missing"
expect_output_with "missing met(XA, XC)" "unwanted met(XA, XB)"
grep -q "examples do not hold" .stderr || fail "standard error does not say what is wrong"

cp -r "$toy" faulty
printf 'ardo\tcountry\tid=ZZ\n' >>faulty/toy/words.tsv
added=$(wc -l <faulty/toy/words.tsv)
run lexicon check faulty
sed -i 's/^Country\[noun\] <- x:country => actor/Country[noun] <- x:country => akter/; s/^== 3/frob\n&/' faulty/toy/phrases.rules
run lexicon check faulty
expect_code 1
expect_output "faulty/toy/words.tsv:$added:14: 'ZZ' is no code of schema/countries.tsv; use ISO 3166-1 alpha-2 in capitals
faulty/toy/phrases.rules:3:31: unknown builder 'akter'; use actor, org, office, nest, persons, persons2, ofperson, counterpart, name, group, side, event or skip
faulty/toy/phrases.rules:62:5: expected '<-' at the end of the line; see docs/rules.md"
expect_error "actorgraph: faulty: 3 faults; correct what the lines above name, then the examples are run"

# Who does not check his packs is told the first fault.
mkdir articles && echo "Ardo." >articles/a.txt
run build articles -o facts.jsonl --lexicon faulty
expect_code 1
expect_error_with "faulty/toy/words.tsv:$added:14: 'ZZ' is no code" "(the first of 3 faults; actorgraph lexicon check tells them)"

run lexicon
expect_code 2

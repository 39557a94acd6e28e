#!/bin/bash
# Verdicts that were written into a sample, counted.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
run build news -o news.sqlite --quiet
expect_ok
run sample news.sqlite --relation met
expect_ok
grep -v "Foreign ministers meet" .stdout >met.tsv  # the headline tells one of them again
run sample news.sqlite --relation stated
expect_ok
mv .stdout stated.tsv
[ "$(wc -l <met.tsv)" -eq 3 ] || fail "not two meetings"

# Nothing is judged yet.
run sample --score met.tsv stated.tsv
expect_ok
expect_output_with "Wilson 1927" "OF CODE JUDGED RIGHT PRECISION LOW HIGH UNDECIDED UNJUDGED" "relation met 0 0 - - - 0 2"

sed -i -e '2s/^/y/' -e '3s/^/n/' met.tsv
sed -i -e '2s/^/Yes/' -e '3s/^/?/' stated.tsv
run sample --score met.tsv stated.tsv
expect_ok
expect_output_with "all - 3 2 0.667 0.208 0.939 1" "relation met 2 1 0.500 0.095 0.905 0 0" "relation stated 1 1 1.000 0.207 1.000 1" "rule en/say"

run sample --score met.tsv stated.tsv --json
expect_ok
for part in '"all": {' '"relation": {' '"rule": {' '"met": {' '"judged": 2' '"precision": 0.5' '"low": 0.0945' '"high": 0.9055'; do
  grep -qF -e "$part" .stdout || fail "standard output does not say: $part"
done

sed -e '2s/^y/n/' met.tsv >other.tsv
run sample --score met.tsv other.tsv
expect_code 1
expect_error_with "other.tsv:2: the same fact is judged otherwise in met.tsv:2"
sed -i -e '2s/^n/nearly/' other.tsv
run sample --score other.tsv
expect_code 1
expect_error_with "other.tsv:2: 'nearly' is no verdict"
run sample --score none.tsv
expect_code 1
expect_error_with "none.tsv: cannot be read"

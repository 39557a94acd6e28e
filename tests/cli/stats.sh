#!/bin/bash
# How much of what.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

database
run stats news.sqlite
expect_ok
grep -qE '^documents +3$' .stdout || fail "not three documents"
grep -qE '^problems +2$' .stdout || fail "not two problems"
expect_output_with mentions vertices edges evidence statements person country

run stats news.sqlite --json
expect_ok
grep -qE '"documents": 3,' .stdout || fail "not three documents in JSON"

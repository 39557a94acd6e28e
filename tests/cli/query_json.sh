#!/bin/bash
# The same answers as JSON Lines: one object a line, its keys always the same.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
run build news -o news.sqlite --quiet
expect_ok

# keys QUESTION… -- KEY…: each line of the answer has these keys, in this order.
keys() {
  local question=()
  while [ "$1" != -- ]; do question+=("$1") && shift; done
  shift
  run query news.sqlite "${question[@]}" --json
  expect_ok
  [ -s .stdout ] || fail "there is no answer"
  local line found
  while IFS= read -r line; do
    # Inside a string a quotation mark is escaped: these are keys.
    found=$(sed -E 's/"evidence":\[.*\]/"evidence":0/' <<<"$line" | grep -oE '[{,]"[a-z_]+":' | tr -d '{,":' | tr '\n' ' ')
    [ "$found" = "$* " ] || fail "the keys are not: $* but: $found"
  done <.stdout
}
edge_keys=(id relation status from from_name to to_name other other_name symmetric inferred articles sentences events confidence
  event_start event_end first_seen last_seen evidence)
keys find Lavrov -- id kind name name_en aliases country role owner mentions articles first_seen last_seen
keys who-met Lavrov -- "${edge_keys[@]}"
keys relations Lavrov -- "${edge_keys[@]}"
keys roles Lavrov -- id holder holder_name role owner owner_name position status inferred articles first_seen last_seen evidence
keys said Lavrov -- id speaker speaker_name source source_name form about words document date start end sentence rule confidence
id=$(grep -oE 'statement:[0-9a-f]{16}' .stdout | head -1)
keys evidence "$id" -- document title date url event_date start end text sentence rule confidence

run query news.sqlite who-met "Emmanuel Macron" --json
expect_ok
expect_no_output

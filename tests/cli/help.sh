#!/bin/bash
# Help and version are on standard output, with an example for each command.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

run --version
expect_ok
grep -qE '^actorgraph [0-9]+\.[0-9]+\.[0-9]+$' .stdout || fail "that is no version"
run --help
expect_ok
expect_output_with build merge export query sample explain stats problems dump "Exit codes" ACTORGRAPH_LEXICON
for command_name in build merge export query sample explain stats problems dump; do
  run "$command_name" --help
  expect_ok
  expect_output_with "Example" "actorgraph $command_name"
done
run build --help
expect_output_with --files --metadata --format --lexicon --threads --quiet --strict .graphml .jsonl .sqlite

#!/bin/bash
# What the program does not understand is exit code 2 and one line.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
wrong() {
  run "$@"
  expect_code 2
  expect_error_with "actorgraph --help"
}
wrong
wrong nonsense
wrong build
wrong build news
wrong build -o news.graphml
wrong build --files list
wrong build --files -o news.graphml
wrong build - --files - -o news.graphml
wrong build - - -o news.graphml
wrong build news -o news.graphml --nonsense
wrong build news -o news.graphml --threads 0
wrong build news -o news.graphml --threads many
wrong export news.sqlite
wrong stats
wrong dump a.sqlite b.sqlite
expect_no_file news.graphml

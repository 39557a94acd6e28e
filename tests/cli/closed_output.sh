#!/bin/bash
# Nobody reads, or nobody can: a closed pipe ends the program quietly, a full disk is an error.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

database
command=(actorgraph dump news.sqlite "| true")
{ sleep 0.2; "$actorgraph" dump news.sqlite 2>.stderr; echo $? >.code; } | true
code=$(cat .code)
expect_ok

command=(actorgraph dump news.sqlite ">&-")
"$actorgraph" dump news.sqlite 2>.stderr >&-
code=$?
expect_ok

# The file must not become the standard output that was closed.
command=(actorgraph build all -o closed.sqlite ">&-" "2>&-")
"$actorgraph" build all -o closed.sqlite -o closed.graphml >&- 2>&-
code=$?
expect_code 0
run stats closed.sqlite
expect_ok
run export closed.sqlite -o later.graphml
expect_ok
expect_same later.graphml closed.graphml

if [ -e /dev/full ]; then
  command=(actorgraph stats news.sqlite ">/dev/full")
  "$actorgraph" stats news.sqlite 2>.stderr >/dev/full
  code=$?
  : >.stdout
  expect_code 1
  expect_error_with "standard output cannot be written (No space left on device)"
fi

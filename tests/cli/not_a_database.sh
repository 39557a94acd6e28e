#!/bin/bash
# What is no database, or one of another version, is said so by every command, and not touched.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

refused() {
  cp "$1" before
  for command_name in stats dump problems; do
    run "$command_name" "$1"
    expect_code 1
    expect_error_with "$1"
  done
  run export "$1" -o x.graphml
  expect_code 1
  expect_error_with "$1"
  expect_no_file x.graphml
  run build news -o "$1"
  expect_code 1
  expect_error_with "$1"
  expect_same "$1" before
}

articles news
echo 'no database at all' >text.sqlite
refused text.sqlite
head -c 8192 /dev/urandom >random.db
refused random.db

# The version of a database is the big-endian number at byte 60 of its header.
database
cp news.sqlite other.sqlite
printf '\0\0\377\377' | dd of=other.sqlite bs=1 seek=60 conv=notrunc status=none
refused other.sqlite

for command_name in stats dump problems; do
  run "$command_name" nowhere.sqlite
  expect_code 1
  expect_error_with nowhere.sqlite
done
expect_no_file nowhere.sqlite

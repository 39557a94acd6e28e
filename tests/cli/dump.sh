#!/bin/bash
# A dump is the same for the same articles, however they were read.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

database
run dump news.sqlite
expect_ok
expect_output_with "paper/three.txt" "country:ru"
cp .stdout first
run build all -o again.sqlite --threads 3 --quiet
expect_ok
run dump again.sqlite
expect_ok
expect_same .stdout first

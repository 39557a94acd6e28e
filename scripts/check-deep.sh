#!/bin/bash
# The checks that take too long for each change: all tests under the sanitizers, valgrind on a build of the example articles,
# and the same bytes for other numbers of threads and other orders of files.
# usage: scripts/check-deep.sh [asan] [tsan] [valgrind] [order]    all of them if none is named; exit 1 if any failed
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. scripts/packages.sh

parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(asan tsan valgrind order)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
articles=examples/articles
actorgraph=build/release/cli/actorgraph
failed=()

release() {
  [ -n "${released:-}" ] && return
  cmake --preset release >/dev/null && cmake --build --preset release -j "$(build_jobs)" --target actorgraph && released=1
}

# sanitized PRESET: all tests under it.
sanitized() {
  cmake --preset "$1" -DBUILD_TESTING=ON && cmake --build --preset "$1" -j "$(build_jobs)" &&
    UBSAN_OPTIONS=print_stacktrace=1 TSAN_OPTIONS=halt_on_error=1 ctest --preset "$1"
}

check_asan() { sanitized asan; }

check_tsan() {
  sanitized tsan &&
    TSAN_OPTIONS=halt_on_error=1 build/tsan/cli/actorgraph build "$articles" --quiet --threads 4 -o "$scratch/tsan.sqlite" -o "$scratch/tsan.jsonl"
}

check_valgrind() {
  release &&
    valgrind --quiet --error-exitcode=9 --leak-check=full --show-leak-kinds=definite,possible --errors-for-leak-kinds=definite,possible \
      "$actorgraph" build "$articles" --quiet --threads 2 -o "$scratch/valgrind.sqlite" -o "$scratch/valgrind.graphml" -o "$scratch/valgrind.jsonl"
}

# outputs NAME FOLDER THREADS: exports, and the dump of the database, under $scratch/NAME.*
outputs() {
  "$actorgraph" build "$2" --quiet --threads "$3" -o "$scratch/$1.sqlite" -o "$scratch/$1.graphml" -o "$scratch/$1.jsonl" &&
    "$actorgraph" dump "$scratch/$1.sqlite" >"$scratch/$1.dump"
}

# copy NAME SORT…: the articles once more under $scratch/NAME/articles, created in the order that sort gives.
copy() {
  local name=$1 file
  shift
  while IFS= read -r file; do
    mkdir -p "$scratch/$name/articles/$(dirname "$file")"
    cp "$articles/$file" "$scratch/$name/articles/$file"
  done < <(cd "$articles" && find . -name '*.txt' | LC_ALL=C sort "$@")
}

check_order() {
  local name format same=0
  release || return 1
  copy forward
  copy backward -r
  copy shuffled -t- -k3
  outputs forward "$scratch/forward/articles" 1 && outputs threads "$scratch/forward/articles" "$(($(nproc) * 2))" &&
    outputs backward "$scratch/backward/articles" 2 && outputs shuffled "$scratch/shuffled/articles" 3 || return 1
  # Building over a database gives what building a new one gives.
  cp "$scratch/forward.sqlite" "$scratch/again.sqlite"
  outputs again "$scratch/backward/articles" 2 || return 1
  for name in threads backward shuffled again; do
    for format in graphml jsonl dump; do
      cmp "$scratch/forward.$format" "$scratch/$name.$format" || same=1
    done
  done
  return $same
}

needed=("${build_packages[@]}" "${test_packages[@]}")
for part in "${parts[@]}"; do
  case $part in
    valgrind) needed+=(valgrind libc6-dbg) ;;
    asan | tsan | order) ;;
    *) echo "There is no check $part; there are asan, tsan, valgrind and order." >&2; exit 2 ;;
  esac
done
install_packages "${needed[@]}"

for part in "${parts[@]}"; do
  printf '\n== %s\n' "$part"
  if "check_$part"; then echo "$part: fine"; else failed+=("$part"); fi
done
echo
[ ${#failed[@]} -eq 0 ] || { echo "Failed: ${failed[*]}"; exit 1; }
echo "All fine: ${parts[*]}"

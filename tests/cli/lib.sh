# Sourced by the tests beside it, each of which is called as `NAME.sh PROGRAM LEXICON`.
# A test runs the program with `run`, and says with `expect_…` what has to come out: exit code, standard output, standard error.
# It works in an empty folder of its own; the first expectation that does not hold ends it.

actorgraph=$1
export ACTORGRAPH_LEXICON=$2
export LC_ALL=C.UTF-8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2

fail() {
  echo "$*"
  echo "command: ${command[*]}"
  echo "exit code: $code"
  echo "--- standard output"; head -c 2000 .stdout
  echo "--- standard error"; head -c 2000 .stderr
  exit 1
}

# run ARGUMENT…: actorgraph with these.
run() {
  command=(actorgraph "$@")
  "$actorgraph" "$@" >.stdout 2>.stderr </dev/null
  code=$?
}

expect_code() { [ "$code" -eq "$1" ] || fail "the exit code is not $1"; }
expect_no_output() { [ ! -s .stdout ] || fail "standard output is not empty"; }
expect_no_error() { [ ! -s .stderr ] || fail "standard error is not empty"; }
# The whole of standard output or error, without the last newline.
expect_output() { [ "$(cat .stdout)" = "$1" ] || fail "standard output is not: $1"; }
expect_error() { [ "$(cat .stderr)" = "$1" ] || fail "standard error is not: $1"; }
# One line on standard error that begins as all errors do and has each of these words in it; nothing on standard output.
expect_error_with() {
  local part
  [ "$(wc -l <.stderr)" -eq 1 ] || fail "standard error is not one line"
  for part in "actorgraph: " "$@"; do
    grep -qF -e "$part" .stderr || fail "standard error does not say: $part"
  done
  expect_no_output
}
# How wide the columns of a table are does not matter.
expect_output_with() {
  local part
  for part in "$@"; do
    tr -s ' ' <.stdout | grep -qF -e "$part" || fail "standard output does not say: $part"
  done
}
expect_file() { [ -s "$1" ] || fail "$1 is missing or empty"; }
expect_no_file() { [ ! -e "$1" ] || fail "$1 is there"; }
expect_same() { cmp -s "$1" "$2" || fail "$1 and $2 differ"; }

# ok: the last command did all that it should, and had nothing to complain about.
expect_ok() {
  expect_code 0
  expect_no_error
}

# articles FOLDER: three articles, in two languages.
articles() {
  mkdir -p "$1/paper"
  cat >"$1/one.txt" <<'END'
Foreign ministers meet in Geneva

The Russian foreign minister, Sergei Lavrov, met the US secretary of state, Antony Blinken, in Geneva on Friday.
Mr Lavrov said that the talks had been useful. "We will meet again," he told reporters.
END
  cat >"$1/paper/two.txt" <<'END'
President to visit Cairo

The French president, Emmanuel Macron, will visit Egypt next week, his spokesman said on Monday.
END
  cat >"$1/paper/three.txt" <<'END'
وزير الخارجية الروسي في القاهرة

التقى وزير الخارجية الروسي سيرغي لافروف نظيره المصري سامح شكري في القاهرة يوم الأحد.
وقال شكري إن المحادثات كانت مفيدة.
END
}

# bad_articles FOLDER: two that cannot be read, an empty one and a binary one.
bad_articles() {
  mkdir -p "$1"
  : >"$1/empty.txt"
  head -c 3000 /dev/zero >"$1/zeros.txt"
}

# database: a database news.sqlite of good articles and bad ones.
database() {
  articles all
  bad_articles all/bad
  run build all -o news.sqlite --quiet
  expect_ok
}

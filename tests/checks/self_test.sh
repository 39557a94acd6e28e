#!/bin/bash
# Each check must be able to fail: run on a clean small tree it passes, with one fault in it it does not.
# usage: self_test.sh CHECK
set -u
check="$(dirname "$(readlink -f "$0")")/$1.sh"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

# fresh: a small tree without fault.
fresh() {
  rm -rf "$folder/t"
  mkdir -p "$folder"/t/{extract,graph,export,cli,tests/unit,scripts,lexicon/{ar,en},examples/articles/paper}
  cd "$folder/t" || exit 2
  echo '{}' | tee lexicon/ar/pack.json >lexicon/en/pack.json
  printf '#include "extract/text.hpp"\n#include <unicode/uchar.h>\n' >extract/text.cpp
  printf '#include "extract/text.hpp"\n#include <boost/graph/adjacency_list.hpp>\n' >graph/graph.cpp
  printf '#include "graph/graph.hpp"\nconst char* note = "argument"; // such as "ar"\n' >export/file.cpp
  printf '#include <CLI/CLI.hpp>\n' >cli/main.cpp
  printf 'TEST_CASE("it works") {}\n' >tests/unit/test_text.cpp
  printf 'add_executable(unit_tests test_text.cpp)\n' >tests/CMakeLists.txt
  printf '#!/bin/bash\ntrue\n' >scripts/run.sh
  chmod +x scripts/run.sh
  local i body
  body=$(printf 'word %.0s' {1..100})
  for i in {10..25}; do
    printf 'Headline\n\n%s\n' "$body" >"examples/articles/paper/2031-01-$i-story.txt"
    printf '\xd8\xb9\xd9\x86\xd9\x88\xd8\xa7\xd9\x86\n\n%s\n' "$body" >"examples/articles/paper/2031-02-$i-story.txt"
  done
}

# with WHAT COMMAND: the tree with this fault must be refused.
with() {
  fresh
  eval "$2"
  if "$check" "$folder/t" >"$folder/out" 2>&1; then
    echo "not noticed: $1"
    failed=1
  fi
}

fresh
"$check" "$folder/t" >"$folder/out" 2>&1 || { echo "a clean tree is refused:"; cat "$folder/out"; failed=1; }

case $1 in
  layering)
    with 'extract includes graph' 'echo "#include \"graph/graph.hpp\"" >>extract/text.cpp'
    with 'graph includes export' 'echo "#include \"export/file.hpp\"" >>graph/graph.cpp'
    with 'export includes cli' 'echo "#  include \"cli/options.hpp\"" >>export/file.cpp'
    with 'Boost in extract' 'echo "#include <boost/container/flat_map.hpp>" >>extract/text.cpp'
    with 'the Boost header in export' 'echo "#include \"actorgraph_boost.hpp\"" >>export/file.cpp'
    with 'ICU in graph' 'echo "#include <unicode/uchar.h>" >>graph/graph.cpp'
    with 'CLI11 in export' 'echo "#include <CLI/CLI.hpp>" >>export/file.cpp'
    with 'JSON in a header' 'echo "#include <nlohmann/json.hpp>" >cli/print.hpp'
    with 'SQLite in cli' 'echo "#include <SQLiteCpp/Database.h>" >>cli/main.cpp'
    with 'Boost in the public header' 'echo "#include <boost/graph/graph_traits.hpp>" >actorgraph.hpp' ;;
  file_length)
    with 'a long source' 'yes "// line" | head -401 >graph/long.cpp'
    with 'a long script' 'yes "# line" | head -401 >scripts/long.py' ;;
  language_in_code)
    with 'an Arabic letter' 'printf "// \xd9\x88\n" >>extract/text.cpp'
    with 'a language code' 'echo "if (code == \"ar\") return;" >>graph/graph.cpp'
    with 'a rule of one language' 'echo "rule = \"en/meet\";" >>extract/text.cpp' ;;
  unlisted_tests)
    with 'a test that is not listed' 'touch tests/unit/test_dates.cpp'
    with 'a test that is listed in a comment' 'touch tests/unit/test_dates.cpp; echo "# test_dates.cpp" >>tests/CMakeLists.txt'
    with 'a script that is not listed' 'cp scripts/run.sh tests/unit/spelling.sh' ;;
  project_alone)
    with 'a path beside the checkout' 'echo "see ../""shared/notes" >>scripts/run.sh'
    with 'a path of the machine' 'echo "cd /""work/main" >README.md'
    with 'a ticket' 'echo "// issue"" #12" >>cli/main.cpp' ;;
  scripts_run)
    with 'a script that is not executable' 'chmod -x scripts/run.sh'
    with 'a script without interpreter' 'echo true >scripts/run.sh'
    with 'a script with a syntax error' 'echo "if true; then" >>scripts/run.sh' ;;
  articles)
    with 'a name without date' 'mv examples/articles/paper/2031-01-10-story.txt examples/articles/paper/story.txt'
    with 'no blank line' 'sed -i 2d examples/articles/paper/2031-01-10-story.txt'
    with 'a few words only' 'printf "Headline\n\nBody.\n" >examples/articles/paper/2031-01-10-story.txt'
    with 'one language only' 'rm examples/articles/paper/2031-02-*.txt' ;;
  *)
    echo "no faults are known for $1: add some here"
    failed=1 ;;
esac
exit $failed

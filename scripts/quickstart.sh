#!/bin/bash
# From a fresh clone to a first graph: installs what is missing, builds, and reads examples/articles/.
# usage: scripts/quickstart.sh    asks no questions; Debian 12 or 13
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. scripts/packages.sh

install_packages "${build_packages[@]}"

# The first time there is no need for the tests; a tree that has been configured stays as it is.
options=()
[ -f build/release/CMakeCache.txt ] || options=(-DBUILD_TESTING=OFF)
cmake --preset release "${options[@]}"
cmake --build --preset release -j "$(build_jobs)" --target actorgraph

out=build/quickstart
mkdir -p "$out"
build/release/cli/actorgraph build examples/articles -o $out/news.sqlite -o $out/news.graphml -o $out/news.jsonl

echo
echo "What $(find examples/articles -name '*.txt' | wc -l) articles say:"
build/release/cli/actorgraph stats $out/news.sqlite
cat <<END

The graph is in
  $out/news.graphml   open it in Gephi, Cytoscape, yEd or networkx
  $out/news.sqlite    every fact with its sentence; read it with sqlite3 or actorgraph
  $out/news.jsonl     one fact a line
Your own articles: build/release/cli/actorgraph build FOLDER -o news.sqlite -o news.graphml
END

#!/bin/bash
# Measures throughput on articles of yours: scripts/bench.sh INPUT... (JSON Lines files or folders; bench/README.md)
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. scripts/packages.sh

[ $# -gt 0 ] || { echo "Name JSON Lines files or folders of articles: scripts/bench.sh news.jsonl" >&2; exit 2; }
install_packages "${build_packages[@]}" libbenchmark-dev
cmake --preset release -DACTORGRAPH_BENCH=ON -DBUILD_TESTING=OFF -B build/bench >/dev/null
cmake --build build/bench --parallel "$(build_jobs)" --target throughput parts >/dev/null
build/bench/bench/throughput --threads "$(nproc)" "$@"
for input in "$@"; do build/bench/bench/parts "$input"; done

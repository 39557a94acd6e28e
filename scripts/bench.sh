#!/bin/bash
# Measures throughput on articles of yours: scripts/bench.sh INPUT... (JSON Lines files or folders; bench/README.md)
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. scripts/packages.sh

[ $# -gt 0 ] || { echo "Name JSON Lines files or folders of articles: scripts/bench.sh news.jsonl" >&2; exit 2; }
install_packages "${build_packages[@]}" libbenchmark-dev
cmake --preset release -DACTORGRAPH_BENCH=ON >/dev/null
cmake --build --preset release --parallel "$(build_jobs)" --target throughput parts >/dev/null
build/release/bench/throughput --threads "$(nproc)" "$@"
for input in "$@"; do build/release/bench/parts "$input"; done

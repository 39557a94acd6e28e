#!/bin/bash
# Runs all tests, from a fresh clone too: installs what is missing, builds, runs ctest. The exit code is ctest's.
# usage: scripts/test.sh [option of ctest]…    asks no questions; Debian 12 or 13
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. scripts/packages.sh

install_packages "${build_packages[@]}" "${test_packages[@]}"

cmake --preset release -DBUILD_TESTING=ON
cmake --build --preset release -j "$(build_jobs)"
ctest --preset release -j "$(nproc)" "$@"

# Sourced by the scripts beside it: Debian packages and the number of build jobs.

# What the library, the command line and the tests are built from. The names are the same on Debian 12 and 13.
build_packages=(g++ cmake ninja-build libicu-dev libboost-graph-dev libsqlite3-dev libsqlitecpp-dev
  nlohmann-json3-dev libcli11-dev)
test_packages=(catch2)

# install_packages PACKAGE…: installs those that are missing. Without the right to, prints the line to run and exits 1.
install_packages() {
  local missing=() package line=() as_root=()
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "No apt-get here, so nothing was installed; on Debian these packages are needed: $*" >&2
    return 0
  fi
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  line=(apt-get install -y --no-install-recommends "${missing[@]}")
  if [ "$(id -u)" -ne 0 ]; then
    # On a terminal sudo may ask for the password; elsewhere nobody could answer.
    if ! command -v sudo >/dev/null || ! { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      echo "Packages are missing. As root, run: apt-get update && ${line[*]}" >&2
      exit 1
    fi
    as_root=(sudo)
  fi
  echo "Installing ${missing[*]}"
  local log status=0
  log=$(mktemp)
  { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "${line[@]}"; } </dev/null >"$log" 2>&1 || status=$?
  if [ "$status" -ne 0 ]; then
    tail -n 20 "$log" >&2
    echo "apt-get could not install the packages. When its complaint above is settled, run: apt-get update && ${line[*]}" >&2
    rm -f "$log"
    exit 1
  fi
  rm -f "$log"
}

# One compiler for each core, but no more than the memory carries: a C++ file takes up to a gigabyte.
build_jobs() {
  local cores memory
  cores=$(nproc)
  memory=$(awk '/^MemTotal:/ { print int($2 / 1000000) }' /proc/meminfo 2>/dev/null)
  [ "${memory:-0}" -ge 1 ] || memory=1
  echo $((cores < memory ? cores : memory))
}

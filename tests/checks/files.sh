# Sourced by the checks: what they look at, and how they complain.
# A check is `NAME.sh [TREE]`: it prints one line for each offence and exits 1 if there was any.

tree=${1:-$(dirname "$(readlink -f "$0")")/../..}
cd "$tree" || exit 2

# project_files PATTERN…: files of the project, none that a build or git made.
project_files() {
  local names=() pattern
  for pattern in "$@"; do names+=(-o -name "$pattern"); done
  find . \( -name .git -o -path ./build -o -name node_modules -o -name __pycache__ \) -prune -o \
    -type f \( "${names[@]:1}" \) -print | sed 's|^\./||' | LC_ALL=C sort
}

offences=0
# offence TEXT…: one line, counted.
offence() {
  echo "$*"
  offences=$((offences + 1))
}

finish() {
  [ "$offences" -eq 0 ] && exit 0
  echo "$offences offences" >&2
  exit 1
}

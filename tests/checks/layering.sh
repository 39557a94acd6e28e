#!/bin/bash
# extract -> graph -> export -> cli: nothing looks back. Heavy libraries stay in their rooms.
. "$(dirname "$(readlink -f "$0")")/files.sh"

# forbid FILES INCLUDES WHY: no file whose path matches FILES may include what matches INCLUDES.
forbid() {
  local found
  while IFS= read -r found; do
    [ -z "$found" ] || offence "$found: $3"
  done < <(project_files '*.hpp' '*.cpp' '*.h' '*.def' | grep -E "$1" |
    xargs -r grep -HnE "^[[:space:]]*#[[:space:]]*include[[:space:]]*[<\"]($2)" | cut -d: -f1-2)
}

forbid '^extract/' '(graph|export|cli)/' 'extract/ knows no room after it'
forbid '^graph/' '(export|cli)/' 'graph/ knows no room after it'
forbid '^export/' 'cli/' 'export/ knows no room after it'
forbid '^(extract|export|cli)/' '(boost/|actorgraph_boost)' 'Boost belongs to graph/'
forbid '^(graph|cli)/' 'unicode/' 'ICU belongs to extract/ and export/'
forbid '^(extract|graph|export)/' 'CLI/' 'CLI11 belongs to cli/'
forbid '^(extract|export|cli)/' '(SQLiteCpp/|sqlite3\.h)' 'SQLite belongs to graph/'
forbid '^actorgraph\.hpp$' '(boost|unicode|SQLiteCpp|nlohmann|CLI)/' 'the public header knows no other library'
forbid '\.hpp$' '(nlohmann|CLI|SQLiteCpp)/' 'heavy headers are included by .cpp files only'
forbid '^(extract|graph|export|cli)/.*\.hpp$' 'boost/' 'heavy headers are included by .cpp files and actorgraph_boost.hpp only'
forbid '^(extract|graph|export|cli)/' '(\.\./|regex>)' 'includes are rooted, and std::regex is too slow'
finish

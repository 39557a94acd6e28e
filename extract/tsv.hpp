// Reading tab-separated tables: the format of all data files of a pack.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace actorgraph {

/// One row: its columns, and the line that it stands on (from 1).
struct TsvRow {
  std::vector<std::string> fields;
  std::size_t line = 0;
};

/// Rows of a UTF-8 file in their order; blank lines and lines that begin with '#' are passed over. Columns are separated by one
/// TAB and not trimmed, but for a CR at the line's end. Throws Error ("path: ..." or "path:line: ...") if the file cannot be read or is not UTF-8.
std::vector<TsvRow> read_tsv(const std::filesystem::path& path);

}  // namespace actorgraph

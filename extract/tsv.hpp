// Reading tab-separated tables: the format of all data files of a pack.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "extract/faults.hpp"

namespace actorgraph {

/// One row: its columns, and the line that it stands on (from 1).
struct TsvRow {
  std::vector<std::string> fields;
  std::size_t line = 0;

  /// Where cell `field` begins, counted in code points from 1; where the line ends, if there is no such cell.
  std::size_t column(std::size_t field) const;
};

/// Rows of a UTF-8 file in their order; blank lines and lines that begin with '#' are passed over. Columns are separated by one
/// TAB and not trimmed, but for a CR at the line's end. Lines that are no UTF-8 are faults. Throws Error if the file cannot be read.
std::vector<TsvRow> read_tsv(const std::filesystem::path& path, Faults& faults);

/// Throws the Error "path:line:column: what" for cell `field` of a row.
[[noreturn]] void fail(const std::filesystem::path& path, const TsvRow& row, std::size_t field, const std::string& what);

}  // namespace actorgraph

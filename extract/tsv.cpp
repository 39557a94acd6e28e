#include "extract/tsv.hpp"

#include <algorithm>

namespace actorgraph {

std::size_t TsvRow::column(std::size_t field) const {
  std::size_t column = 1;
  for (std::size_t i = 0; i < std::min(field, fields.size()); ++i)
    column += column_of(fields[i], fields[i].size()) - 1 + (i + 1 < fields.size());
  return column;
}

std::vector<TsvRow> read_tsv(const std::filesystem::path& path, Faults& faults) {
  std::vector<TsvRow> rows;
  std::size_t number = 0;
  for (const std::string& line : read_lines(path, faults)) {
    ++number;
    if (line.find_first_not_of(" \t") == std::string::npos || line[0] == '#') continue;
    TsvRow row;
    row.line = number;
    std::size_t from = 0;
    for (std::size_t tab; (tab = line.find('\t', from)) != std::string::npos; from = tab + 1) row.fields.push_back(line.substr(from, tab - from));
    row.fields.push_back(line.substr(from));
    rows.push_back(std::move(row));
  }
  return rows;
}

void fail(const std::filesystem::path& path, const TsvRow& row, std::size_t field, const std::string& what) {
  throw Error(place_of(path, row.line, row.column(field)) + ": " + what);
}

}  // namespace actorgraph

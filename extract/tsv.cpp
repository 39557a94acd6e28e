#include "extract/tsv.hpp"

#include <fstream>

#include "extract/error.hpp"
#include "extract/text.hpp"

namespace actorgraph {

std::vector<TsvRow> read_tsv(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(path.string() + ": cannot be read; restore the file or give another folder with --lexicon");
  std::vector<TsvRow> rows;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.find_first_not_of(" \t") == std::string::npos || line[0] == '#') continue;
    if (!is_utf8(line)) throw Error(path.string() + ":" + std::to_string(number) + ": is not UTF-8; save the file as UTF-8");
    TsvRow row;
    row.line = number;
    std::size_t from = 0;
    for (std::size_t tab; (tab = line.find('\t', from)) != std::string::npos; from = tab + 1) row.fields.push_back(line.substr(from, tab - from));
    row.fields.push_back(line.substr(from));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace actorgraph

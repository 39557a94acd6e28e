#include "export/table.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "export/plain_text.hpp"
#include "extract/fold.hpp"

namespace actorgraph {
namespace {

std::size_t width_of(UChar32 code) {
  switch (u_charType(code)) {
    case U_NON_SPACING_MARK: case U_ENCLOSING_MARK: case U_FORMAT_CHAR: return 0;
    default: break;
  }
  const int wide = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

bool is_number(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct Column {
  std::size_t width = 0;
  bool numbers = true;
};

std::vector<Column> columns_of(const std::vector<std::vector<std::string>>& rows) {
  std::vector<Column> columns;
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t i = 0; i < rows[row].size(); ++i) {
      if (columns.size() == i) columns.emplace_back();
      columns[i].width = std::max(columns[i].width, display_width(rows[row][i]));
      if (row > 0 && !is_number(rows[row][i])) columns[i].numbers = false;
    }
  return columns;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  const std::string valid = valid_utf8(text);
  std::size_t width = 0;
  for (std::size_t i = 0; i < valid.size();) {
    const Character c = character_at(valid, i);
    width += width_of(static_cast<UChar32>(c.code));
    i += c.length;
  }
  return width;
}

std::string aligned(const std::vector<std::vector<std::string>>& rows) {
  std::string out;
  if (rows.size() < 2) return out;
  const std::vector<Column> columns = columns_of(rows);
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string blanks(columns[i].width - display_width(row[i]), ' ');
      if (i > 0) line += "  ";
      line += columns[i].numbers ? blanks + row[i] : row[i] + blanks;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

}  // namespace actorgraph

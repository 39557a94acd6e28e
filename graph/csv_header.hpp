// The first line of a table: which column holds what, whatever their order and case.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "graph/article_fields.hpp"
#include "graph/csv.hpp"

namespace actorgraph {

class CsvHeader {
 public:
  CsvHeader() = default;
  explicit CsvHeader(const CsvRow& row);

  std::size_t size() const { return size_; }
  bool has(const FieldNames& names) const;
  /// The first of `names` that two columns have, or nothing.
  std::string twice(const FieldNames& names) const;
  /// The first of the cells that is not empty, trimmed.
  std::string value(const CsvRow& row, const FieldNames& names) const;

 private:
  std::size_t size_ = 0;
  std::map<std::string, std::size_t> columns_;
  std::set<std::string> twice_;
};

/// Comma, semicolon or tab: with which the first line of the table has the most columns that `known` counts.
char separator_of(std::string_view text, const std::function<std::size_t(const CsvHeader&)>& known);

/// Without blanks and line ends around it.
std::string trimmed(const std::string& cell);

/// "a row has 3 values ..." for a row that has not as many as the header; else nothing.
std::string size_fault(const CsvRow& row, const CsvHeader& header);

}  // namespace actorgraph

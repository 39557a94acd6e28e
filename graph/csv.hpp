// Tables of separated values, as RFC 4180 has them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace actorgraph {

/// One record: its values, untrimmed, and the line that it begins on (from 1).
struct CsvRow {
  std::vector<std::string> fields;
  std::size_t line = 0;
  std::string problem;  ///< empty, or why the record cannot be read: then `fields` mean nothing
};

/// Reads a table record by record. A value in quotation marks may hold separators, line ends and doubled quotation marks.
class CsvReader {
 public:
  /// `text` has LF line ends (decode(), extract/text.hpp), and has to outlive the reader.
  CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}
  /// The next record into `row`; false if there is none. Empty lines are passed over. After a record that cannot be read, the
  /// next line is tried.
  bool next(CsvRow& row);

 private:
  void plain(std::string& field);
  std::string quoted(std::string& field);

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0, line_ = 1;
};

}  // namespace actorgraph

#include "graph/csv.hpp"

#include <algorithm>

namespace actorgraph {

void CsvReader::plain(std::string& field) {
  const std::size_t begin = at_;
  while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;
  field = text_.substr(begin, at_ - begin);
}

/// A value that begins with a quotation mark; tells what is wrong with it.
std::string CsvReader::quoted(std::string& field) {
  while (true) {
    const std::size_t begin = ++at_;
    at_ = text_.find('"', at_);
    if (at_ == std::string_view::npos)
      return "has a quotation mark that is never closed; close it, and double those inside of a value";
    field += text_.substr(begin, at_ - begin);
    if (++at_ == text_.size() || text_[at_] == separator_ || text_[at_] == '\n') return {};
    if (text_[at_] != '"') return "has text behind a closing quotation mark; double the quotation marks inside of a value";
    field += '"';
  }
}

bool CsvReader::next(CsvRow& row) {
  for (; at_ < text_.size() && text_[at_] == '\n'; ++at_) ++line_;
  if (at_ == text_.size()) return false;
  row = {{}, line_, {}};
  const std::size_t begin = at_;
  do {
    if (!row.fields.empty()) ++at_;  // the separator
    std::string& field = row.fields.emplace_back();
    if (at_ < text_.size() && text_[at_] == '"')
      row.problem = quoted(field);
    else
      plain(field);
  } while (row.problem.empty() && at_ < text_.size() && text_[at_] == separator_);
  if (!row.problem.empty()) at_ = std::min(text_.find('\n', begin), text_.size());
  line_ += static_cast<std::size_t>(
      std::count(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'));
  return true;
}

}  // namespace actorgraph

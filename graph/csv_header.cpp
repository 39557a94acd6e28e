#include "graph/csv_header.hpp"

namespace actorgraph {
namespace {

std::string lower(std::string name) {
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return name;
}

}  // namespace

CsvHeader::CsvHeader(const CsvRow& row) : size_(row.fields.size()) {
  for (std::size_t i = 0; i < size_; ++i)
    if (const std::string name = lower(trimmed(row.fields[i])); !columns_.emplace(name, i).second) twice_.insert(name);
}

bool CsvHeader::has(const FieldNames& names) const {
  return std::any_of(names.begin(), names.end(), [this](const char* name) { return columns_.count(lower(name)) > 0; });
}

std::string CsvHeader::twice(const FieldNames& names) const {
  for (const char* name : names)
    if (twice_.count(lower(name)) > 0) return name;
  return {};
}

std::string CsvHeader::value(const CsvRow& row, const FieldNames& names) const {
  for (const char* name : names)
    if (const auto found = columns_.find(lower(name)); found != columns_.end())
      if (std::string cell = trimmed(row.fields[found->second]); !cell.empty()) return cell;
  return {};
}

char separator_of(std::string_view text, const std::function<std::size_t(const CsvHeader&)>& known) {
  constexpr std::string_view kSeparators = ",;\t";
  const auto names = [&](char c) {
    CsvRow row;
    CsvReader(text, c).next(row);
    return known(CsvHeader(row));
  };
  return *std::max_element(kSeparators.begin(), kSeparators.end(), [&](char a, char b) { return names(a) < names(b); });
}

std::string trimmed(const std::string& cell) {
  constexpr const char* kBlank = " \t\n";
  const std::size_t begin = cell.find_first_not_of(kBlank);
  return begin == std::string::npos ? std::string() : cell.substr(begin, cell.find_last_not_of(kBlank) - begin + 1);
}

std::string size_fault(const CsvRow& row, const CsvHeader& header) {
  if (row.fields.size() == header.size()) return {};
  return "has " + std::to_string(row.fields.size()) + " values, and the header " + std::to_string(header.size()) +
         "; put values that hold a separator into quotation marks";
}

}  // namespace actorgraph

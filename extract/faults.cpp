#include "extract/faults.hpp"

#include <algorithm>
#include <fstream>

#include "extract/text.hpp"

namespace actorgraph {
namespace {

std::string summary(const std::vector<std::string>& faults, bool more) {
  if (faults.size() == 1) return faults.front();
  return faults.front() + " (the first of " + std::to_string(faults.size()) + (more ? " and more" : "") + " faults; actorgraph lexicon check tells them)";
}

/// Byte where the first malformed sequence of a line begins.
std::size_t malformed_at(std::string_view line) {
  std::size_t good = 0;
  constexpr std::size_t longest = 4;  // sequence
  for (std::size_t length = 1; length <= line.size() && length <= good + longest; ++length)
    if (is_utf8(line.substr(good, length - good))) good = length;
  return good;
}

}  // namespace

std::size_t column_of(std::string_view line, std::size_t at) { return CodePoints(line).count_before(at) + 1; }

std::string place_of(const std::filesystem::path& path, std::size_t line, std::size_t column) {
  return path.string() + ":" + std::to_string(line) + ":" + std::to_string(column);
}

PackError::PackError(std::vector<std::string> found, bool others) : Error(summary(found, others)), faults(std::move(found)), more(others) {}

void Faults::add(const std::string& fault) {
  if (std::find(faults_.begin(), faults_.end(), fault) != faults_.end()) return;
  if (faults_.size() < kMost) faults_.push_back(fault);
  else more_ = true;
}

void Faults::add(const Faults& others) {
  for (const std::string& fault : others.faults_) add(fault);
  more_ |= others.more_;
}

void Faults::raise() const {
  if (!faults_.empty()) throw PackError(faults_, more_);
}

std::vector<std::string> read_lines(const std::filesystem::path& path, Faults& faults) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(path.string() + ": cannot be read; restore the file or give another folder with --lexicon");
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line); lines.push_back(line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (lines.empty() && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (is_utf8(line)) continue;
    faults.add(place_of(path, lines.size() + 1, column_of(line, malformed_at(line))) + ": is not UTF-8; save the file as UTF-8");
    line.clear();
  }
  return lines;
}

}  // namespace actorgraph

#include "extract/confidence.hpp"

#include <charconv>

namespace actorgraph {

std::optional<double> to_confidence(const std::string& word) {
  double value = 0;
  const char* end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data(), end, value);
  if (error != std::errc() || stop != end || !(value > 0 && value <= 1)) return std::nullopt;
  return value;
}

}  // namespace actorgraph

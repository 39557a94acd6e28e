#include "extract/name_rarity.hpp"

#include <algorithm>

namespace actorgraph {
namespace {

constexpr double kRare = 2.0 / NameRarity::kScale;  // share of a word that has none

}  // namespace

void NameRarity::add(const std::string& word, std::uint32_t share) {
  std::uint32_t& known = shares_[word];
  known = std::max(known, share);
}

double NameRarity::bearers(std::string_view name) const {
  double expected = kPeople;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (end > 0) {
      const auto found = shares_.find(name.substr(0, end));
      expected *= found == shares_.end() ? kRare : static_cast<double>(found->second) / kScale;
    }
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return expected;
}

}  // namespace actorgraph

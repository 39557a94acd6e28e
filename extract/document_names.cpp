// The words that an article has licensed as parts of names.
#include <algorithm>

#include "extract/tokens.hpp"

namespace actorgraph {

void DocumentNames::insert(const std::string& name) {
  const std::uint64_t hash = word_hash(name);
  if (has(name, hash)) return;
  filter_[hash >> 6 & 15] |= std::uint64_t{1} << (hash & 63);
  names_.insert(std::lower_bound(names_.begin(), names_.end(), std::pair(hash, name)), {hash, name});
}

bool DocumentNames::known(std::uint64_t hash) const {
  const auto at = std::lower_bound(names_.begin(), names_.end(), hash, [](const auto& entry, std::uint64_t wanted) { return entry.first < wanted; });
  return at != names_.end() && at->first == hash;
}

bool DocumentNames::find(std::string_view name, std::uint64_t hash) const {
  auto at = std::lower_bound(names_.begin(), names_.end(), hash, [](const auto& entry, std::uint64_t wanted) { return entry.first < wanted; });
  for (; at != names_.end() && at->first == hash; ++at)
    if (at->second == name) return true;
  return false;
}

}  // namespace actorgraph

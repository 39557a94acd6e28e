#include <algorithm>

#include "extract/pack.hpp"

namespace actorgraph {

void NameBeginnings::add(std::string_view name) {
  for (std::size_t end = name.find(' '); end != std::string_view::npos; end = name.find(' ', end + 1)) put(word_hash(name.substr(0, end)), begun);
  put(word_hash(name), whole);
}

void NameBeginnings::put(std::uint64_t hash, Stage stage) {
  if (++size_ * 2 > slots_.size()) {
    std::vector<std::uint64_t> old(slots_.size() * 4, 0);
    std::swap(old, slots_);
    size_ = 1;
    for (std::uint64_t entry : old)
      if (entry != 0) put(entry, entry & 1 ? whole : begun);
  }
  const std::uint64_t key = hash | 1;
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (hash >> 8) & mask;
  while (slots_[at] != 0 && (slots_[at] | 1) != key) at = (at + 1) & mask;
  if (slots_[at] == 0) slots_[at] = key - 1;
  if (stage == whole) slots_[at] |= 1;
}

NameBeginnings::Stage NameBeginnings::look_up(std::string_view beginning) const {
  const std::uint64_t hash = word_hash(beginning);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = (hash >> 8) & mask; slots_[at] != 0; at = (at + 1) & mask)
    if ((slots_[at] | 1) == (hash | 1)) return slots_[at] & 1 ? whole : begun;
  return none;
}

}  // namespace actorgraph

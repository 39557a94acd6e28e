// Look-ups in the tables of a pack: affixes, offices.
#include <algorithm>

#include "extract/pack.hpp"

namespace actorgraph {

void AffixIndex::add(const Affix& affix, std::size_t number) {
  const std::uint64_t bit = std::uint64_t{1} << number;
  Bytes* bytes = affix.suffix ? ends_ : begins_;
  const std::string outermost = affix.suffix ? std::string(affix.form.rbegin(), affix.form.rend()) : affix.form;
  bytes[0][static_cast<unsigned char>(outermost[0])] |= bit;
  if (outermost.size() > 1) {
    bytes[1][static_cast<unsigned char>(outermost[1])] |= bit;
    return;
  }
  for (std::uint64_t& any : bytes[1]) any |= bit;
}

void OfficeTable::sort() {
  std::stable_sort(compose.begin(), compose.end(), [](const Row& a, const Row& b) { return a.title < b.title; });
}

const OfficeTable::Row* OfficeTable::find(Symbol title, Symbol part) const {
  auto row = std::lower_bound(compose.begin(), compose.end(), title, [](const Row& own, Symbol wanted) { return own.title < wanted; });
  for (; row != compose.end() && row->title == title; ++row)
    if (row->part == sym::star || (part ? row->part == part : row->part == sym::minus)) return &*row;
  return nullptr;
}

Symbol OfficeTable::wrap(Symbol outer, Symbol role) const {
  for (const auto& [wrapper, inner, result] : wrappers)
    if (wrapper == outer && (inner == role || inner == sym::star)) return result;
  return role;
}

}  // namespace actorgraph

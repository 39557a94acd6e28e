#include "extract/symbols.hpp"

namespace actorgraph {

Symbols::Symbols() {
  words_.emplace_back();
#define ACTORGRAPH_KNOWN(name, word) intern(word);
#include "extract/known.def"
#undef ACTORGRAPH_KNOWN
}

Symbol Symbols::intern(std::string_view word) {
  auto [it, fresh] = index_.emplace(std::string(word), static_cast<Symbol>(words_.size()));
  if (fresh) words_.emplace_back(word);
  return it->second;
}

Symbol Symbols::find(std::string_view word) const {
  auto it = index_.find(std::string(word));
  return it == index_.end() ? 0 : it->second;
}

}  // namespace actorgraph

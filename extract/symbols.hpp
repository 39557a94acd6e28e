// Words of the rule language as small numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace actorgraph {

/// Number of an interned word. 0 is "none".
using Symbol = std::uint32_t;

/// Interns words. Filled while a pack loads, constant afterwards.
class Symbols {
 public:
  Symbols();  ///< holds the words of known.def under the numbers of sym::
  Symbol intern(std::string_view word);
  /// 0 if the word was never interned.
  Symbol find(std::string_view word) const;
  const std::string& word(Symbol symbol) const { return words_[symbol]; }

 private:
  std::unordered_map<std::string, Symbol> index_;
  std::vector<std::string> words_;
};

/// The words that the engine itself knows; all others are the packs' business.
namespace sym {
enum Known : Symbol {
  none = 0,
#define ACTORGRAPH_KNOWN(name, word) name,
#include "extract/known.def"
#undef ACTORGRAPH_KNOWN
};
}  // namespace sym

}  // namespace actorgraph

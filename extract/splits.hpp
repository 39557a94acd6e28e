// Ways to split affixes off a token. Internal to extract/.
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/pack.hpp"

namespace actorgraph {

/// What a way to split depends on besides the word itself.
class SplitContext {
 public:
  virtual ~SplitContext() = default;
  /// True if the article has licensed the word as part of a name.
  virtual bool named(std::string_view word, std::uint64_t hash) = 0;
  /// True if a multi-word form begins with `word` in place of the token.
  virtual bool begins_form(WordId word) = 0;
};

/// Finds the best way to split a word.
class Splitter {
 public:
  Splitter(const Pack& pack, Arena& arena, SplitContext& context) : pack_(pack), arena_(arena), context_(context) {}
  /// The licensed split with the fewest affixes (first found in the order of affixes.tsv), or null. `strict`: the word is an ordinary one, so mere
  /// names and words do not license. Good until the next call.
  const Split* best(std::string_view word, bool strict);

 private:
  bool licensed(const Affix& inner) const;
  void descend(int slot);

  const Pack& pack_;
  Arena& arena_;
  SplitContext& context_;
  Split split_, best_;
  bool strict_ = false, found_ = false;
};

}  // namespace actorgraph

// Which tokens may be parts of person names: grades by the lexicon and by capitals (docs/rules.md, "Names"). Internal to extract/.
#pragma once

#include "extract/pack.hpp"

namespace actorgraph {

/// A token as a possible part of a name.
struct GradedToken {
  const Reading* reading = nullptr;  ///< name_known, name_weak, name_word or name_oov of the pack; null: it is none
  bool open = false;                 ///< a name of this article would make it name_known
};

/// `item`: the token with the readings of the lexicon. `after_hyphen`: it is joined to a name token by a hyphen.
GradedToken grade_token(const Item& item, const ScannedToken& token, bool after_hyphen, const Pack& pack, Arena& arena);

/// Prepares every word of the sealed lexicon (Lexicon::prepare). To be called again after words were added.
void prepare_words(Pack& pack);

/// What follows a prefix of `word`, with the letters that it swallowed. A view of the word or of the arena.
std::string_view behind_prefix(std::string_view word, const Affix& affix, Arena& arena);

}  // namespace actorgraph

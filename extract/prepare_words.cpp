// Readings of single words, made once: what most tokens read as does not depend on what stands around them.
#include <bit>

#include "extract/name_grades.hpp"
#include "extract/pack.hpp"

namespace actorgraph {

namespace {

bool may_have_affix(std::string_view word, const Pack& pack) {
  for (std::uint64_t left = pack.affix_index.possible(word); left; left &= left - 1)
    if (pack.affixes[static_cast<std::size_t>(std::countr_zero(left))].fits(word)) return true;
  return false;
}

}  // namespace

void prepare_words(Pack& pack) {
  Arena& arena = pack.lexicon.arena();
  for (Affix& affix : pack.affixes) affix.readings = with({}, affix.emits, arena);
  for (WordId word = 1; word < pack.lexicon.size(); ++word) {
    const Senses& senses = pack.lexicon.senses(word);
    if (senses.exact) continue;
    Item item;
    item.word = word;
    item.key = pack.lexicon.spelling(word);
    item.readings = senses.all;
    ScannedToken token;
    token.key = item.key;
    const GradedToken graded = grade_token(item, token, false, pack, arena);
    pack.lexicon.prepare(word, graded.reading ? with(item.readings, *graded.reading, arena) : item.readings, graded.open,
                         may_have_affix(item.key, pack));
  }
}

}  // namespace actorgraph

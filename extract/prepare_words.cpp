// Readings of single words, made once: what most tokens read as does not depend on what stands around them.
#include <algorithm>
#include <bit>

#include "extract/name_grades.hpp"
#include "extract/pack.hpp"
#include "extract/splits.hpp"

namespace actorgraph {

namespace {

bool may_have_affix(std::string_view word, const Pack& pack) {
  for (std::uint64_t left = pack.affix_index.possible(word); left; left &= left - 1)
    if (pack.affixes[static_cast<std::size_t>(std::countr_zero(left))].fits(word)) return true;
  return false;
}

/// Notes what is asked for, and denies it.
class Questions : public SplitContext {
 public:
  explicit Questions(const Lexicon& lexicon) : lexicon_(lexicon) {}
  bool named(std::string_view, std::uint64_t hash) final {
    names.push_back(hash);
    return false;
  }
  bool begins_form(WordId word) final {
    forms |= lexicon_.root(word) != 0;
    return false;
  }
  std::vector<std::uint64_t> names;
  bool forms = false;  ///< the words behind the token have a say

 private:
  const Lexicon& lexicon_;
};

/// Splits that hang on nothing but names. Words that are names themselves are left out: they are split for other reasons.
void prepare_splits(Pack& pack) {
  Lexicon& lexicon = pack.lexicon;
  Questions questions(lexicon);
  Splitter splitter(pack, lexicon.arena(), questions);
  pack.splits.assign(1, {});
  for (WordId word = 1; word < lexicon.size(); ++word) {
    lexicon.set_split(word, 0);
    const NameGrade grade = lexicon.grade(word);
    if (!lexicon.is_prepared(word) || lexicon.solid(word) || grade == NameGrade::known || !may_have_affix(lexicon.spelling(word), pack)) continue;
    questions.names.clear();
    questions.forms = false;
    const bool plain_word = !lexicon.readings(word).empty() || grade != NameGrade::none;
    const Split* const best = splitter.best(lexicon.spelling(word), plain_word);
    if (questions.forms) continue;
    PreparedSplit& prepared = pack.splits.emplace_back();
    if (best) {
      prepared.split = *best;
      prepared.split.rest = lexicon.arena().copy(best->rest);
    }
    std::uint64_t* const asked = lexicon.arena().array<std::uint64_t>(questions.names.size());
    std::copy(questions.names.begin(), questions.names.end(), asked);
    prepared.asked = {asked, questions.names.size()};
    lexicon.set_split(word, static_cast<std::uint32_t>(pack.splits.size() - 1));
  }
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
  prepare_splits(pack);
}

}  // namespace actorgraph

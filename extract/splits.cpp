#include "extract/splits.hpp"

#include <bit>

#include "extract/name_grades.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t kMostAffixes = std::size(Split().before);  // of one token

bool licensed_by_reading(const Affix& inner, const Readings& readings, bool strict) {
  if (!inner.by_any && !readings.categories().meets(inner.licensing)) return false;
  for (auto [category, tense] : inner.licences) {
    const bool any = category == sym::star;
    if (!any && !readings.categories().may_have(category)) continue;
    for (const Reading* reading : readings) {
      const bool of_it = any ? !(strict && reading->category == sym::word) : reading->category == category;
      if (of_it && (!tense || reading->is(sym::tense, tense)) && reading->exact.empty()) return true;
    }
  }
  return false;
}

}  // namespace

const Split* Splitter::best(std::string_view word, bool strict) {
  found_ = false;
  strict_ = strict;
  split_.befores = split_.afters = 0;
  split_.rest = word;
  descend(0);
  return found_ ? &best_ : nullptr;
}

/// True if the innermost affix of `split_` may stand before (or after) the rest. Names are asked last: what nobody asks for makes no second reading.
bool Splitter::licensed(const Affix& inner) const {
  const WordId word = split_.word;
  if (word) {
    if (licensed_by_reading(inner, pack_.lexicon.senses(word).all, strict_)) return true;
    if (inner.by_multi && context_.begins_form(word)) return true;
  }
  if (!inner.by_name) return false;
  const NameGrade grade = word && !strict_ ? pack_.lexicon.grade(word) : NameGrade::none;
  return grade == NameGrade::known || grade == NameGrade::weak || context_.named(split_.rest, split_.hash);
}

/// Tries what can be split off the rest of `split_`.
void Splitter::descend(int slot) {
  const std::string_view whole = split_.rest;
  for (std::uint64_t left = pack_.affix_index.possible(whole); left; left &= left - 1) {
    const auto number = static_cast<std::uint8_t>(std::countr_zero(left));
    const Affix& affix = pack_.affixes[number];
    if (affix.slot <= slot || !affix.fits(whole)) continue;
    split_.rest = affix.suffix ? whole.substr(0, whole.size() - affix.form.size()) : behind_prefix(whole, affix, arena_);
    split_.hash = word_hash(split_.rest);
    split_.word = pack_.lexicon.find(split_.hash);
    std::uint8_t& size = affix.suffix ? split_.afters : split_.befores;
    (affix.suffix ? split_.after : split_.before)[size++] = number;
    // What is allowed is told by the last suffix, or else by the last prefix.
    const std::uint8_t inner = split_.afters == 0 ? split_.before[split_.befores - 1] : split_.after[split_.afters - 1];
    if (licensed(pack_.affixes[inner])) {
      if (!found_ || split_.count() < best_.count()) best_ = split_, found_ = true;
    } else if (split_.count() < kMostAffixes) {
      descend(affix.slot);
    }
    --size;
  }
  split_.rest = whole;
}

}  // namespace actorgraph

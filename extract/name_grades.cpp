#include "extract/name_grades.hpp"

#include <algorithm>
#include <bit>
#include <cctype>

namespace actorgraph {
namespace {

bool grammatical(const Item& item) {
  static constexpr CategorySet categories = {sym::func, sym::prep, sym::conj, sym::comp, sym::pron, sym::det, sym::status, sym::rel, sym::pass,
                                             sym::will, sym::noname, sym::month, sym::weekday, sym::time};
  return item.is_any(categories);
}

/// An unlisted token that is an affix before an ordinary word, whatever the affix may be licensed by: no name.
bool hides_word(std::string_view key, int slot, const Pack& pack, Arena& arena) {
  constexpr std::size_t shortest = 6;
  for (std::uint64_t left = pack.affix_index.possible(key); left; left &= left - 1) {
    const Affix& affix = pack.affixes[static_cast<std::size_t>(std::countr_zero(left))];
    if (affix.suffix || affix.slot <= slot || !key.starts_with(affix.form)) continue;
    if (affix.substitute.size() + key.size() - affix.form.size() < shortest) continue;
    const std::string_view rest = behind_prefix(key, affix, arena);
    const WordId word = pack.lexicon.find(rest);
    if (word && (pack.lexicon.grade(word) == NameGrade::background || !pack.lexicon.readings(word).empty())) return true;
    if (hides_word(rest, affix.slot, pack, arena)) return true;
  }
  return false;
}

const Reading* by_lexicon(const Item& item, NameGrade grade, const Pack& pack, Arena& arena) {
  if (grammatical(item)) return nullptr;
  const bool word_reading = !item.readings.empty();
  if (grade == NameGrade::known || grade == NameGrade::weak) {
    const Reading* const plain = grade == NameGrade::known ? pack.name_known : pack.name_weak;
    return word_reading ? pack.name_word : plain;
  }
  if (grade != NameGrade::none || word_reading) return nullptr;
  // A digit or a letter of another script inside: a number or an abbreviation with an affix.
  const bool foreign = std::any_of(item.key.begin(), item.key.end(), [latin = pack.latin](unsigned char c) {
    return c < 0x80 && (latin ? std::isdigit(c) : std::isalnum(c));
  });
  return !foreign && !hides_word(item.key, 0, pack, arena) ? pack.name_oov : nullptr;
}

/// A token that begins with a capital and is no word of grammar.
const Reading* by_capital(const Item& item, const ScannedToken& token, NameGrade grade, const Pack& pack) {
  const bool common = !item.readings.empty() || grade == NameGrade::background;
  if (item.is_any({sym::title, sym::honor})) return nullptr;
  if (grade == NameGrade::known) return common ? pack.name_weak : pack.name_known;
  if (grade == NameGrade::weak) return pack.name_weak;
  if (common) return nullptr;  // mid-sentence too, a capital word is rather a heading's or an institution's than a name
  if (token.all_caps && item.key.size() > 1 && item.key.find('.') == std::string_view::npos) return nullptr;
  return pack.name_oov;
}

}  // namespace

GradedToken grade_token(const Item& item, const ScannedToken& token, bool after_hyphen, const Pack& pack, Arena& arena) {
  const NameGrade grade = item.word ? pack.lexicon.grade(item.word) : NameGrade::none;
  if (item.is(sym::particle)) return {};
  GradedToken out;
  if (pack.properties.capitals) {
    if (!item.capital && after_hyphen && grade == NameGrade::none && item.readings.empty()) return {pack.name_oov, false};
    if (!item.capital || token.key[0] == '\'' || grammatical(item)) return {};
    out.reading = by_capital(item, token, grade, pack);
  } else {
    out.reading = by_lexicon(item, grade, pack, arena);
  }
  // Asked for only where the answer matters: what nobody asks for makes no second reading.
  out.open = out.reading != pack.name_known;
  return out;
}

std::string_view behind_prefix(std::string_view word, const Affix& affix, Arena& arena) {
  const std::string_view rest = word.substr(affix.form.size());
  if (affix.substitute.empty()) return rest;
  char* both = arena.array<char>(affix.substitute.size() + rest.size());
  std::copy(affix.substitute.begin(), affix.substitute.end(), both);
  std::copy(rest.begin(), rest.end(), both + affix.substitute.size());
  return {both, affix.substitute.size() + rest.size()};
}

}  // namespace actorgraph

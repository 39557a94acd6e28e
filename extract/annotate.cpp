// Look-up: every scanned token gets the readings of the lexicon; affixes become items of their own.
#include <algorithm>
#include <cctype>

#include "extract/pack.hpp"
#include "extract/tokens.hpp"

namespace actorgraph {
namespace {

/// A way to read a token: affixes before and after, and the rest.
struct Split {
  std::vector<const Affix*> before, after;
  std::string rest;
  std::size_t count() const { return before.size() + after.size(); }
};

class Annotator {
 public:
  Annotator(std::string_view text, Span paragraph, const Pack& pack, const DocumentNames& names)
      : text_(text), base_(paragraph.start), pack_(pack), lexicon_(pack.lexicon), names_(names),
        tokens_(scan(text.substr(paragraph.start, paragraph.end - paragraph.start), pack.folder, pack.properties.capitals)) {}

  std::vector<Item> run() {
    for (std::size_t i = 0; i < tokens_.size();) i = token(i);
    for (std::size_t i = 0; i < items_.size();) i += std::max<std::size_t>(known_person(i), 1);
    return std::move(items_);
  }

 private:
  bool low_value(const std::vector<Reading>& readings) const {
    return std::all_of(readings.begin(), readings.end(), [](const Reading& r) { return r.category == sym::word; });
  }

  /// Longest multi-word form that starts at token `i`, the first word being `word`; tokens it takes, or 0.
  std::size_t longest(std::size_t i, WordId word, const std::vector<Reading>** found) const {
    if (!word || !lexicon_.starts_multi(word)) return 0;
    std::uint32_t node = lexicon_.step(0, word);
    std::size_t best = 0;
    for (std::size_t j = i + 1; node && j < tokens_.size(); ++j) {
      if (tokens_[j].shape == Shape::newline) break;
      if (tokens_[j].layout == sym::hyphen) continue;
      WordId next = lexicon_.find(tokens_[j].key);
      node = next ? lexicon_.step(node, next) : 0;
      if (node && usable(lexicon_.node_readings(node), i, j)) {
        best = j + 1 - i;
        *found = &lexicon_.node_readings(node);
      }
    }
    return best;
  }

  std::string_view surface(std::size_t i, std::size_t j) const {
    return text_.substr(base_ + tokens_[i].span.start, tokens_[j].span.end - tokens_[i].span.start);
  }
  bool usable(const std::vector<Reading>& readings, std::size_t i, std::size_t j) const {
    return std::any_of(readings.begin(), readings.end(),
                       [&](const Reading& r) { return r.exact.empty() || r.exact == surface(i, j); });
  }

  /// Under a full name that the packs know, words are name tokens beyond doubt. Items that it takes, or 0.
  std::size_t known_person(std::size_t i) {
    constexpr std::size_t most = 6;
    if (!pack_.known.first.count(items_[i].key)) return 0;
    std::size_t taken = 0;
    std::string key;
    // A title before a name stays one, even if the packs know the two together ("King Abdullah II").
    if (items_[i].is(sym::title) || items_[i].is(sym::honor)) return 0;
    for (std::size_t j = i; j < std::min(items_.size(), i + most); ++j) {
      const Item& item = items_[j];
      if (j > i && item.is(sym::hyphen)) continue;
      bool small = pack_.properties.capitals && !item.capital && !item.is(sym::particle) && !(j > i && items_[j - 1].is(sym::hyphen));
      if (item.shape != Shape::word || (item.affix && j == i) || small) break;
      key += (j > i ? " " : "") + item.key;
      if (j > i && pack_.known.full.count(key)) taken = j + 1 - i;
    }
    for (std::size_t j = i; j < i + taken; ++j) {
      if (items_[j].is(sym::hyphen)) continue;
      auto& readings = items_[j].readings;
      readings.erase(std::remove_if(readings.begin(), readings.end(), [](const Reading* r) { return r->category != sym::particle; }), readings.end());
      if (readings.empty()) readings.push_back(&pack_.name_known);
    }
    return taken;
  }

  std::size_t token(std::size_t i) {
    const ScannedToken& t = tokens_[i];
    if (t.shape == Shape::newline) return i + 1;
    WordId word = lexicon_.find(t.key);
    const std::vector<Reading>* multi = nullptr;
    if (std::size_t taken = longest(i, word, &multi)) {
      emit(i, i + taken - 1, t.span.start, multi, t.key, false);
      return i + taken;
    }
    if (t.shape != Shape::word) {
      emit(i, i, t.span.start, word ? &lexicon_.readings(word) : nullptr, t.key, true);
      return i + 1;
    }
    const std::vector<Reading>* own = word ? &lexicon_.readings(word) : nullptr;
    bool solid = own && !own->empty() && usable(*own, i, i) && !low_value(*own);
    NameGrade grade = word ? lexicon_.grade(word) : NameGrade::none;
    if (solid || names_.count(t.key) || (grade == NameGrade::known && !(own && low_value(*own) && !own->empty()))) {
      if (!(grade == NameGrade::known && !solid && better_as_split(i))) {
        emit(i, i, t.span.start, own, t.key, true);
        return i + 1;
      }
    }
    bool plain_word = (own && !own->empty()) || grade == NameGrade::background || grade == NameGrade::weak;
    if (const Split* split = best_split(i, plain_word)) return emit_split(i, *split);
    emit(i, i, t.span.start, own, t.key, true);
    return i + 1;
  }

  /// A name token that hides an affix before a name of this article ("w"+"Sergei" in the name list).
  bool better_as_split(std::size_t i) {
    const Split* split = best_split(i, true);
    return split && names_.count(split->rest) && !names_.count(tokens_[i].key);
  }

  bool licensed(std::size_t i, const Split& split, bool strict) const {
    const Affix* inner = split.after.empty() ? split.before.back() : split.after.back();
    WordId word = lexicon_.find(split.rest);
    const std::vector<Reading>* multi = nullptr;
    bool has_multi = word && longest(i, word, &multi) > 0;
    for (auto [category, tense] : inner->licences) {
      if (category == sym::name) {
        if (names_.count(split.rest)) return true;
        if (word && !strict && (lexicon_.grade(word) == NameGrade::known || lexicon_.grade(word) == NameGrade::weak)) return true;
        continue;
      }
      if (category == sym::multi) {
        if (has_multi) return true;
        continue;
      }
      if (!word) continue;
      for (const Reading& reading : lexicon_.readings(word)) {
        bool any = category == sym::star && !(strict && reading.category == sym::word);
        if ((any || reading.category == category) && (!tense || reading.is(sym::tense, tense)) && reading.exact.empty()) return true;
      }
    }
    return false;
  }

  /// The licensed split with the fewest affixes (first found in the order of affixes.tsv), or null.
  const Split* best_split(std::size_t i, bool strict) {
    best_ = Split();
    found_ = false;
    Split split;
    split.rest = tokens_[i].key;
    descend(i, split, 0, strict);
    return found_ ? &best_ : nullptr;
  }

  void descend(std::size_t i, const Split& split, int slot, bool strict) {
    for (const Affix& affix : pack_.affixes) {
      if (affix.slot <= slot || split.rest.size() <= affix.form.size() + 2) continue;
      bool fits = affix.suffix ? split.rest.ends_with(affix.form) : split.rest.starts_with(affix.form);
      if (!fits) continue;
      Split next = split;
      next.rest = affix.suffix ? split.rest.substr(0, split.rest.size() - affix.form.size())
                               : affix.substitute + split.rest.substr(affix.form.size());
      (affix.suffix ? next.after : next.before).push_back(&affix);
      if (licensed(i, next, strict)) {
        if (!found_ || next.count() < best_.count()) best_ = next, found_ = true;
      } else if (next.count() < 3) {
        descend(i, next, affix.slot, strict);
      }
    }
  }

  std::size_t emit_split(std::size_t i, const Split& split) {
    const ScannedToken& t = tokens_[i];
    std::uint32_t at = t.span.start;
    // Letters that a substitute stands for were swallowed: none of the text is theirs.
    for (const Affix* affix : split.before) at = emit_affix(*affix, at, at != t.span.start || t.glued);
    WordId word = lexicon_.find(split.rest);
    const std::vector<Reading>* multi = nullptr;
    std::size_t taken = split.after.empty() ? longest(i, word, &multi) : 0;
    if (taken) {
      emit(i, i + taken - 1, at, multi, split.rest, false);
      return i + taken;
    }
    emit(i, i, at, word ? &lexicon_.readings(word) : nullptr, split.rest, true);
    if (!split.after.empty()) {
      at += surface_length(at, split.rest);
      items_.back().span.end = base_ + at;
      for (auto affix = split.after.rbegin(); affix != split.after.rend(); ++affix) at = emit_affix(**affix, at, true);
    }
    return i + 1;
  }

  /// Makes the affix at `at` an item of its own; returns where the text goes on.
  std::uint32_t emit_affix(const Affix& affix, std::uint32_t at, bool glued) {
    std::uint32_t length = surface_length(at, affix.form);
    Item item;
    item.span = {base_ + at, base_ + at + length};
    item.affix = true;
    item.glued = glued;
    item.key = affix.form;
    item.readings.push_back(&affix.emits);
    items_.push_back(std::move(item));
    return at + length;
  }

  /// Bytes of text from `at` that fold to `form`.
  std::uint32_t surface_length(std::uint32_t at, const std::string& form) const {
    std::string folded;
    std::uint32_t i = at;
    while (folded.size() < form.size() && base_ + i < text_.size()) {
      Character c = character_at(text_, base_ + i);
      pack_.folder.append(c.code, folded);
      i += c.length;
    }
    return i - at;
  }
  void emit(std::size_t i, std::size_t j, std::uint32_t start, const std::vector<Reading>* readings, const std::string& key,
            bool names) {
    Item item;
    item.span = {base_ + start, base_ + tokens_[j].span.end};
    item.shape = tokens_[i].shape;
    item.capital = tokens_[i].capital && start == tokens_[i].span.start;
    item.all_caps = tokens_[i].all_caps;
    item.glued = tokens_[i].glued || start != tokens_[i].span.start;
    item.key = key;
    for (std::size_t k = i + 1; k <= j; ++k)
      if (tokens_[k].layout != sym::hyphen) item.key += " " + tokens_[k].key;
    if (tokens_[i].layout && i == j) {
      for (const Reading& r : pack_.punctuation)
        if (r.category == tokens_[i].layout) item.readings.push_back(&r);
    }
    if (readings)
      for (const Reading& r : *readings)
        if (r.exact.empty() || r.exact == text_.substr(item.span.start, item.span.end - item.span.start)) item.readings.push_back(&r);
    if (tokens_[i].shape == Shape::number && item.readings.empty()) item.readings.push_back(&number());
    if (names && item.shape == Shape::word && i == j) add_name_reading(item, tokens_[i]);
    items_.push_back(std::move(item));
  }

  const Reading& number() const {
    for (const Reading& r : pack_.punctuation)
      if (r.category == sym::num) return r;
    return pack_.punctuation[0];
  }

  static bool grammatical(const Item& item) {
    for (Symbol category : {sym::func, sym::prep, sym::conj, sym::comp, sym::pron, sym::det, sym::status, sym::rel, sym::pass,
                            sym::will, sym::noname, sym::month, sym::weekday, sym::time})
      if (item.is(category)) return true;
    return false;
  }

  /// Gives the token the grade of a possible part of a person name (docs/rules.md, "Names").
  void add_name_reading(Item& item, const ScannedToken& token) const {
    WordId word = lexicon_.find(item.key);
    NameGrade grade = word ? lexicon_.grade(word) : NameGrade::none;
    bool here = names_.count(item.key) > 0;
    if (item.is(sym::particle)) return;
    if (pack_.properties.capitals) {
      if (!item.capital && after_hyphen(token) && grade == NameGrade::none && item.readings.empty()) return item.readings.push_back(&pack_.name_oov);
      if (!item.capital || token.key[0] == '\'') return;
      if (here && !grammatical(item)) return item.readings.push_back(&pack_.name_known);
      if (grammatical(item)) return;
      bool common = !item.readings.empty() || grade == NameGrade::background;
      if (item.is(sym::title) || item.is(sym::honor)) return;
      if (grade == NameGrade::known) return item.readings.push_back(common ? &pack_.name_weak : &pack_.name_known);
      if (grade == NameGrade::weak) return item.readings.push_back(&pack_.name_weak);
      if (common) return;  // mid-sentence too, a capital word is rather a heading's or an institution's than a name
      if (token.all_caps && item.key.size() > 1 && item.key.find('.') == std::string::npos) return;
      item.readings.push_back(&pack_.name_oov);
      return;
    }
    if (here) return item.readings.push_back(&pack_.name_known);
    if (grammatical(item)) return;
    bool word_reading = !item.readings.empty();
    if (grade == NameGrade::known || grade == NameGrade::weak) {
      const Reading& plain = grade == NameGrade::known ? pack_.name_known : pack_.name_weak;
      item.readings.push_back(word_reading ? &pack_.name_word : &plain);
    }
    // A digit or a letter of another script inside: a number or an abbreviation with an affix.
    bool latin = pack_.latin;
    bool foreign = std::any_of(item.key.begin(), item.key.end(), [latin](unsigned char c) { return c < 0x80 && (latin ? std::isdigit(c) : std::isalnum(c)); });
    if (grade == NameGrade::none && !word_reading && !foreign && !hides_word(item.key, 0)) item.readings.push_back(&pack_.name_oov);
  }

  /// An unlisted token that is an affix before an ordinary word, whatever the affix may be licensed by: no name.
  bool hides_word(std::string_view key, int slot) const {
    for (const Affix& affix : pack_.affixes) {
      constexpr std::size_t shortest = 6;
      if (affix.suffix || affix.slot <= slot || !key.starts_with(affix.form)) continue;
      std::string rest = affix.substitute + std::string(key.substr(affix.form.size()));
      if (rest.size() < shortest) continue;
      WordId word = lexicon_.find(rest);
      if (word && (lexicon_.grade(word) == NameGrade::background || !lexicon_.readings(word).empty())) return true;
      if (hides_word(rest, affix.slot)) return true;
    }
    return false;
  }

  /// The second part of a name token such as "Kyung-wha".
  bool after_hyphen(const ScannedToken& token) const {
    return token.glued && items_.size() > 1 && items_.back().is(sym::hyphen) && items_.back().glued && items_[items_.size() - 2].is(sym::ntok);
  }

  std::string_view text_;
  std::uint32_t base_;
  const Pack& pack_;
  const Lexicon& lexicon_;
  const DocumentNames& names_;
  std::vector<ScannedToken> tokens_;
  std::vector<Item> items_;
  Split best_;
  bool found_ = false;
};

}  // namespace

const Reading* Item::reading(Symbol category) const {
  for (const Reading* r : readings)
    if (r->category == category) return r;
  return nullptr;
}

std::vector<Item> annotate(std::string_view text, Span paragraph, const Pack& pack, const DocumentNames& names) {
  return Annotator(text, paragraph, pack, names).run();
}

}  // namespace actorgraph

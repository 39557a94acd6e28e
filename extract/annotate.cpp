// Look-up: every scanned token gets the readings of the lexicon; affixes become items of their own.
#include <algorithm>

#include "extract/name_grades.hpp"
#include "extract/pack.hpp"
#include "extract/splits.hpp"
#include "extract/tokens.hpp"

namespace actorgraph {
namespace {

class Annotator : SplitContext {
 public:
  Annotator(std::string_view text, TokenLine& line, const Pack& pack, const DocumentNames& names, Arena& arena, TokenScratch& scratch)
      : text_(text), base_(line.span.start), pack_(pack), lexicon_(pack.lexicon), names_(names), arena_(arena), tokens_(line.tokens),
        asked_(line.asked), items_(scratch.items), first_names_(scratch.first_names), name_(scratch.name), splitter_(pack, arena, *this) {}

  void run() {
    asked_.clear();
    items_.clear();
    first_names_.clear();
    for (std::size_t i = 0; i < tokens_.size();) i = token(i);
    std::size_t free = 0;  // behind the last known person
    for (const std::size_t i : first_names_)
      if (i >= free) free = i + known_person(i);
  }

 private:
  /// True if the article has licensed the word as part of a name. What was asked is kept.
  bool named(std::string_view word, std::uint64_t hash) final {
    asked_.push_back(hash, arena_);
    return names_.has(word, hash);
  }

  /// Longest multi-word form that starts at token `i`, the first word being `word`; tokens it takes, or 0.
  std::size_t longest(std::size_t i, WordId word, const Senses** found) const {
    std::uint32_t node = word ? lexicon_.root(word) : 0;
    std::size_t best = 0;
    // Most words that could begin a form are followed by one that goes on with none.
    if (node && i + 1 < tokens_.size() && tokens_[i + 1].layout != sym::hyphen && !lexicon_.may_follow(word, tokens_[i + 1].word)) return 0;
    for (std::size_t j = i + 1; node && j < tokens_.size(); ++j) {
      if (tokens_[j].shape == Shape::newline) break;
      if (tokens_[j].layout == sym::hyphen) continue;
      node = tokens_[j].word ? lexicon_.step(node, tokens_[j].word) : 0;
      if (node && usable(lexicon_.node_senses(node), i, j)) {
        best = j + 1 - i;
        *found = &lexicon_.node_senses(node);
      }
    }
    return best;
  }

  std::string_view surface(std::size_t i, std::size_t j) const {
    return text_.substr(base_ + tokens_[i].span.start, tokens_[j].span.end - tokens_[i].span.start);
  }
  bool usable(const Senses& senses, std::size_t i, std::size_t j) const {
    if (!senses.exact) return !senses.readings.empty();
    return std::any_of(senses.readings.begin(), senses.readings.end(),
                       [&](const Reading& r) { return r.exact.empty() || r.exact == surface(i, j); });
  }

  /// Under a full name that the packs know, words are name tokens beyond doubt. Items that it takes, or 0.
  std::size_t known_person(std::size_t i) {
    constexpr std::size_t most = 6;
    // A title before a name stays one, even if the packs know the two together ("King Abdullah II").
    if (items_[i].is_any({sym::title, sym::honor})) return 0;
    std::size_t taken = 0;
    name_.clear();
    for (std::size_t j = i; j < std::min(items_.size(), i + most); ++j) {
      const Item& item = items_[j];
      if (j > i && item.is(sym::hyphen)) continue;
      bool small = pack_.properties.capitals && !item.capital && !item.is(sym::particle) && !(j > i && items_[j - 1].is(sym::hyphen));
      if (item.shape != Shape::word || (item.affix && j == i) || small) break;
      name_.append(j > i ? " " : "").append(item.key);
      if (j == i) continue;
      const NameBeginnings::Stage stage = pack_.known.beginnings.look_up(name_);
      if (stage == NameBeginnings::none) break;
      if (stage == NameBeginnings::whole) taken = j + 1 - i;
    }
    for (std::size_t j = i; j < i + taken; ++j)
      if (!items_[j].is(sym::hyphen)) items_[j].readings = particles_or_name(items_[j].readings);
    return taken;
  }

  Readings particles_or_name(const Readings& readings) const {
    const Reading** kept = arena_.array<const Reading*>(readings.size() + 1);
    std::size_t size = 0;
    for (const Reading* reading : readings)
      if (reading->category == sym::particle) kept[size++] = reading;
    if (size == 0) kept[size++] = pack_.name_known;
    return Readings(kept, size);
  }

  bool begins_form(WordId word) final {
    const Senses* multi = nullptr;
    return may_go_on(at_, word) && longest(at_, word, &multi) > 0;
  }

  std::size_t token(std::size_t i) {
    const ScannedToken& t = tokens_[i];
    if (t.shape == Shape::newline) return i + 1;
    if (lexicon_.simple(t.word) && prepared(t, t.capital)) {
      emit_prepared(t);
      return i + 1;
    }
    if (t.shape != Shape::word && t.word == 0) {
      emit_plain(t, pack_.mark(t.shape == Shape::number ? static_cast<Symbol>(sym::num) : t.layout));
      return i + 1;
    }
    if (may_go_on(i, t.word)) {
      const Senses* multi = nullptr;
      if (std::size_t taken = longest(i, t.word, &multi)) {
        emit(i, i + taken - 1, t.span.start, multi, t.key, 0);
        return i + taken;
      }
    }
    if (lexicon_.solid(t.word) && prepared(t, t.capital)) {
      emit_prepared(t);
      return i + 1;
    }
    const Senses* own = t.word ? &lexicon_.senses(t.word) : nullptr;
    if (t.shape != Shape::word || lexicon_.solid(t.word)) {
      emit(i, i, t.span.start, own, t.key, t.word, t.hash);
      return i + 1;
    }
    const bool listed = own && !own->readings.empty();
    const bool solid = listed && own->substantial && usable(*own, i, i);
    const NameGrade grade = t.word ? lexicon_.grade(t.word) : NameGrade::none;
    if (solid || (grade == NameGrade::known && !(listed && !own->substantial)) || named(t.key, t.hash)) {
      if (!(grade == NameGrade::known && !solid && better_as_split(i))) {
        emit(i, i, t.span.start, own, t.key, t.word, t.hash);
        return i + 1;
      }
    }
    const bool plain_word = listed || grade == NameGrade::background || grade == NameGrade::weak;
    const std::uint32_t known = lexicon_.split(t.word);
    const Split* const split = known ? prepared_split(i, pack_.splits[known], plain_word) : best_split(i, plain_word);
    if (split) return emit_split(i, *split);
    if (prepared(t, t.capital)) emit_prepared(t);
    else emit(i, i, t.span.start, own, t.key, t.word, t.hash);
    return i + 1;
  }

  /// False: no multi-word form begins here with `word`.
  bool may_go_on(std::size_t i, WordId word) const {
    if (lexicon_.root(word) == 0 || i + 1 >= tokens_.size()) return false;
    return tokens_[i + 1].layout == sym::hyphen || lexicon_.may_follow(word, tokens_[i + 1].word);
  }

  /// What the lexicon prepared is of a word without capital and without a hyphen before it.
  bool prepared(const ScannedToken& t, bool capital) const {
    return t.shape == Shape::word && lexicon_.is_prepared(t.word) && !(pack_.properties.capitals && (capital || t.glued));
  }

  Readings named_readings(WordId word) { return with(lexicon_.senses(word).all, *pack_.name_known, arena_); }

  /// `item`: the last one.
  void begin_name(Item& item) {
    item.first_name = true;
    first_names_.push_back(static_cast<std::uint32_t>(items_.size()) - 1);
  }

  /// emit() of one whole token, as most are.
  Item& emit_plain(const ScannedToken& t, const Readings& readings) {
    Item& item = items_.emplace_back();
    static_cast<Look&>(item) = t;
    item.span = {base_ + t.span.start, base_ + t.span.end};
    item.word = t.word;
    item.key = t.key;
    item.readings = readings;
    return item;
  }

  void emit_prepared(const ScannedToken& t) {
    Item& item = emit_plain(t, lexicon_.prepared(t.word));
    if (lexicon_.begins_known_name(t.word)) begin_name(item);
    if (lexicon_.open(t.word) && named(t.key, t.hash)) item.readings = named_readings(t.word);
  }

  /// A name token that hides an affix before a name of this article ("w"+"Sergei" in the name list).
  bool better_as_split(std::size_t i) {
    const Split* split = best_split(i, true);
    return split && named(split->rest, split->hash) && !named(tokens_[i].key, tokens_[i].hash);
  }

  const Split* best_split(std::size_t i, bool strict) {
    at_ = i;
    return splitter_.best(tokens_[i].key, strict);
  }

  /// The same for what `word` is prepared for, unless names of the article change it.
  const Split* prepared_split(std::size_t i, const PreparedSplit& prepared, bool strict) {
    asked_.append(prepared.asked, arena_);
    const bool changed = std::any_of(prepared.asked.begin(), prepared.asked.end(), [this](std::uint64_t hash) { return names_.may_have(hash); });
    if (changed) return best_split(i, strict);
    return prepared.split.count() > 0 ? &prepared.split : nullptr;
  }

  std::size_t emit_split(std::size_t i, const Split& split) {
    const ScannedToken& t = tokens_[i];
    std::uint32_t at = t.span.start;
    // Letters that a substitute stands for were swallowed: none of the text is theirs.
    for (std::size_t k = 0; k < split.befores; ++k) at = emit_affix(pack_.affixes[split.before[k]], at, at != t.span.start || t.glued);
    const Senses* multi = nullptr;
    std::size_t taken = split.afters == 0 ? longest(i, split.word, &multi) : 0;
    if (taken) {
      emit(i, i + taken - 1, at, multi, split.rest, 0);
      return i + taken;
    }
    emit(i, i, at, split.word ? &lexicon_.senses(split.word) : nullptr, split.rest, split.word, split.hash);
    if (split.afters > 0) {
      at += surface_length(at, split.rest);
      items_.back().span.end = base_ + at;
      for (std::size_t k = split.afters; k-- > 0;) at = emit_affix(pack_.affixes[split.after[k]], at, true);
    }
    return i + 1;
  }

  /// Makes the affix at `at` an item of its own; returns where the text goes on.
  std::uint32_t emit_affix(const Affix& affix, std::uint32_t at, bool glued) {
    std::uint32_t length = surface_length(at, affix.form);
    Item& item = items_.emplace_back();
    item.span = {base_ + at, base_ + at + length};
    item.affix = true;
    item.glued = glued;
    item.key = affix.form;
    item.readings = affix.readings;
    return at + length;
  }

  /// Bytes of text from `at` that fold to `form`.
  std::uint32_t surface_length(std::uint32_t at, std::string_view form) const {
    char folded[Folder::kRoom];
    std::size_t size = 0;
    std::uint32_t i = at;
    while (size < form.size() && base_ + i < text_.size()) {
      Character c = character_at(text_, base_ + i);
      size += pack_.folder.write(c.code, folded);
      i += c.length;
    }
    return i - at;
  }

  /// `hash`: of the key, if a single word asks for the grade of a name; else 0.
  void emit(std::size_t i, std::size_t j, std::uint32_t start, const Senses* senses, std::string_view key, WordId word, std::uint64_t hash = 0) {
    const ScannedToken& first = tokens_[i];
    Item& item = items_.emplace_back();
    item.span = {base_ + start, base_ + tokens_[j].span.end};
    item.shape = first.shape;
    item.capital = first.capital && start == first.span.start;
    item.all_caps = first.all_caps;
    item.glued = first.glued || start != first.span.start;
    item.word = i == j ? word : 0;
    if (item.word && lexicon_.begins_known_name(item.word)) begin_name(item);
    item.key = i == j ? key : joined_key(key, i + 1, j);
    if (item.word && first.shape == Shape::word && lexicon_.is_prepared(word) && !(pack_.properties.capitals && (item.capital || first.glued))) {
      item.readings = lexicon_.open(word) && named(key, hash) ? named_readings(word) : lexicon_.prepared(word);
      return;
    }
    if (senses) item.readings = senses->exact ? exact_readings(*senses, item.span) : senses->all;
    if (first.layout && i == j) item.readings = with_mark(item.readings, first.layout);
    if (first.shape == Shape::number && item.readings.empty()) item.readings = pack_.mark(sym::num);
    if (i != j || first.shape != Shape::word) return;
    const GradedToken graded = grade_token(item, first, after_hyphen(first), pack_, arena_);
    const Reading* name = graded.open && named(item.key, hash) ? pack_.name_known : graded.reading;
    if (name) item.readings = with(item.readings, *name, arena_);
  }

  std::string_view joined_key(std::string_view key, std::size_t from, std::size_t to) {
    name_.assign(key);
    for (std::size_t k = from; k <= to; ++k)
      if (tokens_[k].layout != sym::hyphen) name_.append(" ").append(tokens_[k].key);
    return arena_.copy(name_);
  }

  Readings exact_readings(const Senses& senses, Span span) const {
    const std::string_view written = text_.substr(span.start, span.end - span.start);
    const Reading** kept = arena_.array<const Reading*>(senses.readings.size());
    std::size_t size = 0;
    for (const Reading& r : senses.readings)
      if (r.exact.empty() || r.exact == written) kept[size++] = &r;
    return Readings(kept, size);
  }

  /// The readings of a mark come first.
  Readings with_mark(const Readings& readings, Symbol layout) const {
    if (readings.empty()) return pack_.mark(layout);
    const Reading** all = arena_.array<const Reading*>(readings.size() + pack_.punctuation.size());
    std::size_t size = 0;
    for (const Reading& r : pack_.punctuation)
      if (r.category == layout) all[size++] = &r;
    for (const Reading* r : readings) all[size++] = r;
    return Readings(all, size);
  }

  /// The second part of a name token such as "Kyung-wha".
  bool after_hyphen(const ScannedToken& token) const {
    const std::size_t before = items_.size() - 1;  // items: the token itself is the last
    return token.glued && before > 1 && items_[before - 1].is(sym::hyphen) && items_[before - 1].glued && items_[before - 2].is(sym::ntok);
  }

  std::string_view text_;
  std::uint32_t base_;
  const Pack& pack_;
  const Lexicon& lexicon_;
  const DocumentNames& names_;
  Arena& arena_;
  const ArenaList<ScannedToken>& tokens_;
  ArenaList<std::uint64_t>& asked_;
  std::vector<Item>& items_;
  std::vector<std::uint32_t>& first_names_;  // items that begin the name of somebody known
  std::string& name_;                        // room
  Splitter splitter_;
  std::size_t at_ = 0;                       // the token that is split
};

}  // namespace

TokenLine scan_line(std::string_view text, Span paragraph, const Pack& pack, Arena& arena, TokenScratch& scratch) {
  TokenLine line;
  line.span = paragraph;
  scan(text.substr(paragraph.start, paragraph.end - paragraph.start), pack.folder, pack.properties.capitals, arena, scratch.tokens);
  line.tokens.append(scratch.tokens, arena);
  for (const ScannedToken& token : line.tokens) pack.lexicon.fetch_slot(token.hash);
  for (ScannedToken& token : line.tokens) pack.lexicon.fetch_word(token.word = pack.lexicon.find(token.hash));
  for (std::size_t i = 0; i < line.tokens.size(); ++i) {
    const WordId word = line.tokens[i].word;
    pack.lexicon.fetch_senses(word);
    if (i + 1 < line.tokens.size()) pack.lexicon.fetch_step(word, line.tokens[i + 1].word);
    if (const std::uint32_t split = pack.lexicon.split(word)) __builtin_prefetch(&pack.splits[split]);
  }
  return line;
}

void annotate(std::string_view text, TokenLine& line, const Pack& pack, const DocumentNames& names, Arena& arena, TokenScratch& scratch) {
  Annotator(text, line, pack, names, arena, scratch).run();
}

}  // namespace actorgraph

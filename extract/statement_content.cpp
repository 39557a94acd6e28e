// Where the content of a statement begins and ends.
#include <algorithm>

#include "extract/statement_reader.hpp"

namespace actorgraph {
namespace {

constexpr int kCueGap = 14;   // unknown items between a cue and its content
constexpr std::size_t kShortQuote = 6;  // items of a quotation that may be only a name, its first mark included
constexpr int kOpenGap = 8;   // the same, where only a preposition marks the content

}  // namespace

bool StatementReader::cue(std::size_t i) const {
  const Item& item = items_[i];
  if (!item.readings.framed() || item.quoted || item.built) return false;
  for (const Reading* r : item.readings)
    if (frame_of(*r, a_.pack, true) && counts(*r, items_, i)) return true;
  return false;
}

bool StatementReader::cutting_cue(std::size_t i) const {
  if (!cue(i)) return false;
  for (const Reading* r : items_[i].readings)
    if (r->has(sym::cut) && frame_of(*r, a_.pack, true)) return true;
  return false;
}

std::size_t StatementReader::content_start(std::size_t i, const Reading& r) {
  std::size_t marked = marked_start(i, r.values(sym::opens)), opened = opened_start(i, r, marked);
  return std::min(marked, opened);
}

bool StatementReader::long_quote(std::size_t i) const {
  std::size_t end = i + 1;
  while (end < items_.size() && items_[end].quoted) ++end;
  return quote(i) && end - i > kShortQuote;
}

std::size_t StatementReader::marked_start(std::size_t i, Values opens) const {
  int gap = kCueGap;
  bool relative = false;  // inside a clause about the subject: "X, who lives in Y, said that"
  for (std::size_t j = i + 1; j < items_.size(); ++j) {
    const Item& item = items_[j];
    if (relative && quote(j) && !long_quote(j)) continue;
    if (quote(j)) return j;
    if (mark(j, sym::colon)) return j + 1 < items_.size() ? j + 1 : kNone;
    if (mark_in(item, {sym::stop, sym::semi})) return kNone;
    if (!item.built && item.is(sym::comp)) {
      const Reading* comp = item.reading(sym::comp);
      if (j + 1 < items_.size() && mark(j + 1, sym::colon)) continue;
      if (relative && !mark(j - 1, sym::comma) && !is_actor_item(items_[j - 1]) && !opens.contains(comp->get(sym::id))) return kNone;
      return comp->has(sym::keep) ? j : j + 1 < items_.size() ? j + 1 : kNone;
    }
    if (item.is(sym::verb) && cue(j)) return kNone;
    if (!p_.quote_first && participle_cue(j)) return kNone;
    if (!p_.quote_first && !item.built && item.is(sym::rel)) {
      if (!relative_pronoun(item)) return kNone;
      relative = true;
    }
    if (!is_actor_item(item) && !free_word(item) && !item.is(sym::prep) && --gap < 0) return kNone;
  }
  return kNone;
}

std::size_t StatementReader::opened_start(std::size_t i, const Reading& r, std::size_t marked) {
  const Values opens = r.values(sym::opens);
  if (!opens) return kNone;
  bool bare = r.is(sym::opens, sym::bare), inside = false, subject = false, far = false;
  int gap = kOpenGap;
  for (std::size_t j = i + 1; j < std::min(marked, items_.size()); ++j) {
    const Item& item = items_[j];
    if (mark_in(item, {sym::stop, sym::semi}) || item.is(sym::rel) || (!item.is(sym::noun) && cue(j))) return kNone;
    if (finite(items_, j)) {
      if (!inside) return kNone;
      continue;  // "in a paper published today": a clause about the phrase's noun
    }
    if (!item.built && item.is(sym::comp)) return kNone;
    if (mark(j, sym::comma)) {
      inside = false;
      continue;
    }
    if (is_actor_item(item)) {
      subject |= !inside;
      bool whole = item.built->kind != sym::Office && j > 0 && !items_[j - 1].built && items_[j - 1].is(sym::prep);
      if (whole) inside = false;  // the phrase is complete
      continue;
    }
    if (const Reading* prep = item.built ? nullptr : item.reading(sym::prep)) {
      bool own = prep->get(sym::id) && opens.contains(prep->get(sym::id));
      bool noun = j + 1 < items_.size() && !is_actor_item(items_[j + 1]) && items_[j + 1].shape != Shape::mark;
      if (own && noun && !(far && marked != kNone)) return item.affix || r.has(sym::keep) ? j : j + 1;
      inside = true;
      continue;
    }
    // A light verb's form where no clause begins is the noun of its action.
    if (with_glued_article(item) || (marked != kNone && glued_prep(item, {}))) {
      inside = true;
      continue;
    }
    if (glued_prep(item, opens) && !(far && marked != kNone)) return j;
    bool plain = !free_word(item) || (item.built ? item.built->kind == sym::Event : item.is(sym::light));
    if (!plain) continue;
    if (!inside && bare && !(marked != kNone && long_quote(marked)) && noun_opens(i, j, subject, marked)) return j > i + 1 && items_[j - 1].is(sym::det) ? j - 1 : j;
    far |= inside;
    if (--gap < 0) return kNone;
  }
  return kNone;
}

namespace {

/// A word that nobody knows may hide a preposition: nothing licensed its split.
bool unknown(const Item& item) {
  if (item.built || item.shape != Shape::word) return false;
  return std::all_of(item.readings.begin(), item.readings.end(), [](const Reading* r) { return r->category == sym::ntok; });
}

}  // namespace

bool StatementReader::with_glued_article(const Item& item) const {
  if (!unknown(item)) return false;
  return std::any_of(a_.pack.affixes.begin(), a_.pack.affixes.end(), [&](const Affix& affix) {
    return !affix.suffix && affix.emits.category == sym::prep && !affix.substitute.empty() && item.key.size() > affix.form.size() + 2 &&
           item.key.starts_with(affix.form);
  });
}

bool StatementReader::glued_prep(const Item& item, Values ids) const {
  if (!unknown(item)) return false;
  return std::any_of(a_.pack.affixes.begin(), a_.pack.affixes.end(), [&](const Affix& affix) {
    return !affix.suffix && affix.emits.category == sym::prep && (ids.size() == 0 || ids.contains(affix.emits.get(sym::id))) &&
           item.key.size() > affix.form.size() + 2 && item.key.starts_with(affix.form);
  });
}

bool StatementReader::noun_opens(std::size_t i, std::size_t j, bool subject, std::size_t marked) {
  const Item& item = items_[j];
  for (const Reading* r : item.readings)
    if (r->has(sym::who)) return false;
  // "The new minister said that": an adjective of the subject; "a report said that": the subject.
  if (marked != kNone && j + 1 < items_.size() && (with_article(item, a_.pack) || (!subject && j + 2 >= marked))) return false;
  // "said to the paper, that": the comma resumes what the verb opened.
  for (std::size_t k = j; marked != kNone && k < marked; ++k)
    if (mark(k, sym::comma) && k + 1 < items_.size() && !items_[k + 1].built && items_[k + 1].is(sym::comp)) return false;
  return subject || items_[i].is(sym::participle) || (p_.pro_drop && joined(i)) || adjacent_left(i).item != kNone || first_left(i).item != kNone ||
         topic(i).item != kNone;
}

std::size_t StatementReader::zero_start(std::size_t i, bool tell) const {
  std::size_t j = i + 1;
  bool addressee = !tell;
  while (j < items_.size()) {
    const Item& item = items_[j];
    if (!addressee && (is_actor_item(item) || item.is_any({sym::pron, sym::word, sym::ntok, sym::noun}))) {
      addressee = true;
      ++j;
      continue;
    }
    bool time = item.is_any({sym::time, sym::weekday}) || (item.built && item.built->kind == sym::Time);
    bool on_time = item.is(sym::prep) && j + 1 < items_.size() && items_[j + 1].is_any({sym::weekday, sym::time});
    if (time || on_time) {
      ++j;
      continue;
    }
    break;
  }
  const bool none = j >= items_.size() || mark_in(items_[j], {sym::stop, sym::comma, sym::semi}) || items_[j].is_any({sym::prep, sym::conj});
  return none ? kNone : j;
}

std::size_t StatementReader::content_end(std::size_t from) const {
  bool direct = quote(from);
  for (std::size_t j = from + 1; j < items_.size(); ++j) {
    const Item& item = items_[j];
    if (item.quoted) continue;
    if (direct && quote(j)) {
      direct = false;
      bool closed = j + 1 >= items_.size() || mark(j + 1, sym::stop) || mark(j + 1, sym::comma) || mark(j - 1, sym::stop) || mark(j - 1, sym::comma);
      if (closed || cue(j + 1)) return j + 1;
      continue;
    }
    if (mark_is(item, sym::stop)) return j;
    if (item.readings.framed()) {
      if (participle_cue(j)) return before_cue(j, from);
      const bool behind = p_.quote_first ? items_[j - 1].is(sym::conj) || pronoun_joined(j) : joined(j);
      if (behind && cutting_cue(j)) return before_cue(j, from);
    }
    if (mark_is(item, sym::comma) && j + 1 < items_.size() && (is_source_prep(j + 1) || aside(j + 1))) return j;
  }
  return items_.size();
}

bool StatementReader::aside(std::size_t i) const {
  if (items_[i].is(sym::conj) && i + 1 < items_.size()) ++i;
  const auto& readings = items_[i].readings;
  return !items_[i].built && std::any_of(readings.begin(), readings.end(), [](const Reading* r) { return r->has(sym::aside); });
}

std::size_t StatementReader::before_cue(std::size_t j, std::size_t from) const {
  while (j > from && (items_[j - 1].is(sym::conj) || mark(j - 1, sym::comma) || items_[j - 1].is(sym::pron))) --j;
  return j;
}

StatementReader::Content StatementReader::content_before(std::size_t i, std::size_t subject) const {
  Content content;
  if (!p_.quote_first) return content;
  std::size_t edge = subject != kNone && subject < i ? subject : i;
  while (edge > 0 && (free_word(items_[edge - 1]) && !mark(edge - 1, sym::comma))) --edge;
  if (edge == 0) return content;
  std::size_t last = edge - 1;
  bool comma = mark(last, sym::comma);
  if (comma && last > 0 && quote(last - 1)) --last, comma = false;
  if (!quote(last) && !comma) return content;
  content.to = last + (quote(last) ? 1 : 0);
  content.from = used_;
  // A quote that closes here begins at its opening mark, or at the sentence if words stand before it as well.
  while (content.from < content.to && (mark(content.from, sym::comma) || items_[content.from].is(sym::conj))) ++content.from;
  if (comma && content.to - content.from < 3) return Content();
  return content;
}

}  // namespace actorgraph

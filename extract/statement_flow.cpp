// Content in languages where it may stand before its verb, or behind it with nothing between (`quote_first`).
#include <algorithm>

#include "extract/statement_reader.hpp"

namespace actorgraph {
namespace {

constexpr int kFar = 14;          // unknown items between a cue and marked content behind a comma
constexpr std::size_t kSubject = 12;  // items of a subject that stands behind the content
constexpr CategorySet kVerbal = {sym::will, sym::pass, sym::light, sym::status};

bool plain(const Item& item) {
  constexpr CategorySet others = {sym::prep, sym::verb, sym::pron, sym::comp, sym::rel, sym::participle, sym::poss};
  return item.shape == Shape::word && !item.built && !free_word(item) && (!item.is_any(others) || item.is(sym::noun));
}

}  // namespace

bool StatementReader::adverb(std::size_t i) const {
  const Item& item = items_[i];
  if (item.built) return item.built->kind == sym::Time || item.built->kind == sym::Paren;
  return item.is_any({sym::func, sym::time, sym::weekday}) && !item.is_any({sym::det, sym::comp, sym::prep});
}

/// A verb or an auxiliary: what stands before it is its subject.
bool StatementReader::verbal(std::size_t i) const {
  while (i < items_.size() && adverb(i)) ++i;
  return i < items_.size() && !items_[i].built && (items_[i].is_any(kVerbal) || finite(items_, i));
}

/// `end`, or where the brackets begin that close directly before it.
std::size_t StatementReader::over_paren(std::size_t end) const {
  if (end <= floor_ || !mark(end - 1, sym::close)) return end;
  for (std::size_t k = end - 1; k-- > floor_;)
    if (mark(k, sym::open)) return k;
  return end;
}

std::size_t StatementReader::phrase_end(std::size_t j) const {
  bool head = false;  // a noun or an actor stands directly before
  for (; j < items_.size(); ++j) {
    const Item& item = items_[j];
    if (mark(j, sym::hyphen)) continue;
    if (item.shape == Shape::mark) return j;
    if (item.built) {
      if (item.built->kind == sym::Time) return j;
      // "with the columnist X", "in a statement X had": the phrase goes on, or a clause begins.
      const bool ends = j + 1 >= items_.size() || (items_[j + 1].shape == Shape::mark && !mark(j + 1, sym::hyphen)) ||
                        items_[j + 1].is_any({sym::prep, sym::comp, sym::rel, sym::time, sym::weekday});
      if (head && !ends) return j;
      head = true;
      continue;
    }
    if (item.is(sym::poss)) {
      head = false;
      continue;
    }
    if (item.is(sym::det)) {
      if (head) return j;
      continue;
    }
    if (item.is(sym::conj)) {
      if (!head || j + 1 >= items_.size() || !(plain(items_[j + 1]) || is_actor_item(items_[j + 1])) || verbal(j + 2)) return j;
      head = false;
      continue;
    }
    if (!plain(item) && !item.is(sym::num) && item.shape != Shape::number) return j;
    if (head && verbal(j + 1)) return j;  // "told the paper talks would"
    head = true;
  }
  return j;
}

std::size_t StatementReader::flow_start(std::size_t j, const Reading& r) const {
  const Values opens = r.values(sym::opens);
  const std::size_t begin = j;
  bool addressee = !r.has(sym::tell);
  while (j < items_.size()) {
    const Item& item = items_[j];
    if (quote(j)) return j;
    if (mark(j, sym::colon)) return j + 1 < items_.size() ? j + 1 : kNone;
    if (!item.built && item.is(sym::comp)) {
      if (j + 1 < items_.size() && mark(j + 1, sym::colon)) return j + 2 < items_.size() ? j + 2 : kNone;
      return item.reading(sym::comp)->has(sym::keep) ? j : j + 1 < items_.size() ? j + 1 : kNone;
    }
    if (mark(j, sym::comma)) {  // "said, however, that"
      std::size_t k = j + 1;
      while (k < items_.size() && (adverb(k) || (!items_[k].built && items_[k].is(sym::conj)))) ++k;
      const bool resumes = k < items_.size() && (quote(k) || (!items_[k].built && items_[k].is(sym::comp)));
      if (!resumes && (k == j + 1 || !mark(k, sym::comma))) return kNone;
      j = resumes ? k : k + 1;
      continue;
    }
    if (mark(j, sym::dash)) {
      std::size_t k = j + 1;
      while (k < items_.size() && !mark(k, sym::dash) && !mark(k, sym::stop)) ++k;
      if (!mark(k, sym::dash)) return kNone;
      j = k + 1;
      continue;
    }
    if (mark(j, sym::open)) {
      while (j < items_.size() && !mark(j, sym::close)) ++j;
      ++j;
      continue;
    }
    if (item.shape == Shape::mark) return kNone;
    // "said there was": before a verb the word is its subject.
    const bool subject = !item.built && item.is(sym::func) && j + 1 < items_.size() && !items_[j + 1].built && (items_[j + 1].is(sym::pass) || items_[j + 1].is(sym::will));
    if (adverb(j) && !subject) {
      ++j;
      continue;
    }
    // "warned X not to"
    if (addressee && !item.built && item.is(sym::status) && r.has(sym::keep) && j + 1 < items_.size() && !items_[j + 1].built)
      if (const Reading* prep = items_[j + 1].reading(sym::prep); prep && prep->get(sym::id) && opens.contains(prep->get(sym::id))) return j;
    if (const Reading* prep = item.built ? nullptr : item.reading(sym::prep)) {
      const Symbol id = prep->get(sym::id);
      if (addressee && id && opens.contains(id)) return r.has(sym::keep) ? j : j + 1 < items_.size() ? j + 1 : kNone;
      if (id == sym::according) return kNone;
      const std::size_t end = phrase_end(j + 1);
      if (end == j + 1) {
        const bool goes_on = end < items_.size() && !items_[end].built && items_[end].is_any({sym::time, sym::weekday, sym::month, sym::num});
        if (!goes_on && !(end < items_.size() && adverb(end))) return kNone;
        j = end + 1;
        continue;
      }
      j = end;
      continue;
    }
    const bool verbal_noun = !item.built && item.is(sym::participle) && !item.is(sym::noun);  // "saying leaving is wrong"
    if (verbal_noun && j == begin && addressee && r.is(sym::opens, sym::bare)) return j;
    if (verbal_noun || (!item.built && item.is_any({sym::rel, sym::conj, sym::poss}))) return kNone;
    if (!addressee) {
      addressee = true;
      const std::size_t end = phrase_end(j);
      j = std::max(end, j + 1);
      continue;
    }
    if (plain(item) && j + 1 < items_.size() && !item.capital && (quote(j + 1) || mark(j + 1, sym::colon) || (!items_[j + 1].built && items_[j + 1].is(sym::comp)))) {
      ++j;  // an adverb that nobody knows
      continue;
    }
    if (r.is(sym::opens, sym::bare)) return j;
    const bool clause = (!item.built && item.is(sym::pron)) || (is_actor_item(item) && verbal(j + 1));
    return clause ? j : kNone;
  }
  return kNone;
}

std::size_t StatementReader::far_start(std::size_t i) const {
  int gap = kFar;
  for (std::size_t j = i; j < items_.size(); ++j) {
    const Item& item = items_[j];
    if (quote(j)) return j;
    if (mark(j, sym::colon)) return j + 1 < items_.size() ? j + 1 : kNone;
    if (mark_in(item, {sym::stop, sym::semi})) return kNone;
    if (!item.built && item.is(sym::comp)) return item.reading(sym::comp)->has(sym::keep) ? j : j + 1 < items_.size() ? j + 1 : kNone;
    if (cue(j) && !item.is(sym::noun)) return kNone;
    if (!is_actor_item(item) && !free_word(item) && !item.is(sym::prep) && --gap < 0) return kNone;
  }
  return kNone;
}

/// "..., the minister said": behind the comma at `j` somebody speaks.
bool StatementReader::attribution(std::size_t j) const {
  std::size_t k = j + 1;
  while (k < items_.size() && (items_[k].is_any({sym::det, sym::conj}) || adverb(k))) ++k;
  if (k >= items_.size() || items_[k].quoted) return false;
  if (!items_[k].built && items_[k].is(sym::verb) && cue(k)) return k == j + 1 || (k + 1 < items_.size() && (is_actor_item(items_[k + 1]) || (!items_[k + 1].built && items_[k + 1].is(sym::pron))));
  if (!is_actor_item(items_[k]) && !(!items_[k].built && items_[k].is(sym::pron))) return false;
  for (++k; k < items_.size() && (adverb(k) || (!items_[k].built && items_[k].is_any({sym::light, sym::pass}))); ++k) {
  }
  return k < items_.size() && items_[k].is(sym::verb) && !items_[k].built && cue(k);
}

bool StatementReader::last_comma(std::size_t j) const {
  for (std::size_t k = j + 1; k < items_.size() && !mark(k, sym::stop); ++k)
    if (mark(k, sym::comma) || quote(k)) return false;
  return true;
}

/// "... and he accused", "... and accused": behind the conjunction at `j` the speaker says more.
bool StatementReader::says_more(std::size_t j) const {
  std::size_t k = j + 1;
  const bool pronoun = k < items_.size() && !items_[k].built && items_[k].is(sym::pron);
  if (pronoun) ++k;
  while (k < items_.size() && adverb(k)) ++k;
  if (k >= items_.size() || items_[k].built || items_[k].quoted || !items_[k].is(sym::verb) || !cue(k)) return false;
  for (const Reading* r : items_[k].readings)
    if (r->category == sym::verb && frame_of(*r, a_.pack, true) && r->is(sym::tense, sym::past)) return true;
  return false;
}

std::size_t StatementReader::flow_end(std::size_t from, bool inserted) const {
  bool direct = quote(from);
  for (std::size_t j = from + 1; j < items_.size(); ++j) {
    const Item& item = items_[j];
    if (item.quoted) continue;
    if (direct && quote(j)) {
      direct = false;
      const bool closed = j + 1 >= items_.size() || mark(j + 1, sym::stop) || mark(j + 1, sym::comma) || mark(j - 1, sym::stop) || mark(j - 1, sym::comma);
      if (closed || cue(j + 1)) return j + 1;
      continue;
    }
    if (mark_is(item, sym::stop)) return j;
    if (item.shape != Shape::mark && !item.built && item.is(sym::conj) && says_more(j)) return before_cue(j, from);
    if (!mark_is(item, sym::comma) || j + 1 >= items_.size()) continue;
    if (inserted) return j;
    if (is_source_prep(j + 1) || aside(j + 1) || attribution(j)) return j;
    // The reporter explains at the end: "..., which is ..."
    if (!items_[j + 1].built && items_[j + 1].is(sym::rel) && items_[j + 1].reading(sym::rel)->has(sym::aside) && last_comma(j)) return j;
    std::size_t k = j + 1;
    while (k < items_.size() && (adverb(k) || items_[k].is(sym::conj))) ++k;
    if (k < items_.size() && !items_[k].built && !items_[k].quoted && participle_cue(k)) return j;
  }
  return items_.size();
}

StatementReader::Content StatementReader::flow_before(std::size_t i, std::size_t subject) const {
  Content content;
  std::size_t edge = subject != kNone && subject < i ? subject : i, steps = 0;
  while (edge > floor_ && steps++ < kSubject) {
    edge = over_paren(edge);
    if (edge <= floor_) return content;
    const Item& item = items_[edge - 1];
    if (item.shape == Shape::mark && !mark(edge - 1, sym::hyphen)) break;
    if (!item.built && item.is_any({sym::conj, sym::comp, sym::rel})) return content;
    --edge;
  }
  if (edge <= floor_) return content;
  std::size_t last = edge - 1;
  bool comma = mark(last, sym::comma);
  if (comma && last > 0 && quote(last - 1)) --last, comma = false;
  if (!quote(last) && !comma) return content;
  content.to = last + (quote(last) ? 1 : 0);
  content.from = floor_;
  while (content.from < content.to && (mark(content.from, sym::comma) || mark(content.from, sym::stop) || items_[content.from].is(sym::conj))) ++content.from;
  for (std::size_t j = content.from; j < content.to; ++j)  // "What he says: ..."
    if (mark(j, sym::colon) && !items_[j].quoted && j + 2 < content.to) content.from = j + 1;
  // "X told Y the port was open, Z said": speech inside speech.
  const bool ended = comma && !a_.statements.empty() && a_.statements.back().sentence == s_.span && content.from >= content.to &&
                     a_.statements.back().content.end == items_[last - 1].span.end;
  if (ended) content.from = 0;
  if (comma && content.to < content.from + 3) return Content();
  return content;
}

StatementReader::Content StatementReader::flow_content(std::size_t i, const Reading& r, const Subject& subject) const {
  const bool behind = subject.item != kNone && subject.item > i;
  const std::size_t begin = behind ? subject.item + 1 : i + 1;
  const std::size_t near = flow_start(begin, r);
  const bool marked = near != kNone && near > 0 && items_[near - 1].is(sym::comp);
  const Content before = items_[i].is(sym::verb) ? flow_before(i, subject.item) : Content();
  if (before.ok() && quote(before.to - 1) && !(marked && !quote(before.from))) return before;
  // "If that "had not been" so, X said, "we ..."": content before and behind.
  bool spoken = false, adverbial = false;
  for (std::size_t j = before.from; before.ok() && j < before.to; ++j) spoken |= items_[j].quoted;
  if (spoken && near != kNone && quote(near)) return before;
  if (before.ok()) adverbial = items_[before.from].built ? items_[before.from].built->kind == sym::Time : items_[before.from].is_any({sym::prep, sym::rel, sym::status, sym::participle});
  if (near != kNone) {
    const Content content{near, flow_end(near, subject.inserted)};
    if (content.ok()) return content;
  }
  const std::size_t far = before.ok() && !adverbial ? kNone : far_start(begin);
  // A verb with an object has no content before it.
  const bool open = begin >= items_.size() || items_[begin].shape == Shape::mark || items_[begin].is_any({sym::prep, sym::conj, sym::rel}) || adverb(begin) || r.has(sym::tell);
  if (before.ok() && far == kNone) return open ? before : Content();
  return far == kNone ? Content() : Content{far, flow_end(far, subject.inserted)};
}

}  // namespace actorgraph

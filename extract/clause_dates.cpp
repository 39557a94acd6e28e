// When what a clause asserts takes place: the time inside the clause that stands nearest to the trigger and belongs to no other word.
#include <algorithm>

#include "extract/clause_reader.hpp"

namespace actorgraph {
namespace {

constexpr int kGap = 4;  // plain words between a trigger and its time

bool verb_like(const Item& item) { return !item.built && item.is_any({sym::verb, sym::participle}); }

/// Events and other triggers have times of their own.
bool other_trigger(const Item& item) {
  return item.built ? item.built->kind == sym::Event : item.readings.framed();
}

bool prep_is(const Item& item, std::initializer_list<Symbol> ids) {
  const Reading* prep = item.built ? nullptr : item.reading(sym::prep);
  return prep && std::find(ids.begin(), ids.end(), prep->get(sym::id)) != ids.end();
}

/// A word that a phrase did not take and that means something: noun, adjective, unknown word.
bool plain_word(const Item& item) {
  return !item.built && item.shape == Shape::word && !item.affix && !free_word(item) && !item.is(sym::prep);
}

bool tells(const Item& item, const std::string& relation, const Pack& pack) {
  return item.readings.framed() && std::any_of(item.readings.begin(), item.readings.end(), [&](const Reading* r) {
    const Frame* frame = frame_of(*r, pack, false);
    return frame && std::any_of(frame->actions.begin(), frame->actions.end(), [&](const Action& a) { return a.relation == relation; });
  });
}

/// "Talks *he held* on Monday": the verb at `j` supports the noun at `t`, or tells the same of it.
bool supports(Items items, std::size_t t, std::size_t j, const std::string& relation, const Pack& pack) {
  if (items[t].is(sym::verb)) return false;
  if (items[j].is(sym::light)) return true;
  for (std::size_t k = t + 1; k < j; ++k)
    if (items[k].built || items[k].shape == Shape::mark) return false;
  return tells(items[j], relation, pack);
}

/// "Met X *during talks*": the noun tells the same again, if it stands behind a preposition of place or time.
bool same_event(Items items, std::size_t j, const std::string& relation, const Pack& pack) {
  if (verb_like(items[j]) || !tells(items[j], relation, pack)) return false;
  constexpr std::size_t longest = 4;  // "during a historic Arab League summit"
  for (std::size_t k = j; k-- > 0 && k + longest >= j && items[k].shape != Shape::mark && !verb_like(items[k]);)
    if (!items[k].built && items[k].is(sym::prep)) return prep_is(items[k], {sym::in, sym::at, sym::during, sym::for_, sym::to, sym::by});
  return false;
}

}  // namespace

std::string ClauseReader::date(std::size_t t, RelationStatus state, bool timeless, const std::string& relation) {
  if (!dates_read_) dates_ = date_phrases(items_, a_.text, a_.pack);
  dates_read_ = true;
  const DatePhrase* best = nullptr;
  std::size_t nearest = items_.size();
  for (const DatePhrase& phrase : dates_) {
    const std::size_t away = phrase.begin > t ? phrase.begin - t : t - std::min(t, phrase.end - 1);
    if (away >= nearest || !owns_date(phrase, t, relation)) continue;
    nearest = away;
    best = &phrase;
  }
  if (!best) return {};
  // "Ahead of the talks on Monday": to come when somebody spoke of them, and past since.
  const bool planned = state == RelationStatus::planned;
  const bool open = planned ? marker_before(t) == sym::before : timeless || state == RelationStatus::denied;
  const Tense tense = open ? Tense::open : planned ? Tense::future : Tense::past;
  return resolve_date(*best, a_.published, tense);
}

bool ClauseReader::owns_date(const DatePhrase& phrase, std::size_t t, const std::string& relation) const {
  if (phrase.begin <= t && t < phrase.end) return false;
  if (items_[phrase.begin].quoted != items_[t].quoted || content_of(phrase.begin) != content_of(t)) return false;
  // "Since Monday", "before Monday" tell no day; "Monday's speech", "the Monday speech" is when something else was.
  std::size_t before = phrase.begin;
  while (before > 0 && !items_[before - 1].built && items_[before - 1].is_any({sym::det, sym::time})) --before;
  const bool marked = before > 0 && !p_.postpositions && !items_[before - 1].built && items_[before - 1].is(sym::prep);
  const std::size_t marker = p_.postpositions ? phrase.end : before - marked;
  const bool prep = marker < items_.size() && !items_[marker].built && items_[marker].is(sym::prep);
  if (prep && !prep_is(items_[marker], {sym::on, sym::in, sym::at, sym::by, sym::to, sym::from, sym::of, sym::for_, sym::during})) return false;
  before -= marked;
  if (phrase.end < items_.size() && phrase.end != t) {
    const Item& next = items_[phrase.end];
    if (next.is(sym::poss) && phrase.end + 1 != t) return false;
    if (p_.compounds && plain_word(next) && !verb_like(next) && !next.is_any({sym::comp, sym::rel, sym::conj})) return false;
  }
  if (p_.genitive && !marked && phrase.begin > 0 && phrase.begin - 1 != t && (phrase.said.month || phrase.islamic.month)) {
    const Item& head = items_[phrase.begin - 1];
    if (plain_word(head) && !verb_like(head) && !with_article(head, a_.pack)) return false;
  }
  return phrase.begin > t ? date_behind(before, phrase, t, relation) : date_ahead(before, phrase, t);
}

bool ClauseReader::date_behind(std::size_t before, const DatePhrase& phrase, std::size_t t, const std::string& relation) const {
  int gap = kGap;
  for (std::size_t j = t + 1; j < before; ++j) {
    const Item& item = items_[j];
    if (boundary(items_, j, a_.pack) || mark_is(item, sym::dash) || (!item.built && item.is(sym::will))) return false;
    if (verb_like(item) && !supports(items_, t, j, relation, a_.pack)) return false;
    if (!verb_like(item) && other_trigger(item) && !same_event(items_, j, relation, a_.pack)) return false;
    if (prep_is(item, {sym::after, sym::before, sym::about, sym::according})) return false;
    if (plain_word(item) && --gap < 0) return false;
  }
  // ", and on Monday he flew": the time of what follows.
  if (before > t + 1 && !items_[before - 1].built && items_[before - 1].is_any({sym::conj, sym::comma}))
    for (std::size_t j = phrase.end; j < items_.size() && !boundary(items_, j, a_.pack) && !mark_is(items_[j], sym::comma); ++j)
      if (finite(items_, j)) return false;
  return true;
}

bool ClauseReader::date_ahead(std::size_t before, const DatePhrase& phrase, std::size_t t) const {
  for (std::size_t j = phrase.end; j < t; ++j) {
    const Item& item = items_[j];
    if (boundary(items_, j, a_.pack) || mark_in(item, {sym::dash, sym::hyphen})) return false;
    if ((verb_like(item) && !item.is(sym::light)) || other_trigger(item)) return false;
    if (prep_is(item, {sym::after, sym::before, sym::about, sym::of})) return false;
  }
  // "X said on Monday during talks": the time of the verb before it, unless that only supports the noun. A participle happens with its verb.
  const bool participle = items_[t].is(sym::participle);
  if (before > 0 && plain_word(items_[before - 1]) && !verb_like(items_[before - 1])) return false;
  for (std::size_t j = before; j-- > 0;) {
    const Item& item = items_[j];
    if (boundary(items_, j, a_.pack)) return true;
    if (verb_like(item) && !item.is(sym::light) && !participle) return false;
    if ((other_trigger(item) && !verb_like(item)) || prep_is(item, {sym::after, sym::before})) return false;
  }
  return true;
}

}  // namespace actorgraph

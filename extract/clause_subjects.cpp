// Who can be the subject of a verb, and who is that of another one.
#include <algorithm>

#include "extract/clause_reader.hpp"

namespace actorgraph {

bool is_noun(Items items, std::size_t i) {
  if (!items[i].is(sym::noun) || i == 0) return false;
  std::size_t k = i - 1;
  while (k > 0 && items[k].built && items[k].built->kind == sym::Time) --k;
  const Item& before = items[k];
  if (before.built && items[i].is(sym::participle)) return before.built->kind == sym::Country || before.built->kind == sym::Org;
  if (before.built || before.shape != Shape::word) return before.shape == Shape::number;
  if (before.is_any({sym::det, sym::num, sym::poss, sym::nisba})) return true;
  if (items[i].is(sym::verb)) return before.is(sym::prep) && !before.reading(sym::prep)->is(sym::id, sym::to);
  return !free_word(before) && !before.is_any({sym::verb, sym::participle, sym::prep, sym::pron, sym::comp, sym::rel, sym::pass});
}

bool conj_between(Items items, std::size_t from, std::size_t to) {
  for (std::size_t k = from + 1; k < to; ++k)
    if (!items[k].built && items[k].is(sym::conj)) return true;
  return false;
}

bool continues_clause(Items items, std::size_t conj, std::size_t t) {
  for (std::size_t k = conj + 1; k < t; ++k) {
    if (items[k].built ? items[k].built->kind != sym::Time
                       : items[k].shape != Shape::word || !free_word(items[k]) || items[k].is_any({sym::det, sym::conj}))
      return false;
  }
  return true;
}

bool has_subject(Items items, std::size_t t) {
  if (!finite(items, t)) return false;
  for (std::size_t k = t; k-- > 0;) {
    if (items[k].built) return true;
    if (items[k].is(sym::prep) || items[k].is(sym::status)) return false;  // "came to meet", "is expected to meet"
    if (!free_word(items[k]) || items[k].shape != Shape::word || items[k].is(sym::det)) return true;
  }
  return true;
}

bool ClauseReader::modifies(std::size_t j) const {
  if (!p_.compounds || j + 1 >= items_.size()) return false;
  Symbol kind = items_[j].built->kind;
  const Item& next = items_[j + 1];
  if (next.built || next.shape != Shape::word || next.affix || free_word(next)) return false;
  if (kind == sym::Person ? !next.is(sym::word) : kind != sym::Country && kind != sym::Org) return false;
  return !next.is_any(
      {sym::verb, sym::participle, sym::prep, sym::conj, sym::comp, sym::rel, sym::pron, sym::poss, sym::status, sym::func});
}

bool ClauseReader::ends_another(std::size_t j, Symbol marker, std::size_t t) const {
  if (items_[j].built->kind != sym::Group) return false;
  for (std::size_t k = j + 1; k < t; ++k)
    if (items_[k].built || items_[k].shape != Shape::word || !free_word(items_[k]) || items_[k].is(sym::conj)) return false;
  std::size_t k = j;
  while (k > 0 && !items_[k - 1].built && items_[k - 1].is(sym::det)) --k;
  if (marker && k > 0) --k;
  return k > 0 && finite(items_, k - 1) && !items_[k - 1].is(sym::light);
}

bool ClauseReader::begins_another(std::size_t j, std::size_t t) const {
  if (p_.order != WordOrder::svo || j + 1 >= items_.size() || items_[j + 1].built) return false;
  if (!items_[t].is(sym::verb) && !items_[t].is(sym::participle) && !items_[j - 1].is_any({sym::conj, sym::dash})) return false;
  if (t > 0 && mark_is(items_[t - 1], sym::hyphen)) return false;  // "the X-backed Y said"
  const Item& next = items_[j + 1];
  const Reading* pass = next.reading(sym::pass);
  const Reading* status = next.reading(sym::status);
  const bool possible = status && status->is(sym::id, sym::block) && !next.is(sym::det);
  if (!(pass && pass->has(sym::tense)) && !next.is(sym::will) && !possible && !finite(items_, j + 1)) return false;
  if (j + 2 < items_.size() && !items_[j + 2].built && items_[j + 2].is(sym::prep) &&
      items_[j + 2].reading(sym::prep)->is(sym::id, sym::by))
    return false;
  // "Whoever met X said", "before he met X, Y said": the verb behind may have its subject before the trigger.
  for (std::size_t k = t; k-- > 0;) {
    if (mark_in(items_[k], kEndMarks)) break;
    if (!items_[k].built && items_[k].is(sym::rel)) return false;
  }
  return true;
}

std::size_t ClauseReader::relative_around(std::size_t j, bool comma) const {
  bool verb = false, direct = true;
  for (std::size_t k = j; k-- > 0 && k + 12 >= j;) {
    const Item& item = items_[k];
    if (mark_in(item, kEndMarks) || (!item.built && item.is(sym::comp))) break;
    if (!item.built && relative_pronoun(item)) return verb && (direct || comma) ? k : kNoItem;
    if (mark_is(item, sym::comma)) break;
    if (finite(items_, k))
      verb = true;
    else if (!verb && !free_word(item))
      direct = false;
    else if (verb && is_actor_item(item))
      break;  // "who X met"
  }
  return kNoItem;
}

bool ClauseReader::unopened(std::size_t t, const Reading& r) const {
  if (!r.has(sym::before)) return false;
  for (std::size_t j = t + 1; j < items_.size(); ++j) {
    if (const Reading* prep = items_[j].built ? nullptr : items_[j].reading(sym::prep))
      return !r.is(sym::before, prep->get(sym::id));
    if (!is_actor_item(items_[j]) && !(items_[j].built && items_[j].built->kind == sym::Place) &&
        (!free_word(items_[j]) || items_[j].shape != Shape::word))
      return true;
  }
  return true;
}

bool ClauseReader::alone(std::size_t t, const Frame& frame, const Action& action) const {
  // Sources of the slots for the other party.
  const auto asked = [&](Symbol source) {
    for (std::size_t i = 0; i < frame.slots.size(); ++i) {
      const Slot& slot = frame.slots[i];
      if (std::find(action.slots.begin(), action.slots.end(), static_cast<int>(i)) != action.slots.end() ||
          (slot.kinds.place && !slot.kinds.person))
        continue;
      if (std::find(slot.sources.begin(), slot.sources.end(), source) != slot.sources.end()) return true;
    }
    return false;
  };
  const bool strict = asked(sym::obj);
  if (p_.order != WordOrder::svo || (!items_[t].is(sym::verb) && !items_[t].is(sym::participle))) return true;
  for (std::size_t j = t + 1; j < items_.size(); ++j) {
    const Item& item = items_[j];
    if (const Reading* prep = item.built ? nullptr : item.reading(sym::prep)) return !asked(prep->get(sym::id));
    if (item.shape != Shape::word || item.is_any({sym::conj, sym::comp, sym::rel}) || item.is_any(kWhen)) return true;
    if (strict && (item.is(sym::det) || !free_word(item))) return item.built && item.built->kind == sym::Time;
    if (!free_word(item)) return true;
  }
  return true;
}

}  // namespace actorgraph

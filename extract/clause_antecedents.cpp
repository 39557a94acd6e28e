// Arguments that a clause leaves to its surroundings: pronouns, unsaid subjects, heads of relatives, speakers.
#include <algorithm>

#include "extract/clause_reader.hpp"

namespace actorgraph {

ClauseReader::Filled ClauseReader::clitic(const Slot& slot, const Reading& r, std::size_t t) {
  if (r.has(sym::obj)) {
    Filled filled;
    filled = relative(slot, t);
    if (filled.actors.empty() && a_.discourse.subject != kNoActor) filled.actors.push_back(a_.discourse.subject);
    return filled;
  }
  const Reading* pronoun = t + 1 < items_.size() && !items_[t + 1].built ? items_[t + 1].reading(sym::pron) : nullptr;
  if (!pronoun || !pronoun->has(sym::obj)) return {};
  // "..., accusing them": the last one named who is not the one that accuses.
  for (std::size_t j = t; j-- > 0;) {
    if (!is_actor_item(items_[j]) || used(j)) continue;
    Filled filled;
    filled.actors = fitting(j, slot);
    filled.item = j;
    if (!filled.actors.empty()) return filled;
  }
  return {};
}

ClauseReader::Filled ClauseReader::head(const Slot& slot, std::size_t t) {
  Filled filled;
  if (t == 0 || !is_actor_item(items_[t - 1])) return filled;
  const Constituent& phrase = *items_[t - 1].built;
  bool list = phrase.kind == sym::Group && !phrase.children.empty();
  filled.actors = fitting(list ? *phrase.children.back() : phrase, slot.kinds);
  filled.item = t - 1;
  if (!filled.actors.empty()) taken_.push_back(t - 1);
  return filled;
}

ClauseReader::Filled ClauseReader::sentence_subject(const Slot& slot, std::size_t t) {
  for (std::size_t j = t; j-- > 0;) {
    const Item& item = items_[j];
    if (mark_in(item, {sym::quote, sym::colon, sym::dots}) || (!item.built && item.is_any({sym::comp, sym::rel}))) return {};
    if (!finite(items_, j)) continue;
    for (std::size_t k = j + 1; k < t && (is_actor_item(items_[k]) || (free_word(items_[k]) && !items_[k].is(sym::conj))); ++k) {
      if (!is_actor_item(items_[k])) continue;
      Filled filled;
      filled.actors = fitting(k, slot);
      filled.item = k;
      if (!filled.actors.empty()) taken_.push_back(k);
      return filled;
    }
    return {};
  }
  return {};
}

/// Item of the relative that governs the verb at `t` ("who has met"), or kNoItem.
static std::size_t relative_before(Items items, std::size_t t) {
  for (std::size_t k = t; k-- > 0;) {
    if (items[k].built) return kNoItem;
    if (items[k].is(sym::rel)) return relative_pronoun(items[k]) ? k : kNoItem;
    if (items[k].shape == Shape::mark || items[k].is(sym::conj) || !free_word(items[k])) return kNoItem;
  }
  return kNoItem;
}

ClauseReader::Filled ClauseReader::relative(const Slot& slot, std::size_t t) {
  Filled filled;
  std::size_t k = relative_before(items_, t);
  if (k == kNoItem || k == 0) return filled;
  std::size_t j = k - 1;
  if (mark_is(items_[j], sym::comma) && j > 0) --j;
  if (!is_actor_item(items_[j]) || used(j)) return filled;
  const Constituent& phrase = *items_[j].built;
  bool list = phrase.kind == sym::Group && !phrase.children.empty() && !items_[k].reading(sym::rel)->has(sym::num);
  bool genitive = p_.genitive && j > 0 && !items_[j - 1].built && items_[j - 1].shape == Shape::word && !free_word(items_[j - 1]) &&
                  !items_[j - 1].is(sym::prep) && !items_[j - 1].is(sym::verb) && !with_article(items_[j - 1], a_.pack);
  if (genitive) return filled;
  filled.actors = fitting(list ? *phrase.children.back() : phrase, slot.kinds);
  filled.item = j;
  if (!filled.actors.empty()) taken_.push_back(j);
  return filled;
}

bool ClauseReader::in_relative(std::size_t t) const { return p_.order == WordOrder::vso && relative_before(items_, t) != kNoItem; }

bool ClauseReader::opens_clause(std::size_t t) const {
  for (std::size_t k = t; k-- > 0;) {
    const Item& item = items_[k];
    if (item.shape == Shape::mark || (!item.built && item.is_any({sym::comp, sym::conj, sym::rel}))) return true;
    if (!free_word(item) && !item.is(sym::prep)) return false;
  }
  return true;
}

ClauseReader::Filled ClauseReader::dropped(const Slot& slot, const Reading& r, std::size_t t) {
  if (items_[t].is(sym::participle))
    if (Filled filled = sentence_subject(slot, t); !filled.actors.empty()) return filled;
  if (!p_.pro_drop && !pronoun_) return r.category == sym::verb ? Filled() : main_subject(slot, t);
  if (pronoun_) return filled_with(slot, last_person(t));
  if (r.category == sym::noun || in_relative(t) || (!r.has(sym::object) && noun_follows(t)) || (p_.order == WordOrder::vso && !opens_clause(t))) return {};
  ActorIndex actor = last_person(t);
  // A feminine verb goes on with a woman only if the article shows her as one.
  auto gender = a_.discourse.gender.find(actor);
  Symbol known = gender == a_.discourse.gender.end() ? static_cast<Symbol>(sym::m) : gender->second;
  if (actor != kNoActor && a_.actors[actor].kind == ActorKind::person && r.is(sym::gen, sym::f) && known != sym::f) return {};
  return filled_with(slot, actor);
}

bool ClauseReader::noun_follows(std::size_t t) const {
  for (std::size_t k = t + 1; k < items_.size(); ++k) {
    const Item& item = items_[k];
    if (is_actor_item(item)) return true;  // somebody, but nobody who fits
    if (item.shape == Shape::mark || item.is_any({sym::prep, sym::conj, sym::comp})) return false;
    if (!free_word(item)) return true;
  }
  return false;
}

ClauseReader::Filled ClauseReader::main_subject(const Slot& slot, std::size_t t) {
  Filled filled;
  if (p_.order != WordOrder::svo || items_[t].quoted) return filled;
  for (std::size_t k = t; k-- > 0;)
    if (mark_in(items_[k], kEndMarks)) break;
    else if (finite(items_, k) || (is_actor_item(items_[k]) && !marker_before(k))) return filled;
  for (std::size_t k = t + 1; k + 2 < items_.size(); ++k) {
    if (mark_in(items_[k], kEndMarks) || (finite(items_, k) && !items_[k].is(sym::participle)) || (!items_[k].built && items_[k].is(sym::rel))) return filled;
    if (const Reading* pass = items_[k].built ? nullptr : items_[k].reading(sym::pass); pass && pass->has(sym::tense)) return filled;
    if (!mark_is(items_[k], sym::comma)) continue;
    std::size_t j = k + 1;
    if (!items_[j].built && items_[j].is(sym::pron)) return filled;
    while (j + 1 < items_.size() && !items_[j].built && items_[j].is_any({sym::det, sym::func})) ++j;
    if (!is_actor_item(items_[j])) continue;
    std::size_t verb = j + 1;
    while (verb < items_.size() && !finite(items_, verb) && items_[verb].shape == Shape::word && free_word(items_[verb])) ++verb;
    if (verb >= items_.size() || !(finite(items_, verb) || items_[verb - 1].is_any({sym::will, sym::pass, sym::light}))) continue;
    filled.actors = fitting(j, slot);
    filled.item = j;
    if (!filled.actors.empty()) taken_.push_back(j);
    return filled;
  }
  return filled;
}

ActorIndex ClauseReader::last_person(std::size_t t) const {
  if (const StatementFact* content = content_of(t)) return content->speaker;
  // "X's trip began in the town where he met Y": the first one whom the sentence names before the pronoun.
  if (pronoun_ && p_.order == WordOrder::svo) {
    std::size_t pronoun = t;
    while (pronoun > 0 && (items_[pronoun].built || !items_[pronoun].is(sym::pron))) --pronoun;
    ActorIndex owner = kNoActor;
    for (std::size_t j = 0; j < pronoun; ++j) {
      if (!items_[j].built || items_[j].built->kind != sym::Person || items_[j].quoted || marker_before(j)) continue;
      const Resolved resolved = a_.resolve(*items_[j].built, s_);
      if (resolved.actors.size() != 1) continue;
      if (!items_[j + 1].is(sym::poss)) return resolved.actors[0];
      if (owner == kNoActor) owner = resolved.actors[0];
    }
    if (owner != kNoActor) return owner;
  }
  return a_.discourse.subject != kNoActor ? a_.discourse.subject : a_.discourse.speaker;
}

ClauseReader::Filled ClauseReader::filled_with(const Slot& slot, ActorIndex actor) const {
  Filled filled;
  if (actor == kNoActor) return filled;
  ActorKind kind = a_.actors[actor].kind;
  bool fits = (kind == ActorKind::person && slot.kinds.person) || (kind == ActorKind::country && slot.kinds.country) ||
              (kind == ActorKind::organization && slot.kinds.organization);
  if (fits) filled.actors.push_back(actor);
  return filled;
}

ClauseReader::Filled ClauseReader::his(const Slot& slot, const Reading& r, std::size_t t) {
  if (!r.is(sym::def, sym::y)) {
    if (!possessor(t)) return {};
    Slot one = slot;
    one.one = true;
    one.kinds.country = one.kinds.organization = possessor(t) == sym::n;
    one.kinds.person = possessor(t) != sym::n;
    if (auto left = select(true, false, 0); !pronoun_ && !left.empty()) return take(one, left);
    return filled_with(one, last_person(t));
  }
  bool verb_before = false, somebody = false;
  for (std::size_t j = 0; j < t; ++j) {
    verb_before |= finite(items_, j);
    somebody |= is_actor_item(items_[j]) && !marker_before(j);
  }
  Slot one = slot;
  one.one = true;
  Filled filled = sentence_subject(one, t);
  if (filled.actors.empty() && !other_subject(t)) filled = take(one, select(true, false, 0));
  if (!filled.actors.empty()) return filled;
  // "During his meeting with Y, X said": the subject of the verb that follows.
  for (std::size_t j = t + 1; !verb_before && j + 1 < items_.size(); ++j) {
    if (!finite(items_, j)) continue;
    for (std::size_t k = j + 1; k < items_.size() && (free_word(items_[k]) || is_actor_item(items_[k])); ++k) {
      if (!is_actor_item(items_[k])) continue;
      filled.actors = fitting(k, slot);
      filled.item = k;
      if (!filled.actors.empty()) taken_.push_back(k);
      return filled;
    }
    break;
  }
  // Somebody is named whom the slot does not take: it is him, and nobody whom the reader remembers.
  return somebody ? Filled() : filled_with(slot, last_person(t));
}

Symbol ClauseReader::possessor(std::size_t t) const {
  for (std::size_t k = t; k-- > 0 && k + 4 >= t;) {
    const Item& item = items_[k];
    if (item.built || item.shape != Shape::word) return 0;
    if (const Reading* det = item.reading(sym::det)) return det->get(sym::gen);
    if (item.is_any({sym::verb, sym::participle, sym::prep, sym::conj, sym::pron, sym::poss})) return 0;
  }
  return 0;
}

bool ClauseReader::other_subject(std::size_t t) const {
  auto left = select(true, false, 0);
  if (left.empty()) return false;
  for (std::size_t v = left.front()->item + 1; v < t; ++v) {
    if (!finite(items_, v)) continue;
    for (std::size_t k = left.front()->item + 1; k < v; ++k)
      if (items_[k].shape == Shape::mark || !free_word(items_[k])) return true;
  }
  return false;
}

ClauseReader::Filled ClauseReader::home(const Slot& slot, const Reading& r, std::size_t t) {
  if (!r.has(sym::home)) return {};
  ActorIndex actor = kNoActor;
  auto left = select(true, false, 0);
  if (!left.empty())
    if (auto found = fitting(*items_[left.front()->item].built, {true, true, true, false, false}); !found.empty()) actor = found.front();
  if (actor == kNoActor) actor = last_person(t);
  return actor == kNoActor ? Filled() : filled_with(slot, state_of(actor));
}

ClauseReader::Filled ClauseReader::speaker(const Slot& slot, std::size_t t) {
  Filled filled;
  const StatementFact* content = content_of(t);
  if (!content || content->demand || items_[t].quoted) return filled;
  std::size_t j = t;
  for (; j > 0 && items_[j - 1].span.start >= content->content.start; --j)
    if (!free_word(items_[j - 1]) && !items_[j - 1].is(sym::prep)) return filled;
  // After "that" a whole clause follows, with a subject of its own.
  if (items_[j].is(sym::comp) || j == 0 || items_[j - 1].is(sym::comp) || items_[j - 1].shape == Shape::mark) return filled;
  for (ActorIndex actor : speakers_of(*content))
    for (ActorIndex fits : filled_with(slot, actor).actors) filled.actors.push_back(fits);
  return filled;
}

ClauseReader::Filled ClauseReader::light(const Slot& slot, std::size_t t) {
  constexpr std::size_t most = 4;  // items between the two, the subject aside
  auto left = select(true, false, 0);
  std::size_t actor = left.empty() ? t : left.front()->item;
  for (std::size_t j = t, seen = 0; j-- > 0 && seen <= most; ++seen) {
    const Item& item = items_[j];
    if (mark_is(item, sym::stop) || (!item.built && item.is(sym::comp))) break;
    // "has confidence in talks" is not "has talks", but "embarked on a trip" is one.
    if (p_.order == WordOrder::svo && !item.built && item.is(sym::prep) && j > 0 && (items_[j - 1].built || !items_[j - 1].is(sym::light))) break;
    if (p_.order == WordOrder::svo && finite(items_, j) && !item.is(sym::light)) break;  // "has promised talks"
    if (item.built || !item.is(sym::light)) continue;
    if (actor != t) return take(slot, left);
    return p_.pro_drop && (free_word(items_[j + 1]) || items_[j + 1].is(sym::noun) || j + 1 == t) ? filled_with(slot, last_person(t)) : Filled();
  }
  // "X held", the verb before its subject and far from the noun.
  if (actor != t && actor > 0 && !items_[actor - 1].built && items_[actor - 1].is(sym::light)) return take(slot, left);
  return {};
}

}  // namespace actorgraph

// Slots of a frame: each takes its sources in the order written.
#include <algorithm>

#include "extract/clause_reader.hpp"

namespace actorgraph {

std::vector<ActorIndex> ClauseReader::fitting(std::size_t j, const Slot& slot) {
  const Item& item = items_[j];
  const KindMask& kinds = slot.kinds;
  std::vector<ActorIndex> places;
  if (kinds.place && !kinds.person) {
    for (const Reading* r : item.readings)
      if (r->category == sym::capital && r->get(sym::place)) {
        places.push_back(a_.actors.place(r->get(sym::place), r->get(sym::id), a_.slice(item.span)));
        for (MentionRef& m : a_.mentions)  // the city is meant, not the state
          if (m.span == item.span && a_.actors[m.actor].kind == ActorKind::country) m = {places.back(), m.span, MentionForm::name};
        break;
      }
    if (!places.empty()) return places;
  }
  if (!item.built) return {};
  bool first = slot.one && item.built->kind == sym::Group && !item.built->children.empty();
  return fitting(first ? *item.built->children.front() : *item.built, kinds);
}

std::vector<ActorIndex> ClauseReader::fitting(const Constituent& phrase, const KindMask& kinds) {
  std::vector<ActorIndex> persons, others;
  Resolved resolved = phrase.kind == sym::Place ? Resolved() : a_.resolve(phrase, s_);
  if (phrase.kind == sym::Place)
    for (const Member& m : phrase.members) resolved.actors.push_back(m.actor);
  for (ActorIndex actor : resolved.actors) {
    switch (a_.actors[actor].kind) {
      case ActorKind::person: if (kinds.person) persons.push_back(actor); break;
      case ActorKind::country: if (kinds.country) others.push_back(actor); break;
      case ActorKind::organization: if (kinds.organization) others.push_back(actor); break;
      case ActorKind::place: if (kinds.place) others.push_back(actor); break;
    }
  }
  // Where people are named, they are the actors, not their states; unless the phrase lists both.
  if (!persons.empty() && phrase.kind != sym::Group) return persons;
  persons.insert(persons.end(), others.begin(), others.end());
  return persons;
}

ClauseReader::Filled ClauseReader::take(const Slot& slot, const std::vector<const Filler*>& order) {
  Filled filled;
  for (const Filler* filler : order) {
    if (used(filler->item) || (filler->attached && !slot.kinds.place)) continue;
    std::vector<ActorIndex> actors = fitting(filler->item, slot);
    if (actors.empty()) continue;
    filled.actors = std::move(actors);
    filled.item = filler->item;
    taken_.push_back(filler->item);
    return filled;
  }
  return filled;
}

std::vector<const Filler*> ClauseReader::select(bool left, bool right, Symbol marker) const {
  std::vector<const Filler*> found;
  for (const Filler& f : fillers_)
    if (f.marker == marker && (f.left ? left : right)) found.push_back(&f);
  return found;
}

ClauseReader::Filled ClauseReader::subject(const Slot& slot, const Reading& r, std::size_t t) {
  bool passive = r.is(sym::voice, sym::passive) || (t > 0 && passive_before(t));
  if (passive) return take(slot, select(true, true, sym::by));
  auto left = select(true, false, 0), right = select(false, true, 0);
  if (p_.order == WordOrder::svo) return take(slot, left);
  if (p_.order == WordOrder::sov) return std::reverse(left.begin(), left.end()), take(slot, left);
  if (!left.empty() && left.front()->near_verb) return take(slot, left);
  Filled filled = take(slot, right);
  return filled;
}

bool ClauseReader::passive_before(std::size_t t) const {
  for (std::size_t k = t; k-- > 0 && k + 3 >= t;) {
    if (items_[k].built) return false;
    if (items_[k].is(sym::pass)) return items_[t].is(sym::verb) && items_[t].reading(sym::verb)->is(sym::tense, sym::past);
    if (!free_word(items_[k])) return false;
  }
  return false;
}

ClauseReader::Filled ClauseReader::object(const Slot& slot, const Reading& r, std::size_t t) {
  bool passive = r.is(sym::voice, sym::passive) || (t > 0 && passive_before(t));
  bool before = passive || p_.order == WordOrder::sov;
  return take(slot, select(before, !before, 0));
}

ClauseReader::Filled ClauseReader::fill(const Slot& slot, const Reading& r, std::size_t t) {
  Filled filled;
  for (Symbol source : slot.sources) {
    switch (source) {
      case sym::subj: filled = subject(slot, r, t); break;
      case sym::obj: filled = object(slot, r, t); break;
      case sym::clitic: filled = clitic(slot, r, t); break;
      case sym::drop: filled = dropped(slot, t); break;
      case sym::lead: filled = take(slot, select(true, false, 0)); break;
      case sym::gen: filled = genitive(slot, t); break;
      case sym::adj: filled = adjectives(slot, t); break;
      case sym::head: filled = head(slot, t); break;
      case sym::his: filled = his(slot, r, t); break;
      case sym::home: filled = home(slot, r, t); break;
      case sym::speaker: filled = speaker(slot, t); break;
      case sym::light: filled = light(slot, t); break;
      case sym::host: filled = host(slot); break;
      case sym::sidelead: filled = side_lead(slot); break;
      case sym::own: filled = take(slot, select(true, false, sym::poss)); break;
      case sym::pred: break;
      default: filled = take(slot, select(p_.order == WordOrder::sov, true, source)); break;
    }
    if (!filled.actors.empty()) return filled;
  }
  return filled;
}

ClauseReader::Filled ClauseReader::clitic(const Slot& slot, const Reading& r, std::size_t t) {
  if (r.has(sym::obj)) {
    Filled filled;
    if (a_.discourse.subject != kNoActor) filled.actors.push_back(a_.discourse.subject);
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
    if (mark_is(item, sym::quote) || mark_is(item, sym::colon) || (!item.built && (item.is(sym::comp) || item.is(sym::rel)))) return {};
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

ClauseReader::Filled ClauseReader::dropped(const Slot& slot, std::size_t t) {
  bool unsaid = p_.pro_drop ? !noun_follows(t) : pronoun_;
  if (items_[t].is(sym::participle))
    if (Filled filled = sentence_subject(slot, t); !filled.actors.empty()) return filled;
  return unsaid ? filled_with(slot, last_person(t)) : Filled();
}

ActorIndex ClauseReader::last_person(std::size_t t) const {
  if (const StatementFact* content = content_of(t)) return content->speaker;
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
  if (!r.is(sym::def, sym::y)) return {};
  Filled filled = take(slot, select(true, false, 0));
  if (!filled.actors.empty()) return filled;
  // "During his meeting with Y, X said": the subject of the verb that follows.
  bool verb_before = false;
  for (std::size_t j = 0; j < t; ++j) verb_before |= finite(items_, j);
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
  return filled_with(slot, last_person(t));
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
  if (!content || items_[t].quoted) return filled;
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
    if (item.built || !item.is(sym::light)) continue;
    if (actor != t) return take(slot, left);
    return p_.pro_drop && (free_word(items_[j + 1]) || items_[j + 1].is(sym::noun) || j + 1 == t) ? filled_with(slot, last_person(t)) : Filled();
  }
  // "X held", the verb before its subject and far from the noun.
  if (actor != t && actor > 0 && !items_[actor - 1].built && items_[actor - 1].is(sym::light)) return take(slot, left);
  return {};
}

bool ClauseReader::noun_follows(std::size_t t) const {
  return t + 1 < items_.size() && !items_[t + 1].built && (items_[t + 1].is(sym::word) || items_[t + 1].readings.empty());
}

ClauseReader::Filled ClauseReader::genitive(const Slot& slot, std::size_t t) {
  Filled filled;
  if (!p_.genitive || t + 1 >= items_.size() || !is_actor_item(items_[t + 1])) return filled;
  filled.actors = fitting(t + 1, slot);
  filled.item = t + 1;
  if (!filled.actors.empty()) taken_.push_back(t + 1);
  return filled;
}

ClauseReader::Filled ClauseReader::adjectives(const Slot& slot, std::size_t t) {
  Filled filled;
  const Item& item = items_[t];
  if (!slot.kinds.country) return filled;
  filled.item = t;
  if (item.built) {
    if (item.built->kind == sym::Event) filled.actors = item.built->owners;
    return filled;
  }
  // Where nouns take genitives, adjectives follow; elsewhere they stand before.
  constexpr std::size_t most = 3;
  for (std::size_t k = 1; k <= most && (p_.genitive ? t + k < items_.size() : k <= t); ++k) {
    const Item& beside = items_[p_.genitive ? t + k : t - k];
    const Reading* nisba = beside.built ? nullptr : beside.reading(sym::nisba);
    bool passed = !beside.built && (beside.is(sym::word) || beside.is(sym::func) || beside.is(sym::mod) || beside.readings.empty() || beside.is(sym::ntok));
    if (nisba && !beside.quoted) {
      ActorIndex state = a_.actors.country(nisba->get(sym::id));
      if (std::find(filled.actors.begin(), filled.actors.end(), state) == filled.actors.end()) filled.actors.push_back(state);
      if (filled.actors.size() == 2) break;
    } else if (!filled.actors.empty() || !passed) {
      break;
    }
  }
  return filled;
}

ClauseReader::Filled ClauseReader::host(const Slot& slot) {
  Filled filled;
  bool with = std::any_of(fillers_.begin(), fillers_.end(), [](const Filler& f) { return f.marker == sym::with && !f.left; });
  if (!with) return filled;
  filled = take(slot, select(true, false, 0));
  if (!filled.actors.empty()) return filled;
  for (std::size_t j = 0; j < items_.size(); ++j) {
    if (!is_actor_item(items_[j]) || used(j) || marker_before(j) || items_[j].quoted) continue;
    bool filler = std::any_of(fillers_.begin(), fillers_.end(), [&](const Filler& f) { return f.item == j; });
    if (filler) continue;
    filled.actors = fitting(j, slot);
    filled.item = j;
    if (!filled.actors.empty()) return filled;
  }
  ActorIndex speaker = a_.discourse.speaker != kNoActor ? a_.discourse.speaker : a_.discourse.subject;
  if (speaker != kNoActor && a_.actors[speaker].kind == ActorKind::person) filled.actors.push_back(speaker);
  return filled;
}

ClauseReader::Filled ClauseReader::side_lead(const Slot& slot) {
  Filled filled;
  for (const Filler& f : fillers_)
    if (f.left && !f.marker && items_[f.item].built->kind == sym::Side) {
      filled.actors = fitting(f.item, slot);
      filled.item = f.item;
    }
  return filled;
}

}  // namespace actorgraph

// Slots of a frame: each takes its sources in the order written.
#include <algorithm>

#include "extract/clause_reader.hpp"

namespace actorgraph {

std::vector<ActorIndex> ClauseReader::fitting(std::size_t j, const KindMask& kinds, bool license) {
  const Item& item = items_[j];
  std::vector<ActorIndex> persons, others, places;
  (void)license;
  if (kinds.place && !kinds.person) {
    for (const Reading* r : item.readings)
      if (r->category == sym::capital && r->get(sym::place)) {
        places.push_back(a_.actors.place(r->get(sym::place), r->get(sym::id), a_.slice(item.span)));
        break;
      }
    if (!places.empty()) return places;
  }
  if (!item.built) return {};
  Resolved resolved = item.built->kind == sym::Place ? Resolved() : a_.resolve(*item.built, s_);
  if (item.built->kind == sym::Place)
    for (const Member& m : item.built->members) resolved.actors.push_back(m.actor);
  for (ActorIndex actor : resolved.actors) {
    switch (a_.actors[actor].kind) {
      case ActorKind::person: if (kinds.person) persons.push_back(actor); break;
      case ActorKind::country: if (kinds.country) others.push_back(actor); break;
      case ActorKind::organization: if (kinds.organization) others.push_back(actor); break;
      case ActorKind::place: if (kinds.place) others.push_back(actor); break;
    }
  }
  // Where people are named, they are the actors, not their states; unless the phrase lists both.
  if (!persons.empty() && item.built->kind != sym::Group) return persons;
  persons.insert(persons.end(), others.begin(), others.end());
  return persons;
}

ClauseReader::Filled ClauseReader::take(const Slot& slot, const std::vector<const Filler*>& order) {
  Filled filled;
  for (const Filler* filler : order) {
    if (used(filler->item)) continue;
    std::vector<ActorIndex> actors = fitting(filler->item, slot.kinds, slot.license);
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
      case sym::clitic: filled = clitic(r); break;
      case sym::drop: filled = dropped(slot, t); break;
      case sym::lead: filled = take(slot, select(true, false, 0)); break;
      case sym::gen: filled = genitive(slot, t); break;
      case sym::adj: filled = adjectives(slot, t); break;
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

ClauseReader::Filled ClauseReader::clitic(const Reading& r) {
  Filled filled;
  if (r.has(sym::obj) && a_.discourse.subject != kNoActor) filled.actors.push_back(a_.discourse.subject);
  return filled;
}

ClauseReader::Filled ClauseReader::dropped(const Slot& slot, std::size_t t) {
  Filled filled;
  bool unsaid = p_.pro_drop ? !noun_follows(t) : pronoun_;
  if (!unsaid || !slot.kinds.person) return filled;
  ActorIndex actor = a_.discourse.subject != kNoActor ? a_.discourse.subject : a_.discourse.speaker;
  if (actor != kNoActor && a_.actors[actor].kind == ActorKind::person) filled.actors.push_back(actor);
  return filled;
}

bool ClauseReader::noun_follows(std::size_t t) const {
  return t + 1 < items_.size() && !items_[t + 1].built && (items_[t + 1].is(sym::word) || items_[t + 1].readings.empty());
}

ClauseReader::Filled ClauseReader::genitive(const Slot& slot, std::size_t t) {
  Filled filled;
  if (!p_.genitive || t + 1 >= items_.size() || !is_actor_item(items_[t + 1])) return filled;
  filled.actors = fitting(t + 1, slot.kinds, slot.license);
  filled.item = t + 1;
  if (!filled.actors.empty()) taken_.push_back(t + 1);
  return filled;
}

ClauseReader::Filled ClauseReader::adjectives(const Slot& slot, std::size_t t) {
  Filled filled;
  const Item& item = items_[t];
  if (!item.built || item.built->kind != sym::Event || !slot.kinds.country) return filled;
  filled.actors = item.built->owners;
  filled.item = t;
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
    filled.actors = fitting(j, slot.kinds, slot.license);
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
    if (f.left && items_[f.item].built->kind == sym::Side) {
      filled.actors = fitting(f.item, slot.kinds, slot.license);
      filled.item = f.item;
    }
  return filled;
}

}  // namespace actorgraph

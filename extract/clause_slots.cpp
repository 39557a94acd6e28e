// Slots of a frame: each takes its sources in the order written.
#include <algorithm>

#include "extract/clause_reader.hpp"

namespace actorgraph {

Actors ClauseReader::fitting(std::size_t j, const Slot& slot, Filler::Part part) {
  const Item& item = items_[j];
  const KindMask& kinds = slot.kinds;
  Actors places;
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
  if (part == Filler::last_only) return fitting(*item.built->children.back(), kinds);
  if (part == Filler::but_last && item.built->kind == sym::Group) {
    Actors actors;
    for (std::size_t k = 0; k + 1 < item.built->children.size() && (k == 0 || !slot.one); ++k) actors.append(fitting(*item.built->children[k], kinds));
    return actors;
  }
  bool first = slot.one && item.built->kind == sym::Group && !item.built->children.empty();
  return fitting(first ? *item.built->children.front() : *item.built, kinds);
}

Actors ClauseReader::fitting(const Constituent& phrase, const KindMask& kinds) {
  Actors persons, others;
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
  persons.append(others);
  return persons;
}

ClauseReader::Filled ClauseReader::take(const Slot& slot, const Choice& order) {
  Filled filled;
  for (const Filler* filler : order) {
    if (used(filler->item) || (filler->attached && !slot.kinds.place) || (slot.near && filler->marker && !filler->near_prep)) continue;
    Actors actors = fitting(filler->item, slot, filler->part);
    if (actors.empty()) continue;
    filled.actors = std::move(actors);
    filled.item = filler->item;
    taken_.push_back(filler->item);
    return filled;
  }
  return filled;
}

ClauseReader::Choice ClauseReader::select(bool left, bool right, Symbol marker) const {
  Choice found;
  for (const Filler& f : fillers_)
    if (f.marker == marker && (f.left ? left : right)) found.push_back(&f);
  return found;
}

ClauseReader::Choice ClauseReader::prepositions(const Slot& slot, Symbol first) const {
  auto from = std::find(slot.sources.begin(), slot.sources.end(), first);
  Choice found;
  for (const Filler& f : fillers_)
    if (!f.left && f.marker && std::find(from, slot.sources.end(), f.marker) != slot.sources.end()) found.push_back(&f);
  return found;
}

ClauseReader::Filled ClauseReader::subject(const Slot& slot, const Reading& r, std::size_t t) {
  bool passive = r.is(sym::voice, sym::passive) || (t > 0 && passive_before(t));
  if (passive || reduced_passive(r, t)) return take(slot, select(true, true, sym::by));
  if (p_.order == WordOrder::svo && t > 1 && mark_is(items_[t - 1], sym::hyphen)) {  // "X-backed Y"
    Choice compound;
    for (const Filler& f : fillers_)
      if (f.left && f.item + 2 == t) compound.push_back(&f);
    return take(slot, compound);
  }
  auto left = select(true, false, 0), right = select(false, true, 0);
  if (p_.order == WordOrder::svo) return take(slot, left);
  if (p_.order == WordOrder::sov) return std::reverse(left.begin(), left.end()), take(slot, left);
  if (in_relative(t) && !r.has(sym::obj)) return relative(slot, t);
  if (!left.empty() && left.front()->near_verb && !r.has(sym::obj)) return take(slot, left);
  // A noun that nobody knows stood first: the subject is that noun.
  right.shrink(std::remove_if(right.begin(), right.end(), [](const Filler* f) { return f->behind_noun; }) - right.begin());
  if (r.has(sym::object) && p_.pro_drop && right.size() < 2) return {};  // the one actor is the object
  return take(slot, right);
}

bool ClauseReader::passive_before(std::size_t t) const {
  for (std::size_t k = t; k-- > 0 && k + 3 >= t;) {
    if (items_[k].built) return false;
    if (items_[k].is(sym::pass)) return items_[t].is(sym::verb) && items_[t].reading(sym::verb)->is(sym::tense, sym::past);
    if (!free_word(items_[k])) return false;
  }
  return false;
}

bool ClauseReader::reduced_passive(const Reading& r, std::size_t t) const {
  if (p_.order != WordOrder::svo || r.category != sym::verb || !r.is(sym::tense, sym::past)) return false;
  for (std::size_t k = t + 1; k < items_.size() && k <= t + 2; ++k) {
    const Reading* prep = items_[k].built ? nullptr : items_[k].reading(sym::prep);
    if (prep) return prep->is(sym::id, sym::by);
    if (items_[k].built || !items_[k].is(sym::func)) return false;
  }
  return false;
}

ClauseReader::Choice ClauseReader::beside_left(std::size_t t) const {
  Choice found;
  std::size_t j = t;
  while (j > 0 && (free_word(items_[j - 1]) || mark_is(items_[j - 1], sym::close))) --j;
  for (const Filler& f : fillers_)
    if (f.left && f.item + 1 == j && f.marker != sym::poss) found.push_back(&f);
  return found;
}

ClauseReader::Filled ClauseReader::object(const Slot& slot, const Reading& r, std::size_t t) {
  bool passive = r.is(sym::voice, sym::passive) || (t > 0 && passive_before(t));
  if (!passive && reduced_passive(r, t)) return take(slot, beside_left(t));
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
      case sym::drop: filled = dropped(slot, r, t); break;
      case sym::lead: filled = take(slot, select(true, false, 0)); break;
      case sym::gen: filled = genitive(slot, t); break;
      case sym::adj: filled = adjectives(slot, t); break;
      case sym::head: filled = head(slot, t); break;
      case sym::his: filled = his(slot, r, t); break;
      case sym::home: filled = home(slot, r, t); break;
      case sym::speaker: filled = speaker(slot, t); break;
      case sym::light: filled = light(slot, t); break;
      case sym::host: filled = host(slot, t); break;
      case sym::sidelead: filled = side_lead(slot); break;
      case sym::own: filled = own(slot, t); break;
      case sym::owner: filled = owner_of_object(slot, t); break;
      case sym::pred: break;
      default: filled = take(slot, select(p_.order == WordOrder::sov, true, source)); break;
    }
    if (!filled.actors.empty()) return filled;
  }
  return filled;
}

ClauseReader::Filled ClauseReader::own(const Slot& slot, std::size_t t) {
  if (p_.order != WordOrder::svo) return take(slot, select(true, false, sym::poss));
  Choice found;
  for (const Filler* f : select(true, false, sym::poss)) {
    bool near = true;
    for (std::size_t k = f->item + 1; k < t; ++k)
      near &= items_[k].built ? items_[k].built->kind == sym::Time
                              : items_[k].shape != Shape::mark && !items_[k].is_any({sym::verb, sym::prep, sym::conj, sym::comp, sym::rel, sym::pron, sym::det});
    if (near) found.push_back(f);
  }
  return take(slot, found);
}

ClauseReader::Filled ClauseReader::owner_of_object(const Slot& slot, std::size_t t) {
  Filled filled;
  for (const Filler& f : fillers_) {
    if (f.left != (p_.order == WordOrder::sov) || used(f.item) || !(f.marker == sym::poss || (f.attached && (f.marker == sym::by || f.marker == sym::from)))) continue;
    filled.actors = fitting(f.item, slot, f.part);
    filled.item = f.item;
    if (filled.actors.empty()) continue;
    taken_.push_back(f.item);
    return filled;
  }
  // "condemned the Norwegian raids": an adjective of a state before a noun that stands for what somebody does.
  constexpr std::size_t most = 3;
  for (std::size_t k = t + 1; slot.kinds.country && k < items_.size() && k <= t + most; ++k) {
    const Item& item = items_[k];
    if (const Reading* nisba = item.built ? nullptr : item.reading(sym::nisba)) {
      for (std::size_t n = k + 1; n < items_.size() && n <= k + 2 && !items_[n].built && items_[n].shape == Shape::word; ++n) {
        if (!items_[n].is(sym::noun)) continue;
        filled.actors.push_back(a_.actors.country(nisba->get(sym::id)));
        filled.item = k;
        return filled;
      }
      return filled;
    }
    if (p_.compounds && item.built && (item.built->kind == sym::Country || item.built->kind == sym::Org) && k + 1 < items_.size() && !items_[k + 1].built && items_[k + 1].is(sym::noun)) {
      filled.actors = fitting(k, slot);
      filled.item = k;
      if (!filled.actors.empty()) taken_.push_back(k);
      return filled;
    }
    if (item.built || item.shape != Shape::word || item.is_any({sym::prep, sym::conj, sym::comp, sym::rel, sym::verb})) return filled;
  }
  return filled;
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
  if (!slot.kinds.country && !items_[t].built) return filled;
  filled.item = t;
  if (item.built) {
    if (item.built->kind != sym::Event) return filled;
    filled.actors.assign(item.built->owners);
    for (const Constituent* child : item.built->children)
      for (ActorIndex actor : fitting(*child, slot.kinds)) filled.actors.push_back(actor);
    return filled;
  }
  // Where nouns take genitives, adjectives follow; elsewhere they stand before.
  constexpr std::size_t most = 3;
  for (std::size_t k = 1; k <= most && (p_.genitive ? t + k < items_.size() : k <= t); ++k) {
    const Item& beside = items_[p_.genitive ? t + k : t - k];
    const Reading* nisba = beside.built ? nullptr : beside.reading(sym::nisba);
    bool passed = !beside.built && (beside.is(sym::word) || beside.is(sym::func) || beside.is(sym::mod) || beside.readings.empty() || beside.is(sym::ntok));
    // "the X airstrikes on Y"
    if (p_.compounds && beside.built && filled.actors.empty() && (beside.built->kind == sym::Country || beside.built->kind == sym::Org)) {
      filled.actors = fitting(t - k, slot);
      filled.item = t - k;
      if (!filled.actors.empty()) taken_.push_back(t - k);
      break;
    }
    if (nisba && !beside.quoted) {
      ActorIndex state = a_.actors.country(nisba->get(sym::id));
      if (!filled.actors.contains(state)) filled.actors.push_back(state);
      if (filled.actors.size() == 2) break;
    } else if (!filled.actors.empty() || !passed) {
      break;
    }
  }
  return filled;
}

ClauseReader::Filled ClauseReader::host(const Slot& slot, std::size_t t) {
  Filled filled;
  bool with = std::any_of(fillers_.begin(), fillers_.end(), [](const Filler& f) { return f.marker == sym::with && !f.left; });
  if (!with) return filled;
  if (pronoun_ && p_.order == WordOrder::svo) return filled_with(slot, last_person(t));
  // "X met Y before talks with Z": the talks are not X's alone.
  bool argument = !fillers_.empty() && std::any_of(fillers_.begin(), fillers_.end(), [](const Filler& f) { return f.left && (f.marker == sym::with || f.marker == sym::by); });
  if (argument) return filled;
  filled = take(slot, select(true, false, 0));
  if (!filled.actors.empty()) return filled;
  for (std::size_t n = 0; n < items_.size(); ++n) {
    // The subject comes first where the verb does, else it is the nearest one.
    if (p_.order == WordOrder::svo && n >= t) break;
    const std::size_t j = p_.order != WordOrder::svo ? n : t - 1 - n;
    // "Resulted in X leaving talks with Y": the nearest one is an argument of something else.
    if (p_.order == WordOrder::svo && is_actor_item(items_[j]) && items_[j].built->kind == sym::Person && marker_before(j)) return filled;
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

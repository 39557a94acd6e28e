// Clauses: triggers, one pass to the right and one to the left of each, status.
#include <algorithm>

#include "extract/clause_reader.hpp"

namespace actorgraph {

void ClauseReader::run() {
  for (std::size_t i = 0, end = items_.size(); i < end; ++i) {
    if (items_[i].built) note(*items_[i].built);
    if (!items_[i].readings.framed() || (items_[i].built && items_[i].built->kind != sym::Event)) continue;
    done_.clear();
    for (const Reading* r : items_[i].readings) {
      const Frame* frame = frame_of(*r, a_.pack, false);
      if (!frame || done_.contains(frame->name)) continue;
      const bool inside = !counts(*r, items_, i) || ((r->category == sym::participle || r->category == sym::verb) && is_noun(items_, i));
      if (inside || (items_[i].quoted && !frame->content)) {
        if (a_.trace) tell(i, *frame, inside ? ClauseOutcome::inside : ClauseOutcome::quoted, {}, a_.relations.size(), a_.roles.size());
        continue;
      }
      done_.push_back(frame->name);
      trigger(i, *r, *frame);
    }
  }
}

const StatementFact* ClauseReader::content_of(std::size_t item) const {
  const StatementFact* best = nullptr;
  Span span = items_[item].span;
  for (std::size_t s = first_; s < a_.statements.size(); ++s) {
    const StatementFact& fact = a_.statements[s];
    bool inside = fact.content.start <= span.start && span.end <= fact.content.end;
    if (inside && (!best || fact.content.end - fact.content.start < best->content.end - best->content.start)) best = &fact;
  }
  return best;
}

Actors ClauseReader::speakers_of(const StatementFact& content) const {
  Actors speakers;
  for (std::size_t s = first_; s < a_.statements.size(); ++s)
    if (a_.statements[s].content == content.content) speakers.push_back(a_.statements[s].speaker);
  return speakers;
}

bool ClauseReader::own_act(const StatementFact& content, const Actors& agents) const {
  const Actors speakers = speakers_of(content);
  return !agents.empty() && std::all_of(agents.begin(), agents.end(), [&](ActorIndex agent) {
    return std::any_of(speakers.begin(), speakers.end(), [&](ActorIndex speaker) { return agent == speaker || agent == state_of(speaker); });
  });
}

void ClauseReader::note(const Constituent& phrase) {
  ActorIndex states[2];
  std::size_t count = 0;  // of three and more it does not matter which
  const auto see = [&](ActorIndex state) {
    if (count < 2) states[count] = state;
    ++count;
  };
  const auto members = [&](const Constituent& c) {
    for (const Member& m : c.members)
      if (m.kind == ActorKind::country) see(m.actor);
  };
  members(phrase);
  if (phrase.kind == sym::Group)
    for (const Constituent* child : phrase.children) members(*child);
  for (ActorIndex owner : phrase.owners) {
    ActorIndex* const end = states + std::min<std::size_t>(count, 2);
    if (std::find(states, end, owner) == end) see(owner);
  }
  if (count == 2) a_.discourse.pair.assign(states, states + 2);
}

void ClauseReader::scan_right(std::size_t t, const Reading& r, const Frame& frame) {
  Symbol marker = r.get(sym::ends);
  int gap = frame.gap;
  const bool svo = p_.order == WordOrder::svo;
  bool prep_seen = false;
  Symbol said = marker;   // the last preposition
  bool repeated = false;  // it is said again: "including"
  bool genitive = false, phrase = false, comma = false, attached = false, noun_seen = false, near_prep = marker != 0;
  for (std::size_t j = t + 1; j < items_.size(); ++j) {
    const Item& item = items_[j];
    if (boundary(items_, j, a_.pack)) return;
    if (is_actor_item(item)) {
      bool owned = j + 1 < items_.size() && items_[j + 1].is(sym::poss);
      if (p_.postpositions) marker = marker_before(j);
      // "the king, X": one filler.
      if (!fillers_.empty() && fillers_.back().item + 2 == j && mark_is(items_[j - 1], sym::comma) && item.built->kind == sym::Person &&
          items_[fillers_.back().item].built && items_[fillers_.back().item].built->kind == sym::Office) {
        fillers_.back().item = j;
        marker = 0;
        genitive = phrase = attached = false;
        continue;
      }
      bool modifier = items_[t].is(sym::verb) && modifies(j);
      const bool another = begins_another(j, t);
      if (another && item.built->kind != sym::Group && !owned && (!marker || items_[j - 1].is_any({sym::conj, sym::dash}))) return;
      if (svo && noun_seen && !marker && items_[t].is(sym::verb) && items_[j - 1].is(sym::conj)) return;  // "met the targets, and X"
      if (svo && comma && prep_seen && !marker && items_[t].is(sym::verb)) return;  // "refused visas to Y, *X* said"
      if (repeated && !fillers_.empty() && fillers_.back().marker == marker && items_[fillers_.back().item].built->kind != sym::Person) fillers_.shrink(fillers_.size() - 1);
      repeated = false;
      if (!(genitive && !marker) && !owned && !modifier) {
        fillers_.push_back({j, marker, false, false, near_prep, noun_seen && !marker, attached && item.built->kind != sym::Side, another ? Filler::but_last : Filler::whole});
        said = marker;
        if (another) return;
      } else if (owned && !marker && svo) {
        fillers_.push_back({j, static_cast<Symbol>(sym::poss)});
      }
      marker = 0;
      genitive = phrase = attached = false;
      continue;
    }
    if (const Reading* prep = item.reading(sym::prep); prep && !item.built) {
      prep_seen = true;
      if (prep->has(sym::keep)) {  // "with leaders including X": with X
        if (!said && items_[mark_is(items_[j - 1], sym::comma) ? j - 2 : j - 1].is(sym::word)) return;  // "met him, including X"
        repeated = true;
        if (!marker) marker = said;
        near_prep = phrase = true;
        genitive = attached = comma = false;
        continue;
      }
      bool merged = marker == sym::according && items_[j - 1].is(sym::prep);  // a preposition of two words
      if (!merged) marker = prep->get(sym::id);
      said = marker;
      bool loose = marker == sym::by || marker == sym::in || marker == sym::from;
      attached = loose && !free_word(items_[j - 1]) && !items_[j - 1].built && ((phrase && !with_article(items_[j - 1], a_.pack)) || (noun_seen && !phrase));
      near_prep = true;
      genitive = phrase = false;
      continue;
    }
    if (item.is(sym::place) || (item.built && item.built->kind == sym::Place)) {
      fillers_.push_back({j, marker, false, false, near_prep, false, attached});
      marker = 0;
      attached = false;
      continue;
    }
    if (mark_is(item, sym::comma)) {
      marker = 0, comma = true, attached = phrase = false;
      // "X's threats, the bloc ..."
      if (svo && r.category == sym::noun && j + 1 < items_.size() && plain_noun(items_[j + 1])) return;
    }
    if (svo && !item.built && item.is(sym::conj) && j + 1 < items_.size() && !items_[j + 1].built) {  // "insulted him and was ..."
      const Reading* pass = items_[j + 1].reading(sym::pass);
      if ((pass && pass->has(sym::tense)) || items_[j + 1].is(sym::will)) return;
    }
    if (!item.built && item.is_any(kWhen)) marker = 0;  // "met on Monday X"
    if (free_word(item)) continue;
    near_prep = false;
    // ", followed by talks between ...": another trigger's arguments.
    const Reading* trigger = item.reading(sym::noun);
    bool other = trigger && trigger->has(sym::frame);
    if (other && comma && !items_[j - 1].is(sym::prep)) return;
    if (other && !trigger->is(sym::def, sym::y) && !items_[t].is(sym::verb) && !items_[t].is(sym::participle) && j > t + 1) return;
    phrase |= marker != 0;
    noun_seen |= !marker && !is_actor_item(items_[j - 1]) && !item.is(sym::verb);
    const Reading* verb = item.reading(item.is(sym::participle) ? sym::participle : sym::verb);
    if (verb && (verb->has(sym::frame) || p_.order == WordOrder::vso) && !item.is(sym::light) && counts(*verb, items_, j) && j > t + 1) return;
    if (item.is(sym::hyphen)) continue;
    // A pronoun is its genitive; "at the summit of X": X is of the summit.
    if (trigger && (trigger->is(sym::def, sym::y) || (trigger->has(sym::frame) && marker && marker != r.get(sym::ends)))) marker = 0;
    genitive = p_.genitive && !item.is(sym::verb) && !with_article(item, a_.pack) && !(trigger && trigger->is(sym::def, sym::y));
    if (--gap < 0) return;
  }
}

void ClauseReader::scan_left(std::size_t t) {
  const bool svo = p_.order == WordOrder::svo, clause = svo && has_subject(items_, t);
  bool comma = false, noun = false;  // between the item and the trigger; a noun with determiner, the trigger's subject
  bool coordinated = false;          // the trigger goes on after another verb, not reached yet: what follows that one is no subject
  int gap = 7;
  if (svo && items_[t].is(sym::participle) && !items_[t].is(sym::noun) && !items_[t].is(sym::verb) && t > 0 && plain_noun(items_[t - 1])) return;  // "states backing Y"
  for (std::size_t j = t; j-- > 0;) {
    const Item& item = items_[j];
    if (mark_in(item, kEndMarks)) return;
    // "CITY (AGENCY) - X met": the dateline is no part of the clause.
    if (mark_in(item, {sym::hyphen, sym::dash}) && j > 0 && (mark_is(items_[j - 1], sym::close) || (items_[j - 1].built && items_[j - 1].built->kind == sym::Paren))) return;
    if (!item.built && (item.is(sym::comp) || (item.is(sym::rel) && !relative_subject(j)))) return;
    comma |= mark_is(item, sym::comma);
    if (is_actor_item(item)) {
      bool owned = j + 1 < items_.size() && items_[j + 1].is(sym::poss);
      Symbol marker = marker_before(j);
      if (clause && ends_another(j, marker, t)) {
        fillers_.push_back({j, 0, true, true, false, false, false, Filler::last_only});
        return;
      }
      if (coordinated && !owned && !marker && j > 0 && items_[j - 1].shape != Shape::mark) continue;
      if (owned || marker) {
        fillers_.push_back({j, marker && !(svo && owned) ? marker : static_cast<Symbol>(sym::poss), true});
        if (clause && owned && !marker && !comma && j + 2 < t) return;  // "X's aides met": they did
        gap -= 2;
        continue;
      }
      if (svo && j > 1 && !items_[j - 1].built && items_[j - 1].is(sym::participle) && (plain_noun(items_[j - 2]) || is_actor_item(items_[j - 2]) || mark_is(items_[j - 2], sym::comma))) continue;  // "X, facing Y, met Z"
      if (clause && (noun || (!comma && modifies(j)))) return;  // "X said the aides met", "X aides met"
      if (std::size_t relative = svo ? relative_around(j, comma) : kNoItem; relative != kNoItem && relative > 0) {
        j = relative;  // "X, who fired Y, met Z": X is the subject
        if (!mark_is(items_[j - 1], sym::comma) && !is_actor_item(items_[j - 1])) return;
        noun = false;
        continue;
      }
      bool clean = true;
      for (std::size_t k = j + 1; k < t; ++k) clean &= !mark_is(items_[k], sym::comma) && !items_[k].is(sym::conj);
      fillers_.push_back({j, 0, true, clean});
      if (p_.order != WordOrder::sov) return;
      gap -= 2;  // the subject stands before the object
      continue;
    }
    if (p_.order == WordOrder::sov && (item.is(sym::place) || (item.built && item.built->kind == sym::Place))) {
      fillers_.push_back({j, marker_before(j), true, false});
      continue;
    }
    if (item.is(sym::pron) && !item.built) {
      pronoun_ = true;
      return;
    }
    if (clause && !item.built && item.is(sym::conj) && continues_clause(items_, j, t)) {  // "X fired Y and met Z"
      coordinated = true;
      noun = false;
      continue;
    }
    if (p_.and_verb && j > 0 && items_[j].is(sym::conj) && finite(items_, j + 1 < items_.size() ? j + 1 : j)) return;
    if (coordinated && finite(items_, j) && !item.is(sym::light)) {
      coordinated = false;
      continue;
    }
    if (clause && !comma && !item.built) {
      if (item.is(sym::conj)) {
        if (noun && !(j > 0 && is_actor_item(items_[j - 1]))) return;  // "X fell and the aides met"
        noun = false;
      } else if (finite(items_, j) && !item.is(sym::light) && (noun || !conj_between(items_, j, t))) {
        return;  // "X said others met"
      } else if (item.is(sym::det) && j + 1 < t && !items_[j + 1].built && !free_word(items_[j + 1]) && !(j > 0 && items_[j - 1].is(sym::prep))) {
        noun = true;
      }
    }
    if (!free_word(item) && !item.is(sym::prep) && --gap < 0) return;
  }
}

Symbol ClauseReader::marker_before(std::size_t j) const {
  if (p_.postpositions) {
    const Reading* after = j + 1 < items_.size() && !items_[j + 1].built ? items_[j + 1].reading(sym::prep) : nullptr;
    return after ? (after->get(sym::id) ? after->get(sym::id) : static_cast<Symbol>(sym::y)) : static_cast<Symbol>(0);
  }
  for (std::size_t k = j; k-- > 0 && k + 3 >= j;) {
    if (items_[k].is(sym::det)) continue;
    if (!items_[k].built && items_[k].is(sym::conj) && k > 0 && is_actor_item(items_[k - 1])) return marker_before(k - 1);  // "in X and Y"
    const Reading* prep = items_[k].built ? nullptr : items_[k].reading(sym::prep);
    if (!prep) return 0;
    Symbol id = prep->get(sym::id);
    return id ? id : static_cast<Symbol>(sym::y);
  }
  return 0;
}

std::optional<RelationStatus> ClauseReader::status(std::size_t t, const Reading& r) const {
  if (Symbol own = r.get(sym::status)) return own == sym::denied ? RelationStatus::denied : own == sym::planned ? RelationStatus::planned : RelationStatus::happened;
  if (r.is(sym::tense, sym::fut)) return RelationStatus::planned;
  int window = p_.status_window;
  bool aside = false, goes_on = false;
  for (std::size_t k = t; k-- > 0 && window > 0;) {
    const Item& item = items_[k];
    if (item.built && item.built->kind != sym::Time) {
      --window;
      continue;
    }
    if (mark_in(item, {sym::stop, sym::semi, sym::quote, sym::colon}) || item.is(sym::rel)) break;
    if (item.is(sym::will)) return RelationStatus::planned;
    aside |= mark_is(item, sym::comma) && r.category == sym::participle && p_.order == WordOrder::svo;  // "X denied it, accusing Y"
    if (const Reading* word = item.reading(sym::status)) {
      if (word->is(sym::id, sym::denied)) return aside ? RelationStatus::happened : RelationStatus::denied;
      if (word->is(sym::id, sym::planned)) return RelationStatus::planned;
      if (word->is(sym::id, sym::block)) return std::nullopt;
    }
    // "Denied it and accused Y" says nothing of the accusation, "will visit Y and meet Z" tells of both.
    if (p_.order == WordOrder::svo && !item.built && item.is(sym::conj) && continues_clause(items_, k, t)) {
      if (r.is(sym::tense, sym::past)) break;
      goes_on = true;
      window += 5;
    }
    if (finite(items_, k) && !item.is(sym::light)) {
      if (!goes_on) break;
      goes_on = false;
    }
    // "Expected in Rome on Monday for a meeting": where and when do not count.
    if (!item.is_any(kWhen) && !item.is_any({sym::prep, sym::det})) --window;
  }
  // A noun may carry its status behind it: "the coming summit", "talks between A and B were postponed".
  if (items_[t].is(sym::noun) || items_[t].built)
    for (std::size_t k = t + 1; k < std::min(items_.size(), t + 7); ++k) {
      if (items_[k].built && items_[k].built->kind != sym::Time) continue;
      const Reading* word = items_[k].reading(sym::status);
      if (word && word->has(sym::after)) return word->is(sym::id, sym::denied) ? RelationStatus::denied : RelationStatus::planned;
      if (finite(items_, k) || mark_is(items_[k], sym::comma)) break;
    }
  return RelationStatus::happened;
}

void ClauseReader::trigger(std::size_t t, const Reading& r, const Frame& frame) {
  const std::size_t relations = a_.relations.size(), roles = a_.roles.size();
  filled_.clear();
  filled_.resize(frame.slots.size());
  const ClauseOutcome outcome = attempt(t, r, frame, filled_);
  if (a_.trace) tell(t, frame, outcome, filled_, relations, roles);
}

ClauseOutcome ClauseReader::attempt(std::size_t t, const Reading& r, const Frame& frame, std::vector<Filled>& filled) {
  fillers_.clear();
  taken_.clear();
  pronoun_ = false;
  if (excluded(t, frame) || unopened(t, r)) return ClauseOutcome::without;
  if (!beside(t, frame)) return ClauseOutcome::alone;
  scan_right(t, r, frame);
  scan_left(t);
  for (std::size_t i = 0; i < frame.slots.size(); ++i) filled[i] = fill(frame.slots[i], r, t);
  for (std::size_t i = 0; i < frame.slots.size(); ++i)
    if (!frame.slots[i].optional && filled[i].actors.empty() && !needed_elsewhere(frame, i)) return ClauseOutcome::slots;
  std::optional<RelationStatus> state = status(t, r);
  if (!state) return ClauseOutcome::condition;
  ActorIndex place = kNoActor;
  for (std::size_t i = 0; i < frame.slots.size(); ++i)
    if (frame.slots[i].kinds.place && !frame.slots[i].kinds.person && !filled[i].actors.empty()) place = filled[i].actors[0];
  const StatementFact* content = frame.content ? nullptr : content_of(t);
  ClauseOutcome outcome = ClauseOutcome::nothing;
  for (const Action& action : frame.actions) {
    // A claim about others is no fact; what a speaker says of himself is.
    if (content && !own_act(*content, filled[action.slots[0]].actors)) {
      if (outcome == ClauseOutcome::nothing) outcome = ClauseOutcome::claim;
      continue;
    }
    if (!act(action, filled, *state, frame, t, place)) continue;
    outcome = ClauseOutcome::fired;
    if (action.op != sym::hold) break;
  }
  remember_subject(frame, filled);
  return outcome;
}

void ClauseReader::tell(std::size_t t, const Frame& frame, ClauseOutcome outcome, const std::vector<Filled>& filled, std::size_t relations,
                        std::size_t roles) const {
  ClauseAttempt attempt{&frame, items_[t].span, outcome, {}, {}, relations, roles};
  const bool scanned = outcome == ClauseOutcome::fired || outcome >= ClauseOutcome::slots;
  for (std::size_t i = 0; scanned && i < fillers_.size(); ++i) attempt.neighbours.push_back({items_[fillers_[i].item].span, fillers_[i].marker, fillers_[i].left});
  for (std::size_t i = 0; scanned && i < filled.size(); ++i) attempt.slots.push_back({frame.slots[i].name, frame.slots[i].optional, {filled[i].actors.begin(), filled[i].actors.end()}});
  a_.trace->clause(a_, attempt);
}

bool ClauseReader::excluded(std::size_t t, const Frame& frame) const {
  for (std::size_t j = t + 1; !frame.without.empty() && j < items_.size(); ++j) {
    if (const Reading* prep = items_[j].built ? nullptr : items_[j].reading(sym::prep))
      return std::find(frame.without.begin(), frame.without.end(), prep->get(sym::id)) != frame.without.end();
    if (!is_actor_item(items_[j]) && !free_word(items_[j])) return false;
  }
  return false;
}

bool ClauseReader::beside(std::size_t t, const Frame& frame) const {
  constexpr std::size_t before = 4, behind = 4;
  if (!frame.beside) return true;
  auto fits = [&](std::size_t j) {
    const auto& readings = items_[j].readings;
    bool own = items_[j].built && items_[j].built->own.is(sym::frame, frame.beside);
    return own || std::any_of(readings.begin(), readings.end(), [&](const Reading* r) { return r->is(sym::frame, frame.beside); });
  };
  if (fits(t)) return true;
  for (std::size_t k = 1; k <= before && k <= t && !is_actor_item(items_[t - k]); ++k)
    if (fits(t - k)) return true;
  for (std::size_t k = 1; k <= behind && t + k < items_.size(); ++k)
    if (fits(t + k)) return true;
  return false;
}

bool ClauseReader::needed_elsewhere(const Frame& frame, std::size_t slot) const {
  for (const Action& action : frame.actions)
    if (std::find(action.slots.begin(), action.slots.end(), static_cast<int>(slot)) == action.slots.end()) return true;
  return false;
}

void ClauseReader::remember_subject(const Frame& frame, const std::vector<Filled>& filled) {
  for (std::size_t i = 0; i < frame.slots.size(); ++i) {
    const auto& sources = frame.slots[i].sources;
    bool agent = std::any_of(sources.begin(), sources.end(), [](Symbol source) { return source == sym::subj || source == sym::light; });
    if (!agent || filled[i].actors.empty()) continue;
    if (a_.actors[filled[i].actors[0]].kind == ActorKind::person) a_.discourse.subject = filled[i].actors[0];
    return;
  }
}

void Article::read_clauses(const Sentence& sentence, std::size_t first) {
  ClauseReader(*this, sentence, first).run();
}

}  // namespace actorgraph

// Operators: what a frame asserts once its slots are filled.
#include <algorithm>

#include "extract/clause_reader.hpp"

namespace actorgraph {

Span ClauseReader::extent(std::size_t t, const std::vector<Filled>& filled, const Action& action) const {
  Span span = items_[t].span;
  for (int slot : action.slots) {
    if (filled[slot].item >= items_.size()) continue;
    span.start = std::min(span.start, items_[filled[slot].item].span.start);
    span.end = std::max(span.end, items_[filled[slot].item].span.end);
  }
  return span;
}

bool ClauseReader::act(const Action& action, const std::vector<Filled>& filled, RelationStatus state, const Frame& frame, std::size_t t, ActorIndex place) {
  const auto& a = filled[action.slots[0]].actors;
  const Actors nobody;
  const auto& b = action.slots.size() > 1 ? filled[action.slots[1]].actors : nobody;
  Span where = extent(t, filled, action);
  std::vector<std::pair<ActorIndex, ActorIndex>> pairs;
  switch (action.op) {
    case sym::relate:
      for (ActorIndex x : a)
        for (ActorIndex y : b) pairs.emplace_back(x, y);
      break;
    case sym::each:
    case sym::sides:
      if (!alone(t, frame, action)) break;
      for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = i + 1; j < a.size(); ++j)
          if (action.op == sym::each || owner(a[i]) == kNoActor || owner(a[i]) != owner(a[j])) pairs.emplace_back(a[i], a[j]);
      break;
    case sym::mutual:
      if (!alone(t, frame, action)) break;
      for (ActorIndex x : a)
        for (ActorIndex y : a) pairs.emplace_back(x, y);
      break;
    case sym::both:
      for (ActorIndex x : a)
        for (ActorIndex y : b) pairs.emplace_back(x, y), pairs.emplace_back(y, x);
      break;
    case sym::join: return join(action, filled, state, frame, t);
    case sym::hold: return hold(action, filled, state, frame, t);
    default: return false;
  }
  bool event = action.relation == "met";
  // Nobody meets himself, nor an official his own state; nor is it an act that he supports it.
  auto void_pair = [&](const auto& p) {
    auto official = [&](ActorIndex x, ActorIndex y) { return a_.actors[x].kind == ActorKind::person && owner(x) == y; };
    if (action.relation == "support" && official(p.first, p.second)) return true;
    return p.first == p.second || (event && (official(p.first, p.second) || official(p.second, p.first)));
  };
  pairs.erase(std::remove_if(pairs.begin(), pairs.end(), void_pair), pairs.end());
  if (pairs.empty()) return false;
  std::uint32_t number = 0;
  if (event) number = begin_event(pairs, state);
  bool timeless = false;
  for (std::size_t k = t + 1; k-- > 0 && k + 4 >= t;) {
    const Reading* verb = items_[k].built ? nullptr : items_[k].reading(sym::verb);
    if (!verb && !(k == t && items_[k].is(sym::participle))) continue;
    timeless = !verb || verb->is(sym::tense, sym::pres);
    break;
  }
  const std::size_t before = a_.relations.size();
  for (auto [x, y] : pairs) a_.relate(action.relation, x, y, state, where, s_, frame, place, number);
  const std::string day = date(t, state, timeless, action.relation);
  for (std::size_t k = before; k < a_.relations.size(); ++k) {
    a_.relations[k].timeless = timeless;
    a_.relations[k].date = day;
    a_.relations[k].datable = s_.heading && dates_.empty();
  }
  return true;
}

ActorIndex ClauseReader::state_of(ActorIndex actor) const {
  return a_.actors[actor].kind == ActorKind::organization ? a_.actors.state_of(actor) : owner(actor);
}

ActorIndex ClauseReader::owner(ActorIndex actor) const {
  return a_.actors[actor].kind == ActorKind::country ? actor : a_.state_of_person(actor);
}

std::uint32_t ClauseReader::begin_event(const std::vector<std::pair<ActorIndex, ActorIndex>>& pairs, RelationStatus state) {
  Actors members;
  for (auto [x, y] : pairs)
    for (ActorIndex actor : {x, y})
      if (!members.contains(actor)) members.push_back(actor);
  Discourse& d = a_.discourse;
  bool same = std::any_of(members.begin(), members.end(), [&](ActorIndex m) { return std::find(d.event.begin(), d.event.end(), m) != d.event.end(); });
  if (state != RelationStatus::happened) return ++d.event_number;
  if (!same || d.event.empty()) {
    d.event.clear();
    ++d.event_number;
    event_ = d.event_number;
  }
  for (ActorIndex m : members)
    if (std::find(d.event.begin(), d.event.end(), m) == d.event.end()) d.event.push_back(m);
  return d.event_number;
}

bool ClauseReader::join(const Action& action, const std::vector<Filled>& filled, RelationStatus state, const Frame& frame, std::size_t t) {
  Discourse& d = a_.discourse;
  const Span where = extent(t, filled, action);
  const auto& joining = filled[action.slots[0]].actors;
  if (d.event.empty() || joining.empty()) return false;
  ActorIndex side = kNoActor;
  if (action.slots.size() > 1 && !filled[action.slots[1]].actors.empty()) side = filled[action.slots[1]].actors[0];
  if (side != kNoActor) side_owns(joining, side, where);
  const std::size_t before = a_.relations.size();
  std::vector<ActorIndex> members = d.event;
  for (ActorIndex x : joining)
    for (ActorIndex y : members) {
      if (a_.actors[y].kind != ActorKind::person || x == y || owner(x) == owner(y) || owner(x) == kNoActor || owner(y) == kNoActor) continue;
      a_.relate(action.relation, x, y, state, where, s_, frame, kNoActor, d.event_number);
    }
  const bool any = a_.relations.size() > before;
  const std::string day = any ? date(t, state, false, action.relation) : std::string();
  for (std::size_t k = before; k < a_.relations.size(); ++k) a_.relations[k].date = day;
  for (ActorIndex x : joining)
    if (std::find(d.event.begin(), d.event.end(), x) == d.event.end()) d.event.push_back(x);
  return any;
}

void ClauseReader::side_owns(const Actors& joining, ActorIndex side, Span where) {
  for (ActorIndex x : joining)
    for (HeldRole& held : a_.roles)
      if (held.actor == x && held.office.state == kNoActor && held.sentence == s_.span) {
        held.office.state = side;
        if (!a_.pack.offices.represents.at(held.office.role)) continue;
        a_.represent(x, side, where, s_.span, a_.rule_id("Side"), kSideConfidence);
      }
}

bool ClauseReader::hold(const Action& action, const std::vector<Filled>& filled, RelationStatus state, const Frame& frame, std::size_t t) {
  const auto& persons = filled[action.slots[0]].actors;
  if (persons.empty() || state == RelationStatus::denied) return false;
  for (std::size_t j = t + 1; j < std::min(items_.size(), t + 9); ++j) {
    if (boundary(items_, j, a_.pack)) return false;
    const Item& item = items_[j];
    if (!item.built || item.built->kind != sym::Office || used(j)) continue;
    for (OfficeRef office : item.built->offices) {
      if (state == RelationStatus::planned) office.status = RoleStatus::future;
      for (ActorIndex person : persons)
        if (a_.actors[person].kind == ActorKind::person) a_.hold(person, office, item.span, s_, a_.pack.symbols.word(frame.name), frame.confidence);
    }
    return true;
  }
  return false;
}

void Article::relate(std::string_view relation, ActorIndex a, ActorIndex b, RelationStatus status, Span where, const Sentence& sentence,
                     const Frame& frame, ActorIndex place, std::uint32_t event) {
  if (a == b || a == kNoActor || b == kNoActor) return;
  RelationFact& fact = relations.emplace_back();
  fact.relation = relation;
  fact.from = a;
  fact.to = b;
  fact.status = status;
  fact.where = where;
  fact.sentence = sentence.span;
  fact.rule = rule_id(pack.symbols.word(frame.name));
  fact.confidence = frame.confidence;
  fact.place = place;
  fact.event = event;
}

}  // namespace actorgraph

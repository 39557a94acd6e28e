// Clause rules at work: one pass to the right and one to the left of each trigger, slots, operators.
#include <algorithm>

#include "extract/clause_scan.hpp"

namespace actorgraph {
namespace {

struct Filler {
  std::size_t item = 0;
  Symbol marker = 0;   ///< preposition code before it; 0: bare
  bool left = false;
  bool near_verb = false;
};

class ClauseReader {
 public:
  ClauseReader(Article& article, const Sentence& sentence, const std::vector<Span>& contents)
      : a_(article), s_(sentence), items_(sentence.items), p_(article.pack.properties), contents_(contents) {}

  void run() {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      note(i);
      if (items_[i].quoted || (items_[i].built && items_[i].built->kind != sym::Event)) continue;
      std::vector<Symbol> done;
      for (const Reading* r : items_[i].readings) {
        const Frame* frame = frame_of(*r, a_.pack, false);
        if (!frame || std::find(done.begin(), done.end(), frame->name) != done.end()) continue;
        done.push_back(frame->name);
        if (inside_content(items_[i].span) && !frame->content) continue;
        trigger(i, *r, *frame);
      }
    }
  }

 private:
  bool inside_content(Span span) const {
    return std::any_of(contents_.begin(), contents_.end(), [&](Span c) { return c.start <= span.start && span.end <= c.end; });
  }

  /// Keeps the last two states and the last acting person in mind.
  void note(std::size_t i) {
    const Item& item = items_[i];
    if (!item.built) return;
    std::vector<ActorIndex> states;
    for (const Member& m : item.built->members)
      if (m.kind == ActorKind::country) states.push_back(m.actor);
    if (item.built->kind == sym::Group)
      for (const Constituent* child : item.built->children)
        for (const Member& m : child->members)
          if (m.kind == ActorKind::country) states.push_back(m.actor);
    for (ActorIndex owner : item.built->owners)
      if (std::find(states.begin(), states.end(), owner) == states.end()) states.push_back(owner);
    if (states.size() == 2) a_.discourse.pair = states;
  }

  // ---- scans ---------------------------------------------------------------------------------------------------------

  void scan_right(std::size_t t, const Frame& frame) {
    Symbol marker = 0;
    int gap = frame.gap;
    bool genitive = false;
    for (std::size_t j = t + 1; j < items_.size(); ++j) {
      const Item& item = items_[j];
      if (boundary(items_, j, a_.pack)) return;
      if (is_actor_item(item)) {
        bool owned = j + 1 < items_.size() && items_[j + 1].is(sym::poss);
        if (!(genitive && !marker) && !owned) fillers_.push_back({j, marker, false, false});
        marker = 0;
        genitive = false;
        continue;
      }
      if (const Reading* prep = item.reading(sym::prep); prep && !item.built) {
        marker = prep->get(sym::id);
        genitive = false;
        continue;
      }
      if (item.is(sym::place) || (item.built && item.built->kind == sym::Place)) {
        fillers_.push_back({j, marker, false, false});
        marker = 0;
        continue;
      }
      if (mark_is(item, sym::comma)) marker = 0;
      if (free_word(item)) continue;
      if (finite(item) && item.reading(sym::verb)->has(sym::frame) && j > t + 1) return;
      if (item.is(sym::hyphen)) continue;
      genitive = p_.genitive && !item.is(sym::verb);
      if (--gap < 0) return;
    }
  }

  void scan_left(std::size_t t) {
    int gap = 7;
    for (std::size_t j = t; j-- > 0;) {
      const Item& item = items_[j];
      for (Symbol layout : {sym::stop, sym::semi, sym::colon, sym::quote})
        if (mark_is(item, layout)) return;
      if (!item.built && (item.is(sym::comp) || (item.is(sym::rel) && !relative_subject(j)))) return;
      if (is_actor_item(item)) {
        bool owned = j + 1 < items_.size() && items_[j + 1].is(sym::poss);
        Symbol marker = marker_before(j);
        if (owned || marker) {
          fillers_.push_back({j, marker ? marker : static_cast<Symbol>(sym::poss), true, false});
          gap -= 2;
          continue;
        }
        bool clean = true;
        for (std::size_t k = j + 1; k < t; ++k) clean &= !mark_is(items_[k], sym::comma) && !items_[k].is(sym::conj);
        fillers_.push_back({j, 0, true, clean});
        return;
      }
      if (item.is(sym::pron) && !item.built) {
        pronoun_ = true;
        return;
      }
      if (p_.and_verb && j > 0 && items_[j].is(sym::conj) && finite(items_[j + 1 < items_.size() ? j + 1 : j])) return;
      if (!free_word(item) && !item.is(sym::prep) && --gap < 0) return;
    }
  }
  /// "X, who met Y": the relative pronoun stands for what is directly before it.
  bool relative_subject(std::size_t j) const { return p_.quote_first && j > 0; }
  Symbol marker_before(std::size_t j) const {
    for (std::size_t k = j; k-- > 0 && k + 3 >= j;) {
      if (items_[k].is(sym::det)) continue;
      const Reading* prep = items_[k].built ? nullptr : items_[k].reading(sym::prep);
      if (!prep) return 0;
      Symbol id = prep->get(sym::id);
      return id ? id : static_cast<Symbol>(sym::y);
    }
    return 0;
  }

  // ---- slots ---------------------------------------------------------------------------------------------------------

  struct Filled {
    std::vector<ActorIndex> actors;
    std::size_t item = static_cast<std::size_t>(-1);
  };

  std::vector<ActorIndex> fitting(std::size_t j, const KindMask& kinds, bool license) {
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

  Filled take(const Slot& slot, const std::vector<const Filler*>& order) {
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
  bool used(std::size_t item) const { return std::find(taken_.begin(), taken_.end(), item) != taken_.end(); }

  std::vector<const Filler*> select(bool left, bool right, Symbol marker) const {
    std::vector<const Filler*> found;
    for (const Filler& f : fillers_)
      if (f.marker == marker && (f.left ? left : right)) found.push_back(&f);
    return found;
  }

  /// Subject and object by the order of the language (docs/rules.md, "Orders").
  Filled subject(const Slot& slot, const Reading& r, std::size_t t) {
    bool passive = r.is(sym::voice, sym::passive) || (t > 0 && passive_before(t));
    if (passive) return take(slot, select(true, true, sym::by));
    auto left = select(true, false, 0), right = select(false, true, 0);
    if (p_.order == WordOrder::svo) return take(slot, left);
    if (!left.empty() && left.front()->near_verb) return take(slot, left);
    Filled filled = take(slot, right);
    return filled;
  }
  bool passive_before(std::size_t t) const {
    for (std::size_t k = t; k-- > 0 && k + 3 >= t;) {
      if (items_[k].built) return false;
      if (items_[k].is(sym::pass)) return items_[t].is(sym::verb) && items_[t].reading(sym::verb)->is(sym::tense, sym::past);
      if (!free_word(items_[k])) return false;
    }
    return false;
  }

  Filled object(const Slot& slot, const Reading& r, std::size_t t) {
    bool passive = r.is(sym::voice, sym::passive) || (t > 0 && passive_before(t));
    if (passive) return take(slot, select(true, false, 0));
    return take(slot, select(false, true, 0));
  }

  Filled fill(const Slot& slot, const Reading& r, std::size_t t) {
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
        default: filled = take(slot, select(false, true, source)); break;
      }
      if (!filled.actors.empty()) return filled;
    }
    return filled;
  }

  Filled clitic(const Reading& r) {
    Filled filled;
    if (r.has(sym::obj) && a_.discourse.subject != kNoActor) filled.actors.push_back(a_.discourse.subject);
    return filled;
  }
  /// Verb without subject: who acted last, else who speaks. Not if a noun stands where the subject should.
  Filled dropped(const Slot& slot, std::size_t t) {
    Filled filled;
    bool unsaid = p_.pro_drop ? !noun_follows(t) : pronoun_;
    if (!unsaid || !slot.kinds.person) return filled;
    ActorIndex actor = a_.discourse.subject != kNoActor ? a_.discourse.subject : a_.discourse.speaker;
    if (actor != kNoActor && a_.actors[actor].kind == ActorKind::person) filled.actors.push_back(actor);
    return filled;
  }
  bool noun_follows(std::size_t t) const {
    return t + 1 < items_.size() && !items_[t + 1].built && (items_[t + 1].is(sym::word) || items_[t + 1].readings.empty());
  }
  Filled genitive(const Slot& slot, std::size_t t) {
    Filled filled;
    if (!p_.genitive || t + 1 >= items_.size() || !is_actor_item(items_[t + 1])) return filled;
    filled.actors = fitting(t + 1, slot.kinds, slot.license);
    filled.item = t + 1;
    if (!filled.actors.empty()) taken_.push_back(t + 1);
    return filled;
  }
  Filled adjectives(const Slot& slot, std::size_t t) {
    Filled filled;
    const Item& item = items_[t];
    if (!item.built || item.built->kind != sym::Event || !slot.kinds.country) return filled;
    filled.actors = item.built->owners;
    filled.item = t;
    return filled;
  }
  /// "During a meeting with Y": the other party is who the sentence is about.
  Filled host(const Slot& slot) {
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
  Filled side_lead(const Slot& slot) {
    Filled filled;
    for (const Filler& f : fillers_)
      if (f.left && items_[f.item].built->kind == sym::Side) {
        filled.actors = fitting(f.item, slot.kinds, slot.license);
        filled.item = f.item;
      }
    return filled;
  }

  // ---- status --------------------------------------------------------------------------------------------------------

  /// Nearest status word before the trigger in its clause, not across another verb. Empty: a condition blocks the fact.
  std::optional<RelationStatus> status(std::size_t t, const Reading& r) const {
    if (Symbol own = r.get(sym::status)) return own == sym::denied ? RelationStatus::denied : own == sym::planned ? RelationStatus::planned : RelationStatus::happened;
    if (r.is(sym::tense, sym::fut)) return RelationStatus::planned;
    int window = p_.status_window;
    for (std::size_t k = t; k-- > 0 && window > 0;) {
      const Item& item = items_[k];
      if (item.built && item.built->kind != sym::Time) {
        --window;
        continue;
      }
      bool stop = false;
      for (Symbol layout : {sym::stop, sym::semi, sym::quote, sym::colon}) stop |= mark_is(item, layout);
      if (stop || item.is(sym::rel)) break;
      if (item.is(sym::will)) return RelationStatus::planned;
      if (const Reading* word = item.reading(sym::status)) {
        if (word->is(sym::id, sym::denied)) return RelationStatus::denied;
        if (word->is(sym::id, sym::planned)) return RelationStatus::planned;
        if (word->is(sym::id, sym::block)) return std::nullopt;
      }
      if (finite(item) && !item.is(sym::light)) break;
      --window;
    }
    // A noun may carry its status behind it: "the coming summit", "talks planned for Monday".
    if (items_[t].is(sym::noun) || items_[t].built)
      for (std::size_t k = t + 1; k < std::min(items_.size(), t + 4); ++k) {
        if (items_[k].built && items_[k].built->kind != sym::Time) continue;
        const Reading* word = items_[k].reading(sym::status);
        if (word && word->is(sym::id, sym::planned) && word->has(sym::after)) return RelationStatus::planned;
        if (finite(items_[k]) || mark_is(items_[k], sym::comma)) break;
      }
    return RelationStatus::happened;
  }

  // ---- operators -----------------------------------------------------------------------------------------------------

  void trigger(std::size_t t, const Reading& r, const Frame& frame) {
    fillers_.clear();
    taken_.clear();
    pronoun_ = false;
    scan_right(t, frame);
    scan_left(t);
    std::vector<Filled> filled(frame.slots.size());
    for (std::size_t i = 0; i < frame.slots.size(); ++i) filled[i] = fill(frame.slots[i], r, t);
    for (std::size_t i = 0; i < frame.slots.size(); ++i)
      if (!frame.slots[i].optional && filled[i].actors.empty() && !needed_elsewhere(frame, i)) return;
    std::optional<RelationStatus> state = status(t, r);
    if (!state) return;
    ActorIndex place = kNoActor;
    for (std::size_t i = 0; i < frame.slots.size(); ++i)
      if (frame.slots[i].kinds.place && !frame.slots[i].kinds.person && !filled[i].actors.empty()) place = filled[i].actors[0];
    for (const Action& action : frame.actions)
      if (act(action, filled, *state, frame, t, place)) break;
    remember_subject(frame, filled);
  }

  /// A required slot may stay empty if a later action does without it.
  bool needed_elsewhere(const Frame& frame, std::size_t slot) const {
    for (const Action& action : frame.actions)
      if (std::find(action.slots.begin(), action.slots.end(), static_cast<int>(slot)) == action.slots.end()) return true;
    return false;
  }

  void remember_subject(const Frame& frame, const std::vector<Filled>& filled) {
    for (std::size_t i = 0; i < frame.slots.size(); ++i) {
      bool agent = std::find(frame.slots[i].sources.begin(), frame.slots[i].sources.end(), static_cast<Symbol>(sym::subj)) != frame.slots[i].sources.end();
      if (!agent || filled[i].actors.empty()) continue;
      if (a_.actors[filled[i].actors[0]].kind == ActorKind::person) a_.discourse.subject = filled[i].actors[0];
      return;
    }
  }

  Span extent(std::size_t t, const std::vector<Filled>& filled, const Action& action) const {
    Span span = items_[t].span;
    for (int slot : action.slots) {
      if (filled[slot].item >= items_.size()) continue;
      span.start = std::min(span.start, items_[filled[slot].item].span.start);
      span.end = std::max(span.end, items_[filled[slot].item].span.end);
    }
    return span;
  }

  bool act(const Action& action, const std::vector<Filled>& filled, RelationStatus state, const Frame& frame, std::size_t t, ActorIndex place) {
    const auto& a = filled[action.slots[0]].actors;
    static const std::vector<ActorIndex> nobody;
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
        for (std::size_t i = 0; i < a.size(); ++i)
          for (std::size_t j = i + 1; j < a.size(); ++j)
            if (action.op == sym::each || owner(a[i]) == kNoActor || owner(a[i]) != owner(a[j])) pairs.emplace_back(a[i], a[j]);
        break;
      case sym::mutual:
        for (ActorIndex x : a)
          for (ActorIndex y : a) pairs.emplace_back(x, y);
        break;
      case sym::both:
        for (ActorIndex x : a)
          for (ActorIndex y : b) pairs.emplace_back(x, y), pairs.emplace_back(y, x);
        break;
      case sym::join: return join(action, filled, state, frame, where);
      case sym::hold: return hold(action, filled, state, t);
      default: return false;
    }
    pairs.erase(std::remove_if(pairs.begin(), pairs.end(), [](const auto& p) { return p.first == p.second; }), pairs.end());
    if (pairs.empty()) return false;
    bool event = action.relation == "met";
    std::uint32_t number = 0;
    if (event) number = begin_event(pairs, state);
    for (auto [x, y] : pairs) a_.relate(action.relation, x, y, state, where, s_, frame, place, number);
    return true;
  }

  ActorIndex owner(ActorIndex actor) const {
    return a_.actors[actor].kind == ActorKind::country ? actor : a_.state_of_person(actor);
  }

  std::uint32_t begin_event(const std::vector<std::pair<ActorIndex, ActorIndex>>& pairs, RelationStatus state) {
    std::vector<ActorIndex> members;
    for (auto [x, y] : pairs)
      for (ActorIndex actor : {x, y})
        if (std::find(members.begin(), members.end(), actor) == members.end()) members.push_back(actor);
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

  /// New participants of the current meeting: with every member of another side.
  bool join(const Action& action, const std::vector<Filled>& filled, RelationStatus state, const Frame& frame, Span where) {
    Discourse& d = a_.discourse;
    const auto& joining = filled[action.slots[0]].actors;
    if (d.event.empty() || joining.empty()) return false;
    ActorIndex side = kNoActor;
    if (action.slots.size() > 1 && !filled[action.slots[1]].actors.empty()) side = filled[action.slots[1]].actors[0];
    if (side != kNoActor) side_owns(joining, side, where);
    bool any = false;
    std::vector<ActorIndex> members = d.event;
    for (ActorIndex x : joining)
      for (ActorIndex y : members) {
        if (a_.actors[y].kind != ActorKind::person || x == y || owner(x) == owner(y) || owner(y) == kNoActor) continue;
        a_.relate(action.relation, x, y, state, where, s_, frame, kNoActor, d.event_number);
        any = true;
      }
    for (ActorIndex x : joining)
      if (std::find(d.event.begin(), d.event.end(), x) == d.event.end()) d.event.push_back(x);
    return any;
  }

  /// "From the Russian side X and Y took part": offices that were named without an owner are of that side.
  void side_owns(const std::vector<ActorIndex>& joining, ActorIndex side, Span where) {
    for (ActorIndex x : joining)
      for (HeldRole& held : a_.roles)
        if (held.actor == x && held.office.state == kNoActor && held.sentence == s_.span) {
          held.office.state = side;
          if (!a_.pack.offices.represents.at(held.office.role)) continue;
          RelationFact fact;
          fact.relation = "represents";
          fact.from = x;
          fact.to = side;
          fact.where = where;
          fact.sentence = s_.span;
          fact.rule = a_.rule_id("Side");
          fact.confidence = 0.85;
          a_.relations.push_back(std::move(fact));
        }
  }

  /// "X was appointed minister": the office that follows as predicate.
  bool hold(const Action& action, const std::vector<Filled>& filled, RelationStatus state, std::size_t t) {
    const auto& persons = filled[action.slots[0]].actors;
    if (persons.empty() || state == RelationStatus::denied) return false;
    for (std::size_t j = t + 1; j < std::min(items_.size(), t + 9); ++j) {
      if (boundary(items_, j, a_.pack)) return false;
      const Item& item = items_[j];
      if (!item.built || item.built->kind != sym::Office || used(j)) continue;
      for (OfficeRef office : item.built->offices) {
        if (state == RelationStatus::planned) office.status = RoleStatus::future;
        for (ActorIndex person : persons)
          if (a_.actors[person].kind == ActorKind::person) a_.hold(person, office, item.span, s_, "appoint");
      }
      return true;
    }
    return false;
  }

  Article& a_;
  const Sentence& s_;
  const std::vector<Item>& items_;
  const PackProperties& p_;
  const std::vector<Span>& contents_;
  std::vector<Filler> fillers_;
  std::vector<std::size_t> taken_;
  bool pronoun_ = false;
  std::uint32_t event_ = 0;
};

}  // namespace

void Article::relate(const std::string& relation, ActorIndex a, ActorIndex b, RelationStatus status, Span where, const Sentence& sentence,
                     const Frame& frame, ActorIndex place, std::uint32_t event) {
  if (a == b || a == kNoActor || b == kNoActor) return;
  RelationFact fact;
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
  relations.push_back(std::move(fact));
}

void Article::read_clauses(const Sentence& sentence, const std::vector<Span>& contents) {
  ClauseReader(*this, sentence, contents).run();
}

}  // namespace actorgraph

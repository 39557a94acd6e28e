#include "extract/finish.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "extract/pack.hpp"
#include "extract/text.hpp"

namespace actorgraph {
namespace {

/// Drops the elements that `drop` tells to. All are judged before the first one goes.
template <typename T, typename Drop>
void erase_judged(std::vector<T>& all, Drop drop) {
  std::vector<std::size_t> gone;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (drop(all[i])) gone.push_back(i);
  for (auto i = gone.rbegin(); i != gone.rend(); ++i) all.erase(all.begin() + static_cast<std::ptrdiff_t>(*i));
}

/// Puts facts into order, those that are equal as they stand, and drops all that are the `same` as the one before. Facts are large:
/// their numbers are sorted, and mostly they stand in order.
template <typename Fact, typename Less, typename Same>
void put_in_order(std::vector<Fact>& facts, Less less, Same same) {
  const auto wrong = [&](const Fact& x, const Fact& y) { return less(y, x) || same(x, y); };
  if (std::adjacent_find(facts.begin(), facts.end(), wrong) == facts.end()) return;
  std::vector<std::uint32_t> order(facts.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) { return less(facts[x], facts[y]); });
  std::vector<Fact> kept;
  kept.reserve(facts.size());
  for (std::uint32_t i : order)
    if (kept.empty() || !same(kept.back(), facts[i])) kept.push_back(std::move(facts[i]));
  facts = std::move(kept);
}

class Finisher {
 public:
  Finisher(Article& article, const Document& document, const Schema& schema)
      : a_(article), document_(document), schema_(schema), points_(article.text) {}

  DocumentFacts run() {
    for (HeldRole& held : a_.roles) home(held);
    std::erase_if(a_.roles, [](const HeldRole& held) { return held.unclear; });
    drop_vague_roles();
    drop_own_states();
    persons_before_states();
    planned_before_present();
    date_reports();
    drop_idle_capitals();
    number_actors();
    DocumentFacts facts;
    facts.id = document_.id;
    facts.title = document_.title.empty() ? title() : document_.title;
    facts.language = a_.pack.properties.code;
    facts.date = document_.date;
    facts.source = document_.source;
    facts.url = document_.url;
    actors(facts);
    mentions(facts);
    roles(facts);
    relations(facts);
    statements(facts);
    return facts;
  }

 private:
  /// How often the article names each state.
  std::vector<std::size_t> named_states() const {
    std::vector<std::size_t> times(a_.actors.size(), 0);
    for (const MentionRef& m : a_.mentions)
      if (m.actor != kNoActor && a_.actors[m.actor].kind == ActorKind::country) ++times[m.actor];
    return times;
  }

  /// True if the article names the state, or a body or place of the country.
  bool shown(ActorIndex state, const std::string& country) const {
    return std::any_of(a_.mentions.begin(), a_.mentions.end(), [&](const MentionRef& m) {
      if (m.actor == kNoActor || m.actor == state) return m.actor == state;
      const LocalActor& actor = a_.actors[m.actor];
      return (actor.kind == ActorKind::organization || actor.kind == ActorKind::place) && actor.country == country;
    });
  }

  /// An office whose owner the phrase leaves unsaid: the owner of the same person's other office; the state that the
  /// packs know for the person, if the article names it or a body or place of it; the only state that the article names. Else, inferred,
  /// a state that it names twice as often as any other; where several may be meant, the office is left out.
  void home(HeldRole& held) {
    OfficeRef& office = held.office;
    if (office.state != kNoActor || office.of != kNoActor || !office.role) return;
    bool represents = a_.pack.offices.represents.at(office.role);
    for (const HeldRole& other : a_.roles)
      if (&other != &held && other.actor == held.actor && other.office.role == office.role && (other.office.state != kNoActor || other.office.of != kNoActor)) {
        office.state = other.office.state;
        office.of = other.office.of;
        return;
      }
    if (!represents) return;
    for (const HeldRole& other : a_.roles)
      if (&other != &held && other.actor == held.actor && other.office.state != kNoActor && other.office.status != RoleStatus::former)
        return settle(held, other.office.state, false);
    const KnownActor* known = known_actor(a_.actors[held.actor].pack_id);
    if (known && !known->country.empty()) {
      const ActorIndex state = a_.actors.country(known->country);
      return settle(held, state, !shown(state, known->country));
    }
    // Of several the one that the article is about, if it is about one. It stays a conclusion.
    ActorIndex most = kNoActor;
    std::size_t count = 0, second = 0;
    const std::vector<std::size_t> named = named_states();
    for (ActorIndex state = 0; state < named.size(); ++state) {
      if (named[state] > count) second = count, count = named[state], most = state;
      else second = std::max(second, named[state]);
    }
    if (count >= 2 * second && most != kNoActor) settle(held, most, second > 0);
    else held.unclear = true;
  }

  const KnownActor* known_actor(const std::string& id) const {
    const auto known = id.empty() ? schema_.actors.end() : schema_.actors.find(id);
    return known == schema_.actors.end() ? nullptr : &known->second;
  }

  void settle(HeldRole& held, ActorIndex state, bool inferred) {
    held.office.state = state;
    held.office.inferred = inferred;
    bool in_office = held.office.status == RoleStatus::current || held.office.status == RoleStatus::acting;
    if (!in_office) return;
    const Span where = {std::min(held.office.text.start, held.name.start), std::max(held.office.text.end, held.name.end)};
    const std::string rule(held.rule.substr(a_.pack.properties.code.size() + 1));
    a_.represent(held.actor, state, where, held.sentence, a_.rule_id(rule + "+home"), kHomeConfidence, inferred);
  }

  /// "Minister X" adds nothing to "foreign minister X"; "official" and "prince" nothing to any office.
  void drop_vague_roles() {
    erase_judged(a_.roles, [this](const HeldRole& held) {
      const std::string_view code = a_.pack.symbols.word(held.office.role);
      for (const HeldRole& other : a_.roles) {
        if (other.actor != held.actor || other.office.role == held.office.role) continue;
        const std::string_view better = a_.pack.symbols.word(other.office.role);
        bool minister = code == "minister" && better.size() > 9 && better.ends_with("_minister");
        bool title = code == "royal" && other.office.status != RoleStatus::former;
        if (minister || title || code == "official") return true;
      }
      return false;
    });
  }

  /// Nobody meets, calls or visits the state that he represents: such an edge comes from words that belong elsewhere.
  void drop_own_states() {
    auto own = [&](ActorIndex person, ActorIndex state) {
      return a_.actors[person].kind == ActorKind::person && a_.actors[state].kind == ActorKind::country && a_.state_of_person(person) == state;
    };
    auto idle = [&](const RelationFact& f) {
      bool contact = f.relation == "met" || f.relation == "spoke_with" || f.relation == "visited";
      return contact && f.to != kNoActor && (own(f.from, f.to) || own(f.to, f.from));
    };
    std::erase_if(a_.relations, idle);
  }

  /// Where people are named, a meeting of their states that happened says nothing more.
  void persons_before_states() {
    std::vector<std::pair<ActorIndex, ActorIndex>> met;
    auto ordered = [](ActorIndex x, ActorIndex y) { return std::pair(std::min(x, y), std::max(x, y)); };
    auto owner = [&](ActorIndex x) { return a_.actors[x].kind == ActorKind::country ? x : a_.state_of_person(x); };
    auto meeting = [&](const RelationFact& f, ActorKind kind) {
      return f.relation == "met" && f.status == RelationStatus::happened && a_.actors[f.from].kind == kind && a_.actors[f.to].kind == kind;
    };
    for (const RelationFact& f : a_.relations)
      if (meeting(f, ActorKind::person)) met.push_back(ordered(owner(f.from), owner(f.to)));
    if (met.empty()) return;
    std::erase_if(a_.relations, [&](const RelationFact& f) {
      return meeting(f, ActorKind::country) && std::find(met.begin(), met.end(), ordered(f.from, f.to)) != met.end();
    });
  }

  /// "X visits Y" says no more than "X will visit Y" elsewhere in the article.
  void planned_before_present() {
    auto same = [](const RelationFact& x, const RelationFact& y) {
      return ((x.from == y.from && x.to == y.to) || (x.from == y.to && x.to == y.from)) && x.relation == y.relation;
    };
    erase_judged(a_.relations, [&](const RelationFact& fact) {
      return fact.timeless && fact.status == RelationStatus::happened &&
             std::any_of(a_.relations.begin(), a_.relations.end(), [&](const RelationFact& p) { return p.status == RelationStatus::planned && same(p, fact); });
    });
  }

  /// A heading that tells no time is of the day that the article tells, if it tells one only.
  void date_reports() {
    const auto same = [this](const RelationFact& x, const RelationFact& y) {
      const bool straight = x.from == y.from && x.to == y.to, turned = x.from == y.to && x.to == y.from;
      return x.status == y.status && (straight || turned) && x.relation == y.relation && (straight || !directed(x.relation));
    };
    for (RelationFact& report : a_.relations) {
      if (!report.datable || !report.date.empty()) continue;
      const std::string* told = nullptr;
      bool several = false;
      for (const RelationFact& r : a_.relations) {
        if (r.date.empty() || !same(r, report)) continue;
        several |= told && *told != r.date;
        told = &r.date;
      }
      if (told && !several) report.date = *told;
    }
  }

  bool directed(std::string_view relation) const {
    const auto code = schema_.relations.find(relation);
    return code == schema_.relations.end() || code->second.directed;
  }

  /// A capital that stands for its state does something; one that does nothing is where something is.
  void drop_idle_capitals() {
    std::vector<char> busy(a_.actors.size(), 0);
    for (const MentionRef& m : a_.mentions)
      if (m.form != MentionForm::metonym && m.actor != kNoActor) busy[m.actor] = 1;
    each_fact([&busy](ActorIndex actor, std::uint32_t) { busy[actor] = 1; });
    std::erase_if(a_.mentions, [&](const MentionRef& m) {
      return m.actor != kNoActor && !busy[m.actor] && a_.actors[m.actor].kind == ActorKind::country;
    });
  }

  /// Calls use(actor, byte) for every actor of a role, relation or statement.
  template <typename Use>
  void each_fact(Use use) const {
    const auto see = [&use](std::initializer_list<ActorIndex> actors, std::uint32_t at) {
      for (ActorIndex actor : actors)
        if (actor != kNoActor) use(actor, at);
    };
    for (const HeldRole& r : a_.roles) see({r.actor, r.office.of, r.office.state}, r.name.start);
    for (const RelationFact& r : a_.relations) see({r.from, r.to, r.place}, r.where.start);
    for (const StatementFact& s : a_.statements) see({s.speaker, s.source}, s.where.start);
  }

  /// Actors in the order of their first mention; those that nothing mentions and no fact needs are left out.
  void number_actors() {
    constexpr std::uint32_t never = 0xFFFFFFFF;
    std::vector<std::uint32_t> first(a_.actors.size(), never);
    const auto see = [&first](ActorIndex actor, std::uint32_t at) { first[actor] = std::min(first[actor], at); };
    for (const MentionRef& m : a_.mentions)
      if (m.actor != kNoActor) see(m.actor, m.span.start);
    each_fact(see);
    for (ActorIndex actor = 0; actor < first.size(); ++actor)
      if (first[actor] != never) actors_.push_back(actor);
    std::sort(actors_.begin(), actors_.end(), [&first](ActorIndex x, ActorIndex y) { return std::pair(first[x], x) < std::pair(first[y], y); });
    ids_.resize(first.size());
    for (std::size_t id = 0; id < actors_.size(); ++id) ids_[actors_[id]] = static_cast<LocalId>(id);
  }

  TextRange range(Span span) const { return {points_.count_before(span.start), points_.count_before(span.end)}; }
  LocalId id(ActorIndex actor) const { return ids_.at(actor); }
  std::optional<LocalId> maybe(ActorIndex actor) const { return actor == kNoActor ? std::nullopt : std::optional<LocalId>(id(actor)); }

  /// `assumed`: the confidence of a rule that nobody has measured. What is only concluded was never measured.
  Evidence evidence(Span where, Span sentence, std::string_view rule, double assumed, bool inferred) {
    const double* measured = inferred ? nullptr : confidence(rule);
    return {range(where), range(sentence), std::string(rule), measured ? *measured : assumed};
  }

  /// Measured confidence of a rule, or null. Many facts come from few rules, and the id of a rule stands in one place.
  const double* confidence(std::string_view rule) {
    for (const auto& [id, confidence] : confidences_)
      if (id == rule.data()) return confidence;
    const auto measured = a_.pack.confidences.find(rule);
    return confidences_.emplace_back(rule.data(), measured == a_.pack.confidences.end() ? nullptr : &measured->second).second;
  }

  std::string title() const {
    std::size_t from = a_.text.find_first_not_of(" \t\n\r");
    if (from == std::string_view::npos) return {};
    std::size_t to = std::min(a_.text.find('\n', from), a_.text.size());
    while (to > from && (a_.text[to - 1] == ' ' || a_.text[to - 1] == '\t')) --to;
    return std::string(a_.text.substr(from, to - from));
  }

  void actors(DocumentFacts& facts) {
    // What is only concluded must not tell one bearer of a name from another.
    for (const HeldRole& held : a_.roles)
      if (held.office.state != kNoActor && held.office.status != RoleStatus::former && !held.office.inferred && a_.actors[held.actor].kind == ActorKind::person)
        a_.actors[held.actor].country = a_.actors[held.office.state].country;
    facts.actors.reserve(actors_.size());
    for (ActorIndex index : actors_) {
      LocalActor& actor = a_.actors[index];
      if (actor.kind == ActorKind::person)
        if (const KnownActor* known = known_actor(actor.pack_id)) actor.gender = known->gender;
      facts.actors.push_back(std::move(actor));
    }
  }

  void mentions(DocumentFacts& facts) {
    facts.mentions.reserve(a_.mentions.size());
    for (const MentionRef& m : a_.mentions)
      if (m.actor != kNoActor) facts.mentions.push_back({id(m.actor), range(m.span), m.form});
    const auto key = [](const Mention& m) { return std::tie(m.where.start, m.where.end, m.actor); };
    put_in_order(
        facts.mentions, [&](const Mention& x, const Mention& y) { return key(x) < key(y); },
        [&](const Mention& x, const Mention& y) { return key(x) == key(y); });
  }

  void roles(DocumentFacts& facts) {
    facts.roles.reserve(a_.roles.size());
    for (const HeldRole& held : a_.roles) {
      Role& role = facts.roles.emplace_back();
      role.actor = id(held.actor);
      role.role = a_.pack.symbols.word(held.office.role);
      role.of = maybe(held.office.of != kNoActor ? held.office.of : held.office.state);
      role.status = held.office.status;
      role.inferred = held.office.inferred;
      Span text = held.office.text.empty() ? held.name : held.office.text;
      role.evidence = evidence(text, held.sentence, held.rule, role.inferred ? kConcludedConfidence : held.confidence, role.inferred);
    }
    const auto key = [](const Role& r) { return std::tie(r.evidence.where, r.actor, r.role); };
    put_in_order(
        facts.roles, [&](const Role& x, const Role& y) { return key(x) < key(y); },
        [&](const Role& x, const Role& y) { return key(x) == key(y) && x.of == y.of && x.status == y.status; });
  }

  void relations(DocumentFacts& facts) {
    facts.relations.reserve(a_.relations.size());
    for (RelationFact& r : a_.relations) {
      Relation& relation = facts.relations.emplace_back();
      relation.relation = std::string(r.relation);
      relation.from = id(r.from);
      relation.to = id(r.to);
      if (relation.from > relation.to && !directed(relation.relation)) std::swap(relation.from, relation.to);
      relation.status = r.status;
      relation.date = std::move(r.date);
      relation.place = maybe(r.place);
      relation.event = r.event;
      relation.inferred = r.implied;
      relation.evidence = evidence(r.where, r.sentence, r.rule, r.confidence, r.implied);
    }
    const auto key = [](const Relation& r) { return std::tie(r.evidence.where, r.relation, r.from, r.to, r.status, r.inferred); };
    put_in_order(
        facts.relations, [&](const Relation& x, const Relation& y) { return key(x) < key(y); },
        [&](const Relation& x, const Relation& y) { return key(x) == key(y); });
  }

  void statements(DocumentFacts& facts) {
    facts.statements.reserve(a_.statements.size());
    for (const StatementFact& s : a_.statements) {
      Statement& statement = facts.statements.emplace_back();
      statement.speaker = id(s.speaker);
      statement.source = maybe(s.source);
      statement.form = s.form;
      statement.content = range(s.content);
      statement.about = named_in(facts.mentions, statement.content);
      statement.evidence = evidence(s.where, s.sentence, s.rule, s.confidence, false);
    }
    const auto key = [](const Statement& s) { return std::tie(s.content, s.speaker); };
    put_in_order(
        facts.statements, [&](const Statement& x, const Statement& y) { return key(x) < key(y); },
        [&](const Statement& x, const Statement& y) { return key(x) == key(y); });
  }

  /// Actors of the mentions, which stand in order, inside `range`: ascending.
  static std::vector<LocalId> named_in(const std::vector<Mention>& mentions, TextRange range) {
    auto at = std::lower_bound(mentions.begin(), mentions.end(), range.start, [](const Mention& m, std::uint32_t start) { return m.where.start < start; });
    std::vector<LocalId> named;
    for (; at != mentions.end() && at->where.start <= range.end; ++at)
      if (at->where.end <= range.end) named.push_back(at->actor);
    std::sort(named.begin(), named.end());
    named.erase(std::unique(named.begin(), named.end()), named.end());
    return named;
  }

  Article& a_;
  const Document& document_;
  const Schema& schema_;
  CodePoints points_;
  std::vector<LocalId> ids_;         // by ActorIndex
  std::vector<ActorIndex> actors_;   // by LocalId
  std::vector<std::pair<const char*, const double*>> confidences_;  // of rules, by where their ids stand
};

}  // namespace

DocumentFacts finish(Article& article, const Document& document, const Schema& schema) {
  return Finisher(article, document, schema).run();
}

}  // namespace actorgraph

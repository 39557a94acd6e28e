#include "extract/finish.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "extract/pack.hpp"
#include "extract/text.hpp"

namespace actorgraph {
namespace {

class Finisher {
 public:
  Finisher(Article& article, const Document& document, const Schema& schema)
      : a_(article), document_(document), schema_(schema), points_(article.text) {}

  DocumentFacts run() {
    count_countries();
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
  void count_countries() {
    for (const MentionRef& m : a_.mentions)
      if (m.actor != kNoActor && a_.actors[m.actor].kind == ActorKind::country) ++countries_[m.actor];
    for (const MentionRef& m : a_.mentions) {
      if (m.actor == kNoActor) continue;
      auto kind = a_.actors[m.actor].kind;
      if ((kind == ActorKind::organization || kind == ActorKind::place) && !a_.actors[m.actor].country.empty())
        implied_.insert(a_.actors[m.actor].country);
    }
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
    auto known = schema_.actors.find(a_.actors[held.actor].pack_id);
    if (known != schema_.actors.end() && !known->second.country.empty()) {
      ActorIndex state = a_.actors.country(known->second.country);
      return settle(held, state, !countries_.count(state) && !implied_.count(known->second.country));
    }
    if (countries_.size() == 1) return settle(held, countries_.begin()->first, false);
    // Several: the one that the article is about, if it is about one. It stays a conclusion.
    ActorIndex most = kNoActor;
    std::size_t count = 0, second = 0;
    for (const auto& [state, times] : countries_) {
      const auto found = static_cast<std::size_t>(times);
      if (found > count) second = count, count = found, most = state;
      else second = std::max(second, found);
    }
    if (count >= 2 * second && most != kNoActor) settle(held, most, true);
    else held.unclear = true;
  }

  void settle(HeldRole& held, ActorIndex state, bool inferred) {
    held.office.state = state;
    held.office.inferred = inferred;
    bool in_office = held.office.status == RoleStatus::current || held.office.status == RoleStatus::acting;
    if (!in_office) return;
    const Span where = {std::min(held.office.text.start, held.name.start), std::max(held.office.text.end, held.name.end)};
    a_.represent(held.actor, state, where, held.sentence, held.rule + "+home", kHomeConfidence, inferred);
  }

  /// Nobody whom the packs know for one state holds an office of another: there the words were put together wrongly.
  void drop_foreign_offices() {
    auto foreign = [&](ActorIndex person, ActorIndex state) {
      if (person == kNoActor || state == kNoActor || a_.actors[state].kind != ActorKind::country) return false;
      auto known = schema_.actors.find(a_.actors[person].pack_id);
      return known != schema_.actors.end() && !known->second.country.empty() && known->second.country != a_.actors[state].country;
    };
    std::erase_if(a_.roles, [&](const HeldRole& held) {
      return a_.pack.offices.represents.at(held.office.role) && foreign(held.actor, held.office.state);
    });
    std::erase_if(a_.relations, [&](const RelationFact& fact) { return fact.relation == "represents" && foreign(fact.from, fact.to); });
  }

  /// "Minister X" adds nothing to "foreign minister X"; "official" and "prince" nothing to any office.
  void drop_vague_roles() {
    auto& roles = a_.roles;
    auto vague = [&](const HeldRole& held) {
      const std::string& code = a_.pack.symbols.word(held.office.role);
      for (const HeldRole& other : roles) {
        if (other.actor != held.actor || other.office.role == held.office.role) continue;
        const std::string& better = a_.pack.symbols.word(other.office.role);
        bool minister = code == "minister" && better.size() > 9 && better.ends_with("_minister");
        bool title = code == "royal" && other.office.status != RoleStatus::former;
        if (minister || title || code == "official") return true;
      }
      return false;
    };
    std::vector<HeldRole> kept;
    for (const HeldRole& held : roles)
      if (!vague(held)) kept.push_back(held);
    roles = std::move(kept);
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
    a_.relations.erase(std::remove_if(a_.relations.begin(), a_.relations.end(), idle), a_.relations.end());
  }

  /// Where people are named, a meeting of their states that happened says nothing more.
  void persons_before_states() {
    std::set<std::pair<ActorIndex, ActorIndex>> met;
    auto ordered = [](ActorIndex x, ActorIndex y) { return std::pair(std::min(x, y), std::max(x, y)); };
    auto owner = [&](ActorIndex x) { return a_.actors[x].kind == ActorKind::country ? x : a_.state_of_person(x); };
    for (const RelationFact& f : a_.relations)
      if (f.relation == "met" && f.status == RelationStatus::happened && a_.actors[f.from].kind == ActorKind::person && a_.actors[f.to].kind == ActorKind::person)
        met.insert(ordered(owner(f.from), owner(f.to)));
    auto states = [&](const RelationFact& f) {
      return f.relation == "met" && f.status == RelationStatus::happened && a_.actors[f.from].kind == ActorKind::country &&
             a_.actors[f.to].kind == ActorKind::country && met.count(ordered(f.from, f.to));
    };
    a_.relations.erase(std::remove_if(a_.relations.begin(), a_.relations.end(), states), a_.relations.end());
  }

  /// "X visits Y" says no more than "X will visit Y" elsewhere in the article.
  void planned_before_present() {
    auto same = [](const RelationFact& x, const RelationFact& y) {
      return x.relation == y.relation && ((x.from == y.from && x.to == y.to) || (x.from == y.to && x.to == y.from));
    };
    std::vector<RelationFact> planned;
    for (const RelationFact& fact : a_.relations)
      if (fact.status == RelationStatus::planned) planned.push_back(fact);
    auto covered = [&](const RelationFact& fact) {
      return fact.timeless && fact.status == RelationStatus::happened &&
             std::any_of(planned.begin(), planned.end(), [&](const RelationFact& p) { return same(p, fact); });
    };
    a_.relations.erase(std::remove_if(a_.relations.begin(), a_.relations.end(), covered), a_.relations.end());
  }

  /// A heading that tells no time is of the day that the article tells, if it tells one only.
  void date_reports() {
    const auto key = [this](const RelationFact& r) {
      const auto code = schema_.relations.find(r.relation);
      const bool turn = code != schema_.relations.end() && !code->second.directed && r.to < r.from;
      return std::tuple(r.relation, turn ? r.to : r.from, turn ? r.from : r.to, r.status);
    };
    std::map<decltype(key(a_.relations[0])), std::set<std::string>> told;
    for (const RelationFact& r : a_.relations)
      if (!r.date.empty()) told[key(r)].insert(r.date);
    for (RelationFact& r : a_.relations)
      if (auto found = told.find(key(r)); r.date.empty() && r.datable && found != told.end() && found->second.size() == 1) r.date = *found->second.begin();
  }

  /// A capital that stands for its state does something; one that does nothing is where something is.
  void drop_idle_capitals() {
    std::set<ActorIndex> busy;
    for (const MentionRef& m : a_.mentions)
      if (m.form != MentionForm::metonym) busy.insert(m.actor);
    for (const HeldRole& r : a_.roles) busy.insert({r.actor, r.office.of, r.office.state});
    for (const RelationFact& r : a_.relations) busy.insert({r.from, r.to, r.place});
    for (const StatementFact& s : a_.statements) busy.insert({s.speaker, s.source});
    auto idle = [&](const MentionRef& m) {
      return m.actor != kNoActor && a_.actors[m.actor].kind == ActorKind::country && !busy.count(m.actor);
    };
    a_.mentions.erase(std::remove_if(a_.mentions.begin(), a_.mentions.end(), idle), a_.mentions.end());
  }

  /// Actors in the order of their first mention; those that nothing mentions and no fact needs are left out.
  void number_actors() {
    std::map<ActorIndex, std::uint32_t> first;
    auto see = [&](ActorIndex actor, std::uint32_t at) {
      if (actor == kNoActor) return;
      auto [it, fresh] = first.emplace(actor, at);
      if (!fresh) it->second = std::min(it->second, at);
    };
    for (const MentionRef& m : a_.mentions) see(m.actor, m.span.start);
    for (const HeldRole& r : a_.roles) see(r.actor, r.name.start), see(r.office.of, r.name.start), see(r.office.state, r.name.start);
    for (const RelationFact& r : a_.relations) see(r.from, r.where.start), see(r.to, r.where.start), see(r.place, r.where.start);
    for (const StatementFact& s : a_.statements) see(s.speaker, s.where.start), see(s.source, s.where.start);
    std::vector<std::tuple<std::uint32_t, ActorIndex>> order;
    for (auto [actor, at] : first) order.emplace_back(at, actor);
    std::sort(order.begin(), order.end());
    for (auto [at, actor] : order) {
      ids_[actor] = static_cast<LocalId>(actors_.size());
      actors_.push_back(actor);
    }
  }

  TextRange range(Span span) const { return {points_.count_before(span.start), points_.count_before(span.end)}; }
  LocalId id(ActorIndex actor) const { return ids_.at(actor); }
  std::optional<LocalId> maybe(ActorIndex actor) const { return actor == kNoActor ? std::nullopt : std::optional<LocalId>(id(actor)); }

  /// `assumed`: the confidence of a rule that nobody has measured. What is only concluded was never measured.
  Evidence evidence(Span where, Span sentence, const std::string& rule, double assumed, bool inferred) const {
    const auto measured = a_.pack.confidences.find(rule);
    const bool known = !inferred && measured != a_.pack.confidences.end();
    return {range(where), range(sentence), rule, known ? measured->second : assumed};
  }

  std::string title() const {
    std::size_t from = a_.text.find_first_not_of(" \t\n\r");
    if (from == std::string_view::npos) return {};
    std::size_t to = std::min(a_.text.find('\n', from), a_.text.size());
    while (to > from && (a_.text[to - 1] == ' ' || a_.text[to - 1] == '\t')) --to;
    return std::string(a_.text.substr(from, to - from));
  }

  void actors(DocumentFacts& facts) {
    for (ActorIndex index : actors_) {
      LocalActor actor = a_.actors[index];
      if (actor.kind == ActorKind::person) {
        // What is only concluded must not tell one bearer of a name from another.
        for (const HeldRole& held : a_.roles)
          if (held.actor == index && held.office.state != kNoActor && held.office.status != RoleStatus::former && !held.office.inferred)
            actor.country = a_.actors[held.office.state].country;
        auto known = schema_.actors.find(actor.pack_id);
        if (known != schema_.actors.end()) actor.gender = known->second.gender;
      }
      facts.actors.push_back(std::move(actor));
    }
  }

  void mentions(DocumentFacts& facts) {
    for (const MentionRef& m : a_.mentions)
      if (m.actor != kNoActor) facts.mentions.push_back({id(m.actor), range(m.span), m.form});
    auto key = [](const Mention& m) { return std::tuple(m.where.start, m.where.end, m.actor); };
    std::stable_sort(facts.mentions.begin(), facts.mentions.end(), [&](const Mention& x, const Mention& y) { return key(x) < key(y); });
    facts.mentions.erase(std::unique(facts.mentions.begin(), facts.mentions.end(), [&](const Mention& x, const Mention& y) { return key(x) == key(y); }),
                         facts.mentions.end());
  }

  void roles(DocumentFacts& facts) {
    for (const HeldRole& held : a_.roles) {
      Role role;
      role.actor = id(held.actor);
      role.role = a_.pack.symbols.word(held.office.role);
      role.of = maybe(held.office.of != kNoActor ? held.office.of : held.office.state);
      role.status = held.office.status;
      role.inferred = held.office.inferred;
      Span text = held.office.text.empty() ? held.name : held.office.text;
      role.evidence = evidence(text, held.sentence, held.rule, role.inferred ? kConcludedConfidence : held.confidence, role.inferred);
      facts.roles.push_back(std::move(role));
    }
    std::stable_sort(facts.roles.begin(), facts.roles.end(), [](const Role& x, const Role& y) {
      return std::tuple(x.evidence.where, x.actor, x.role) < std::tuple(y.evidence.where, y.actor, y.role);
    });
    auto same = [](const Role& x, const Role& y) {
      return x.evidence.where == y.evidence.where && x.actor == y.actor && x.role == y.role && x.of == y.of && x.status == y.status;
    };
    facts.roles.erase(std::unique(facts.roles.begin(), facts.roles.end(), same), facts.roles.end());
  }

  void relations(DocumentFacts& facts) {
    for (const RelationFact& r : a_.relations) {
      Relation relation;
      relation.relation = r.relation;
      relation.from = id(r.from);
      relation.to = id(r.to);
      auto code = schema_.relations.find(r.relation);
      if (code != schema_.relations.end() && !code->second.directed && relation.from > relation.to) std::swap(relation.from, relation.to);
      relation.status = r.status;
      relation.date = r.date;
      relation.place = maybe(r.place);
      relation.event = r.event;
      relation.inferred = r.implied;
      relation.evidence = evidence(r.where, r.sentence, r.rule, r.confidence, r.implied);
      facts.relations.push_back(std::move(relation));
    }
    auto key = [](const Relation& r) { return std::tuple(r.evidence.where, r.relation, r.from, r.to, r.status, r.inferred); };
    std::stable_sort(facts.relations.begin(), facts.relations.end(), [&](const Relation& x, const Relation& y) { return key(x) < key(y); });
    facts.relations.erase(
        std::unique(facts.relations.begin(), facts.relations.end(), [&](const Relation& x, const Relation& y) { return key(x) == key(y); }),
        facts.relations.end());
  }

  void statements(DocumentFacts& facts) {
    for (const StatementFact& s : a_.statements) {
      Statement statement;
      statement.speaker = id(s.speaker);
      statement.source = maybe(s.source);
      statement.form = s.form;
      statement.content = range(s.content);
      std::set<LocalId> about;
      for (const MentionRef& m : a_.mentions)
        if (m.actor != kNoActor && s.content.start <= m.span.start && m.span.end <= s.content.end) about.insert(id(m.actor));
      statement.about.assign(about.begin(), about.end());
      statement.evidence = evidence(s.where, s.sentence, s.rule, s.confidence, false);
      facts.statements.push_back(std::move(statement));
    }
    std::stable_sort(facts.statements.begin(), facts.statements.end(), [](const Statement& x, const Statement& y) {
      return std::tuple(x.content, x.speaker) < std::tuple(y.content, y.speaker);
    });
    auto same = [](const Statement& x, const Statement& y) { return x.content == y.content && x.speaker == y.speaker; };
    facts.statements.erase(std::unique(facts.statements.begin(), facts.statements.end(), same), facts.statements.end());
  }

  Article& a_;
  const Document& document_;
  const Schema& schema_;
  CodePoints points_;
  std::map<ActorIndex, std::size_t> countries_;
  std::set<std::string> implied_;  // states of the bodies and places that are named
  std::map<ActorIndex, LocalId> ids_;
  std::vector<ActorIndex> actors_;
};

}  // namespace

DocumentFacts finish(Article& article, const Document& document, const Schema& schema) {
  return Finisher(article, document, schema).run();
}

}  // namespace actorgraph

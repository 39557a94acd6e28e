// Names to persons, offices to holders: roles, represents, and the antecedents of phrases without a name.
#include <algorithm>

#include "extract/article.hpp"
#include "extract/pack.hpp"

namespace actorgraph {
namespace {

void push_unique(Actors& list, ActorIndex actor) {
  if (actor != kNoActor && !list.contains(actor)) list.push_back(actor);
}

const Constituent* name_of(const Sentence& sentence, Span span) {
  for (const Constituent* c : sentence.built)
    if (c->kind == sym::Name && c->span == span) return c;
  return nullptr;
}

bool is_actor_kind(Symbol kind) {
  return kind == sym::Person || kind == sym::Country || kind == sym::Org || kind == sym::Office || kind == sym::Counter ||
         kind == sym::Side || kind == sym::Event || kind == sym::Group || kind == sym::Place || kind == sym::People;
}

}  // namespace

std::string_view Article::rule_id(std::string_view rule) {
  const std::string& code = pack.properties.code;
  const std::size_t prefix = code.size() + 1;
  for (std::string_view id : rules_)
    if (id.size() == prefix + rule.size() && id.ends_with(rule)) return id;
  char* id = arena.array<char>(prefix + rule.size());
  *std::copy(code.begin(), code.end(), id) = '/';
  std::copy(rule.begin(), rule.end(), id + prefix);
  return rules_.emplace_back(id, prefix + rule.size());
}

ActorIndex Article::state_of_person(ActorIndex person) const {
  for (auto it = roles.rbegin(); it != roles.rend(); ++it)
    if (it->actor == person && it->office.state != kNoActor && it->office.status != RoleStatus::former) return it->office.state;
  return kNoActor;
}

/// Fills what the phrase left open, person by person, in text order.
class ReferenceReader {
 public:
  ReferenceReader(Article& article, const Sentence& sentence) : a_(article), sentence_(sentence) {}

  void run() {
    for (const Item& item : sentence_.items)
      if (item.built) top(*item.built);
  }

 private:
  void top(Constituent& c) {
    if (!is_actor_kind(c.kind)) return;
    for (const MentionRef& m : c.mentions) {
      a_.mentions.push_back(m);
      mention_body(m.actor, c);  // a body named inside an office too
    }
    for (const Member& m : c.members) mention_body(m.actor, c);
    for (Constituent* child : c.children)  // inside an office: "President X's adviser"
      if (c.kind != sym::Group && child->kind == sym::Person) top(*child);
    if (c.kind == sym::Person) person(c);
    if (c.kind == sym::Group) group(c);
  }

  /// A body of a state represents it by being named.
  void mention_body(ActorIndex actor, const Constituent& c) {
    if (actor == kNoActor || a_.actors[actor].kind != ActorKind::organization) return;
    represent(actor, a_.actors.state_of(actor), c.span, c.rule);
  }

  void represent(ActorIndex actor, ActorIndex state, Span where, const PhraseRule* rule) {
    if (actor == kNoActor || state == kNoActor || a_.represents(actor, state)) return;
    a_.represent(actor, state, where, sentence_.span, a_.rule_id(rule ? std::string_view(rule->id) : "Office"), kPhraseConfidence);
  }

  void group(Constituent& c) {
    ActorIndex owner = kNoActor;
    for (Constituent* child : c.children) {
      // A member with an office but no owner is of the side of the one before it.
      if (child->kind == sym::Person)
        for (Member& m : child->members)
          for (OfficeRef& office : m.offices)
            if (office.state == kNoActor && office.role && !office.possessive && a_.pack.offices.represents.at(office.role)) office.state = owner;
      top(*child);
      ActorIndex found = owner_of(*child);
      if (found != kNoActor) owner = found;
    }
  }

  ActorIndex owner_of(const Constituent& c) const {
    for (std::size_t i = c.members.size(); i-- > 0;)
      for (const OfficeRef& office : c.members[i].offices)
        if (office.state != kNoActor) return office.state;
    for (const OfficeRef& office : c.offices)
      if (office.state != kNoActor) return office.state;
    return kNoActor;
  }

  void person(Constituent& c) {
    const Constituent* counter = nullptr;
    for (const Constituent* child : c.children)
      if (child->kind == sym::Counter) counter = child;
    std::vector<std::vector<OfficeRef>> copied;
    if (counter) copied = counterpart_offices(*counter, c.members.size());
    for (std::size_t i = 0; i < c.members.size(); ++i) {
      Member& m = c.members[i];
      if (counter && i < copied.size()) {
        m.offices.clear();
        m.offices.append(copied[i], a_.arena);
      }
      const Constituent* name = name_of(sentence_, m.name);
      if (!name) continue;
      m.actor = a_.names.resolve(*name, a_.slice(m.name), m.name.start, m.licensed, a_.actors);
      if (m.actor == kNoActor) continue;
      bool whole = a_.actors[m.actor].name == a_.slice(m.name);
      a_.mentions.push_back({m.actor, m.name, whole ? MentionForm::name : MentionForm::partial_name});
      for (OfficeRef& office : m.offices) {
        if (office.possessive) possessive(office, c.span);
        a_.hold(m.actor, office, m.name, sentence_, c.rule ? std::string_view(c.rule->id) : "Person", kPhraseConfidence);
      }
    }
  }

  /// "its leader X": the owner is the last state or organisation before the phrase.
  void possessive(OfficeRef& office, Span before) {
    if (office.state != kNoActor || office.of != kNoActor) return;
    for (auto it = a_.mentions.rbegin(); it != a_.mentions.rend(); ++it) {
      if (it->span.start >= before.start) continue;
      ActorKind kind = a_.actors[it->actor].kind;
      if (kind == ActorKind::country) office.state = it->actor;
      else if (kind == ActorKind::organization) office.of = it->actor;
      else continue;
      return;
    }
  }

  /// Roles of the antecedents of "his counterpart(s)", with the owner that the phrase names.
  std::vector<std::vector<OfficeRef>> counterpart_offices(const Constituent& counter, std::size_t names) {
    std::vector<HeldRole*> before;
    for (HeldRole& held : a_.roles)
      if (held.sentence == sentence_.span && held.name.end <= counter.span.start && held.office.role) before.push_back(&held);
    if (before.empty()) named_holders(counter, before);
    if (before.empty())
      for (auto it = a_.roles.rbegin(); it != a_.roles.rend() && before.empty(); ++it)
        if (it->office.role && it->name.end <= counter.span.start) before.push_back(&*it);
    std::vector<std::vector<OfficeRef>> out(names);
    if (before.empty()) return out;
    for (std::size_t i = 0; i < names; ++i) {
      // One name: the last office holder. Several: the last as many, in their order.
      std::size_t back = names - i;
      const HeldRole& model = *before[before.size() >= back ? before.size() - back : 0];
      OfficeRef office;
      office.role = model.office.role;
      office.title = model.office.title;
      office.of_institution = false;
      office.text = counter.span;
      std::size_t owner = counter.owners.size() == names ? i : 0;
      if (!counter.owners.empty()) office.state = counter.owners[owner];
      out[i].push_back(std::move(office));
    }
    return out;
  }

  /// Offices, said earlier, of those whom the sentence names before the counterpart.
  void named_holders(const Constituent& counter, std::vector<HeldRole*>& out) {
    for (const MentionRef& mention : a_.mentions) {
      if (mention.span.start < sentence_.span.start || mention.span.end > counter.span.start) continue;
      const auto held = std::find_if(a_.roles.rbegin(), a_.roles.rend(), [&](const HeldRole& h) { return h.actor == mention.actor && h.office.role; });
      if (held != a_.roles.rend()) out.push_back(&*held);
    }
  }

  Article& a_;
  const Sentence& sentence_;
};

void Article::hold(ActorIndex actor, const OfficeRef& office, Span name, const Sentence& sentence, std::string_view rule, double confidence) {
  if (!office.role) return;
  HeldRole held;
  held.actor = actor;
  held.office = office;
  held.name = name;
  held.sentence = sentence.span;
  held.rule = rule_id(rule);
  held.confidence = confidence;
  if (office.of_institution && office.of == kNoActor && !office.part_span.empty()) {
    held.office.of = actors.institution(pack.institution_code(pack.symbols.find(office.part), office.part), office.state, slice(office.part_span));
    mentions.push_back({held.office.of, office.part_span, MentionForm::name});
  }
  auto represents = pack.offices.represents.find(office.role);
  bool in_office = office.status == RoleStatus::current || office.status == RoleStatus::acting;
  ActorIndex state = office.state;
  if (state == kNoActor && held.office.of != kNoActor) state = actors.state_of(held.office.of);
  if (held.office.state == kNoActor) held.office.state = state;
  auto represent_state = [&](ActorIndex who) {
    const Span where = {std::min(office.text.start, name.start), std::max(office.text.end, name.end)};
    represent(who, state, where, sentence.span, held.rule, held.confidence, office.inferred);
  };
  if (represents != pack.offices.represents.end() && represents->second && in_office && state != kNoActor) {
    represent_state(actor);
    if (office.of_institution && held.office.of != kNoActor) represent_state(held.office.of);
  }
  roles.push_back(std::move(held));
}

bool Article::represents(ActorIndex who, ActorIndex state) const {
  return std::any_of(relations.begin(), relations.end(), [&](const RelationFact& known) {
    return known.from == who && known.to == state && known.relation == "represents";
  });
}

void Article::represent(ActorIndex who, ActorIndex state, Span where, Span sentence, std::string_view rule, double confidence, bool inferred) {
  if (represents(who, state)) return;
  RelationFact& fact = relations.emplace_back();
  fact.relation = "represents";
  fact.from = who;
  fact.to = state;
  fact.where = where;
  fact.sentence = sentence;
  fact.rule = rule;
  fact.confidence = confidence;
  fact.implied = inferred;
}

void Article::read_references() {
  for (Sentence& sentence : sentences) ReferenceReader(*this, sentence).run();
}

namespace {

/// Persons who hold an office like this one, the last named first.
Actors holders(const Article& article, const OfficeRef& office, std::uint32_t position, bool part) {
  const Pack& pack = article.pack;
  auto family = pack.offices.families.find(office.title);
  auto fits = [&](const HeldRole& held) {
    bool role = held.office.role == office.role;
    if (!role && !part && family != pack.offices.families.end())
      role = std::find(family->second.begin(), family->second.end(), held.office.role) != family->second.end();
    bool owner = office.state == kNoActor || held.office.state == office.state;
    bool place = office.of == kNoActor || held.office.of == office.of;
    return role && owner && place && held.office.status != RoleStatus::former;
  };
  std::vector<std::pair<std::uint32_t, ActorIndex>> found;
  for (const HeldRole& held : article.roles) {
    if (!fits(held)) continue;
    // Who was named last before this phrase is meant; somebody named only later, if nobody was.
    std::uint32_t last = 0;
    for (const MentionRef& m : article.mentions)
      if (m.actor == held.actor && m.span.start < position) last = std::max(last, m.span.start + 1);
    found.emplace_back(last, held.actor);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& x, const auto& y) { return x.first > y.first; });
  Actors out;
  for (const auto& [last, actor] : found) push_unique(out, actor);
  return out;
}

Actors in_text_order(const Article& article, Actors list) {
  if (list.size() < 2) return list;
  std::sort(list.begin(), list.end(), [&](ActorIndex x, ActorIndex y) {
    auto first = [&](ActorIndex actor) {
      for (const MentionRef& m : article.mentions)
        if (m.actor == actor) return m.span.start;
      return 0xFFFFFFFFu;
    };
    auto fx = first(x), fy = first(y);
    return fx != fy ? fx < fy : x < y;
  });
  return list;
}

/// "The director general of ...": behind an office without owner stands one that no rule took up.
bool owner_unknown(const Constituent& c, const Sentence& sentence) {
  for (std::size_t i = 0; i + 1 < sentence.items.size(); ++i)
    if (sentence.items[i].built == &c) {
      const Reading* prep = sentence.items[i + 1].built ? nullptr : sentence.items[i + 1].reading(sym::prep);
      return prep && prep->is(sym::id, sym::to) && sentence.items[i + 1].affix;
    }
  return false;
}

Resolved resolve_office(Article& article, const Constituent& c, const Sentence& sentence) {
  Resolved out;
  std::size_t most = c.own.is(sym::num, sym::du) ? 2 : c.own.is(sym::num, sym::pl) ? 99 : 1;
  const bool somebody = c.own.is(sym::def, sym::nobody);  // "an official": not the one who was named
  for (const OfficeRef& office : c.offices) {
    if (somebody) break;
    bool bare = office.state == kNoActor && office.of == kNoActor && office.part.empty();
    if (bare && (!c.own.has(sym::def) || owner_unknown(c, sentence))) continue;
    Actors found = holders(article, office, c.span.start, !office.part.empty());
    std::size_t take = c.offices.size() > 1 ? std::min<std::size_t>(most, 1) : most;
    if (most == 2 && found.size() < 2 && c.offices.size() == 1) found.clear();
    // "The minister" of nothing else: who acted last, if he is one.
    if (take == 1 && office.state == kNoActor)
      if (auto subject = std::find(found.begin(), found.end(), article.discourse.subject); subject != found.end()) std::rotate(found.begin(), subject, subject + 1);
    if (found.size() > take) found.shrink(take);
    for (ActorIndex actor : in_text_order(article, found)) push_unique(out.actors, actor);
  }
  if (!out.actors.empty()) return out;
  out.unnamed = true;
  for (const OfficeRef& office : c.offices) push_unique(out.actors, office.state);
  return out;
}

Resolved resolve_counter(Article& article, const Constituent& c) {
  Resolved out;
  std::vector<Symbol> roles;
  for (const HeldRole& held : article.roles)
    if (held.name.end <= c.span.start && std::find(roles.begin(), roles.end(), held.office.role) == roles.end()) roles.push_back(held.office.role);
  for (ActorIndex owner : c.owners)
    for (const HeldRole& held : article.roles)
      if (held.office.state == owner && std::find(roles.begin(), roles.end(), held.office.role) != roles.end() &&
          held.office.status == RoleStatus::current)
        push_unique(out.actors, held.actor);
  if (c.own.is(sym::num, sym::sg) && out.actors.size() > 1) {
    // Singular: the holder of the last antecedent's office.
    Symbol last = roles.empty() ? 0 : roles.back();
    Actors kept;
    for (const HeldRole& held : article.roles)
      if (held.office.role == last && std::find(out.actors.begin(), out.actors.end(), held.actor) != out.actors.end()) push_unique(kept, held.actor);
    if (!kept.empty()) out.actors = {kept.front()};
  }
  out.actors = in_text_order(article, out.actors);
  if (!out.actors.empty()) return out;
  out.unnamed = true;
  out.actors.assign(c.owners);
  return out;
}

Resolved resolve_side(Article& article, const Constituent& c) {
  Resolved out;
  out.unnamed = true;
  out.actors.assign(c.owners);
  if (!c.owners.empty()) return out;
  if (c.own.is(sym::num, sym::sg)) return out;
  for (ActorIndex member : article.discourse.event) {
    ActorIndex state = article.actors[member].kind == ActorKind::country ? member : article.state_of_person(member);
    push_unique(out.actors, state);
  }
  if (out.actors.size() != 2) out.actors.assign(article.discourse.pair);
  if (out.actors.size() != 2) out.actors.clear();
  return out;
}

}  // namespace

Resolved Article::resolve(const Constituent& c, const Sentence& sentence) {
  Resolved out;
  if (c.kind == sym::Group) {
    bool unnamed = true;
    for (const Constituent* child : c.children) {
      Resolved part = resolve(*child, sentence);
      unnamed &= part.unnamed;
      for (ActorIndex actor : part.actors) push_unique(out.actors, actor);
    }
    out.unnamed = unnamed;
    return out;
  }
  if (c.kind == sym::Office) return resolve_office(*this, c, sentence);
  if (c.kind == sym::Counter) return resolve_counter(*this, c);
  if (c.kind == sym::Side) return resolve_side(*this, c);
  for (const Member& m : c.members) push_unique(out.actors, m.actor);
  return out;
}

}  // namespace actorgraph

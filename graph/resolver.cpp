#include "graph/resolver.hpp"

#include <algorithm>
#include <numeric>

#include "graph/actor_ids.hpp"

namespace actorgraph {
namespace {

// How sure a pair is. Only the order counts: surer pairs are joined first.
constexpr double kSameNameAndCountry = 0.95, kSameName = 0.9, kSurnameAndOffice = 0.8, kNameWritten = 0.7;

const char* reason_of(NameDifference difference) {
  switch (difference) {
    case NameDifference::order: return "same office, and the same names in another order";
    case NameDifference::letter: return "same office, and a name with one letter changed";
    case NameDifference::middle: return "same office, and a name without its middle";
    default: return "";
  }
}

bool meet(const std::set<std::uint32_t>& a, const std::set<std::uint32_t>& b) {
  return std::any_of(a.begin(), a.end(), [&b](std::uint32_t one) { return b.count(one) > 0; });
}

}  // namespace

std::vector<Resolver::Office> Resolver::agreements(const DocumentFacts& facts, LocalId actor) {
  std::vector<Office> found;
  for (const Role& role : facts.roles) {
    if (role.actor != actor || role.inferred || !role.of) continue;
    const LocalActor& owner = facts.actors[*role.of];
    found.emplace_back(role.role, owner.pack_id.empty() ? owner.key : owner.pack_id);
  }
  std::sort(found.begin(), found.end());
  return found;
}

void Resolver::add(const DocumentFacts& facts) {
  const auto number = static_cast<std::uint32_t>(documents_.size());
  std::vector<std::string>& ids = documents_.emplace_back();
  for (std::size_t i = 0; i < facts.actors.size(); ++i) {
    const LocalActor& actor = facts.actors[i];
    const bool common = has_full_name(actor) && actor.pack_id.empty() && schema_.rarity.common(actor.key);
    const std::vector<Office> offices = common ? agreements(facts, static_cast<LocalId>(i)) : std::vector<Office>();
    Part part = part_of(actor, facts.id, common, offices.empty() ? "" : offices.front().first + " " + offices.front().second);
    Known& known = by_id_[part.id];
    known.common = common;
    known.agreements.insert(offices.begin(), offices.end());
    ids.push_back(part.id);
    known.part = std::move(part);
    known.pack_id = actor.pack_id;
    known.licensed |= !actor.conditional || !actor.pack_id.empty();
    known.documents.insert(number);
    // The state of a country or organisation that the packs know; of persons only the schema tells, offices change.
    const bool first = known.country.empty() || actor.country < known.country;
    if (actor.kind != ActorKind::person && !actor.country.empty() && first) known.country = actor.country;
    if (!has_full_name(actor)) continue;
    known.partial = false;
    known.full_names.insert(actor.key);
  }
  for (const Role& role : facts.roles) {
    const auto code = schema_.roles.find(role.role);
    if (!role.of || role.inferred || code == schema_.roles.end() || !code->second.single) continue;
    by_id_[ids[role.actor]].offices.emplace(role.role, ids[*role.of]);
  }
}

Resolution Resolver::resolve() {
  Resolution out;
  number_parts(out);
  admit();
  join_equal_names();
  join_variants();
  join_surnames();
  make_actors(out);
  for (auto& [key, decision] : decisions_) out.decisions.push_back(std::move(decision));
  return out;
}

void Resolver::number_parts(Resolution& out) {
  std::map<std::string, PartIndex> numbers;
  for (auto& [id, known] : by_id_) {
    numbers.emplace(id, static_cast<PartIndex>(parts_.size()));
    const auto actor = schema_.actors.find(known.pack_id);
    if (actor != schema_.actors.end())
      known.country = actor->second.country;
    else if (known.country.empty())
      known.country = known.part.country;
    out.parts.push_back(known.part);
    countries_.push_back(known.country.empty() ? std::set<std::string>{} : std::set<std::string>{known.country});
    pack_ids_.push_back(known.pack_id.empty() ? std::set<std::string>{} : std::set<std::string>{known.pack_id});
    parts_.push_back(std::move(known));
  }
  parent_.resize(parts_.size());
  std::iota(parent_.begin(), parent_.end(), 0);
  for (const auto& ids : documents_) {
    std::vector<PartIndex>& row = out.documents.emplace_back();
    for (const std::string& id : ids) row.push_back(numbers.at(id));
  }
  by_id_.clear();
  documents_.clear();
}

/// A conditional person becomes one if an article licenses that name; two conditional ones do not license each other.
void Resolver::admit() {
  std::map<std::string, PartIndex> licensed;
  for (PartIndex i = 0; i < parts_.size(); ++i)
    if (parts_[i].licensed)
      for (const std::string& name : parts_[i].full_names) licensed.emplace(name, i);
  for (PartIndex i = 0; i < parts_.size(); ++i) {
    Known& known = parts_[i];
    known.admitted = known.licensed;
    if (known.admitted) continue;
    const auto other = licensed.find(known.part.key);
    if (other == licensed.end() || known.partial) continue;
    known.admitted = true;
    decide(i, other->second, "admitted", "another article licenses the name", kSameName);
  }
}

void Resolver::join_equal_names() {
  std::map<std::string, std::vector<PartIndex>> bearers;
  for (PartIndex i = 0; i < parts_.size(); ++i)
    if (parts_[i].admitted)
      for (const std::string& name : parts_[i].full_names) bearers[name].push_back(i);
  for (const auto& [name, parts] : bearers) {
    if (parts.size() < 2) continue;
    if (schema_.rarity.common(name)) join_common_name(parts);
    else join_name(parts);
  }
}

/// Parts of a name that many bear: one person only where state and an office agree. Not every pair is looked at: they may be thousands.
void Resolver::join_common_name(const std::vector<PartIndex>& bearers) {
  std::map<std::pair<std::string, Office>, PartIndex> first;
  std::vector<Pair> pairs;
  std::set<PartIndex> joined;
  for (const PartIndex part : bearers)
    for (const Office& office : parts_[part].agreements) {
      const auto [it, fresh] = first.emplace(std::pair(parts_[part].country, office), part);
      if (fresh) continue;
      pairs.push_back({kSameNameAndCountry, it->second, part, "same name and office"});
      joined.insert(part), joined.insert(it->second);
    }
  for (const PartIndex part : bearers)
    if (part != bearers.front() && !joined.count(part)) decide(bearers.front(), part, "apart", "a name that many bear, and no office in common", kSameName);
  join(pairs);
}

/// Parts of one full name: those whose countries agree are one person. A part without country joins only if there is no
/// choice.
void Resolver::join_name(const std::vector<PartIndex>& bearers) {
  std::set<std::string> countries, known;
  for (const PartIndex part : bearers) {
    if (!parts_[part].country.empty()) countries.insert(parts_[part].country);
    if (!parts_[part].pack_id.empty()) known.insert(parts_[part].pack_id);
  }
  const bool choice = countries.size() > 1 || known.size() > 1;
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < bearers.size(); ++i)
    for (std::size_t j = i + 1; j < bearers.size(); ++j) {
      const Known &left = parts_[bearers[i]], &right = parts_[bearers[j]];
      const bool unsaid = left.country.empty() || right.country.empty();
      if (left.country == right.country && !unsaid && known.size() < 2)
        pairs.push_back({kSameNameAndCountry, bearers[i], bearers[j], "same name and country"});
      else if (unsaid && !choice)
        pairs.push_back({kSameName, bearers[i], bearers[j], "same name, of no other country"});
      else
        decide(bearers[i], bearers[j], "apart", unsaid ? "same name, of several persons" : "same name, not the same country", kSameName);
    }
  join(pairs);
}

/// Holders of one office whose names differ by their writing only.
void Resolver::join_variants() {
  std::map<Office, std::vector<PartIndex>> holders;
  for (PartIndex i = 0; i < parts_.size(); ++i)
    if (parts_[i].admitted && !parts_[i].partial)
      for (const Office& office : parts_[i].offices) holders[office].push_back(i);
  std::vector<Pair> pairs;
  for (const auto& [office, parts] : holders)
    for (std::size_t i = 0; i < parts.size(); ++i)
      for (std::size_t j = i + 1; j < parts.size(); ++j)
        for (const std::string& left : parts_[parts[i]].full_names)
          for (const std::string& right : parts_[parts[j]].full_names) {
            const NameDifference difference = compare_names(left, right);
            if (difference == NameDifference::none || difference == NameDifference::other) continue;
            // An article that names both means two.
            if (meet(parts_[parts[i]].documents, parts_[parts[j]].documents))
              decide(parts[i], parts[j], "apart", "similar names in one article", kNameWritten);
            else
              pairs.push_back({kNameWritten, parts[i], parts[j], reason_of(difference)});
          }
  join(pairs);
}

/// A surname alone joins the one person of that surname who holds the same office.
void Resolver::join_surnames() {
  std::map<Office, std::vector<PartIndex>> holders;
  for (PartIndex i = 0; i < parts_.size(); ++i)
    if (parts_[i].admitted && !parts_[i].partial)
      for (const Office& office : parts_[i].offices) holders[office].push_back(i);
  for (PartIndex i = 0; i < parts_.size(); ++i) {
    const Known& known = parts_[i];
    if (known.part.kind != ActorKind::person || !known.partial || !known.admitted || !known.pack_id.empty()) continue;
    std::vector<PartIndex> candidates;
    for (const Office& office : known.offices) {
      const auto found = holders.find(office);
      if (found != holders.end()) candidates.insert(candidates.end(), found->second.begin(), found->second.end());
    }
    join_surname(i, candidates);
  }
}

void Resolver::join_surname(PartIndex partial, const std::vector<PartIndex>& holders) {
  std::map<PartIndex, PartIndex> found;  // root of a person -> the part that agrees
  for (const PartIndex holder : holders) {
    const auto& names = parts_[holder].full_names;
    const bool same = std::any_of(names.begin(), names.end(), [&](const std::string& name) { return ends_in_surname(name, parts_[partial].part.key); });
    if (!same) continue;
    const auto [it, fresh] = found.emplace(root(holder), holder);
    if (!fresh) it->second = std::min(it->second, holder);
  }
  if (found.size() == 1) {
    std::vector<Pair> pairs = {{kSurnameAndOffice, partial, found.begin()->second, "same surname and office"}};
    join(pairs);
  } else {
    for (const auto& [person, holder] : found)
      decide(partial, holder, "apart", "same surname and office, of several persons", kSurnameAndOffice);
  }
}

/// Joins pairs from the surest down, ties by id, unless something forbids it.
void Resolver::join(std::vector<Pair>& pairs) {
  // Parts are numbered by id.
  for (Pair& pair : pairs)
    if (pair.left > pair.right) std::swap(pair.left, pair.right);
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return std::tuple(-a.score, a.left, a.right) < std::tuple(-b.score, b.left, b.right);
  });
  for (const Pair& pair : pairs) {
    const char* why = pair.reason;
    const PartIndex left = root(pair.left), right = root(pair.right);
    if (left != right && !may_join(left, right, why)) {
      decide(pair.left, pair.right, "apart", why, pair.score);
      continue;
    }
    decide(pair.left, pair.right, "merged", why, pair.score);
    if (left == right) continue;
    parent_[std::max(left, right)] = std::min(left, right);
    countries_[std::min(left, right)].merge(countries_[std::max(left, right)]);
    pack_ids_[std::min(left, right)].merge(pack_ids_[std::max(left, right)]);
  }
}

bool Resolver::may_join(PartIndex left, PartIndex right, const char*& why) const {
  const auto differ = [](const std::set<std::string>& a, const std::set<std::string>& b) { return !a.empty() && !b.empty() && a != b; };
  if (parts_[left].part.kind != parts_[right].part.kind) return why = "not of one kind", false;
  if (differ(pack_ids_[left], pack_ids_[right])) return why = "two known actors", false;
  if (differ(countries_[left], countries_[right])) return why = "not the same country", false;
  return true;
}

PartIndex Resolver::root(PartIndex part) const {
  while (parent_[part] != part) part = parent_[part] = parent_[parent_[part]];
  return part;
}

void Resolver::decide(PartIndex left, PartIndex right, const char* verdict, const char* reason, double score) {
  if (left > right) std::swap(left, right);
  Decision decision{parts_[left].part.id, parts_[right].part.id, verdict, reason, score};
  // A pair may come up several times, for each of its names: the surest time counts.
  const auto [it, fresh] = decisions_.try_emplace({decision.left, decision.right, decision.reason}, decision);
  if (!fresh && it->second.score < score) it->second = std::move(decision);
}

void Resolver::make_actors(Resolution& out) const {
  std::map<PartIndex, ResolvedActor> actors;  // by root
  std::vector<NamedPart> named;
  for (PartIndex i = 0; i < parts_.size(); ++i)
    if (root(i) == i && parts_[i].admitted) {
      const std::string pack_id = pack_ids_[i].empty() ? std::string() : *pack_ids_[i].begin();
      named.push_back({&parts_[i].part, pack_id});
      actors[i] = {{}, parts_[i].part.kind, pack_id, countries_[i].empty() ? std::string() : *countries_[i].begin()};
    }
  const std::vector<std::string> ids = actor_ids(named);
  std::size_t at = 0;
  for (auto& [i, actor] : actors) actor.id = ids[at++];
  std::vector<std::pair<std::string, PartIndex>> order;
  for (const auto& [i, actor] : actors) order.emplace_back(actor.id, i);
  std::sort(order.begin(), order.end());
  std::map<PartIndex, ActorIndexOfBuild> numbers;
  for (const auto& [id, i] : order) {
    numbers[i] = static_cast<ActorIndexOfBuild>(out.actors.size());
    out.actors.push_back(actors.at(i));
  }
  for (PartIndex i = 0; i < parts_.size(); ++i)
    out.actor_of_part.push_back(parts_[i].admitted ? std::optional(numbers.at(root(i))) : std::nullopt);
}

}  // namespace actorgraph

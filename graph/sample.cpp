#include "graph/sample.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "extract/text.hpp"
#include "graph/graph_data.hpp"

namespace actorgraph {
namespace {

constexpr const char *kHolds = "holds", *kOf = "of";  // codes of schema/relations.tsv
constexpr const char *kOffice = "role", *kWords = "stated";

/// Last step of SplitMix64: without it facts that differ in their last letters only would have ranks side by side.
std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ull;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBull;
  return bits ^ (bits >> 31);
}

/// All that tells one fact from others.
std::string content_of(const SampledFact& fact) {
  constexpr char kBetween = '\x1f';
  const EvidenceRow& why = fact.evidence;
  const std::string start = std::to_string(why.where.start), end = std::to_string(why.where.end);
  const std::string_view parts[] = {
      fact.relation, fact.role, fact.status, fact.from->id, fact.to ? fact.to->id : std::string_view(),
      why.document,  start,     end,         why.rule};
  std::string all;
  for (const std::string_view part : parts) (all += part) += kBetween;
  return all;
}

std::string listed(const std::set<std::string>& codes) {
  std::string list;
  for (const std::string& code : codes) list += (list.empty() ? "" : ", ") + code;
  return list;
}

/// Takes facts one by one, and keeps those of the lowest ranks.
class Sampler {
 public:
  explicit Sampler(const SampleOptions& options)
      : options_(options), seed_(hash64(options.seed)), most_(options.per_rule > 0 ? options.per_rule : options.most) {}

  void add(SampledFact fact) {
    if (fact.evidence.inferred) return;
    relations_.insert(fact.relation);
    rules_.insert(fact.evidence.rule);
    if (!wanted(fact)) return;
    std::string content = content_of(fact);
    const std::uint64_t rank = mixed(hash64(content, seed_));
    auto& kept = kept_[options_.per_rule > 0 ? fact.evidence.rule : std::string()];
    kept.emplace(std::pair(rank, std::move(content)), std::move(fact));
    if (kept.size() > most_) kept.erase(std::prev(kept.end()));
  }

  std::vector<SampledFact> finish() {
    check("relation", options_.relation, relations_);
    check("rule", options_.rule, rules_);
    std::vector<SampledFact> sample;
    for (auto& [rule, kept] : kept_)
      for (auto& [rank, fact] : kept) sample.push_back(std::move(fact));
    return sample;
  }

 private:
  bool wanted(const SampledFact& fact) const {
    return (options_.relation.empty() || options_.relation == fact.relation) &&
           (options_.rule.empty() || options_.rule == fact.evidence.rule) &&
           (options_.status.empty() || options_.status == fact.status);
  }

  static void check(const char* what, const std::string& wanted, const std::set<std::string>& known) {
    if (wanted.empty() || known.count(wanted) != 0) return;
    throw Error(std::string("the graph has no fact of the ") + what + " '" + wanted + "'; " +
                (known.empty() ? "it has none at all" : "use one of " + listed(known)));
  }

  const SampleOptions& options_;
  std::uint64_t seed_;
  std::size_t most_;
  std::set<std::string> relations_, rules_;                                                   ///< of all facts, wanted or not
  std::map<std::string, std::map<std::pair<std::uint64_t, std::string>, SampledFact>> kept_;  ///< by rule, or all under ""
};

void add_edges(const KnowledgeGraph& graph, Sampler& sampler) {
  const auto& vertices = graph.vertices();
  for (std::size_t i = 0; i < graph.edges().size(); ++i) {
    const Edge& edge = graph.edges()[i];
    if (edge.relation == kOf) continue;
    SampledFact fact;
    fact.relation = edge.relation;
    fact.status = edge.status;
    fact.from = &vertices[edge.from];
    fact.to = &vertices[edge.to];
    if (edge.relation == kHolds) {
      fact.relation = kOffice;
      fact.role = vertices[edge.to].role;
      const auto owner = graph.find(vertices[edge.to].owner);
      fact.to = owner ? &vertices[*owner] : nullptr;
    }
    for (const EvidenceRow& why : graph.evidence(i)) {
      fact.evidence = why;
      sampler.add(fact);
    }
  }
}

void add_roles(const KnowledgeGraph& graph, Sampler& sampler) {
  if (!graph.data().each_role) return;
  graph.data().each_role(std::nullopt, [&](const RoleRecord& record) {
    SampledFact fact;
    fact.relation = kOffice;
    fact.role = record.role;
    fact.status = record.status;
    fact.from = &graph.vertices().at(record.holder);
    if (record.owner) fact.to = &graph.vertices().at(*record.owner);
    fact.evidence = record.evidence;
    sampler.add(std::move(fact));
  });
}

void add_words(const KnowledgeGraph& graph, Sampler& sampler) {
  if (!graph.data().each_statement) return;
  graph.data().each_statement(std::nullopt, [&](const StatementRecord& record) {
    SampledFact fact;
    fact.relation = kWords;
    fact.from = &graph.vertices().at(record.speaker);
    fact.evidence = record.evidence;
    sampler.add(std::move(fact));
  });
}

}  // namespace

std::vector<SampledFact> sample_facts(const Database& database, const SampleOptions& options) {
  check_status(options.status);
  Sampler sampler(options);
  add_edges(database.graph(), sampler);
  add_roles(database.graph(), sampler);
  add_words(database.graph(), sampler);
  return sampler.finish();
}

}  // namespace actorgraph

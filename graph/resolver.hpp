// Who is who: which parts are one actor, over all articles of a build.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "extract/facts.hpp"
#include "extract/schema.hpp"
#include "graph/parts.hpp"

namespace actorgraph {

/// A merge by more than equal content, or a refusal that was near.
struct Decision {
  std::string left, right;  ///< ids of parts, left < right
  std::string verdict;      ///< "merged", "apart", "admitted"
  std::string reason;       ///< "same surname and office" ...
  double score = 0;
  auto operator<=>(const Decision&) const = default;
};

using PartIndex = std::uint32_t;
using ActorIndexOfBuild = std::uint32_t;

/// An actor of the graph: parts that are one.
struct ResolvedActor {
  std::string id;
  ActorKind kind = ActorKind::person;
  std::string pack_id;  ///< empty for one that the packs do not know
  std::string country;  ///< of its parts, or empty
};

struct Resolution {
  std::vector<Part> parts;                                     ///< sorted by id
  std::vector<std::optional<ActorIndexOfBuild>> actor_of_part;  ///< none: a conditional person that no article licensed
  std::vector<ResolvedActor> actors;                           ///< sorted by id
  std::vector<Decision> decisions;                             ///< sorted; one for each pair and reason
  std::vector<std::vector<PartIndex>> documents;               ///< part of each local actor, in the order of add()
};

/// Takes the facts of all articles, then decides. The order of articles does not matter but for Resolution::documents.
class Resolver {
 public:
  explicit Resolver(const Schema& schema) : schema_(schema) {}
  void add(const DocumentFacts& facts);
  Resolution resolve();

 private:
  /// An office that one person at a time holds: role and owner.
  using Office = std::pair<std::string, std::string>;

  /// What the articles tell about a part.
  struct Known {
    Part part;
    std::string pack_id;
    std::string country;
    bool licensed = false, partial = true, admitted = false;
    std::set<std::string> full_names;  ///< folded
    std::set<Office> offices;
    bool common = false;          ///< many bear the name
    std::set<Office> agreements;  ///< of such a person: all offices, by owners' ids or names
    std::set<std::uint32_t> documents;
  };

  struct Pair {
    double score;
    PartIndex left, right;
    const char* reason;
  };

  /// Offices of the actor that the article says, sorted.
  static std::vector<Office> agreements(const DocumentFacts& facts, LocalId actor);
  void number_parts(Resolution& out);
  void admit();
  void join_equal_names();
  void join_name(const std::vector<PartIndex>& bearers);
  void join_common_name(const std::vector<PartIndex>& bearers);
  void join_variants();
  void join_surnames();
  void join_surname(PartIndex partial, const std::vector<PartIndex>& holders);
  void join(std::vector<Pair>& pairs);
  bool may_join(PartIndex left, PartIndex right, const char*& why) const;
  PartIndex root(PartIndex part) const;
  void decide(PartIndex left, PartIndex right, const char* verdict, const char* reason, double score);
  void make_actors(Resolution& out) const;

  const Schema& schema_;
  std::map<std::string, Known> by_id_;
  std::vector<std::vector<std::string>> documents_;
  std::vector<Known> parts_;
  mutable std::vector<PartIndex> parent_;
  std::vector<std::set<std::string>> countries_, pack_ids_;  // of a set of joined parts, at its root
  std::map<std::tuple<std::string, std::string, std::string>, Decision> decisions_;  // by left, right, reason
};

}  // namespace actorgraph

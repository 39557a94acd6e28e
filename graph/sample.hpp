// Facts to be read by eye: as many as wanted, by chance, and yet the same ones on every machine.
//
// Every fact has a rank: hash64() of what it says and where, begun with the hash of the seed, its bits then mixed as in
// SplitMix64 (Steele, Lea and Flood 2014). The facts of the lowest ranks are the sample. So it does not depend on the order of
// the rows, a larger sample begins with the smaller one, and facts that are added or removed leave the ranks of others alone.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/query.hpp"

namespace actorgraph {

/// One fact, for one of its reasons.
struct SampledFact {
  std::string relation;          ///< code of schema/relations.tsv; "role": an office, "stated": words
  std::string role;              ///< of an office: code of schema/roles.tsv; else empty
  std::string status;            ///< "happened", "planned", "denied"; "current" ... of what holds; of words empty
  const Vertex* from = nullptr;  ///< who: holder, speaker
  const Vertex* to = nullptr;    ///< whom: owner of the office; null for words, and for an office of nobody
  EvidenceRow evidence;          ///< of words, `text` is what was said
};

/// What is wanted. What is empty lets everything pass.
struct SampleOptions {
  std::string relation, rule, status;  ///< as in SampledFact and EvidenceRow
  std::string seed = "1";              ///< another word gives another sample
  std::size_t most = 100;              ///< facts at most
  std::size_t per_rule = 0;            ///< if not 0: so many facts of each rule at most, and `most` is passed over
};

/// The sample, by rank; with `per_rule` by rule, then rank. What was concluded and not said (`inferred`) has no words to be
/// judged by and is never in it, nor is the edge "of" from an office to its owner. Throws Error if the graph has no such relation
/// or rule, listing those it has, or if there is no such status.
std::vector<SampledFact> sample_facts(const Database& database, const SampleOptions& options = {});

}  // namespace actorgraph

// Actors that a user knows beside those of the packs.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "extract/facts.hpp"
#include "extract/schema.hpp"

namespace actorgraph {

struct Pack;

/// One row of a user's list (graph/actor_list.hpp reads them). Rows with one id are one actor.
struct ListedActor {
  std::string where;                      ///< "my.csv:3", for errors
  ActorKind kind = ActorKind::person;     ///< person or organization
  std::string id;                         ///< "person:elena-conti"
  std::vector<std::string> names;         ///< at least one; the first is the one that is shown
  std::string language;                   ///< code of the pack whose articles use these names; empty: all packs
  std::string gender;                     ///< "m", "f" or empty
  std::string country;                    ///< ISO 3166-1 alpha-2, or empty
  std::vector<KnownOffice> offices = {};  ///< of persons: tell bearers of one name apart, as those of world/offices.tsv
};

/// Adds the actors to what packs know. An actor with a name that is a full form of a known person, or a name of a known organisation, is that
/// one, whatever its id, and adds names and offices to it. A person's names of several words are full forms, names of one word short forms. A
/// name that several persons have then is understood where the article tells them apart. Throws Error ("where: what") for codes that schema and
/// packs do not have, ids that are none, and a row that is several known actors.
void add_listed(const std::vector<ListedActor>& listed, Schema& schema, std::deque<Pack>& packs);

/// Hash of all that the rows say, but for where.
std::uint64_t hash_of(const std::vector<ListedActor>& listed, std::uint64_t seed);

}  // namespace actorgraph

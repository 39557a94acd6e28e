// Ids of actors: "kind:slug", in ASCII.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/parts.hpp"

namespace actorgraph {

/// The smallest part of an actor, and the id that the packs have for the actor, or none.
struct NamedPart {
  const Part* part = nullptr;
  std::string pack_id;
};

/// Unique ids, in the order of `parts`, of [a-z0-9:_-]. An actor that the packs know has their id; others are named after
/// their part: by its Latin name, or else by its hash.
std::vector<std::string> actor_ids(const std::vector<NamedPart>& parts);

/// `text` in lower-case ASCII with '-' for everything but letters and digits; empty if it has a byte outside ASCII.
std::string slug_of(std::string_view text);

}  // namespace actorgraph

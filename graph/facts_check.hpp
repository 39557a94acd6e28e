// Whether facts that come from outside can be facts of their text.
#pragma once

#include <string_view>

#include "extract/facts.hpp"
#include "extract/schema.hpp"

namespace actorgraph {

/// Throws Error, one clause ("roles[0].role is no code of the packs ('king')"), for a range that is empty or ends after
/// the text, for codes that `schema` does not have, and for a confidence that is none. Actors by number are decode_line()'s to
/// check.
void check_facts(const DocumentFacts& facts, std::string_view text, const Schema& schema);

}  // namespace actorgraph

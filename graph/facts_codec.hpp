// The facts of one article as text, for the store: compact JSON with a version, and nothing lost.
#pragma once

#include <string>
#include <string_view>

#include "extract/facts.hpp"

namespace actorgraph {

/// Version of the text; it changes when a reader of an older one would misunderstand it.
inline constexpr int kFactsVersion = 1;

/// One line of JSON. Equal facts give equal bytes. Strings of the facts must be UTF-8.
std::string encode_facts(const DocumentFacts& facts);

/// The facts that encode_facts() was given. Throws Error if the text is damaged or of another version.
DocumentFacts decode_facts(std::string_view text);

}  // namespace actorgraph

// How an explanation is printed. Internal to cli/.
#pragma once

#include <cstddef>
#include <string>

#include "extract/explain.hpp"

namespace actorgraph::cli {

/// Indented text. Every line begins with a Latin word and has one piece of the article at most, or a list, so that terminals keep the
/// order of a line also where the article is written from right to left. `only`: the number of the sentence that is wanted; 0: all.
std::string explanation_text(const Explanation& explanation, const Document& document, std::size_t only);

/// One JSON object: docs/cli.md lists its keys.
std::string explanation_json(const Explanation& explanation, const Document& document, std::size_t only);

/// True if the fact hangs on an actor that another article has to license.
template <typename... Actors>
bool is_conditional(const DocumentFacts& facts, Actors... actors) {
  return (facts.actors[actors].conditional || ...);
}

}  // namespace actorgraph::cli

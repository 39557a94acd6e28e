// The examples of a pack's rules, run as tests.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "extract/extractor.hpp"

namespace actorgraph {

/// One example that does not hold: "path:line:column" and a sentence that shows what was expected and what came.
struct ExampleFailure {
  std::string where, what;
};

struct ExampleReport {
  std::size_t run = 0;
  std::vector<ExampleFailure> failures;
  /// Rules of phrases and frames that fire in no "+" example of their pack, as "path:line:column: rule ...: no example reaches it".
  std::vector<std::string> unreached;
};

/// The article of an example: "//" begins a paragraph, and before the text "[2031-03-10]" may give its date. It has no language.
Document example_document(const std::string& text);

/// Facts of an article in the notation of the examples: `role(name, code, OWNER)`, `met(A, B)`, `stated(A, words)`,
/// each followed by its status if that is not the usual one (current, happened), and by its date if it has one. States are ISO codes, others the
/// fullest name written. Represents, which follows from roles, is left out, and so is what is inferred.
std::set<std::string> example_facts(const DocumentFacts& facts, const std::string& text);

/// Runs the examples of all packs under `lexicon`. "+" must give exactly its facts; "-" none of the relations of its
/// frame (phrase rules: none at all). In an example "//" begins a new paragraph, and
/// "[2031-03-10]" before the text is the date of its article. Throws Error like Extractor.
ExampleReport check_examples(const std::filesystem::path& lexicon);

}  // namespace actorgraph

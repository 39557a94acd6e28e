// Reading docfacts files (docs/docfacts-format.md): what export/docfacts_jsonl writes, back, and believed only after a look.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "extract/extractor.hpp"
#include "graph/store.hpp"

namespace actorgraph {

/// Takes what an input of a merge holds.
struct Take {
  std::function<void(const StoredDocument&)> document;
  std::function<void(const Problem&)> problem;
};

/// Gives all that the file at `path` holds, in its order. Throws Error ("path:line: ...") for a line that is no line of this
/// format and version, another fingerprint than that of `extractor`, offsets outside of the text, codes that the packs do not
/// have, a text that is not the one that was read, and a file that was cut off. What `take` throws is thrown on.
void read_docfacts(const std::filesystem::path& path, const Extractor& extractor, const Take& take);

/// Throws Error, which begins with `input`, if `fingerprint` is not that of `extractor`: it would have read other facts.
void check_fingerprint(const std::string& input, const std::string& fingerprint, const Extractor& extractor);

}  // namespace actorgraph

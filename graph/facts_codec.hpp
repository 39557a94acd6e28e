// The facts of articles as JSON, and nothing lost: for the store, where rows are arrays and small, and for docfacts files
// (docs/docfacts-format.md), where every value has a name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "extract/facts.hpp"
#include "graph/knowledge_graph.hpp"

namespace actorgraph {

/// Version of the text in the store; it changes when a reader of an older one would misunderstand it.
inline constexpr int kFactsVersion = 3;

/// One line of JSON. Equal facts give equal bytes. Strings of the facts must be UTF-8.
std::string encode_facts(const DocumentFacts& facts);

/// The facts that encode_facts() was given. Throws Error if the text is damaged or of another version.
DocumentFacts decode_facts(std::string_view text);

/// Name and version of docfacts files. The version changes with any field of a line: readers are strict.
inline constexpr const char* kDocfactsFormat = "actorgraph-docfacts";
inline constexpr std::uint32_t kDocfactsVersion = 2;

/// The first line of a docfacts file.
struct DocfactsHeader {
  std::string format = kDocfactsFormat;
  std::uint32_t version = kDocfactsVersion;
  std::string fingerprint;                    ///< Extractor::fingerprint() that read the articles
  std::uint32_t documents = 0, problems = 0;  ///< lines of each kind that follow: what is cut off is noticed
};

/// One article in a docfacts file.
struct DocfactsDocument {
  DocumentFacts facts;
  std::string hash;  ///< of `text`: hex(hash64(text))
  std::string text;  ///< as in Document
};

using DocfactsLine = std::variant<DocfactsHeader, DocfactsDocument, Problem>;

/// One line with its LF. Equal contents give equal bytes. Strings must be UTF-8.
std::string encode_line(const DocfactsHeader& header);
std::string encode_line(const DocfactsDocument& document);
std::string encode_line(const Problem& problem);

/// What encode_line() was given. Strict: throws Error, one clause ("relations[0].to is no actor of the article"), for a field
/// that is missing, unknown or of another type, and for a format or version that is not the above. It does not compare the facts
/// with the text and the packs: see docfacts_file.hpp.
DocfactsLine decode_line(std::string_view line);

}  // namespace actorgraph

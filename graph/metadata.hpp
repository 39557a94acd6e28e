// Tables that tell of articles what these do not say themselves: date, outlet, address, title, language.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "extract/document.hpp"
#include "graph/input.hpp"

namespace actorgraph {

/// What a row tells of an article; what it does not tell is empty.
struct Metadata {
  std::string date, source, url, title, language;
  bool operator==(const Metadata&) const = default;
};

struct MetadataTable {
  std::map<std::string, Metadata> articles;  ///< by id
  std::vector<Problem> problems;             ///< rows with a fault, as "FILE:LINE", in order of lines
};

/// Reads a table for the articles `files`, sorted by id. docs/cli.md, "Metadata", says what it looks like, and which article a
/// row means. Throws Error if it cannot be read or its header is none; a row with a fault becomes a problem. The order of rows
/// shows in the problems alone.
MetadataTable read_metadata(const std::filesystem::path& path, const std::vector<InputFile>& files);

/// What the row tells goes before what the document had. Its text stays as it is.
void complete(Document& document, const Metadata& row);

}  // namespace actorgraph

// The articles that are measured.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/document.hpp"

namespace actorgraph::bench {

/// Reads the articles of a JSON Lines file or a folder, `most` of them at most (0: all), in order of id. Throws Error if there are none.
std::vector<Document> read_articles(const std::string& input, std::size_t most);

/// Bytes of their texts.
std::size_t bytes_of(const std::vector<Document>& articles);

}  // namespace actorgraph::bench

// From the facts of articles that were read before to a store: builds of parts put together.
#pragma once

#include <filesystem>
#include <vector>

#include "extract/extractor.hpp"
#include "graph/builder.hpp"
#include "graph/store.hpp"

namespace actorgraph {

/// Puts all articles and problems of `inputs`, docfacts files and databases, into `store`, and derives the graph; the caller
/// commits. The store is the one that a build of all those articles under the same ids makes, whatever the order of inputs.
/// `extractor` has to be the one that read them: its packs say who is who.
///
/// An article that several inputs have is taken once. A problem of an article that another input could read is none any more.
/// Throws Error for an input that cannot be read or was read by another extractor, and if two inputs have one id for different
/// articles.
BuildReport merge(const Extractor& extractor, const std::vector<std::filesystem::path>& inputs, Store& store);

}  // namespace actorgraph

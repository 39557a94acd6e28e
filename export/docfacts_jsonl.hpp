// What was read, article by article, without loss: docs/docfacts-format.md.
#pragma once

#include "export/exporter.hpp"

namespace actorgraph {

/// A header, the articles by id, and what was passed over. The lines themselves are graph/facts_codec.hpp's, whose other half
/// reads them. Throws Error if the articles were not all read by one program with the same packs.
ExportReport write_docfacts_jsonl(const KnowledgeGraph& graph, const ExportOptions& options, const Write& write);

}  // namespace actorgraph

// The facts of a whole build as JSON Lines: docs/facts-format.md.
#pragma once

#include "export/exporter.hpp"

namespace actorgraph {

/// All actors by id; then, document by document, the document with its mentions, roles, relations and statements.
/// Facts that hang on an actor that did not become a vertex are left out.
ExportReport write_facts_jsonl(const KnowledgeGraph& graph, const ExportOptions& options, const Write& write);

}  // namespace actorgraph

// GEXF: the graph with time, for the timeline of Gephi. Specified in docs/exports.md.
#pragma once

#include "export/exporter.hpp"

namespace actorgraph {

/// GEXF 1.3 (https://gexf.net/1.3/), or 1.2 draft if `options.gexf_version` is "1.2": one dynamic graph with dates, whose attributes do not
/// change. Throws Error for another version.
ExportReport write_gexf(const KnowledgeGraph& graph, const ExportOptions& options, const Write& write);

}  // namespace actorgraph

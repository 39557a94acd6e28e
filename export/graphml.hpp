// GraphML, such that Gephi, Gephi Lite, Cytoscape, yEd, networkx and igraph all read it without loss: docs/exports.md.
#pragma once

#include "export/exporter.hpp"

namespace actorgraph {

/// One node for each vertex, one edge for each edge, in the order of the graph.
ExportReport write_graphml(const KnowledgeGraph& graph, const ExportOptions& options, const Write& write);

}  // namespace actorgraph

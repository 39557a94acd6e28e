// The graph as JSON, in the shapes that programs read. They are specified in docs/exports.md.
#pragma once

#include "export/exporter.hpp"

namespace actorgraph {

/// Node-link data, as networkx.node_link_graph() reads it: {"directed", "multigraph", "graph", "nodes", "edges"}. Lists stay lists.
/// `options.links` calls the edges "links", as networkx before 3.4 expects.
ExportReport write_node_link(const KnowledgeGraph& graph, const ExportOptions& options, const Write& write);

/// Serialized graphology graph (https://graphology.github.io/serialization.html), for Gephi Lite and sigma.js. Lists are one text joined with '|',
/// as Gephi Lite splits them.
ExportReport write_graphology(const KnowledgeGraph& graph, const ExportOptions& options, const Write& write);

/// Cytoscape.js elements (https://js.cytoscape.org/#notation/elements-json), as Cytoscape (.cyjs), cytoscape.js and networkx.cytoscape_graph() read them. Lists
/// stay lists.
ExportReport write_cytoscape(const KnowledgeGraph& graph, const ExportOptions& options, const Write& write);

}  // namespace actorgraph

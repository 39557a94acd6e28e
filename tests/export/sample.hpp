// Graphs made by hand, for the tests of exports.
#pragma once

#include <string>
#include <vector>

#include "export/exporter.hpp"
#include "graph/knowledge_graph.hpp"

namespace actorgraph::test {

/// The tables of a graph; evidence by edge.
struct Tables {
  std::vector<Vertex> vertices;
  std::vector<Edge> edges;
  std::vector<std::vector<EvidenceRow>> evidence;
  std::vector<ResolvedDocument> documents;
};

KnowledgeGraph graph_of(Tables tables);

Vertex vertex(const std::string& id, VertexKind kind, const std::string& name, std::uint32_t mentions = 1);
/// From and to are places in the list of vertices.
Edge edge(const std::string& id, VertexIndex from, const std::string& relation, VertexIndex to,
          const std::string& status = "happened");
EvidenceRow evidence(const std::string& document, const std::string& sentence);

/// Two persons, a state and a position, with a meeting that happened, one that is planned, and an office: two articles.
Tables sample();

/// All that `write` is given, and the report.
struct Written {
  std::string bytes;
  ExportReport report;
};
Written written(const std::string& format, const KnowledgeGraph& graph, const ExportOptions& options = {});

}  // namespace actorgraph::test

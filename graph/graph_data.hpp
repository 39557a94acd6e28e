// The tables behind a KnowledgeGraph. The store fills them; a test may fill them by hand.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace actorgraph {

struct BoostGraph;

/// Vertices sorted by id, edges by (from, to, relation, status), evidence by edge, documents by id.
struct KnowledgeGraph::Data {
  std::vector<Vertex> vertices;
  std::vector<Edge> edges;
  std::vector<std::vector<EvidenceRow>> evidence;
  std::vector<DocumentRow> documents;
  /// Gives every document by id; none: there are no texts.
  std::function<void(const std::function<void(const ResolvedDocument&)>&)> each_document;
  /// Made by KnowledgeGraph from the tables.
  std::shared_ptr<const BoostGraph> boost;
};

}  // namespace actorgraph

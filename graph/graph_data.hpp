// The tables behind a KnowledgeGraph. The store fills them; a test may fill them by hand.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "extract/letters.hpp"
#include "graph/knowledge_graph.hpp"

namespace actorgraph {

struct BoostGraph;

/// One reason why somebody holds an office that is no position.
struct RoleRecord {
  VertexIndex holder = 0;
  std::optional<VertexIndex> owner;
  std::string role, status;
  bool inferred = false;
  EvidenceRow evidence;
};

struct StatementRecord {
  VertexIndex speaker = 0;
  std::optional<VertexIndex> source;
  std::string form;
  std::vector<std::string> about;  ///< ids
  EvidenceRow evidence;            ///< `where` and `text` are what was said
};

/// Vertices sorted by id, edges by (from, to, relation, status), evidence by edge, documents by id.
struct KnowledgeGraph::Data {
  std::vector<Vertex> vertices;
  std::vector<Edge> edges;
  std::vector<std::vector<EvidenceRow>> evidence;
  std::vector<DocumentRow> documents;
  std::vector<Problem> problems;
  /// Gives every document by id; none: there are no texts.
  std::function<void(const std::function<void(const ResolvedDocument&)>&)> each_document;
  /// Gives the roles that `of` holds or owns (none: all), by (holder, role, owner, status, document, start).
  std::function<void(std::optional<VertexIndex> of, const std::function<void(const RoleRecord&)>&)> each_role;
  /// Gives what `speaker` said (none: all), by (document, start, end, speaker).
  std::function<void(std::optional<VertexIndex> speaker, const std::function<void(const StatementRecord&)>&)> each_statement;
  Letters letters;  ///< how names are folded
  /// Made by KnowledgeGraph from the tables.
  std::shared_ptr<const BoostGraph> boost;
};

}  // namespace actorgraph

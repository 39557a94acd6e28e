// The columns of nodes and edges that all graph formats share: docs/exports.md, "Nodes" and "Edges".
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace actorgraph {

enum class ColumnType : std::uint8_t { boolean, integer, real, text, list };

/// Programs match the id or the name, case-sensitively or not, some over nodes and edges together: so ids are lower case,
/// unique over both, and equal to the name. `edgelabel` alone bears the name by which Gephi finds labels.
struct Column {
  const char* id;
  bool of_edges;
  const char* name;
  ColumnType type;
};

/// One value. `text` is plain (plain_text.hpp), a number in its shortest form, or "true" or "false"; lists have `items`.
struct Cell {
  const Column* column;
  std::string text;
  std::vector<std::string> items;
};

/// Computes the cells of a graph, of which it keeps a reference. Absent values give no cell; cells are in the order of columns().
class GraphColumns {
 public:
  explicit GraphColumns(const KnowledgeGraph& graph);

  /// All columns, those of nodes first.
  static const std::vector<Column>& columns();
  std::vector<Cell> node(VertexIndex vertex);
  std::vector<Cell> edge(std::size_t edge);
  /// Characters that were left out so far, because they are no text.
  std::size_t left_out() const { return left_out_; }

 private:
  double size_of(const Vertex& vertex) const;
  std::vector<std::string> aliases(const Vertex& vertex, const std::string& name);
  std::vector<std::string> evidence(std::size_t edge);
  std::string plain(std::string_view text);

  const KnowledgeGraph& graph_;
  std::size_t left_out_ = 0;
  std::uint32_t fewest_ = 0, span_ = 0;
};

/// What tells apart edges of one pair: the relation, and the status unless it is the ordinary one ("met (planned)").
std::string kind_of(const Edge& edge);

}  // namespace actorgraph

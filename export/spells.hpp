// When something was the case, as far as dated articles tell: stretches of days for programs that play time.
#pragma once

#include <vector>

#include "extract/calendar.hpp"
#include "graph/knowledge_graph.hpp"

namespace actorgraph {

/// Stretches of days, both ends included: sorted, and neither overlapping nor touching.
using Spells = std::vector<DayRange>;

/// Sorts the stretches and joins those that overlap or touch.
Spells joined_spells(Spells spells);

/// The spells of the edges and vertices of a graph, of which it keeps a reference.
class GraphSpells {
 public:
  explicit GraphSpells(const KnowledgeGraph& graph);

  /// Each passage counts on the date that it tells, else on the date of its article. A date that is no whole day is rounded outward: "2031-03" is all of
  /// March. Empty: no passage has a date.
  const Spells& edge(std::size_t edge) const { return edges_[edge]; }
  /// From the first to the last dated article that mentions the vertex, and all spells of its edges: what is joined is there. Empty if an edge of
  /// it has no date, or nothing has one.
  const Spells& vertex(VertexIndex vertex) const { return vertices_[vertex]; }

 private:
  std::vector<Spells> edges_, vertices_;
};

}  // namespace actorgraph

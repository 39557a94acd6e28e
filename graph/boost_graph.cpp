#include "graph/boost_graph.hpp"

#include "actorgraph_boost.hpp"

namespace actorgraph {

std::shared_ptr<const BoostGraph> make_boost_graph(const std::vector<Vertex>& vertices, const std::vector<Edge>& edges) {
  auto made = std::make_shared<BoostGraph>();
  made->graph = BoostGraph::Type(vertices.size());
  for (VertexIndex i = 0; i < vertices.size(); ++i) made->graph[i].index = i;
  for (std::uint32_t i = 0; i < edges.size(); ++i) add_edge(edges[i].from, edges[i].to, BoostEdge{i}, made->graph);
  return made;
}

const BoostGraph::Type& boost_graph(const KnowledgeGraph& graph) { return graph.data().boost->graph; }

}  // namespace actorgraph

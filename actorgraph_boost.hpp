// The graph as a Boost.Graph type, for algorithms. The only header of actorgraph that includes Boost.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>

#include "graph/knowledge_graph.hpp"

namespace actorgraph {

/// What a Boost vertex and a Boost edge are in KnowledgeGraph: vertices()[index], edges()[index]. Vertex descriptors are
/// the indices themselves.
struct BoostVertex {
  VertexIndex index = 0;
};
struct BoostEdge {
  std::uint32_t index = 0;
};

/// All vertices, and all edges in their stated order. Symmetric relations are one directed edge, from the smaller id:
/// bidirectionalS gives it from both ends.
struct BoostGraph {
  using Type = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, BoostVertex, BoostEdge>;
  Type graph;
};

/// The Boost graph over `graph`, which owns it.
const BoostGraph::Type& boost_graph(const KnowledgeGraph& graph);

}  // namespace actorgraph

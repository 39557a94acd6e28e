// Makes the Boost graph of actorgraph_boost.hpp.
#pragma once

#include <memory>

#include "graph/graph_data.hpp"

namespace actorgraph {

std::shared_ptr<const BoostGraph> make_boost_graph(const std::vector<Vertex>& vertices, const std::vector<Edge>& edges);

}  // namespace actorgraph

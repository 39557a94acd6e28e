// The last step of deriving: sorts edges and rows, and sums evidence up.
#pragma once

#include <string>
#include <vector>

#include "graph/derived.hpp"

namespace actorgraph {

/// Puts `edges` and their evidence in order into `out`, and computes counts, dates and confidence. `dates` are those of the
/// articles.
void finish_edges(Derived& out, std::vector<Edge> edges, const std::vector<std::string>& dates);

/// Gives roles, mentions and statements their final vertices, and sorts them.
void finish_rows(Derived& out, const std::vector<VertexIndex>& place_of);

}  // namespace actorgraph

// Names as people type them, and the vertices that are called so.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/fold.hpp"
#include "extract/letters.hpp"
#include "graph/knowledge_graph.hpp"

namespace actorgraph {

/// All names of all vertices, folded. Results are ranked: more articles first, then by id.
class NameIndex {
 public:
  /// Copies the names; `vertices` has to outlive the index.
  NameIndex(const std::vector<Vertex>& vertices, const Letters& letters);

  /// Vertices with this very name, but for what folding makes equal.
  std::vector<VertexIndex> called(std::string_view name) const;
  /// Vertices with a name that has the words of `name` in it, side by side.
  std::vector<VertexIndex> with_words(std::string_view name) const;
  /// The `most` vertices with names, or parts of names, that differ from `name` in the fewest letters; fewest first. None
  /// that differs in more than a third of them.
  std::vector<VertexIndex> nearest(std::string_view name, std::size_t most) const;

 private:
  /// Folded words with one blank between them.
  std::string key(std::string_view name) const;
  std::vector<VertexIndex> ranked(std::vector<VertexIndex> found) const;
  bool ranks_before(VertexIndex a, VertexIndex b) const;

  const std::vector<Vertex>& vertices_;
  Folder folder_;
  std::vector<std::pair<std::string, VertexIndex>> names_;  // sorted, unique
};

}  // namespace actorgraph

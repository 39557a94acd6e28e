// Names, counts and dates of vertices, gathered article by article.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "extract/schema.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/resolver.hpp"

namespace actorgraph {

/// Vertices in the order in which they came to be known: actors by id, then positions. finish() sorts all by id.
class VertexTable {
 public:
  VertexTable(const Resolution& resolution, const Schema& schema);

  /// The position of `role` at `owner`; made if it is new.
  VertexIndex position(const std::string& role, VertexIndex owner);
  /// A name of the vertex, and whether it is a full form.
  void name(VertexIndex vertex, const std::string& name, bool full);
  void mention(VertexIndex vertex) { ++gathered_[vertex].vertex.mentions; }
  /// An article of this date and language speaks of the vertex. Once for each article.
  void article(VertexIndex vertex, const std::string& date, const std::string& language);

  /// The finished vertices, sorted by id. `place_of[i]` is where number i went.
  std::vector<Vertex> finish(std::vector<VertexIndex>& place_of);

 private:
  struct Gathered {
    Vertex vertex;
    std::string pack_id;
    VertexIndex owner = 0;
    std::map<std::string, std::uint32_t> full, other;  ///< name -> articles
    std::map<std::string, std::uint32_t> languages;    ///< -> articles
  };
  void choose_names(Gathered& gathered) const;
  void name_position(Gathered& gathered) const;
  std::string position_id(const std::string& role, VertexIndex owner) const;

  const Schema& schema_;
  std::vector<Gathered> gathered_;
  std::map<std::pair<std::string, VertexIndex>, VertexIndex> positions_;
};

/// Widens first..last to `date`, if it is one.
void widen(std::string& first, std::string& last, const std::string& date);

}  // namespace actorgraph

#include "export/spells.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace actorgraph {
namespace {

void add(Spells& spells, std::string_view date) {
  if (const auto days = parse_days(date)) spells.push_back(*days);
}

}  // namespace

Spells joined_spells(Spells spells) {
  std::sort(spells.begin(), spells.end(), [](const DayRange& a, const DayRange& b) { return std::pair(a.first, a.last) < std::pair(b.first, b.last); });
  Spells joined;
  for (const DayRange& spell : spells) {
    if (!joined.empty() && spell.first <= joined.back().last + 1) joined.back().last = std::max(joined.back().last, spell.last);
    else joined.push_back(spell);
  }
  return joined;
}

GraphSpells::GraphSpells(const KnowledgeGraph& graph) : edges_(graph.edges().size()), vertices_(graph.vertices().size()) {
  std::map<std::string_view, std::string_view> published;
  for (const DocumentRow& document : graph.documents()) published.emplace(document.id, document.date);
  std::vector<bool> timeless(graph.vertices().size(), false);
  for (std::size_t e = 0; e < edges_.size(); ++e) {
    for (const EvidenceRow& row : graph.evidence(e)) {
      if (!row.date.empty()) {
        add(edges_[e], row.date);
      } else if (const auto article = published.find(row.document); article != published.end()) {
        add(edges_[e], article->second);
      }
    }
    edges_[e] = joined_spells(std::move(edges_[e]));
    for (const VertexIndex end : {graph.edges()[e].from, graph.edges()[e].to}) {
      vertices_[end].insert(vertices_[end].end(), edges_[e].begin(), edges_[e].end());
      if (edges_[e].empty()) timeless[end] = true;
    }
  }
  for (VertexIndex v = 0; v < vertices_.size(); ++v) {
    const Vertex& vertex = graph.vertices()[v];
    const auto first = parse_days(vertex.first_seen), last = parse_days(vertex.last_seen);
    if (first && last) vertices_[v].push_back({first->first, last->last});
    vertices_[v] = timeless[v] ? Spells() : joined_spells(std::move(vertices_[v]));
  }
}

}  // namespace actorgraph

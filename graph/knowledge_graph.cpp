#include "graph/knowledge_graph.hpp"

#include <algorithm>

#include "graph/boost_graph.hpp"
#include "graph/graph_data.hpp"

namespace actorgraph {

const char* to_string(VertexKind kind) {
  switch (kind) {
    case VertexKind::person: return "person";
    case VertexKind::country: return "country";
    case VertexKind::organization: return "organization";
    case VertexKind::place: return "place";
    case VertexKind::position: return "position";
  }
  return "";
}

KnowledgeGraph::KnowledgeGraph() : KnowledgeGraph(std::make_unique<Data>()) {}
KnowledgeGraph::KnowledgeGraph(std::unique_ptr<Data> data) : data_(std::move(data)) {
  data_->evidence.resize(data_->edges.size());
  data_->boost = make_boost_graph(data_->vertices, data_->edges);
}
KnowledgeGraph::~KnowledgeGraph() = default;
KnowledgeGraph::KnowledgeGraph(KnowledgeGraph&&) noexcept = default;
KnowledgeGraph& KnowledgeGraph::operator=(KnowledgeGraph&&) noexcept = default;

const std::vector<Vertex>& KnowledgeGraph::vertices() const { return data_->vertices; }
const std::vector<Edge>& KnowledgeGraph::edges() const { return data_->edges; }
const std::vector<DocumentRow>& KnowledgeGraph::documents() const { return data_->documents; }
const std::vector<Problem>& KnowledgeGraph::problems() const { return data_->problems; }
const std::vector<EvidenceRow>& KnowledgeGraph::evidence(std::size_t edge) const { return data_->evidence.at(edge); }

std::optional<VertexIndex> KnowledgeGraph::find(std::string_view id) const {
  const auto& all = data_->vertices;
  const auto it = std::lower_bound(all.begin(), all.end(), id, [](const Vertex& v, std::string_view wanted) { return v.id < wanted; });
  if (it == all.end() || it->id != id) return std::nullopt;
  return static_cast<VertexIndex>(it - all.begin());
}

void KnowledgeGraph::for_each_document(const std::function<void(const ResolvedDocument&)>& visit) const {
  if (data_->each_document) data_->each_document(visit);
}

}  // namespace actorgraph

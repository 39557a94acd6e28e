#include "export/columns.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "export/plain_text.hpp"
#include "graph/json_text.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t kShownEvidence = 3;
// Gephi maps sizes to 4..100 on loading, and layout with them: sizes that span just this stay as they are.
constexpr double kSmallest = 4, kLargest = 100;

const char* color_of(VertexKind kind) {
  switch (kind) {
    case VertexKind::person: return "#1f77b4";
    case VertexKind::country: return "#d62728";
    case VertexKind::organization: return "#2ca02c";
    case VertexKind::place: return "#8c564b";
    case VertexKind::position: return "#ff7f0e";
  }
  return "#7f7f7f";
}

/// Collects the cells of one node or edge; absent values are passed over.
class Row {
 public:
  explicit Row(bool of_edges) : of_edges_(of_edges) {}

  void text(const char* id, std::string value) {
    if (!value.empty()) cells_.push_back({&column(id), std::move(value), {}});
  }
  void number(const char* id, double value) { text(id, shortest(value)); }
  void integer(const char* id, std::uint32_t value) { text(id, std::to_string(value)); }
  void flag(const char* id, bool value) { text(id, value ? "true" : "false"); }
  void list(const char* id, std::vector<std::string> items) {
    if (!items.empty()) cells_.push_back({&column(id), {}, std::move(items)});
  }
  std::vector<Cell> take() { return std::move(cells_); }

 private:
  const Column& column(const char* id) const {
    const auto& all = GraphColumns::columns();
    return *std::find_if(all.begin(), all.end(), [&](const Column& c) { return c.of_edges == of_edges_ && std::string(c.id) == id; });
  }
  bool of_edges_;
  std::vector<Cell> cells_;
};

}  // namespace

const std::vector<Column>& GraphColumns::columns() {
  using enum ColumnType;
  static const std::vector<Column> all = {
      {"label", false, "label", text},
      {"name", false, "name", text},
      {"label_en", false, "label_en", text},
      {"schema", false, "schema", text},
      {"country", false, "country", text},
      {"role", false, "role", text},
      {"owner", false, "owner", text},
      {"aliases", false, "aliases", list},
      {"mentions", false, "mentions", integer},
      {"articles", false, "articles", integer},
      {"first_seen", false, "first_seen", text},
      {"last_seen", false, "last_seen", text},
      {"size", false, "size", real},
      {"color", false, "color", text},
      {"edgelabel", true, "label", text},
      {"interaction", true, "interaction", text},
      {"relation", true, "relation", text},
      {"status", true, "status", text},
      {"symmetric", true, "symmetric", boolean},
      {"inferred", true, "inferred", boolean},
      {"weight", true, "weight", real},
      {"edge_articles", true, "edge_articles", integer},
      {"sentences", true, "sentences", integer},
      {"events", true, "events", integer},
      {"edge_confidence", true, "edge_confidence", real},
      {"start", true, "start", text},
      {"end", true, "end", text},
      {"edge_first_seen", true, "edge_first_seen", text},
      {"edge_last_seen", true, "edge_last_seen", text},
      {"evidence", true, "evidence", list},
  };
  return all;
}

std::string kind_of(const Edge& edge) {
  if (edge.status.empty() || edge.status == to_string(RelationStatus::happened) || edge.status == to_string(RoleStatus::current))
    return edge.relation;
  return edge.relation + " (" + edge.status + ")";
}

GraphColumns::GraphColumns(const KnowledgeGraph& graph) : graph_(graph) {
  const auto& vertices = graph_.vertices();
  const auto by_mentions = [](const Vertex& a, const Vertex& b) { return a.mentions < b.mentions; };
  const auto [least, most] = std::minmax_element(vertices.begin(), vertices.end(), by_mentions);
  if (least == vertices.end()) return;
  fewest_ = least->mentions;
  span_ = most->mentions - least->mentions;
}

/// Area, not width, grows with the mentions; rounded to hundredths.
double GraphColumns::size_of(const Vertex& vertex) const {
  if (span_ == 0) return kSmallest;
  const double share = std::sqrt(static_cast<double>(vertex.mentions - fewest_) / static_cast<double>(span_));
  return std::round((kSmallest + (kLargest - kSmallest) * share) * 100) / 100;
}

std::string GraphColumns::plain(std::string_view text) {
  return plain_line(text, left_out_);
}

std::vector<Cell> GraphColumns::node(VertexIndex index) {
  const Vertex& vertex = graph_.vertices()[index];
  Row row(false);
  const std::string name = plain(vertex.name);
  row.text("label", name.empty() ? vertex.id : name);
  row.text("name", name.empty() ? vertex.id : name);
  row.text("label_en", plain(vertex.name_en));
  row.text("schema", to_string(vertex.kind));
  row.text("country", vertex.country);
  row.text("role", vertex.role);
  row.text("owner", vertex.owner);
  row.list("aliases", aliases(vertex, name));
  row.integer("mentions", vertex.mentions);
  row.integer("articles", vertex.articles);
  row.text("first_seen", vertex.first_seen);
  row.text("last_seen", vertex.last_seen);
  row.number("size", size_of(vertex));
  row.text("color", color_of(vertex.kind));
  return row.take();
}

/// Sorted and unique once more: forms that differ in what plain() takes away are one.
std::vector<std::string> GraphColumns::aliases(const Vertex& vertex, const std::string& name) {
  std::set<std::string> unique;
  for (const std::string& alias : vertex.aliases) unique.insert(plain(alias));
  unique.erase(name);
  unique.erase("");
  return {unique.begin(), unique.end()};
}

std::vector<Cell> GraphColumns::edge(std::size_t index) {
  const Edge& edge = graph_.edges()[index];
  Row row(true);
  const std::string kind = kind_of(edge);
  row.text("edgelabel", kind);
  row.text("interaction", kind);
  row.text("relation", edge.relation);
  row.text("status", edge.status);
  row.flag("symmetric", edge.symmetric);
  if (edge.inferred) row.flag("inferred", true);
  row.number("weight", std::max(edge.articles, 1u));
  row.integer("edge_articles", edge.articles);
  row.integer("sentences", edge.sentences);
  row.integer("events", edge.events);
  if (std::isfinite(edge.confidence)) row.number("edge_confidence", edge.confidence);
  row.text("start", edge.start);
  row.text("end", edge.end);
  row.text("edge_first_seen", edge.first_seen);
  row.text("edge_last_seen", edge.last_seen);
  row.list("evidence", evidence(index));
  return row.take();
}

/// "document: sentence" for the first articles; if they are too few, further sentences of theirs.
std::vector<std::string> GraphColumns::evidence(std::size_t index) {
  const std::vector<EvidenceRow>& rows = graph_.evidence(index);
  std::vector<std::string> shown;
  for (const bool other_article : {true, false}) {
    const std::string* last = nullptr;
    for (const EvidenceRow& row : rows) {
      if (shown.size() == kShownEvidence) return shown;
      if (other_article && last && *last == row.document) continue;
      last = &row.document;
      const std::string item = plain(row.document) + ": " + plain(row.sentence);
      if (std::find(shown.begin(), shown.end(), item) == shown.end()) shown.push_back(item);
    }
  }
  return shown;
}

}  // namespace actorgraph

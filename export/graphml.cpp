#include "export/graphml.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "export/json_line.hpp"
#include "export/plain_text.hpp"

namespace actorgraph {
namespace {

/// A column. Programs match the id or the name, case-sensitively or not, some over nodes and edges together: so ids are
/// lower case, unique over both, and equal to the name. `edgelabel` alone bears the name by which Gephi finds labels.
struct Key {
  const char* id;
  const char* element;
  const char* name;
  const char* type;  // boolean, int, double or string: the types that every reader knows
};

constexpr Key kKeys[] = {
    {"label", "node", "label", "string"},
    {"name", "node", "name", "string"},
    {"label_en", "node", "label_en", "string"},
    {"schema", "node", "schema", "string"},
    {"country", "node", "country", "string"},
    {"role", "node", "role", "string"},
    {"owner", "node", "owner", "string"},
    {"aliases", "node", "aliases", "string"},
    {"mentions", "node", "mentions", "int"},
    {"articles", "node", "articles", "int"},
    {"first_seen", "node", "first_seen", "string"},
    {"last_seen", "node", "last_seen", "string"},
    {"size", "node", "size", "double"},
    {"color", "node", "color", "string"},
    {"edgelabel", "edge", "label", "string"},
    {"interaction", "edge", "interaction", "string"},
    {"relation", "edge", "relation", "string"},
    {"status", "edge", "status", "string"},
    {"symmetric", "edge", "symmetric", "boolean"},
    {"inferred", "edge", "inferred", "boolean"},
    {"weight", "edge", "weight", "double"},
    {"edge_articles", "edge", "edge_articles", "int"},
    {"sentences", "edge", "sentences", "int"},
    {"events", "edge", "events", "int"},
    {"edge_confidence", "edge", "edge_confidence", "double"},
    {"start", "edge", "start", "string"},
    {"end", "edge", "end", "string"},
    {"edge_first_seen", "edge", "edge_first_seen", "string"},
    {"edge_last_seen", "edge", "edge_last_seen", "string"},
    {"evidence", "edge", "evidence", "string"},
};

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

/// What tells apart edges of one pair: the relation, and the status unless it is the ordinary one.
std::string kind_of(const Edge& edge) {
  if (edge.status.empty() || edge.status == to_string(RelationStatus::happened) || edge.status == to_string(RoleStatus::current))
    return edge.relation;
  return edge.relation + " (" + edge.status + ")";
}

class GraphmlWriter {
 public:
  GraphmlWriter(const KnowledgeGraph& graph, const Write& write) : graph_(graph), write_(write) {}

  ExportReport run() {
    header();
    scale_sizes();
    for (const Vertex& vertex : graph_.vertices()) node(vertex);
    for (std::size_t i = 0; i < graph_.edges().size(); ++i) edge(i);
    write_("  </graph>\n</graphml>\n");
    return report_;
  }

 private:
  void header() {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (const Key& key : kKeys)
      out += std::string("  <key id=\"") + key.id + "\" for=\"" + key.element + "\" attr.name=\"" + key.name + "\" attr.type=\"" +
             key.type + "\"/>\n";
    write_(out + "  <graph id=\"actorgraph\" edgedefault=\"directed\">\n");
  }

  void scale_sizes() {
    const auto& vertices = graph_.vertices();
    const auto by_mentions = [](const Vertex& a, const Vertex& b) { return a.mentions < b.mentions; };
    const auto [least, most] = std::minmax_element(vertices.begin(), vertices.end(), by_mentions);
    if (least == vertices.end()) return;
    fewest_ = least->mentions;
    span_ = most->mentions - least->mentions;
  }

  /// Area, not width, grows with the mentions; rounded to hundredths.
  double size_of(const Vertex& vertex) const {
    if (span_ == 0) return kSmallest;
    const double share = std::sqrt(static_cast<double>(vertex.mentions - fewest_) / static_cast<double>(span_));
    return std::round((kSmallest + (kLargest - kSmallest) * share) * 100) / 100;
  }

  std::string plain(std::string_view text) { return plain_line(text, report_.left_out); }

  /// A value that is absent is not written: readers would take it for an empty one.
  void data(const char* key, std::string_view plain_value) {
    if (plain_value.empty()) return;
    out_ += std::string("      <data key=\"") + key + "\">" + xml_escape(plain_value) + "</data>\n";
  }
  void flag(const char* key, bool value) { data(key, value ? "true" : "false"); }

  void node(const Vertex& vertex) {
    out_ = "    <node id=\"" + xml_escape(vertex.id) + "\">\n";
    const std::string name = plain(vertex.name);
    data("label", name.empty() ? vertex.id : name);
    data("name", name.empty() ? vertex.id : name);
    data("label_en", plain(vertex.name_en));
    data("schema", to_string(vertex.kind));
    data("country", vertex.country);
    data("role", vertex.role);
    data("owner", vertex.owner);
    data("aliases", join_list(aliases(vertex, name)));
    data("mentions", std::to_string(vertex.mentions));
    data("articles", std::to_string(vertex.articles));
    data("first_seen", vertex.first_seen);
    data("last_seen", vertex.last_seen);
    data("size", shortest(size_of(vertex)));
    data("color", color_of(vertex.kind));
    write_(out_ + "    </node>\n");
    ++report_.nodes;
  }

  /// Sorted and unique once more: forms that differ in what plain() takes away are one.
  std::vector<std::string> aliases(const Vertex& vertex, const std::string& name) {
    std::set<std::string> unique;
    for (const std::string& alias : vertex.aliases) unique.insert(plain(alias));
    unique.erase(name);
    unique.erase("");
    return {unique.begin(), unique.end()};
  }

  void edge(std::size_t index) {
    const Edge& edge = graph_.edges()[index];
    const std::string kind = kind_of(edge);
    out_ = "    <edge id=\"" + xml_escape(edge.id) + "\" source=\"" + xml_escape(graph_.vertices()[edge.from].id) +
           "\" target=\"" + xml_escape(graph_.vertices()[edge.to].id) + "\" label=\"" + xml_escape(kind) + "\">\n";
    data("edgelabel", kind);
    data("interaction", kind);
    data("relation", edge.relation);
    data("status", edge.status);
    flag("symmetric", edge.symmetric);
    if (edge.inferred) flag("inferred", true);
    data("weight", shortest(std::max(edge.articles, 1u)));
    data("edge_articles", std::to_string(edge.articles));
    data("sentences", std::to_string(edge.sentences));
    data("events", std::to_string(edge.events));
    if (std::isfinite(edge.confidence)) data("edge_confidence", shortest(edge.confidence));
    data("start", edge.start);
    data("end", edge.end);
    data("edge_first_seen", edge.first_seen);
    data("edge_last_seen", edge.last_seen);
    data("evidence", join_list(evidence(index)));
    write_(out_ + "    </edge>\n");
    ++report_.edges;
  }

  /// "document: sentence" for the first articles; if they are too few, further sentences of theirs.
  std::vector<std::string> evidence(std::size_t index) {
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

  const KnowledgeGraph& graph_;
  const Write& write_;
  ExportReport report_;
  std::string out_;
  std::uint32_t fewest_ = 0, span_ = 0;
};

}  // namespace

ExportReport write_graphml(const KnowledgeGraph& graph, const Write& write) {
  return GraphmlWriter(graph, write).run();
}

}  // namespace actorgraph

#include "graph/edge_table.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "extract/text.hpp"

namespace actorgraph {
namespace {

constexpr const char* kRepresents = "represents";  // code of schema/relations.tsv
constexpr double kDigits = 10000;  // confidences have four digits

std::string edge_id(const std::vector<Vertex>& vertices, const Edge& edge) {
  constexpr char kBetween = '\x1f';
  std::string content = vertices[edge.from].id;
  ((content += kBetween) += edge.relation) += kBetween;
  ((content += vertices[edge.to].id) += kBetween) += edge.status;
  return "edge:" + hex(hash64(content));
}

void sort_edges(Derived& out, std::vector<Edge>& edges) {
  std::vector<std::uint32_t> order(edges.size()), place_of(edges.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&edges](std::uint32_t a, std::uint32_t b) {
    const Edge &x = edges[a], &y = edges[b];
    return std::tie(x.from, x.to, x.relation, x.status) < std::tie(y.from, y.to, y.relation, y.status);
  });
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    place_of[order[place]] = place;
    out.edges.push_back(std::move(edges[order[place]]));
  }
  for (EdgeReason& row : out.evidence) row.edge = place_of[row.edge];
}

auto key_of(const Derived& out, const Reason& reason) { return std::tie(reason.document, reason.where, out.rules[reason.rule]); }

/// One row for each edge, stretch and rule: the one that is said rather than inferred, and surest.
void sort_evidence(Derived& out) {
  const auto before = [&out](const EdgeReason& a, const EdgeReason& b) {
    if (a.edge != b.edge) return a.edge < b.edge;
    const auto x = key_of(out, a.reason), y = key_of(out, b.reason);
    if (x != y) return x < y;
    if (a.reason.inferred != b.reason.inferred) return b.reason.inferred;
    if (a.reason.confidence != b.reason.confidence) return a.reason.confidence > b.reason.confidence;
    return std::tuple(a.reason.sentence, a.event, out.dates[a.date]) < std::tuple(b.reason.sentence, b.event, out.dates[b.date]);
  };
  const auto same = [&out](const EdgeReason& a, const EdgeReason& b) { return a.edge == b.edge && key_of(out, a.reason) == key_of(out, b.reason); };
  std::sort(out.evidence.begin(), out.evidence.end(), before);
  out.evidence.erase(std::unique(out.evidence.begin(), out.evidence.end(), same), out.evidence.end());
}

/// Sums rows first..last, the evidence of one edge, up.
void sum_up(const Derived& out, Edge& edge, std::size_t first, std::size_t last, const std::vector<std::string>& dates) {
  std::set<DocumentNumber> articles;
  std::set<std::string> dated;
  std::set<std::pair<DocumentNumber, std::uint32_t>> undated, known;
  double doubt = 1;
  const bool told = edge.status == to_string(RelationStatus::happened) || edge.status == to_string(RelationStatus::planned) ||
                    edge.status == to_string(RelationStatus::denied);
  const bool happens = told && edge.relation != kRepresents;
  edge.inferred = true;
  for (std::size_t i = first; i < last; ++i) {
    const EdgeReason& row = out.evidence[i];
    const std::string& date = out.dates[row.date];
    articles.insert(row.reason.document);
    edge.inferred = edge.inferred && row.reason.inferred;
    doubt *= 1 - row.reason.confidence;
    widen(edge.start, edge.end, date);
    widen(edge.first_seen, edge.last_seen, dates[row.reason.document]);
    // Reports of one date are one happening. That somebody holds an office or represents a state does not happen.
    if (!happens) continue;
    (date.empty() ? undated : known).emplace(row.reason.document, row.event);
    if (!date.empty()) dated.insert(date);
  }
  // What an article tells without a date is what it dates elsewhere.
  for (const auto& report : known) undated.erase(report);
  // "In March" is the same as "on March 10".
  for (auto date = dated.begin(); date != dated.end();) {
    const auto next = std::next(date);
    date = next != dated.end() && next->starts_with(*date) ? dated.erase(date) : next;
  }
  edge.articles = static_cast<std::uint32_t>(articles.size());
  edge.sentences = static_cast<std::uint32_t>(last - first);
  edge.events = static_cast<std::uint32_t>(dated.size() + undated.size());
  edge.confidence = std::round((1 - doubt) * kDigits) / kDigits;
}

template <class Rows, class Key>
void sort_unique(Rows& rows, Key key) {
  std::stable_sort(rows.begin(), rows.end(), [&key](const auto& a, const auto& b) { return key(a) < key(b); });
  rows.erase(std::unique(rows.begin(), rows.end(), [&key](const auto& a, const auto& b) { return key(a) == key(b); }), rows.end());
}

}  // namespace

void finish_edges(Derived& out, std::vector<Edge> edges, const std::vector<std::string>& dates) {
  sort_edges(out, edges);
  sort_evidence(out);
  for (std::size_t first = 0, last = 0; first < out.evidence.size(); first = last) {
    Edge& edge = out.edges[out.evidence[first].edge];
    while (last < out.evidence.size() && out.evidence[last].edge == out.evidence[first].edge) ++last;
    edge.id = edge_id(out.vertices, edge);
    sum_up(out, edge, first, last, dates);
  }
}

void finish_rows(Derived& out, const std::vector<VertexIndex>& place_of) {
  const auto move = [&place_of](std::optional<VertexIndex>& vertex) {
    if (vertex) vertex = place_of[*vertex];
  };
  for (RoleRow& row : out.roles) row.vertex = place_of[row.vertex], move(row.owner);
  for (MentionRow& row : out.mentions) row.vertex = place_of[row.vertex];
  for (StatementRow& row : out.statements) {
    row.speaker = place_of[row.speaker];
    move(row.source);
    for (VertexIndex& vertex : row.about) vertex = place_of[vertex];
    std::sort(row.about.begin(), row.about.end());
    row.about.erase(std::unique(row.about.begin(), row.about.end()), row.about.end());
  }
  sort_unique(out.roles, [&out](const RoleRow& row) {
    return std::tuple(row.vertex, row.role, row.owner, row.status, row.reason.document, row.reason.where, out.rules[row.reason.rule]);
  });
  sort_unique(out.mentions, [](const MentionRow& row) { return std::tuple(row.vertex, row.document, row.where); });
  sort_unique(out.statements, [](const StatementRow& row) { return std::tuple(row.reason.document, row.content, row.speaker); });
}

}  // namespace actorgraph

// Reads the derived tables into a KnowledgeGraph.
#include <SQLiteCpp/Database.h>

#include <map>

#include "extract/error.hpp"
#include "extract/text.hpp"
#include "graph/facts_codec.hpp"
#include "graph/graph_data.hpp"
#include "graph/query_rows.hpp"
#include "graph/store_impl.hpp"

namespace actorgraph {
namespace {

VertexKind vertex_kind(const std::string& name) {
  for (const VertexKind kind : {VertexKind::person, VertexKind::country, VertexKind::organization, VertexKind::place, VertexKind::position})
    if (name == to_string(kind)) return kind;
  throw Error("the database has a vertex of unknown kind '" + name + "'; build it again");
}

void load_vertices(const SQLite::Database& database, std::vector<Vertex>& vertices) {
  const char* sql =
      "SELECT id, kind, name, name_en, country, role, owner, mentions, articles, first_seen, last_seen FROM vertices ORDER BY vertex";
  each_row(database, sql, [&](Row& row) {
    Vertex& v = vertices.emplace_back();
    v.id = row.text();
    v.kind = vertex_kind(row.text());
    for (std::string* field : {&v.name, &v.name_en, &v.country, &v.role, &v.owner}) *field = row.text();
    v.mentions = row.number();
    v.articles = row.number();
    v.first_seen = row.text();
    v.last_seen = row.text();
  });
  each_row(database, "SELECT vertex, name FROM names ORDER BY vertex, name", [&](Row& row) {
    std::vector<std::string>& aliases = vertices.at(row.number()).aliases;
    aliases.push_back(row.text());
  });
}

void load_edges(const SQLite::Database& database, std::vector<Edge>& edges) {
  const char* sql =
      "SELECT id, from_vertex, to_vertex, relation, status, symmetric, inferred, articles, sentences, events, confidence, start_date, "
      "end_date, first_seen, last_seen FROM edges ORDER BY edge";
  each_row(database, sql, [&](Row& row) {
    Edge& e = edges.emplace_back();
    e.id = row.text();
    e.from = row.number();
    e.to = row.number();
    e.relation = row.text();
    e.status = row.text();
    e.symmetric = row.flag();
    e.inferred = row.flag();
    for (std::uint32_t* field : {&e.articles, &e.sentences, &e.events}) *field = row.number();
    e.confidence = row.real();
    for (std::string* field : {&e.start, &e.end, &e.first_seen, &e.last_seen}) *field = row.text();
  });
}

/// Article by article, so that each text is read once.
void load_evidence(const SQLite::Database& database, KnowledgeGraph::Data& data) {
  struct Place {
    std::uint32_t edge;
    std::size_t row;
    TextRange where, sentence;
  };
  std::map<std::uint32_t, std::vector<Place>> places;  // by document
  data.evidence.resize(data.edges.size());
  const char* sql =
      "SELECT e.edge, e.document, d.id, e.start, e.stop, e.rule, e.sentence_start, e.sentence_stop, e.confidence, e.inferred, e.date "
      "FROM evidence e JOIN documents d USING (document) ORDER BY e.edge, d.id, e.start, e.stop, e.rule";
  each_row(database, sql, [&](Row& row) {
    Place place{};
    place.edge = row.number();
    const std::uint32_t document = row.number();
    auto& rows = data.evidence.at(place.edge);
    place.row = rows.size();
    EvidenceRow& evidence = rows.emplace_back();
    evidence.document = row.text();
    for (std::uint32_t* field : {&place.where.start, &place.where.end}) *field = row.number();
    evidence.where = place.where;
    evidence.rule = row.text();
    for (std::uint32_t* field : {&place.sentence.start, &place.sentence.end}) *field = row.number();
    evidence.confidence = row.real();
    evidence.inferred = row.flag();
    evidence.date = row.text();
    places[document].push_back(place);
  });
  each_row(database, "SELECT document, text FROM documents", [&](Row& row) {
    const auto found = places.find(row.number());
    if (found == places.end()) return;
    const std::string text = row.text();
    const CodePoints points(text);
    for (const Place& place : found->second) {
      EvidenceRow& evidence = data.evidence[place.edge][place.row];
      evidence.text = std::string(points.slice(place.where));
      evidence.sentence = std::string(points.slice(place.sentence));
    }
  });
}

void load_documents(const SQLite::Database& database, std::vector<DocumentRow>& documents) {
  each_row(database, "SELECT id, title, language, date, source, url, fingerprint FROM documents ORDER BY id", [&](Row& row) {
    DocumentRow& d = documents.emplace_back();
    for (std::string* field : {&d.id, &d.title, &d.language, &d.date, &d.source, &d.url, &d.fingerprint}) *field = row.text();
  });
}

void visit_documents(const SQLite::Database& database, const std::function<void(const ResolvedDocument&)>& visit) {
  std::map<std::uint32_t, std::vector<std::optional<VertexIndex>>> vertices;
  each_row(database, "SELECT document, vertex FROM document_actors ORDER BY document, actor", [&](Row& row) {
    auto& actors = vertices[row.number()];
    actors.push_back(row.null() ? std::nullopt : std::optional<VertexIndex>(row.number()));
  });
  each_row(database, "SELECT document, text, facts FROM documents ORDER BY id", [&](Row& row) {
    ResolvedDocument resolved;
    const std::uint32_t document = row.number();
    resolved.text = row.text();
    resolved.facts = decode_facts(row.text());
    const auto found = vertices.find(document);
    if (found != vertices.end()) resolved.vertices = std::move(found->second);
    resolved.vertices.resize(resolved.facts.actors.size());
    visit(resolved);
  });
}

}  // namespace

KnowledgeGraph load_graph(const Guard& guard, const SQLite::Database& database) {
  auto data = std::make_unique<KnowledgeGraph::Data>();
  load_vertices(database, data->vertices);
  load_edges(database, data->edges);
  load_evidence(database, *data);
  load_documents(database, data->documents);
  data->problems = read_problems(database);
  data->letters = read_letters(database);
  data->each_document = [guard, &database](const auto& visit) { guard([&] { visit_documents(database, visit); }); };
  data->each_role = [guard, &database](std::optional<VertexIndex> of, const auto& visit) { guard([&] { visit_roles(database, of, visit); }); };
  data->each_statement = [guard, &database](std::optional<VertexIndex> speaker, const auto& visit) {
    guard([&] { visit_statements(database, speaker, visit); });
  };
  return KnowledgeGraph(std::move(data));
}

}  // namespace actorgraph

// Writes the derived tables.
#include <SQLiteCpp/Database.h>

#include "graph/store_impl.hpp"

namespace actorgraph {
namespace {

constexpr const char* kDerivedTables[] = {"vertices", "names",    "parts",       "aliases",  "decisions", "document_actors",
                                          "edges",    "evidence", "actor_roles", "mentions", "statements"};
constexpr std::int64_t kNobody = -1;

std::int64_t or_nobody(const std::optional<VertexIndex>& vertex) { return vertex ? std::int64_t{*vertex} : kNobody; }

void write_vertices(SQLite::Database& database, const Derived& derived) {
  Insert insert(database, "vertices", 12), name(database, "names", 2);
  for (VertexIndex i = 0; i < derived.vertices.size(); ++i) {
    const Vertex& v = derived.vertices[i];
    insert(i, v.id, to_string(v.kind), v.name, v.name_en, v.country, v.role, v.owner, v.mentions, v.articles, v.first_seen, v.last_seen);
    for (const std::string& alias : v.aliases) name(i, alias);
  }
}

void write_resolution(SQLite::Database& database, const Derived& derived, const Resolution& resolution, const std::vector<std::uint32_t>& rows) {
  Insert part(database, "parts", 5), alias(database, "aliases", 2), decision(database, "decisions", 5), actor(database, "document_actors", 4);
  const auto vertex_of = [&](PartIndex i) -> std::optional<VertexIndex> {
    const auto found = resolution.actor_of_part[i];
    return found ? std::optional(derived.vertex_of_actor[*found]) : std::nullopt;
  };
  for (PartIndex i = 0; i < resolution.parts.size(); ++i) {
    const Part& p = resolution.parts[i];
    part(p.id, to_string(p.kind), p.key, p.country, p.discriminator);
    if (const auto vertex = vertex_of(i)) alias(p.id, *vertex);
  }
  for (const Decision& d : resolution.decisions) decision(d.left, d.right, d.verdict, d.reason, d.score);
  for (std::size_t document = 0; document < rows.size(); ++document) {
    std::uint32_t local = 0;
    for (const PartIndex i : resolution.documents[document]) {
      if (const auto vertex = vertex_of(i))
        actor(rows[document], local++, resolution.parts[i].id, *vertex);
      else
        actor(rows[document], local++, resolution.parts[i].id, nullptr);
    }
  }
}

void write_edges(SQLite::Database& database, const Derived& derived, const std::vector<std::uint32_t>& rows) {
  Insert edge(database, "edges", 16), evidence(database, "evidence", 10);
  for (std::uint32_t i = 0; i < derived.edges.size(); ++i) {
    const Edge& e = derived.edges[i];
    edge(i, e.id, e.from, e.to, e.relation, e.status, e.symmetric, e.inferred, e.articles, e.sentences, e.events, e.confidence, e.start,
         e.end, e.first_seen, e.last_seen);
  }
  for (const EdgeReason& row : derived.evidence) {
    const Reason& why = row.reason;
    evidence(row.edge, rows[why.document], why.where.start, why.where.end, derived.rules[why.rule], why.sentence.start, why.sentence.end,
             why.confidence, why.inferred, derived.dates[row.date]);
  }
}

void write_attributes(SQLite::Database& database, const Derived& derived, const std::vector<std::uint32_t>& rows) {
  Insert role(database, "actor_roles", 12), mention(database, "mentions", 5), statement(database, "statements", 12);
  for (const RoleRow& row : derived.roles) {
    const Reason& why = row.reason;
    role(row.vertex, row.role, or_nobody(row.owner), to_string(row.status), rows[why.document], why.where.start, why.where.end,
         derived.rules[why.rule], why.sentence.start, why.sentence.end, why.confidence, why.inferred);
  }
  for (const MentionRow& row : derived.mentions) mention(row.vertex, rows[row.document], row.where.start, row.where.end, to_string(row.form));
  for (const StatementRow& row : derived.statements) {
    std::string about;
    for (const VertexIndex vertex : row.about) about += (about.empty() ? "" : " ") + derived.vertices[vertex].id;
    const Reason& why = row.reason;
    statement(rows[why.document], row.content.start, row.content.end, row.speaker, or_nobody(row.source), to_string(row.form), about, row.words,
              derived.rules[why.rule], why.sentence.start, why.sentence.end, why.confidence);
  }
}

}  // namespace

void write_tables(SQLite::Database& database, const Derived& derived, const Resolution& resolution, const std::vector<std::uint32_t>& rows) {
  for (const char* table : kDerivedTables) database.exec(std::string("DELETE FROM ") + table);
  write_vertices(database, derived);
  write_resolution(database, derived, resolution, rows);
  write_edges(database, derived, rows);
  write_attributes(database, derived, rows);
}

}  // namespace actorgraph

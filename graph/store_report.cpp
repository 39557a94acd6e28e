// Problems, counts and the dump of a store.
#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "graph/store_impl.hpp"

namespace actorgraph {
namespace {

struct Table {
  const char* name;
  const char* sql;  ///< its rows, sorted; documents by id and vertices by id, so that no number of a row gets out
};

constexpr const char* kGroups[][2] = {
    {"kind", "SELECT kind, count(*) FROM vertices GROUP BY kind ORDER BY kind"},
    {"language", "SELECT language, count(*) FROM documents GROUP BY language ORDER BY language"},
    {"relation", "SELECT relation, count(*) FROM edges GROUP BY relation ORDER BY relation"},
    {"role",
     "SELECT role, count(*) FROM (SELECT DISTINCT vertex, role, owner, status FROM actor_roles UNION ALL "
     "SELECT e.from_vertex, v.role, e.to_vertex, e.status FROM edges e JOIN vertices v ON v.vertex = e.to_vertex WHERE e.relation = 'holds') "
     "GROUP BY role ORDER BY role"}};

constexpr Table kTables[] = {
    {"meta", "SELECT name, value FROM meta ORDER BY name"},
    {"documents", "SELECT id, language, date, source, url, title, hash, fingerprint, facts, text FROM documents ORDER BY id"},
    {"problems", "SELECT document, what FROM problems ORDER BY document, what"},
    {"vertices",
     "SELECT id, kind, name, name_en, country, role, owner, mentions, articles, first_seen, last_seen FROM vertices ORDER BY id"},
    {"names", "SELECT v.id, n.name FROM names n JOIN vertices v USING (vertex) ORDER BY v.id, n.name"},
    {"parts", "SELECT part, kind, key, country, discriminator FROM parts ORDER BY part"},
    {"aliases", "SELECT a.part, v.id FROM aliases a JOIN vertices v USING (vertex) ORDER BY a.part"},
    {"decisions", "SELECT left_part, right_part, verdict, reason, score FROM decisions ORDER BY left_part, right_part, reason"},
    {"document_actors",
     "SELECT d.id, a.actor, a.part, v.id FROM document_actors a JOIN documents d USING (document) LEFT JOIN vertices v ON v.vertex = a.vertex "
     "ORDER BY d.id, a.actor"},
    {"edges",
     "SELECT e.id, f.id, t.id, relation, status, symmetric, inferred, e.articles, sentences, events, confidence, start_date, end_date, "
     "e.first_seen, e.last_seen FROM edges e JOIN vertices f ON f.vertex = from_vertex JOIN vertices t ON t.vertex = to_vertex "
     "ORDER BY f.id, t.id, relation, status"},
    {"evidence",
     "SELECT e.id, d.id, start, stop, rule, sentence_start, sentence_stop, r.confidence, r.inferred, r.date FROM evidence r JOIN edges e USING (edge) "
     "JOIN documents d USING (document) ORDER BY r.edge, d.id, start, stop, rule"},
    {"actor_roles",
     "SELECT v.id, r.role, o.id, r.status, d.id, start, stop, rule, sentence_start, sentence_stop, confidence, inferred FROM actor_roles r "
     "JOIN vertices v USING (vertex) JOIN documents d USING (document) LEFT JOIN vertices o ON o.vertex = r.owner "
     "ORDER BY v.id, r.role, o.id, r.status, d.id, start, stop, rule"},
    {"mentions",
     "SELECT v.id, d.id, start, stop, form FROM mentions m JOIN vertices v USING (vertex) JOIN documents d USING (document) "
     "ORDER BY m.vertex, d.id, start, stop"},
    {"statements",
     "SELECT d.id, start, stop, v.id, o.id, form, about, words, rule, sentence_start, sentence_stop, confidence FROM statements s "
     "JOIN documents d USING (document) JOIN vertices v ON v.vertex = s.speaker LEFT JOIN vertices o ON o.vertex = s.source "
     "ORDER BY d.id, start, stop, v.id"}};

/// One value, on one line and without tabs.
void append_value(std::string& line, const SQLite::Column& column) {
  const char* text = column.getText();
  const std::string_view value(text, static_cast<std::size_t>(column.getBytes()));
  for (const char c : value) {
    switch (c) {
      case '\\': line += "\\\\"; break;
      case '\t': line += "\\t"; break;
      case '\n': line += "\\n"; break;
      case '\r': line += "\\r"; break;
      default: line += c;
    }
  }
}

}  // namespace

std::vector<Problem> read_problems(const SQLite::Database& database) {
  std::vector<Problem> found;
  each_row(database, "SELECT document, what FROM problems ORDER BY document, what", [&](Row& row) {
    const std::string document = row.text();
    found.push_back({document, row.text()});
  });
  return found;
}

StoreCounts count_rows(const SQLite::Database& database) {
  const auto rows = [&database](const char* table) { return count_of(database, std::string("SELECT count(*) FROM ") + table); };
  StoreCounts counts;
  counts.documents = rows("documents");
  counts.problems = rows("problems");
  counts.mentions = rows("mentions");
  counts.vertices = rows("vertices");
  counts.edges = rows("edges");
  counts.evidence = rows("evidence");
  counts.statements = rows("statements");
  for (const auto& [group, sql] : kGroups)
    each_row(database, sql, [&, name = group](Row& row) {
      std::string code = row.text();
      counts.groups.emplace_back(name, std::move(code), row.number());
    });
  return counts;
}

void dump_tables(const SQLite::Database& database, const std::function<void(std::string_view)>& write) {
  std::string line;
  for (const Table& table : kTables) {
    SQLite::Statement rows(database, table.sql);
    while (rows.executeStep()) {
      line = table.name;
      for (int i = 0; i < rows.getColumnCount(); ++i) {
        line += '\t';
        append_value(line, rows.getColumn(i));
      }
      line += '\n';
      write(line);
    }
  }
}

}  // namespace actorgraph

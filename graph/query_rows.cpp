#include "graph/query_rows.hpp"

#include <SQLiteCpp/Database.h>

#include <sstream>

#include "extract/fold.hpp"
#include "extract/text.hpp"
#include "graph/store_impl.hpp"

namespace actorgraph {
namespace {

constexpr const char* kLetters = "letters";  // row of the table meta

/// A vertex, or -1 for nobody.
std::optional<VertexIndex> vertex_of(const std::string& number) {
  if (number[0] == '-') return std::nullopt;
  return static_cast<VertexIndex>(std::stoul(number));
}

/// " WHERE a = 7 OR b = 7"; empty without a vertex.
std::string where(const std::optional<VertexIndex>& vertex, std::initializer_list<const char*> columns) {
  std::string clause;
  if (vertex)
    for (const char* column : columns)
      clause += std::string(clause.empty() ? " WHERE " : " OR ") + column + " = " + std::to_string(*vertex);
  return clause;
}

/// The columns that both kinds of rows end in: stretch, rule, sentence, confidence, id and text of the document.
constexpr const char* kEvidence = "r.start, r.stop, r.rule, r.sentence_start, r.sentence_stop, r.confidence, d.id, d.text ";

EvidenceRow evidence_of(Row& row) {
  EvidenceRow evidence;
  TextRange sentence;
  for (std::uint32_t* field : {&evidence.where.start, &evidence.where.end}) *field = row.number();
  evidence.rule = row.text();
  for (std::uint32_t* field : {&sentence.start, &sentence.end}) *field = row.number();
  evidence.confidence = row.real();
  evidence.document = row.text();
  const std::string text = row.text();
  const CodePoints points(text);
  evidence.text = std::string(points.slice(evidence.where));
  evidence.sentence = std::string(points.slice(sentence));
  return evidence;
}

}  // namespace

void visit_roles(const SQLite::Database& database, std::optional<VertexIndex> of,
                 const std::function<void(const RoleRecord&)>& visit) {
  const std::string sql = std::string("SELECT r.vertex, CAST(r.owner AS TEXT), r.role, r.status, r.inferred, ") + kEvidence +
                          "FROM actor_roles r JOIN documents d USING (document)" + where(of, {"r.vertex", "r.owner"}) +
                          " ORDER BY r.vertex, r.role, r.owner, r.status, d.id, r.start, r.stop, r.rule";
  each_row(database, sql.c_str(), [&visit](Row& row) {
    RoleRecord record;
    record.holder = row.number();
    record.owner = vertex_of(row.text());
    record.role = row.text();
    record.status = row.text();
    record.inferred = row.flag();
    record.evidence = evidence_of(row);
    record.evidence.inferred = record.inferred;
    visit(record);
  });
}

void visit_statements(const SQLite::Database& database, std::optional<VertexIndex> speaker,
                      const std::function<void(const StatementRecord&)>& visit) {
  const std::string sql = std::string("SELECT r.speaker, CAST(r.source AS TEXT), r.form, r.about, ") + kEvidence +
                          "FROM statements r JOIN documents d USING (document)" + where(speaker, {"r.speaker"}) +
                          " ORDER BY d.id, r.start, r.stop, r.speaker";
  each_row(database, sql.c_str(), [&visit](Row& row) {
    StatementRecord record;
    record.speaker = row.number();
    record.source = vertex_of(row.text());
    record.form = row.text();
    std::istringstream about(row.text());
    for (std::string id; about >> id;) record.about.push_back(id);
    record.evidence = evidence_of(row);
    visit(record);
  });
}

void write_letters(SQLite::Database& database, const Letters& letters) {
  // One line a letter: its code, a blank, what it becomes.
  std::string lines;
  for (const auto& [code, folded] : letters) lines += std::to_string(static_cast<std::uint32_t>(code)) + " " + folded + "\n";
  database.exec(std::string("DELETE FROM meta WHERE name = '") + kLetters + "'");
  Insert(database, "meta", 2)(kLetters, lines);
}

Letters read_letters(const SQLite::Database& database) {
  Letters letters;
  each_row(database, (std::string("SELECT value FROM meta WHERE name = '") + kLetters + "'").c_str(), [&letters](Row& row) {
    std::istringstream lines(row.text());
    for (std::string line; std::getline(lines, line);) {
      const std::size_t blank = line.find(' ');
      if (blank != std::string::npos) letters[static_cast<char32_t>(std::stoul(line))] = line.substr(blank + 1);
    }
  });
  return letters;
}

}  // namespace actorgraph

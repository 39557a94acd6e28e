// docs/store-format.md says what the tables of the database hold.
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "tests/docs/doc_table.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

/// Columns of a table, each with its type.
using Columns = std::vector<std::pair<std::string, std::string>>;

std::map<std::string, Columns> tables_of_schema() {
  std::ostringstream sql;
  sql << std::ifstream(std::filesystem::path(ACTORGRAPH_TEST_FOLDER) / ".." / "graph" / "schema.sql").rdbuf();
  SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec(sql.str());
  std::map<std::string, Columns> tables;
  SQLite::Statement rows(
      database,
      "SELECT m.name, c.name, c.type FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' "
      "ORDER BY m.name, c.cid");
  while (rows.executeStep())
    tables[rows.getColumn(0).getString()].emplace_back(rows.getColumn(1).getString(), rows.getColumn(2).getString());
  return tables;
}

}  // namespace

TEST_CASE("docs: store-format.md has all tables, their columns in order, and the types") {
  const auto schema = tables_of_schema();
  REQUIRE(schema.size() > 10);
  std::map<std::string, Columns> documented;
  for (const DocTable& table : doc_tables("store-format.md"))
    for (const DocRow& row : table.rows) documented[table.heading].emplace_back(row.names.at(0), row.cells.at(1));
  for (const auto& [name, columns] : schema) {
    INFO(name);
    CHECK(documented[name] == columns);
  }
  CHECK(documented.size() == schema.size());
}

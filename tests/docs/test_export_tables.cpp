// docs/exports.md says what the graph formats hold.
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "export/columns.hpp"
#include "export/exporter.hpp"
#include "tests/docs/doc_table.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
using nlohmann::json;

namespace {

using Strings = std::vector<std::string>;

const char* documented_type(ColumnType type) {
  switch (type) {
    case ColumnType::boolean: return "boolean";
    case ColumnType::integer: return "int";
    case ColumnType::real: return "double";
    case ColumnType::text:
    case ColumnType::list: return "string";
  }
  return "";
}

Strings keys_of(const json& object) {
  Strings keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

Strings sorted(Strings names) {
  std::sort(names.begin(), names.end());
  return names;
}

/// How many of `rows`, nodes or edges, have each attribute.
std::map<std::string, std::size_t> uses_of(const json& rows) {
  std::map<std::string, std::size_t> uses;
  for (const json& row : rows)
    for (const std::string& key : keys_of(row)) ++uses[key];
  return uses;
}

}  // namespace

TEST_CASE("docs: exports.md has the formats") {
  Strings names, extensions;
  for (const DocRow& row : doc_table("exports.md", "Exports").rows)
    names.push_back(row.names.at(0)), extensions.push_back(row.cells.at(1));
  Strings expected, ends;
  for (const ExportFormat& format : export_formats())
    expected.push_back(format.name), ends.push_back("`" + format.extension + "`");
  CHECK(names == expected);
  CHECK(extensions == ends);
}

TEST_CASE("docs: exports.md has the columns of nodes and edges, with their types, in order") {
  for (const bool of_edges : {false, true}) {
    const DocTable table = doc_table("exports.md", of_edges ? "Edges" : "Nodes");
    Strings written, types;
    for (const Column& column : GraphColumns::columns()) {
      if (column.of_edges != of_edges) continue;
      written.push_back(column.id);
      types.push_back(documented_type(column.type));
    }
    CHECK(table.names() == written);
    Strings documented;
    for (const DocRow& row : table.rows) documented.push_back(row.cells.at(1));
    CHECK(documented == types);
  }
}

TEST_CASE("docs: exports.md says which columns may be absent") {
  const json file = json::parse(exported("json"));
  const std::map<std::string, std::string> names = {{"edgelabel", "label"}};
  for (const bool of_edges : {false, true}) {
    const json& rows = file[of_edges ? "edges" : "nodes"];
    auto uses = uses_of(rows);
    for (const DocRow& row : doc_table("exports.md", of_edges ? "Edges" : "Nodes").rows) {
      INFO(row.cells.at(0));
      const auto name = names.find(row.names.at(0));
      const std::size_t used = uses[name == names.end() ? row.names.at(0) : name->second];
      CHECK(used > 0);
      // Every edge of the examples has evidence.
      if (row.names.at(0) != "evidence") CHECK((used == rows.size()) == (row.cells.at(2) == "never"));
    }
  }
}

TEST_CASE("docs: exports.md has the keys of the JSON files") {
  for (const auto& [format, heading] : {std::pair("json", "Node-link JSON"), std::pair("graphology", "graphology JSON"), std::pair("cytoscape", "Cytoscape JSON")}) {
    const json file = json::parse(exported(format));
    const DocTable table = doc_table("exports.md", heading);
    CHECK(sorted(table.names()) == keys_of(file));
    for (const DocRow& row : table.rows) CHECK(file[row.names.at(0)].type_name() == row.cells.at(1));
  }
}

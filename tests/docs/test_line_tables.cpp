// docs/facts-format.md and docs/docfacts-format.md say what the lines hold.
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "tests/docs/doc_table.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
using Json = nlohmann::ordered_json;

namespace {

using Strings = std::vector<std::string>;

std::vector<Json> lines_of(const std::string& bytes) {
  std::vector<Json> lines;
  std::istringstream in(bytes);
  for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
  return lines;
}

/// True if `type`, as documented, allows `value`: "text or null", "list of numbers".
bool allows(const std::string& type, const Json& value) {
  const auto says = [&type](const char* word) {
    return type.rfind(word, 0) == 0 || type.find(std::string(" or ") + word) != std::string::npos;
  };
  if (value.is_string()) return says("text");
  if (value.is_number()) return says("number");
  if (value.is_boolean()) return says("boolean") || (says("true") && value.get<bool>());
  if (value.is_array()) return says("list") || (says("range") && value.size() == 2);
  if (value.is_object()) return says("[");
  return says("null");
}

/// Compares an object with its table: all keys, in order, and the types of their values.
void compare(const DocTable& table, const Json& object) {
  INFO(table.heading << " " << object.dump().substr(0, 400));
  auto key = object.begin();
  for (const DocRow& row : table.rows)
    for (const std::string& name : row.names) {
      INFO(name);
      if (key != object.end() && key.key() == name) {
        CHECK(allows(row.cells.at(1), key.value()));
        ++key;
      } else {
        CHECK(row.cells.at(1).find("absent") != std::string::npos);
      }
    }
  CHECK(key == object.end());
}

/// Every row of a list of the document.
void compare_all(const DocTable& table, const Json& rows, std::size_t& compared) {
  for (const Json& row : rows) compare(table, row), ++compared;
}

DocTable docfacts(const char* heading) {
  return doc_table("docfacts-format.md", heading);
}

}  // namespace

TEST_CASE("docs: facts-format.md has the keys of all lines") {
  std::map<std::string, DocTable> tables;
  for (DocTable& table : doc_tables("facts-format.md")) tables.emplace(table.heading, table);
  std::set<std::string> seen;
  for (const Json& line : lines_of(exported("jsonl"))) {
    const std::string type = line.value("relation", "") == "stated" ? "stated" : line["type"].get<std::string>();
    REQUIRE(tables.count(type) == 1);
    compare(tables.at(type), line);
    seen.insert(type);
  }
  // One table more explains the keys of all.
  CHECK(seen.size() + 1 == tables.size());
}

TEST_CASE("docs: docfacts-format.md has the fields of all lines") {
  const DocTable document = docfacts("Document"), actor = docfacts("Actor"), mention = docfacts("Mention"),
                 role = docfacts("Role"), relation = docfacts("Relation"), statement = docfacts("Statement"),
                 evidence = docfacts("Evidence");
  std::size_t actors = 0, mentions = 0, roles = 0, relations = 0, statements = 0, problems = 0;
  const std::vector<Json> lines = lines_of(exported("docfacts"));
  compare(docfacts("Header"), lines.at(0));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const Json& line = lines[i];
    if (line["type"] == "problem") {
      compare(docfacts("Problem"), line), ++problems;
      continue;
    }
    compare(document, line);
    compare_all(actor, line["actors"], actors);
    compare_all(mention, line["mentions"], mentions);
    compare_all(role, line["roles"], roles);
    compare_all(relation, line["relations"], relations);
    compare_all(statement, line["statements"], statements);
    for (const char* rows : {"roles", "relations", "statements"})
      for (const Json& row : line[rows]) compare(evidence, row["evidence"]);
  }
  for (const std::size_t compared : {actors, mentions, roles, relations, statements, problems}) CHECK(compared > 0);
}

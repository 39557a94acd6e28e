#include "extract/schema.hpp"

#include "extract/error.hpp"
#include "extract/tsv.hpp"

namespace actorgraph {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, std::size_t line, const std::string& what) {
  throw Error(path.string() + ":" + std::to_string(line) + ": " + what);
}

const std::string& one_of(const fs::path& path, const TsvRow& row, std::size_t column, const std::vector<std::string>& allowed) {
  for (const std::string& value : allowed)
    if (row.fields[column] == value) return value;
  std::string list;
  for (const std::string& value : allowed) list += (list.empty() ? "" : ", ") + value;
  fail(path, row.line, "'" + row.fields[column] + "' stands in column " + std::to_string(column + 1) + "; use one of " + list);
}

void need(const fs::path& path, const TsvRow& row, std::size_t columns, const std::string& form) {
  if (row.fields.size() < columns || row.fields[0].empty())
    fail(path, row.line, "a row has " + std::to_string(row.fields.size()) + " columns; write " + form);
}

/// Columns "code=label" from `first` on: the labels of a code by language.
std::map<std::string, std::string> labels(const fs::path& path, const TsvRow& row, std::size_t first) {
  std::map<std::string, std::string> found;
  for (std::size_t i = first; i < row.fields.size(); ++i) {
    std::size_t equals = row.fields[i].find('=');
    if (equals == std::string::npos || equals == 0) fail(path, row.line, "label '" + row.fields[i] + "' names no language; write 'language=label'");
    found[row.fields[i].substr(0, equals)] = row.fields[i].substr(equals + 1);
  }
  return found;
}

}  // namespace

Schema load_schema(const fs::path& lexicon) {
  Schema schema;
  fs::path path = lexicon / "schema" / "roles.tsv";
  for (const TsvRow& row : read_tsv(path)) {
    need(path, row, 3, "code, single or many, yes or no, labels");
    RoleCode role;
    role.code = row.fields[0];
    role.single = one_of(path, row, 1, {"single", "many"}) == "single";
    role.represents = one_of(path, row, 2, {"yes", "no"}) == "yes";
    role.label = labels(path, row, 3);
    if (!schema.roles.emplace(role.code, role).second) fail(path, row.line, "role '" + role.code + "' stands twice; keep one row");
  }
  path = lexicon / "schema" / "relations.tsv";
  for (const TsvRow& row : read_tsv(path)) {
    need(path, row, 3, "code, directed or undirected, group, labels");
    RelationCode relation;
    relation.code = row.fields[0];
    relation.directed = one_of(path, row, 1, {"directed", "undirected"}) == "directed";
    relation.group = one_of(path, row, 2, {"contact", "act", "structure", "speech"});
    relation.label = labels(path, row, 3);
    if (!schema.relations.emplace(relation.code, relation).second) fail(path, row.line, "relation '" + relation.code + "' stands twice; keep one row");
  }
  path = lexicon / "schema" / "countries.tsv";
  for (const TsvRow& row : read_tsv(path)) {
    need(path, row, 1, "ISO 3166-1 alpha-2 code, labels");
    if (row.fields[0].size() != 2) fail(path, row.line, "'" + row.fields[0] + "' is no ISO 3166-1 alpha-2 code; use two capital letters");
    schema.countries[row.fields[0]] = {row.fields[0], labels(path, row, 1)};
  }
  path = lexicon / "world" / "actors.tsv";
  if (!fs::exists(path)) return schema;
  for (const TsvRow& row : read_tsv(path)) {
    need(path, row, 4, "id, m or f, country code, English name");
    if (!schema.countries.count(row.fields[2])) fail(path, row.line, "'" + row.fields[2] + "' is no code of schema/countries.tsv; use ISO 3166-1 alpha-2 in capitals");
    KnownActor actor{row.fields[0], one_of(path, row, 1, {"m", "f"}), row.fields[2], row.fields[3]};
    if (!schema.actors.emplace(actor.id, actor).second) fail(path, row.line, "actor '" + actor.id + "' stands twice; keep one row");
  }
  return schema;
}

}  // namespace actorgraph

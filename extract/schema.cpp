#include "extract/schema.hpp"

#include <algorithm>
#include <charconv>

#include "extract/tsv.hpp"

namespace actorgraph {
namespace {

namespace fs = std::filesystem;

const std::string& one_of(const fs::path& path, const TsvRow& row, std::size_t column, const std::vector<std::string>& allowed) {
  for (const std::string& value : allowed)
    if (row.fields[column] == value) return value;
  std::string list;
  for (const std::string& value : allowed) list += (list.empty() ? "" : ", ") + value;
  fail(path, row, column, "'" + row.fields[column] + "' stands in column " + std::to_string(column + 1) + "; use one of " + list);
}

void need(const fs::path& path, const TsvRow& row, std::size_t columns, const std::string& form) {
  if (row.fields.size() < columns || row.fields[0].empty())
    fail(path, row, row.fields[0].empty() ? 0 : row.fields.size(), "a row has " + std::to_string(row.fields.size()) + " columns; write " + form);
}

/// Columns "code=label" from `first` on: the labels of a code by language.
std::map<std::string, std::string> labels(const fs::path& path, const TsvRow& row, std::size_t first) {
  std::map<std::string, std::string> found;
  for (std::size_t i = first; i < row.fields.size(); ++i) {
    std::size_t equals = row.fields[i].find('=');
    if (equals == std::string::npos || equals == 0) fail(path, row, i, "label '" + row.fields[i] + "' names no language; write 'language=label'");
    found[row.fields[i].substr(0, equals)] = row.fields[i].substr(equals + 1);
  }
  return found;
}

/// Reads one table of the schema. A faulty row does not hide those behind it.
class SchemaReader {
 public:
  explicit SchemaReader(const fs::path& lexicon) : lexicon_(lexicon) {}

  Schema read() {
    table("schema/roles.tsv", &SchemaReader::role);
    table("schema/relations.tsv", &SchemaReader::relation);
    table("schema/countries.tsv", &SchemaReader::country);
    if (fs::exists(lexicon_ / "world" / "actors.tsv")) table("world/actors.tsv", &SchemaReader::actor);
    if (fs::exists(lexicon_ / "world" / "offices.tsv")) table("world/offices.tsv", &SchemaReader::office);
    rarities();
    faults_.raise();
    return std::move(schema_);
  }

 private:
  void table(const char* name, void (SchemaReader::*take)(const TsvRow&)) {
    path_ = lexicon_ / name;
    faults_.attempt([&] {
      for (const TsvRow& row : read_tsv(path_, faults_)) faults_.attempt([&] { (this->*take)(row); });
    });
  }

  void role(const TsvRow& row) {
    need(path_, row, 3, "code, single or many, yes or no, labels");
    RoleCode role;
    role.code = row.fields[0];
    role.single = one_of(path_, row, 1, {"single", "many"}) == "single";
    role.represents = one_of(path_, row, 2, {"yes", "no"}) == "yes";
    role.label = labels(path_, row, 3);
    if (!schema_.roles.emplace(role.code, role).second) fail(path_, row, 0, "role '" + role.code + "' stands twice; keep one row");
  }

  void relation(const TsvRow& row) {
    need(path_, row, 3, "code, directed or undirected, group, labels");
    RelationCode relation;
    relation.code = row.fields[0];
    relation.directed = one_of(path_, row, 1, {"directed", "undirected"}) == "directed";
    relation.group = one_of(path_, row, 2, {"contact", "act", "structure", "speech"});
    relation.label = labels(path_, row, 3);
    if (!schema_.relations.emplace(relation.code, relation).second) fail(path_, row, 0, "relation '" + relation.code + "' stands twice; keep one row");
  }

  void country(const TsvRow& row) {
    need(path_, row, 1, "ISO 3166-1 alpha-2 code, labels");
    if (row.fields[0].size() != 2) fail(path_, row, 0, "'" + row.fields[0] + "' is no ISO 3166-1 alpha-2 code; use two capital letters");
    schema_.countries[row.fields[0]] = {row.fields[0], labels(path_, row, 1)};
  }

  void actor(const TsvRow& row) {
    need(path_, row, 4, "id, m or f, country code, English name");
    if (!schema_.countries.count(row.fields[2])) fail(path_, row, 2, "'" + row.fields[2] + "' is no code of schema/countries.tsv; use ISO 3166-1 alpha-2 in capitals");
    KnownActor actor{row.fields[0], one_of(path_, row, 1, {"m", "f"}), row.fields[2], row.fields[3]};
    if (!schema_.actors.emplace(actor.id, actor).second) fail(path_, row, 0, "actor '" + actor.id + "' stands twice; keep one row");
  }

  void office(const TsvRow& row) {
    if (row.fields.size() != 5) fail(path_, row, std::min<std::size_t>(row.fields.size(), 5), "a row has not five columns; write id, role, country or organisation, from, to");
    const auto actor = schema_.actors.find(row.fields[0]);
    if (actor == schema_.actors.end()) fail(path_, row, 0, "'" + row.fields[0] + "' is not in world/actors.tsv; add it there");
    KnownOffice office{row.fields[1], row.fields[2]};
    if (!schema_.roles.count(office.role)) fail(path_, row, 1, "unknown role '" + office.role + "'; use a code of schema/roles.tsv");
    const bool country = office.of.size() == 2;
    if (office.of.empty() || (country && !schema_.countries.count(office.of)))
      fail(path_, row, 2, "'" + office.of + "' is no code of schema/countries.tsv; use ISO 3166-1 alpha-2 in capitals, or the id of an organisation of the packs");
    if (!row.fields[3].empty()) office.first = days(row, 3).first;
    if (!row.fields[4].empty()) office.last = days(row, 4).last;
    if (office.first > office.last) fail(path_, row, 3, "an office begins on " + row.fields[3] + " and ends on " + row.fields[4] + "; write the earlier date first");
    if (!country) schema_.organizations.emplace(office.of, place_of(path_, row.line, row.column(2)));
    actor->second.offices.push_back(std::move(office));
  }

  /// The tables of the packs, in the order of their folders.
  void rarities() {
    std::vector<std::string> tables;
    for (const auto& entry : fs::directory_iterator(lexicon_))
      if (fs::exists(entry.path() / "rarity.tsv")) tables.push_back(entry.path().filename().string() + "/rarity.tsv");
    std::sort(tables.begin(), tables.end());
    for (const std::string& name : tables) table(name.c_str(), &SchemaReader::rarity);
  }

  void rarity(const TsvRow& row) {
    need(path_, row, 2, "word, how many of 100,000 names have it");
    const std::string& number = row.fields[1];
    std::uint32_t share = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), share);
    if (error != std::errc() || end != number.data() + number.size() || share < 1 || share > NameRarity::kScale)
      fail(path_, row, 1, "'" + number + "' is no share; write a whole number from 1 to 100000");
    schema_.rarity.add(row.fields[0], share);
  }

  DayRange days(const TsvRow& row, std::size_t column) const {
    const auto found = parse_days(row.fields[column]);
    if (!found) fail(path_, row, column, "'" + row.fields[column] + "' is no date; write YYYY, YYYY-MM or YYYY-MM-DD, or nothing");
    return *found;
  }

  fs::path lexicon_, path_;
  Faults faults_;
  Schema schema_;
};

}  // namespace

Schema load_schema(const fs::path& lexicon) { return SchemaReader(lexicon).read(); }

}  // namespace actorgraph

// The codes that facts may carry: lexicon/schema/*.tsv, the single source for extraction, graph, exports and docs.
#pragma once

#include <filesystem>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/calendar.hpp"
#include "extract/name_rarity.hpp"

namespace actorgraph {

struct RoleCode {
  std::string code;
  bool single = false;      ///< one holder at a time ("foreign_minister"): gets a position vertex
  bool represents = false;  ///< its holder represents the state that owns it
  std::map<std::string, std::string> label;  ///< language code -> label ("en" -> "foreign minister")
};

struct RelationCode {
  std::string code;
  bool directed = true;
  std::string group;  ///< "contact", "act" or "structure"
  std::map<std::string, std::string> label;
};

struct CountryCode {
  std::string code;  ///< ISO 3166-1 alpha-2, upper case
  std::map<std::string, std::string> label;
};

/// An office that a known person holds or held: tells bearers of one name apart, and nothing else.
struct KnownOffice {
  std::string role;  ///< code of schema/roles.tsv
  std::string of;    ///< code of schema/countries.tsv, or the id of an organisation of the packs ("united-nations")
  Day first = std::numeric_limits<Day>::min();  ///< the day before which it was certainly not held; the least one: unknown
  Day last = std::numeric_limits<Day>::max();   ///< the day after which it was certainly not held; the greatest one: unknown, or held still
  bool operator==(const KnownOffice&) const = default;
};

/// A person known to the packs: identifies, never asserts.
struct KnownActor {
  std::string id;  ///< "person:sergei-lavrov"
  std::string gender, country, name_en;
  std::vector<KnownOffice> offices = {};  ///< of world/offices.tsv, in its order
};

/// All of schema/, world/actors.tsv, world/offices.tsv and the rarity.tsv of all packs. Maps are ordered by code.
struct Schema {
  std::map<std::string, RoleCode, std::less<>> roles;
  std::map<std::string, RelationCode, std::less<>> relations;
  std::map<std::string, CountryCode, std::less<>> countries;
  std::map<std::string, KnownActor, std::less<>> actors;
  NameRarity rarity;  ///< of the packs
  /// Organisations that offices are of, and where each is named first ("path:line:column"): the packs have to know them.
  std::map<std::string, std::string> organizations;
};

/// Reads `lexicon`/schema and `lexicon`/world; a folder without world/ knows nobody. Throws PackError with all faulty rows.
Schema load_schema(const std::filesystem::path& lexicon);

}  // namespace actorgraph

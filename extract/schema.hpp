// The codes that facts may carry: lexicon/schema/*.tsv, the single source for extraction, graph, exports and docs.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

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

/// A person known to the packs: identifies, never asserts.
struct KnownActor {
  std::string id;  ///< "person:sergei-lavrov"
  std::string gender, country, name_en;
};

/// All of schema/ and world/actors.tsv. Maps are ordered by code.
struct Schema {
  std::map<std::string, RoleCode, std::less<>> roles;
  std::map<std::string, RelationCode, std::less<>> relations;
  std::map<std::string, CountryCode, std::less<>> countries;
  std::map<std::string, KnownActor, std::less<>> actors;
};

/// Reads `lexicon`/schema and `lexicon`/world. Throws PackError with all faulty rows.
Schema load_schema(const std::filesystem::path& lexicon);

}  // namespace actorgraph

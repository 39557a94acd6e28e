// Lists of actors that a user knows beside those of the packs: tables, JSON, and answers of the Wikidata Query Service.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "extract/listed_actors.hpp"

namespace actorgraph {

/// Reads the list at `path`; docs/known-actors.md, "Lists of your own", says what it looks like. Rows keep their order. Throws Error
/// ("path:line: what", in JSON "path: actor N: what") if it cannot be read, or a row is faulty: all rows count, or none. Codes of roles, countries
/// and languages are left to Extractor.
std::vector<ListedActor> read_actor_list(const std::filesystem::path& path);

/// The rows of several lists, one after the other.
std::vector<ListedActor> read_actor_lists(const std::vector<std::string>& paths);

/// The rows of a list; `name` is that of the file, for errors.
std::vector<ListedActor> parse_actor_list(std::string_view text, const std::string& name);

}  // namespace actorgraph

// Parts: what the actors of articles attach to, before anybody decides who is who.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/facts.hpp"

namespace actorgraph {

/// One actor as far as equal content tells. Its id is a hash of that content alone, and so the same in every build.
struct Part {
  ActorKind kind = ActorKind::person;
  std::string key;            ///< folded full name; empty for an actor that the packs know
  std::string country;        ///< ISO 3166-1 alpha-2 upper case, or empty
  std::string discriminator;  ///< id that the packs know the actor by; the office or the document, for a person
                              ///< whose name many bear; the document, for one without a full name; or empty
  std::string id;             ///< "part:" and 16 hex digits
};

/// The part that `actor` of article `document` belongs to. `office`: what the article says of a person whose name many bear, or empty: such
/// persons are one part only if they hold one office; without an office, only in one article.
Part part_of(const LocalActor& actor, const std::string& document, bool common = false, const std::string& office = {});

/// The words of a folded name.
std::vector<std::string_view> words_of(std::string_view key);

/// True for a person with two names at least: one who can be met again in another article.
bool has_full_name(const LocalActor& actor);

/// How two folded full names differ, as far as that can be a matter of writing.
enum class NameDifference : std::uint8_t { none, order, letter, middle, other };
NameDifference compare_names(std::string_view left, std::string_view right);

/// True if the last words of `full` are `surname`, and it has more.
bool ends_in_surname(std::string_view full, std::string_view surname);

}  // namespace actorgraph

// pack.json: properties of a language, never its words.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "extract/faults.hpp"

namespace actorgraph {

enum class WordOrder : std::uint8_t { svo, vso, sov };
enum class DayOrder : std::uint8_t { unknown, day_first, month_first };

/// What the properties mean is told in docs/rules.md.
struct PackProperties {
  std::string code;
  WordOrder order = WordOrder::svo;
  bool capitals = false;       ///< capital letters mark names
  bool genitive = false;       ///< an actor directly after a noun is its genitive
  bool compounds = false;      ///< a noun directly before another noun only modifies it
  bool and_verb = false;       ///< "and" directly before a verb begins a clause
  bool pro_drop = false;       ///< a verb may leave its subject unsaid
  std::string article;         ///< prefix (folded once the pack is loaded) that makes a noun definite; empty: the language has none
  bool postpositions = false;  ///< what a preposition says stands after its noun, as a word or as a suffix
  bool quote_first = false;    ///< content may stand before the speech verb, and follow it without complementiser
  DayOrder day_order = DayOrder::unknown;  ///< of dates in numbers, "3/5/2031"; unknown: one that may be two days is none
  int status_window = 5;       ///< how many items before a trigger a status word may stand
  int speaker_life = 3;        ///< paragraphs for which an unsaid speaker continues
};

/// Reads pack.json. A property that is missing, unknown or of another type is a fault. Throws Error if the file cannot be read.
PackProperties read_properties(const std::filesystem::path& path, Faults& faults);

}  // namespace actorgraph

// Words of time to dates. What the words mean are features of the packs' rows (docs/dates.md); which of them go together is found here.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/calendar.hpp"
#include "extract/tokens.hpp"

namespace actorgraph {

struct Pack;

/// Neighbouring items that tell one time, and what they say. Numbers are 0 where nothing is said.
struct DatePhrase {
  std::size_t begin = 0, end = 0;  ///< half-open range of items
  CalendarDate said;               ///< "12 March": year 0
  CalendarDate islamic;            ///< the same in the Islamic calendar
  int weekday = 0;                 ///< 1 (Monday) to 7
  std::optional<int> days, weeks, months, years;  ///< from the article's date: "yesterday" is -1 days
  Symbol toward = 0;               ///< sym::past ("last"), sym::fut ("next") or sym::pres ("this")
  bool vague = false;              ///< told from something else than the article's date ("the next day")
};

/// What is wrong with the features of time of a row (docs/dates.md), or nothing.
std::string time_fault(const Reading& reading, const Symbols& symbols);

/// When what is dated takes place, seen from the article: decides what "Monday" is.
enum class Tense { past, future, open };

/// The times that a sentence tells, in its order. Linear in the number of items.
std::vector<DatePhrase> date_phrases(Items items, std::string_view text, const Pack& pack);

/// ISO 8601: day, month or year, as exact as the words are; empty where they leave open which. Without `published` only dates that
/// name their year are known. A past event is not after the article, a future one not before it: such a date is not believed.
std::string resolve_date(const DatePhrase& phrase, std::optional<Day> published, Tense tense);

}  // namespace actorgraph

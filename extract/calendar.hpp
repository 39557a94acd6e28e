// Days as numbers: the Gregorian calendar without end in both directions, and the tabular Islamic one. No clock, no locale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace actorgraph {

/// Days since 1970-01-01.
using Day = std::int32_t;

struct CalendarDate {
  int year = 0, month = 0, day = 0;
  bool operator==(const CalendarDate&) const = default;
};

/// A stretch of days, both ends included: "March 2031" has 31 of them.
struct DayRange {
  Day first = 0, last = 0;
  bool operator==(const DayRange&) const = default;
};

/// Gregorian date to number. The date has to exist (see exists()).
Day day_number(CalendarDate date);
CalendarDate calendar_date(Day day);
/// True if the calendar has such a day, in a year of four digits.
bool exists(CalendarDate date);
/// 1 is Monday, 7 is Sunday (ISO 8601).
int weekday_of(Day day);
/// All days of a month (1..12), or of a year (month 0).
DayRange days_of(int year, int month);

/// First day of a month of the tabular Islamic calendar (civil epoch, leap years 2 5 7 10 13 16 18 21 24 26 29 of 30). Months that were
/// begun by sight of the moon differ by two days at most.
Day islamic_month(int year, int month);

/// "2031-03-10" to its number; nothing for what is no complete date.
std::optional<Day> parse_day(std::string_view iso);
/// All days of a year, a month or a day: "2031", "2031-03", "2031-03-10"; nothing for what is no such date.
std::optional<DayRange> parse_days(std::string_view iso);
/// The most exact ISO 8601 date that holds all days of the range: day, month or year; empty if they lie in two years.
std::string iso_date(DayRange range);

}  // namespace actorgraph

#include "extract/calendar.hpp"

#include <charconv>

namespace actorgraph {
namespace {

/// Quotient rounded down, whatever the sign.
int floor_div(int a, int b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

void append(std::string& out, int value, std::size_t digits) {
  const std::string text = std::to_string(value);
  out.append(digits > text.size() ? digits - text.size() : 0, '0') += text;
}

}  // namespace

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days_from_civil and civil_from_days. Years begin in March, so that the leap
// day is the last one; 400 years (an era) have 146,097 days; 719,468 days lie between 0000-03-01 and 1970-01-01.
Day day_number(CalendarDate date) {
  const int year = date.year - (date.month <= 2);
  const int era = floor_div(year, 400), of_era = year - era * 400;
  const int of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

CalendarDate calendar_date(Day day) {
  const int shifted = day + 719468, era = floor_div(shifted, 146097), of_era = shifted - era * 146097;
  const int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int of_year = of_era - (365 * year + year / 4 - year / 100), march = (5 * of_year + 2) / 153;
  const int month = march + (march < 10 ? 3 : -9);
  return {year + era * 400 + (month <= 2), month, of_year - (153 * march + 2) / 5 + 1};
}

bool exists(CalendarDate date) {
  if (date.year < 1000 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) return false;
  return calendar_date(day_number(date)) == date;
}

int weekday_of(Day day) {
  const int since_thursday = day - floor_div(day, 7) * 7;  // 1970-01-01 was one
  return (since_thursday + 3) % 7 + 1;
}

DayRange days_of(int year, int month) {
  if (month == 0) return {day_number({year, 1, 1}), day_number({year, 12, 31})};
  return {day_number({year, month, 1}), day_number({year + month / 12, month % 12 + 1, 1}) - 1};
}

// Months have 30 and 29 days in turn, 11 years of 30 a day more at the end; 1 Muharram 1 is the Julian 16 July 622, which is day -492148.
Day islamic_month(int year, int month) {
  return (year - 1) * 354 + floor_div(11 * year + 3, 30) + 29 * (month - 1) + month / 2 - 492148;
}

std::optional<Day> parse_day(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  CalendarDate date;
  const auto read = [&iso](std::size_t from, std::size_t length, int& value) {
    const char* end = iso.data() + from + length;
    return iso[from] != '-' && std::from_chars(iso.data() + from, end, value).ptr == end;
  };
  if (!read(0, 4, date.year) || !read(5, 2, date.month) || !read(8, 2, date.day) || !exists(date)) return std::nullopt;
  return day_number(date);
}

std::optional<DayRange> parse_days(std::string_view iso) {
  const bool year = iso.size() == 4, month = iso.size() == 7;
  const auto first = parse_day(std::string(iso) + (year ? "-01-01" : month ? "-01" : ""));
  if (!first) return std::nullopt;
  if (!year && !month) return DayRange{*first, *first};
  const CalendarDate date = calendar_date(*first);
  return days_of(date.year, year ? 0 : date.month);
}

std::string iso_date(DayRange range) {
  const CalendarDate first = calendar_date(range.first), last = calendar_date(range.last);
  std::string out;
  if (first.year != last.year) return out;
  append(out, first.year, 4);
  if (first.month != last.month) return out;
  append(out += '-', first.month, 2);
  if (first.day == last.day) append(out += '-', first.day, 2);
  return out;
}

}  // namespace actorgraph

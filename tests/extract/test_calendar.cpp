// Days as numbers, and back.
#include "extract/calendar.hpp"

#include "tests/support/catch.hpp"

using namespace actorgraph;

TEST_CASE("days of the Gregorian calendar are counted from 1970") {
  CHECK(day_number({1970, 1, 1}) == 0);
  CHECK(day_number({2000, 3, 1}) == 11017);
  CHECK(day_number({1969, 12, 31}) == -1);
  CHECK(day_number({1600, 2, 29}) == -135081);
  CHECK(calendar_date(-135081) == CalendarDate{1600, 2, 29});
  Day before = day_number({1599, 12, 31});
  for (int year = 1600; year <= 2400; ++year)
    for (int month = 1; month <= 12; ++month)
      for (int day = 1; day <= 31; ++day) {
        if (!exists({year, month, day})) continue;
        REQUIRE(day_number({year, month, day}) == ++before);
        REQUIRE(calendar_date(before) == CalendarDate{year, month, day});
      }
  CHECK(before == day_number({2400, 12, 31}));
}

TEST_CASE("days that the calendar does not have") {
  CHECK(exists({2000, 2, 29}));
  CHECK_FALSE(exists({1900, 2, 29}));
  CHECK_FALSE(exists({2031, 4, 31}));
  CHECK_FALSE(exists({2031, 13, 1}));
  CHECK_FALSE(exists({2031, 1, 0}));
  CHECK_FALSE(exists({31, 1, 1}));
}

TEST_CASE("days of the week, months and years") {
  CHECK(weekday_of(day_number({2031, 3, 10})) == 1);
  CHECK(weekday_of(day_number({1969, 12, 28})) == 7);
  CHECK(days_of(2032, 2) == DayRange{day_number({2032, 2, 1}), day_number({2032, 2, 29})});
  CHECK(days_of(2031, 12).last == day_number({2031, 12, 31}));
  CHECK(days_of(2031, 0) == DayRange{day_number({2031, 1, 1}), day_number({2031, 12, 31})});
}

TEST_CASE("months of the tabular Islamic calendar") {
  // First days of years by R. H. van Gent's tables of the civil calendar.
  CHECK(calendar_date(islamic_month(1, 1)) == CalendarDate{622, 7, 19});  // 16 July in the Julian calendar
  CHECK(calendar_date(islamic_month(1400, 1)) == CalendarDate{1979, 11, 21});
  CHECK(calendar_date(islamic_month(1436, 1)) == CalendarDate{2014, 10, 25});
  CHECK(calendar_date(islamic_month(1440, 9)) == CalendarDate{2019, 5, 6});
  CHECK(islamic_month(1441, 1) - islamic_month(1440, 12) == 29);  // 1440 is no leap year
  CHECK(islamic_month(1443, 1) - islamic_month(1442, 12) == 30);
}

TEST_CASE("ISO dates") {
  CHECK(parse_day("2031-03-10") == day_number({2031, 3, 10}));
  for (const char* wrong : {"", "2031-03", "2031-02-30", "2031/03/10", "2031-3-100", "20310310", "2031-03-1x", "-031-03-10"}) CHECK_FALSE(parse_day(wrong));
  const Day day = day_number({2031, 3, 5});
  CHECK(parse_days("2031-03-05") == DayRange{day, day});
  CHECK(parse_days("2031-03") == days_of(2031, 3));
  CHECK(parse_days("2031") == days_of(2031, 0));
  for (const char* wrong : {"", "31", "2031-", "2031-13", "2031-3", "203x", "2031-02-30"}) CHECK_FALSE(parse_days(wrong));
  CHECK(iso_date({day, day}) == "2031-03-05");
  CHECK(iso_date({day, day + 1}) == "2031-03");
  CHECK(iso_date(days_of(2031, 3)) == "2031-03");
  CHECK(iso_date({day, day + 40}) == "2031");
  CHECK(iso_date({day, day + 400}).empty());
}

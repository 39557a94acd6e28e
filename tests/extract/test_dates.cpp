// Words of time to dates, in the toy pack: days, months, directions, numbers.
#include "extract/dates.hpp"

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

std::vector<DatePhrase> phrases(const std::string& text) {
  return date_phrases(items_of(text), text, toy_pack());
}

/// The date of the only time that the text tells, in an article of Wednesday, 12 March 2031.
std::string dated(const std::string& text, Tense tense = Tense::past, const char* published = "2031-03-12") {
  const auto found = phrases(text);
  REQUIRE(found.size() == 1);
  return resolve_date(found[0], parse_day(published), tense);
}

}  // namespace

TEST_CASE("a day of the week is the last one before the article, or the next one after it") {
  CHECK(dated("lundo") == "2031-03-10");
  CHECK(dated("lundo", Tense::future) == "2031-03-17");
  CHECK(dated("lundo", Tense::open).empty());
  CHECK(dated("lundo", Tense::past, "2031-03-10") == "2031-03-10");
  CHECK(dated("lundo", Tense::future, "2031-03-10") == "2031-03-10");
  CHECK(dated("lundo", Tense::open, "2031-03-10") == "2031-03-10");
  CHECK(dated("vendo") == "2031-03-07");
  CHECK(dated("vendo", Tense::future) == "2031-03-14");
}

TEST_CASE("last and next") {
  CHECK(dated("lundo pasin", Tense::past, "2031-03-10") == "2031-03-03");
  CHECK(dated("lundo venin", Tense::future, "2031-03-10") == "2031-03-17");
  CHECK(dated("lundo venin", Tense::open) == "2031-03-17");
  CHECK(dated("lundo pasin", Tense::past, "2031-03-11") == "2031-03-10");
  CHECK(dated("lundo venin", Tense::past).empty());  // what happened is not to come
  CHECK(dated("lundo pasin", Tense::future).empty());
  CHECK(dated("meso pasin") == "2031-02");
  CHECK(dated("meso pasin", Tense::past, "2031-01-12") == "2030-12");
  CHECK(dated("jaro venin", Tense::future) == "2032");
  CHECK(dated("semo pasin", Tense::past, "2031-03-20") == "2031-03");
  CHECK(dated("semo pasin").empty());  // in two months
  CHECK(dated("marto pasin") == "2030-03");
  CHECK(dated("junio jel jaro pasin") == "2030-06");
  CHECK(dated("3 jel meso pasin") == "2031-02-03");
}

TEST_CASE("days from today") {
  CHECK(dated("hodi") == "2031-03-12");
  CHECK(dated("heri") == "2031-03-11");
  CHECK(dated("heri", Tense::past, "2031-01-01") == "2030-12-31");
  CHECK(dated("heri", Tense::future).empty());
  CHECK(dated("heri, lundo") == "2031-03-10");  // the article was dated a day late
  CHECK(dated("hodi, vendo").empty());
  CHECK(dated("samtago").empty());
  CHECK(phrases("lundo, samtago").size() == 2);
  CHECK(phrases("samtago lundo").size() == 2);
}

TEST_CASE("a month without a year is the nearest that fits") {
  CHECK(dated("3 marto") == "2031-03-03");
  CHECK(dated("marto 3") == "2031-03-03");
  CHECK(dated("30 marto 2030") == "2030-03-30");  // one form of the lexicon
  CHECK(dated("zh3 marto") == "2031-03-03");
  CHECK(dated("unua jel marto") == "2031-03-01");
  CHECK(dated("marto") == "2031-03");
  CHECK(dated("14 marto", Tense::future) == "2031-03-14");
  CHECK(dated("14 marto").empty());  // a year ago, or rather in two days
  CHECK(dated("3 junio", Tense::future) == "2031-06-03");
  CHECK(dated("3 junio", Tense::past, "2031-08-01") == "2031-06-03");
  CHECK(dated("3 junio", Tense::open, "2031-07-01") == "2031-06-03");
  CHECK(dated("3 junio", Tense::open, "2031-12-01").empty());
  CHECK(dated("31 junio").empty());
}

TEST_CASE("a date with its year needs no article's date") {
  CHECK(dated("3 marto 2031", Tense::past, "") == "2031-03-03");
  CHECK(dated("marto 2031", Tense::past, "") == "2031-03");
  CHECK(dated("jaro 2030", Tense::past, "") == "2030");
  CHECK(dated("3 marto 2032").empty());  // happened, but not yet
  CHECK(dated("3 marto 2032", Tense::future) == "2032-03-03");
  CHECK(dated("marto 3, 2031", Tense::past, "") == "2031-03-03");
  CHECK(dated("lundo, 3 marto 2031", Tense::past, "") == "2031-03-03");
  CHECK(dated("marto/marto 2031", Tense::past, "") == "2031-03");
  CHECK(dated("\u0663 marto \u0662\u0660\u0663\u0661", Tense::past, "") == "2031-03-03");  // digits of another script
  CHECK(dated("lundo", Tense::past, "").empty());
  CHECK(dated("3 marto", Tense::past, "").empty());
}

TEST_CASE("a range is its first day") {
  CHECK(dated("3 gis 5 marto 2031") == "2031-03-03");
  CHECK(dated("3-5 marto 2031") == "2031-03-03");
  CHECK(dated("marto au junio 2030").empty());  // one of two
  CHECK(dated("3 marto 2030 au dis").empty());
  CHECK(dated("28 marto e 3 junio 2030") == "2030-03-28");
}

TEST_CASE("dates in numbers") {
  CHECK(dated("3/2/2031") == "2031-02-03");  // the pack says day first
  CHECK(dated("2031-02-03") == "2031-02-03");
  CHECK(dated("03.02.2031") == "2031-02-03");
  CHECK(dated("2/13/2031") == "2031-02-13");
  CHECK(phrases("3/2").empty());
  CHECK(phrases("30/2/2031").empty());
  CHECK(phrases("3/2-2031").empty());
}

TEST_CASE("Islamic dates are known with their year, to the month, or with the day of the week to the day") {
  CHECK(dated("3 ramo 1452", Tense::past, "") == "2030-12");
  CHECK(dated("lundo 3 ramo 1452", Tense::past, "") == "2030-12-30");
  CHECK(dated("3 ramo").empty());
  CHECK(dated("ramo 1452", Tense::past, "").empty());  // in two months
  CHECK(dated("3 ramo 1452 3 marto 2031", Tense::past, "") == "2031-03-03");
}

TEST_CASE("numbers by themselves are no dates") {
  CHECK(phrases("3 bildo").empty());
  CHECK(phrases("2031 bildo").empty());
  CHECK(phrases("12345 marto").size() == 1);
  CHECK(dated("12345 marto") == "2031-03");
  CHECK(phrases("lundo dis vendo").size() == 2);
  CHECK(phrases("bildo tablo").empty());
}

TEST_CASE("features of time are checked when a pack is loaded") {
  const auto fault = [](const std::string& from, const std::string& to) {
    const FaultyToy toy("toy/calendar.tsv", from, to);
    return error_of([&] { const Extractor extractor(toy.path); });
  };
  CHECK(has(fault("weekday=5", "weekday=8"), "weekday=8 is no time; write a number from 1 to 7"));
  CHECK(has(fault("month=3", "month=x"), "month=x is no time"));
  CHECK(has(fault("toward=past", "toward=back"), "toward=back is unknown; use past, pres or fut"));
  const FaultyToy toy("toy/pack.json", "dmy", "ymd");
  CHECK(has(error_of([&] { const Extractor extractor(toy.path); }), "day_order is 'ymd'; use dmy or mdy"));
}

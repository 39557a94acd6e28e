// What day a time is, seen from the article that tells it.
#include "extract/dates.hpp"

#include <algorithm>
#include <cstdlib>

namespace actorgraph {
namespace {

constexpr std::size_t kYearLength = 4;

/// Resolves phrases against the date of an article.
class Resolver {
 public:
  Resolver(const DatePhrase& phrase, std::optional<Day> published, Tense tense) : p_(phrase), published_(published), tense_(tense) {}

  std::optional<DayRange> run() const {
    if (p_.vague) return std::nullopt;
    if (p_.said.year) return named(p_.said.year);
    if (p_.islamic.year) return islamic();
    if (!published_ || p_.islamic.month) return std::nullopt;
    if (p_.said.month) return month();
    if (p_.weekday) return weekday();
    return offset();
  }

 private:
  static constexpr int kWeek = 7;

  std::optional<DayRange> named(int year) const {
    const CalendarDate date = {year, p_.said.month, p_.said.day};
    if (date.month < 0 || date.month > 12) return std::nullopt;
    if (!date.day) return days_of(year, date.month);
    if (!exists(date)) return std::nullopt;
    return DayRange{day_number(date), day_number(date)};
  }

  /// As many days as the calendar may be wrong by; the day of the week tells which one it is.
  std::optional<DayRange> islamic() const {
    constexpr int error = 2;
    const Day first = islamic_month(p_.islamic.year, p_.islamic.month);
    if (!p_.islamic.day) return DayRange{first - error, islamic_month(p_.islamic.year, p_.islamic.month + 1) - 1 + error};
    const Day day = first + p_.islamic.day - 1;
    for (Day d = day - error; p_.weekday && d <= day + error; ++d)
      if (weekday_of(d) == p_.weekday) return DayRange{d, d};
    return DayRange{day - error, day + error};
  }

  std::optional<DayRange> month() const {
    const CalendarDate now = calendar_date(*published_);
    if (p_.years) return named(now.year + *p_.years);
    std::optional<DayRange> before, after;  // nearest ones that do not leave the article's day
    for (int year = now.year - 4; year <= now.year + 4; ++year) {
      const auto range = named(year);
      if (!range) continue;
      const bool strict = p_.toward == sym::past || p_.toward == sym::fut;
      if (strict ? range->last < *published_ : range->first <= *published_) before = range;
      if (!after && (strict ? range->first > *published_ : range->last >= *published_)) after = range;
    }
    if (p_.toward == sym::past) return before;
    if (p_.toward == sym::fut) return after;
    if (p_.toward == sym::pres) return named(now.year);
    if (before == after) return before;
    // Half a year and more away, the other one may be meant.
    const auto far = [this](const std::optional<DayRange>& range) {
      return !range ? 1000 : std::max(range->first - *published_, *published_ - range->last);
    };
    if (tense_ == Tense::past && far(before) < far(after)) return before;
    if (tense_ == Tense::future && far(after) < far(before)) return after;
    if (tense_ != Tense::open) return std::nullopt;
    constexpr int near = 90;
    const auto& nearest = far(before) < far(after) ? before : after;
    return far(nearest) <= near ? nearest : std::nullopt;
  }

  std::optional<DayRange> weekday() const {
    if (p_.weeks && *p_.weeks != 0) return std::nullopt;  // countries begin their weeks on different days
    const int back = (weekday_of(*published_) - p_.weekday + kWeek) % kWeek, on = (kWeek - back) % kWeek;
    Day day = 0;
    if (p_.days) {
      // "Yesterday, Monday": the day of the week is what the writer saw; articles are dated a day late or early.
      const Day told = *published_ + *p_.days, past = *published_ - back;
      day = std::abs(past - told) <= std::abs(*published_ + on - told) ? past : *published_ + on;
      constexpr int slack = 2;
      if (std::abs(day - told) > slack) return std::nullopt;
    } else if (p_.toward == sym::past || p_.toward == sym::fut) {
      const bool past = p_.toward == sym::past;
      day = past ? *published_ - (back ? back : kWeek) : *published_ + (on ? on : kWeek);
    } else if (tense_ == Tense::past || back == 0) {
      day = *published_ - back;
    } else if (tense_ == Tense::future) {
      day = *published_ + on;
    } else {
      return std::nullopt;
    }
    return DayRange{day, day};
  }

  std::optional<DayRange> offset() const {
    const Day now = *published_;
    const CalendarDate date = calendar_date(now);
    constexpr int months = 12;
    if (p_.days) return DayRange{now + *p_.days, now + *p_.days};
    if (p_.weeks) {
      // Whatever day weeks begin on.
      const Day from = now + *p_.weeks * kWeek;
      DayRange range = {from - kWeek + 1, from + kWeek - 1};
      if (*p_.weeks < 0) range.last = std::min(range.last, now - 1);
      if (*p_.weeks > 0) range.first = std::max(range.first, now + 1);
      if (*p_.weeks == 0 && tense_ == Tense::past) range.last = now;
      if (*p_.weeks == 0 && tense_ == Tense::future) range.first = now;
      return range;
    }
    if (p_.months) {
      const int count = date.year * months + date.month - 1 + *p_.months;
      const CalendarDate day = {count / months, count % months + 1, p_.said.day};
      if (!day.day) return days_of(day.year, day.month);
      if (!exists(day)) return std::nullopt;
      return DayRange{day_number(day), day_number(day)};
    }
    if (p_.years) return days_of(date.year + *p_.years, 0);
    return std::nullopt;
  }

  const DatePhrase& p_;
  std::optional<Day> published_;
  Tense tense_;
};

}  // namespace

std::string resolve_date(const DatePhrase& phrase, std::optional<Day> published, Tense tense) {
  const auto range = Resolver(phrase, published, tense).run();
  if (!range) return {};
  if (published && tense == Tense::past && range->first > *published) return {};
  if (published && tense == Tense::future && range->last < *published) return {};
  std::string date = iso_date(*range);
  // A week or an Islamic month that lies in two months tells nothing of use.
  const bool year_told = (phrase.said.year || phrase.years) && !phrase.said.month;
  return date.size() == kYearLength && !year_told ? std::string() : date;
}

}  // namespace actorgraph

// Which words of a sentence tell one time, and what they say.
#include "extract/dates.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <charconv>

#include "extract/pack.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t kMostLinks = 3;     // marks and little words between two words of one time
constexpr std::size_t kMostDigits = 4;
constexpr int kFirstYear = 1900, kLastYear = 2100;
constexpr int kFirstIslamic = 1300, kLastIslamic = 1500;

/// Value of a feature of the row; nothing if it is no whole number.
std::optional<int> number_of(const Symbols& symbols, const Reading& reading, Symbol key) {
  const std::string& word = symbols.word(reading.get(key));
  const char* end = word.data() + word.size();
  int value = 0;
  const auto [stop, error] = std::from_chars(word.data(), end, value);
  return error == std::errc() && stop == end ? std::optional<int>(value) : std::nullopt;
}

/// Digits of any script from `at`, which moves behind them; -1 if there are none, or too many.
int digits(std::string_view text, std::size_t& at) {
  int value = 0;
  std::size_t count = 0;
  for (; at < text.size(); ++count) {
    const Character c = character_at(text, at);
    const int digit = u_charDigitValue(static_cast<UChar32>(c.code));
    if (digit < 0) break;
    if (count < kMostDigits) value = value * 10 + digit;
    at += c.length;
  }
  return count == 0 || count > kMostDigits ? -1 : value;
}

/// "12/10/2018", "2018-10-12", "12.10.2018": three numbers and twice one mark, up to `end`.
std::optional<CalendarDate> written_in_numbers(std::string_view text, std::size_t at, DayOrder order, std::size_t& end) {
  int numbers[3] = {};
  char mark = 0;
  for (int& number : numbers) {
    if (&number != numbers) {
      if (at >= text.size() || (text[at] != '/' && text[at] != '-' && text[at] != '.') || (mark && text[at] != mark)) return std::nullopt;
      mark = text[at++];
    }
    if ((number = digits(text, at)) < 0) return std::nullopt;
  }
  end = at;
  auto [a, b, c] = numbers;
  if (a >= kFirstYear) return CalendarDate{a, b, c};
  constexpr int months = 12;
  bool open = order == DayOrder::unknown && a <= months && b <= months && a != b;
  if (c < kFirstYear || open) return std::nullopt;
  bool month_first = order == DayOrder::month_first ? a <= months : b > months;
  return month_first ? CalendarDate{c, a, b} : CalendarDate{c, b, a};
}

/// One word of a time.
struct Word {
  enum Kind { weekday, month, number, offset, toward, unit, date, vague } kind = vague;
  std::size_t item = 0;
  int value = 0;
  const Reading* reading = nullptr;
};

class PhraseFinder {
 public:
  PhraseFinder(Items items, std::string_view text, const Pack& pack) : items_(items), text_(text), pack_(pack) {}

  std::vector<DatePhrase> run() {
    for (std::size_t i = 0; i < items_.size();) {
      words_.clear();
      const std::size_t end = collect(i);
      if (!words_.empty()) interpret(end);
      i = std::max(end, i + 1);
    }
    return std::move(phrases_);
  }

 private:
  /// Gathers the words of a time that begins at item `i`; returns the item behind them.
  std::size_t collect(std::size_t i) {
    std::size_t end = i, links = 0;
    while (i < items_.size() && links <= kMostLinks) {
      const std::size_t before = words_.size(), next = word(i);
      if (words_.size() > before) {
        // "On Monday, a day later than planned" tells two times.
        const bool vague = words_.back().kind == Word::vague;
        if (vague && before > 0) return words_.pop_back(), end;
        i = end = next;
        links = 0;
        if (vague) break;
      } else if (!words_.empty() && link(items_[i])) {
        ++i, ++links;
      } else {
        break;
      }
    }
    return end;
  }

  std::size_t word(std::size_t i) {
    const Item& item = items_[i];
    if (item.built) return i;
    for (const Reading* r : item.readings) {
      const std::size_t before = words_.size();
      if (r->has(sym::vague)) words_.push_back({Word::vague, i, 0, r});
      if (r->has(sym::weekday)) words_.push_back({Word::weekday, i, number(*r, sym::weekday), r});
      if (r->has(sym::month)) month(i, *r);
      if (r->has(sym::days) || r->has(sym::weeks) || r->has(sym::months) || r->has(sym::years)) words_.push_back({Word::offset, i, 0, r});
      if (r->has(sym::unit)) words_.push_back({Word::unit, i, 0, r});
      if (r->has(sym::toward)) words_.push_back({Word::toward, i, 0, r});
      if (r->category == sym::num && r->has(sym::n)) words_.push_back({Word::number, i, number(*r, sym::n), r});
      if (words_.size() > before) return i + 1;
    }
    if (item.shape == Shape::number) return digits_at(i);
    // "The 12th", as one word.
    const std::string& article = pack_.properties.article;
    if (item.shape != Shape::word || article.empty() || !item.key.starts_with(article)) return i;
    std::size_t at = article.size();
    const int value = digits(item.key, at);
    if (value < 0 || at != item.key.size()) return i;
    words_.push_back({Word::number, i, value, nullptr});
    return i + 1;
  }

  /// A form may hold the day itself, where a month is none without one ("May 12").
  void month(std::size_t i, const Reading& r) {
    const std::string_view form = text_.substr(items_[i].span.start, items_[i].span.end - items_[i].span.start);
    for (std::size_t at = 0; at < form.size();) {
      const int day = digits(form, at);
      if (day >= 0) words_.push_back({Word::number, i, day, nullptr});
      else if (at < form.size()) at += character_at(form, at).length;
    }
    words_.push_back({Word::month, i, number(r, sym::month), &r});
  }

  int number(const Reading& r, Symbol key) const { return number_of(pack_.symbols, r, key).value_or(0); }

  std::size_t digits_at(std::size_t i) {
    const Span span = items_[i].span;
    std::size_t end = span.start;
    if (auto date = written_in_numbers(text_, span.start, pack_.properties.day_order, end); date && exists(*date)) {
      words_.push_back({Word::date, i, day_number(*date), nullptr});
      while (i < items_.size() && items_[i].span.start < end) ++i;
      return i;
    }
    std::size_t at = span.start;
    const int value = digits(text_, at);
    if (value < 0 || at != span.end) return i;  // "3.5"
    words_.push_back({Word::number, i, value, nullptr});
    return i + 1;
  }

  /// Marks and little words inside a time: "Tuesday, October 12", "12 and 13 of March".
  static bool link(const Item& item) {
    if (item.built) return false;
    if (item.shape == Shape::mark) {
      const Symbol marks[] = {sym::comma, sym::dash, sym::hyphen, sym::open, sym::close};
      return item.readings.empty() || std::any_of(std::begin(marks), std::end(marks), [&](Symbol mark) { return item.is(mark); });
    }
    if (item.is(sym::det) || item.is(sym::time)) return true;
    if (const Reading* conj = item.reading(sym::conj)) return conj->is(sym::id, sym::and_) || conj->is(sym::id, sym::or_);
    const Reading* prep = item.reading(sym::prep);
    return prep && (prep->is(sym::id, sym::of) || prep->is(sym::id, sym::from) || prep->is(sym::id, sym::to));
  }

  void interpret(std::size_t end) {
    DatePhrase phrase;
    phrase.begin = words_.front().item;
    phrase.end = end;
    std::size_t month = words_.size();
    for (std::size_t k = 0; k < words_.size(); ++k) {
      const Word& word = words_[k];
      switch (word.kind) {
        case Word::weekday: if (!phrase.weekday) phrase.weekday = word.value; break;
        case Word::date: if (!phrase.said.year) phrase.said = calendar_date(word.value); break;
        case Word::month: month = std::min(month, k), name_month(phrase, k); break;
        case Word::offset: offset(phrase, k); break;
        case Word::unit: case Word::toward: direction(phrase, k); break;
        case Word::vague: phrase.vague = true; break;
        case Word::number: break;
      }
      // "Next Monday" is one word with two meanings.
      if (word.reading && word.kind != Word::unit && word.kind != Word::toward && word.reading->get(sym::toward)) phrase.toward = word.reading->get(sym::toward);
    }
    // "In March or in April" is neither.
    for (std::size_t i = phrase.begin - std::min<std::size_t>(phrase.begin, 2); i <= end && i < items_.size(); ++i) {
      const Reading* conj = items_[i].built ? nullptr : items_[i].reading(sym::conj);
      phrase.vague |= conj && conj->is(sym::id, sym::or_);
    }
    years(phrase);
    const bool from_today = phrase.days || phrase.weeks || phrase.months || phrase.years;
    const bool told = phrase.said.year || phrase.said.month || phrase.islamic.month || phrase.weekday || from_today || phrase.vague;
    if (told) phrases_.push_back(phrase);
  }

  /// The month at word `k`, with the day beside it: before it the first of several ("3 to 5 May"), or behind it.
  void name_month(DatePhrase& phrase, std::size_t k) const {
    CalendarDate& date = words_[k].reading->has(sym::hijri) ? phrase.islamic : phrase.said;
    if (date.month) return;
    date.month = words_[k].value;
    for (std::size_t j = k; j-- > 0 && is_day(j) && beside(j);) date.day = words_[j].value;
    if (!date.day && k + 1 < words_.size() && is_day(k + 1) && beside(k)) date.day = words_[k + 1].value;
  }
  bool is_day(std::size_t k) const {
    constexpr int longest_month = 31;
    return words_[k].kind == Word::number && words_[k].value >= 1 && words_[k].value <= longest_month;
  }
  /// "10 a.m., October 12": the hour is no day.
  bool beside(std::size_t k) const {
    for (std::size_t i = words_[k].item + 1; i < words_[k + 1].item; ++i)
      if (items_[i].is(sym::time)) return false;
    return true;
  }

  /// "The 3rd of last month".
  void day_of_month(DatePhrase& phrase, std::size_t k) const {
    if (k > 0 && is_day(k - 1) && !phrase.said.month && !phrase.said.day) phrase.said.day = words_[k - 1].value;
  }

  void offset(DatePhrase& phrase, std::size_t k) const {
    const Reading& r = *words_[k].reading;
    if (r.has(sym::months)) day_of_month(phrase, k);
    const std::pair<Symbol, std::optional<int>*> offsets[] = {
        {sym::days, &phrase.days}, {sym::weeks, &phrase.weeks}, {sym::months, &phrase.months}, {sym::years, &phrase.years}};
    for (auto [key, value] : offsets)
      if (r.has(key) && !*value) *value = number(r, key);
  }

  /// "Last" beside a unit counts it; beside a month or a day of the week it says which.
  void direction(DatePhrase& phrase, std::size_t k) const {
    if (words_[k].kind == Word::unit) return;
    const Symbol toward = words_[k].reading->get(sym::toward);
    const auto unit_at = [&](std::size_t j) { return j < words_.size() && words_[j].kind == Word::unit ? words_[j].reading->get(sym::unit) : 0; };
    const Symbol ahead = k > 0 ? unit_at(k - 1) : 0, unit = ahead ? ahead : unit_at(k + 1);
    const int count = toward == sym::past ? -1 : toward == sym::fut ? 1 : 0;
    if (unit == sym::week) phrase.weeks = count;
    else if (unit == sym::month) day_of_month(phrase, ahead ? k - 1 : k), phrase.months = count;
    else if (unit == sym::year) phrase.years = count;
    else phrase.toward = toward;
  }

  /// A number is a year beside a month, behind the word for it, or alone behind "in".
  void years(DatePhrase& phrase) const {
    for (std::size_t k = 0; k < words_.size(); ++k) {
      const Word& word = words_[k];
      if (word.kind != Word::number) continue;
      const bool gregorian = word.value >= kFirstYear && word.value <= kLastYear;
      const bool behind_unit = k > 0 && words_[k - 1].kind == Word::unit && words_[k - 1].reading->is(sym::unit, sym::year);
      const bool alone = words_.size() == 1 && word.item > 0 && !items_[word.item - 1].built && items_[word.item - 1].reading(sym::prep) &&
                         items_[word.item - 1].reading(sym::prep)->is(sym::id, sym::in);
      if (gregorian && !phrase.said.year && (phrase.said.month || behind_unit || alone)) phrase.said.year = word.value;
      const bool islamic = word.value >= kFirstIslamic && word.value <= kLastIslamic;
      if (islamic && !phrase.islamic.year && phrase.islamic.month) phrase.islamic.year = word.value;
    }
  }

  Items items_;
  std::string_view text_;
  const Pack& pack_;
  std::vector<Word> words_;
  std::vector<DatePhrase> phrases_;
};

}  // namespace

std::vector<DatePhrase> date_phrases(Items items, std::string_view text, const Pack& pack) {
  return PhraseFinder(items, text, pack).run();
}

std::string time_fault(const Reading& reading, const Symbols& symbols) {
  struct Bounds {
    Symbol key;
    int least, most;
  };
  constexpr int far = 99;
  constexpr Bounds all[] = {{sym::weekday, 1, 7},    {sym::month, 1, 12},     {sym::days, -far, far},
                            {sym::weeks, -far, far}, {sym::months, -far, far}, {sym::years, -far, far}};
  for (const Bounds& b : all) {
    if (!reading.has(b.key)) continue;
    const auto value = number_of(symbols, reading, b.key);
    if (!value || *value < b.least || *value > b.most)
      return symbols.word(b.key) + "=" + symbols.word(reading.get(b.key)) + " is no time; write a number from " +
             std::to_string(b.least) + " to " + std::to_string(b.most);
  }
  const Symbol toward = reading.get(sym::toward), unit = reading.get(sym::unit);
  if (toward && toward != sym::past && toward != sym::pres && toward != sym::fut) return "toward=" + symbols.word(toward) + " is unknown; use past, pres or fut";
  if (unit && unit != sym::week && unit != sym::month && unit != sym::year) return "unit=" + symbols.word(unit) + " is unknown; use week, month or year";
  return {};
}

}  // namespace actorgraph

#include "graph/article_fields.hpp"

namespace actorgraph {
namespace {

bool digit(char c) {
  return c >= '0' && c <= '9';
}

/// `count` digits from `at` as a number, or -1.
int number_at(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return -1;
  int number = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (!digit(text[i])) return -1;
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

int days_of(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

/// The date that begins at `at`, or nothing.
std::string date_at(std::string_view text, std::size_t at) {
  if (at > 0 && digit(text[at - 1])) return {};
  const int year = number_at(text, at, 4);
  if (year < 1800 || year > 2199) return {};
  std::size_t next = at + 4;
  const char separator = next < text.size() && !digit(text[next]) ? text[next] : '\0';
  if (separator != '\0' && std::string_view("-/_.").find(separator) == std::string_view::npos) return {};
  const std::size_t width = separator == '\0' ? 0 : 1;
  const int month = number_at(text, next + width, 2);
  next += width + 2;
  if (width > 0 && (next >= text.size() || text[next] != separator)) return {};
  const int day = number_at(text, next + width, 2);
  next += width + 2;
  if (month < 1 || month > 12 || day < 1 || day > days_of(year, month) || (next < text.size() && digit(text[next]))) return {};
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

}  // namespace

std::string date_in(std::string_view text) {
  for (std::size_t at = 0; at + 8 <= text.size(); ++at)
    if (std::string date = date_at(text, at); !date.empty()) return date;
  return {};
}

std::string language_in(std::string language) {
  const std::size_t end = language.find_first_of("-_");
  if (end != std::string::npos) language.resize(end);
  for (char& c : language)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return language;
}

}  // namespace actorgraph

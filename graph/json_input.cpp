#include "graph/json_input.hpp"

#include <fstream>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <utility>

#include "extract/text.hpp"

namespace actorgraph {
namespace {

using nlohmann::json;

/// Value of the first key that is there, as text; numbers as their digits.
std::string value_of(const json& object, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    const auto found = object.find(key);
    if (found == object.end()) continue;
    if (found->is_string() && !found->get_ref<const std::string&>().empty()) return found->get<std::string>();
    if (found->is_number_integer()) return std::to_string(found->get<std::int64_t>());
  }
  return {};
}

bool digit(char c) { return c >= '0' && c <= '9'; }

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

std::string without_region(std::string language) {
  const std::size_t end = language.find_first_of("-_");
  if (end != std::string::npos) language.resize(end);
  for (char& c : language)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return language;
}

/// The next line, of which `line` gets as much as an article may have and a byte; `size` is that of all. False at the end.
bool read_line(std::istream& in, std::string& line, std::size_t& size) {
  constexpr int kEnd = std::char_traits<char>::eof();
  line.clear();
  size = 0;
  int c = in.rdbuf()->sbumpc();
  if (c == kEnd) return false;
  for (; c != kEnd && c != '\n'; c = in.rdbuf()->sbumpc())
    if (size++ <= kLargestArticle) line += static_cast<char>(c);
  return true;
}

}  // namespace

std::string date_in(std::string_view text) {
  for (std::size_t at = 0; at + 8 <= text.size(); ++at)
    if (std::string date = date_at(text, at); !date.empty()) return date;
  return {};
}

void find_json_lines(const InputFile& file, Inputs& out) {
  std::ifstream in = open_input(file);
  if (!in) return out.problems.push_back({file.id, "cannot be read; allow reading, or remove it"});
  InputFile article = file;
  article.kind = InputKind::json;
  std::string line;
  std::size_t next = 0;
  for (std::size_t number = 1; read_line(in, line, article.bytes); ++number) {
    article.id = file.id + "#" + std::to_string(number);
    article.offset = std::exchange(next, next + article.bytes + 1);
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    // What is too large is told when it is read.
    const json object = article.bytes > kLargestArticle ? json::object() : json::parse(line, nullptr, false);
    if (!object.is_object()) {
      out.problems.push_back({article.id, "is no JSON object; write one article a line"});
      continue;
    }
    if (const std::string own = value_of(object, {"id"}); !own.empty()) article.id = file.id + "#" + printable_path(own);
    out.files.push_back(article);
  }
}

std::variant<Document, Problem> read_json_article(std::string_view bytes, const std::string& id) {
  const json object = json::parse(bytes, nullptr, false);
  if (!object.is_object()) return Problem{id, "is no JSON object with an article; write one article a file, or .jsonl with one a line"};
  const std::string title = value_of(object, {"title", "headline", "title_page"});
  const std::string body = value_of(object, {"text", "maintext", "body", "content", "articleBody", "article"});
  if (body.empty()) return Problem{id, "has no text; name it text, maintext, body or content"};
  Decoded decoded = decode(title.empty() ? body : title + "\n\n" + body);
  if (!decoded.problem.empty()) return Problem{id, decoded.problem};
  Document document;
  document.id = id;
  document.text = std::move(decoded.text);
  document.date = date_in(value_of(object, {"date", "date_publish", "published", "publish_date", "datePublished", "pubDate"}));
  document.language = without_region(value_of(object, {"lang", "language"}));
  document.source = value_of(object, {"source", "source_domain", "outlet", "publisher", "site"});
  document.url = value_of(object, {"url", "link"});
  return document;
}

}  // namespace actorgraph

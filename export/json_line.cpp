#include "export/json_line.hpp"

#include <utility>

#include "export/plain_text.hpp"
#include "extract/text.hpp"
#include "graph/json_text.hpp"

namespace actorgraph {

void JsonLine::begin(std::string_view key) {
  line_ += line_.empty() ? "{\"" : ",\"";
  line_ += key;
  line_ += "\":";
}

void JsonLine::quote(std::string_view value) {
  if (!is_utf8(value)) return quote(valid_utf8(value));
  append_json_text(line_, value);
}

JsonLine& JsonLine::text(std::string_view key, std::string_view value) {
  begin(key);
  quote(value);
  return *this;
}

JsonLine& JsonLine::text_or_null(std::string_view key, std::string_view value) {
  return value.empty() ? null(key) : text(key, value);
}

JsonLine& JsonLine::null(std::string_view key) {
  begin(key);
  line_ += "null";
  return *this;
}

JsonLine& JsonLine::integer(std::string_view key, std::uint64_t value) {
  begin(key);
  line_ += std::to_string(value);
  return *this;
}

JsonLine& JsonLine::real(std::string_view key, double value) {
  begin(key);
  line_ += shortest(value);
  return *this;
}

JsonLine& JsonLine::yes(std::string_view key) {
  return json(key, "true");
}

JsonLine& JsonLine::no(std::string_view key) {
  return json(key, "false");
}

JsonLine& JsonLine::json(std::string_view key, std::string_view value) {
  begin(key);
  line_ += value;
  return *this;
}

JsonLine& JsonLine::texts(std::string_view key, const std::vector<std::string>& values) {
  begin(key);
  line_ += '[';
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) line_ += ',';
    quote(values[i]);
  }
  line_ += ']';
  return *this;
}

std::string JsonLine::take() {
  return take_object() + "\n";
}

std::string JsonLine::take_object() {
  if (line_.empty()) line_ = "{";
  line_ += '}';
  return std::exchange(line_, {});
}

}  // namespace actorgraph

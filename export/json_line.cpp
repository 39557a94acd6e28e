#include "export/json_line.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "export/plain_text.hpp"
#include "extract/text.hpp"

namespace actorgraph {
namespace {

constexpr char kHex[] = "0123456789abcdef";

bool needs_escape(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F || c == '"' || c == '\\';
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  const auto byte = static_cast<unsigned char>(c);
  out += "\\u00";
  out += kHex[byte >> 4];
  out += kHex[byte & 15];
}

}  // namespace

std::string shortest(double value) {
  char digits[32];
  return {digits, std::to_chars(digits, digits + sizeof digits, value).ptr};
}

void JsonLine::begin(std::string_view key) {
  line_ += line_.empty() ? "{\"" : ",\"";
  line_ += key;
  line_ += "\":";
}

void JsonLine::quote(std::string_view value) {
  if (!is_utf8(value)) return quote(valid_utf8(value));
  line_ += '"';
  while (!value.empty()) {
    const auto plain = static_cast<std::size_t>(std::find_if(value.begin(), value.end(), needs_escape) - value.begin());
    line_ += value.substr(0, plain);
    if (plain < value.size()) append_escaped(line_, value[plain]);
    value.remove_prefix(std::min(plain + 1, value.size()));
  }
  line_ += '"';
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

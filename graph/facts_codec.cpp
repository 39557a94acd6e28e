#include "graph/facts_codec.hpp"

#include <charconv>

#include "graph/facts_fields.hpp"
#include "graph/json_text.hpp"

namespace actorgraph {
namespace {

/// Writes JSON by hand: this runs once per fact of a build, and a tree of values would cost more than the extraction.
class Writer {
 public:
  /// `names`: rows are objects, else arrays of their values.
  Writer(std::string& out, bool names) : out_(out), names_(names) {}

  /// The fields of `row` with their names, without braces.
  template <class Row>
  void members(const Row& row) {
    bool first = true;
    each_field(row, [&](const char* name, const auto& field) {
      out_ += first ? "\"" : ",\"";
      first = false;
      (out_ += name) += "\":";
      value(field);
    });
  }

 private:
  template <class Value>
  void value(const Value& v) {
    if constexpr (std::same_as<Value, bool>)
      out_ += names_ ? (v ? "true" : "false") : (v ? "1" : "0");
    else if constexpr (std::same_as<Value, std::uint32_t>)
      number(v);
    else if constexpr (std::same_as<Value, double>)
      out_ += shortest(v);
    else if constexpr (std::same_as<Value, std::string>)
      append_json_text(out_, v);
    else if constexpr (std::is_enum_v<Value>)
      append_json_text(out_, to_string(v));
    else
      compound(v);
  }

  void compound(const TextRange& range) { list(range.start, range.end); }
  void compound(const std::optional<LocalId>& actor) { actor ? number(*actor) : void(out_ += "null"); }
  template <class Row>
  void compound(const std::vector<Row>& rows) {
    out_ += '[';
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i > 0) out_ += ',';
      value(rows[i]);
    }
    out_ += ']';
  }
  template <class Row>
  void compound(const Row& row) {
    if (names_) {
      out_ += '{';
      members(row);
      out_ += '}';
    } else {
      char before = '[';
      each_field(row, [&](const char*, const auto& field) {
        out_ += before;
        before = ',';
        value(field);
      });
      out_ += ']';
    }
  }

  void list(std::uint32_t first, std::uint32_t second) {
    out_ += '[';
    number(first);
    out_ += ',';
    number(second);
    out_ += ']';
  }
  void number(std::uint32_t value) {
    char digits[12];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out_.append(digits, end);
  }

  std::string& out_;
  bool names_;
};

template <class Line>
std::string line_of(const char* type, const Line& line) {
  std::string out = std::string("{\"type\":\"") + type + "\",";
  Writer(out, true).members(line);
  return out += "}\n";
}

}  // namespace

std::string encode_facts(const DocumentFacts& facts) {
  std::string out = "{\"v\":" + std::to_string(kFactsVersion) + ",";
  Writer(out, false).members(facts);
  return out += '}';
}

std::string encode_line(const DocfactsHeader& header) {
  return line_of("header", header);
}
std::string encode_line(const DocfactsDocument& document) {
  return line_of("document", document);
}
std::string encode_line(const Problem& problem) {
  return line_of("problem", problem);
}

}  // namespace actorgraph

#include "graph/json_input.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "extract/text.hpp"
#include "graph/article_fields.hpp"

namespace actorgraph {
namespace {

using nlohmann::json;

/// Value of the first key that is there, as text; numbers as their digits.
std::string value_of(const json& object, const FieldNames& keys) {
  for (const char* const key : keys) {
    const auto found = object.find(key);
    if (found == object.end()) continue;
    if (found->is_string() && !found->get_ref<const std::string&>().empty()) return found->get<std::string>();
    if (found->is_number_integer()) return std::to_string(found->get<std::int64_t>());
  }
  return {};
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

/// How files begin that actorgraph writes: they come to lie beside articles easily.
bool is_output(const json& first) {
  const std::string type = value_of(first, {"type"});
  return (type == "header" && first.contains("fingerprint")) || (type == "actor" && first.contains("kind"));
}

}  // namespace

void find_json_lines(const InputFile& file, Inputs& out) {
  std::ifstream in = open_input(file);
  if (!in) return out.problems.push_back({file.id, "cannot be read; allow reading, or remove it"});
  InputFile article = file;
  article.kind = InputKind::json;
  article.own = file.id.size();
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
    if (number == 1 && is_output(object))
      return out.problems.push_back({file.id, "holds facts that actorgraph wrote, and no articles; keep outputs out of the folder of articles"});
    if (const std::string own = value_of(object, kIdNames); !own.empty()) article.id = file.id + "#" + printable_path(own);
    out.files.push_back(article);
  }
}

std::variant<Document, Problem> read_json_article(std::string_view bytes, const std::string& id) {
  const json object = json::parse(bytes, nullptr, false);
  if (!object.is_object()) return Problem{id, "is no JSON object with an article; write one article a file, or .jsonl with one a line"};
  const std::string title = value_of(object, kTitleNames);
  const std::string body = value_of(object, kTextNames);
  if (body.empty()) return Problem{id, "has no text; name it text, maintext, body or content"};
  Decoded decoded = decode(title.empty() ? body : title + "\n\n" + body);
  if (!decoded.problem.empty()) return Problem{id, decoded.problem};
  Document document;
  document.id = id;
  document.text = std::move(decoded.text);
  document.date = date_in(value_of(object, kDateNames));
  document.language = language_in(value_of(object, kLanguageNames));
  document.source = value_of(object, kSourceNames);
  document.url = value_of(object, kUrlNames);
  return document;
}

}  // namespace actorgraph

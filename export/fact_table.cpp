#include "export/fact_table.hpp"

#include "export/plain_text.hpp"
#include "graph/json_text.hpp"

namespace actorgraph {
namespace {

/// Without the second block of control characters (U+0080 to U+009F), which plain_line() lets pass.
std::string without_controls(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool control = text[i] == '\xC2' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    const bool rubout = text[i] == '\x7F';
    if (control) ++i;
    if (!control && !rubout) out += text[i];
  }
  return out;
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string cell(const std::string& text) {
  std::size_t left_out = 0;
  const std::string line = without_controls(plain_line(text, left_out));
  if (line.empty()) return line;
  if (line[0] == '"') return quoted(line);
  return std::string("=+-@").find(line[0]) == std::string::npos ? line : "'" + line;
}

std::string line_of(const std::vector<std::string>& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) line += (i > 0 ? "\t" : "") + cells[i];
  return line + "\n";
}

}  // namespace

const std::vector<std::string>& fact_columns() {
  static const std::vector<std::string> columns = {"verdict", "relation", "role", "status",     "from",     "from_id",
                                                   "to",      "to_id",    "rule", "confidence", "document", "date",
                                                   "start",   "end",      "text", "sentence"};
  return columns;
}

std::string fact_table(const Database& database, const std::vector<SampledFact>& facts) {
  std::string out = line_of(fact_columns());
  for (const SampledFact& fact : facts) {
    const EvidenceRow& why = fact.evidence;
    const auto name = [](const Vertex* vertex) {
      return vertex ? cell(vertex->name.empty() ? vertex->id : vertex->name) : std::string();
    };
    out += line_of({"", cell(fact.relation), cell(fact.role), cell(fact.status), name(fact.from), cell(fact.from->id),
                    name(fact.to), fact.to ? cell(fact.to->id) : std::string(), cell(why.rule), shortest(why.confidence),
                    cell(why.document), cell(database.document(why.document).date), std::to_string(why.where.start),
                    std::to_string(why.where.end), cell(why.text), cell(why.sentence)});
  }
  return out;
}

}  // namespace actorgraph

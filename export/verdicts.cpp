#include "export/verdicts.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>

#include "extract/tsv.hpp"

namespace actorgraph {
namespace {

/// In rising order of what they decide.
enum class Verdict { none, undecided, wrong, right };

struct Judgement {
  Verdict verdict = Verdict::none;
  std::string where, relation, rule;
};

/// Cells as spreadsheets write them: perhaps quoted, perhaps with blanks around.
std::string plain_cell(const std::string& cell) {
  const std::size_t first = cell.find_first_not_of(' '), last = cell.find_last_not_of(' ');
  if (first == std::string::npos) return {};
  std::string text = cell.substr(first, last - first + 1);
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return text;
  std::string out;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    out += text[i];
    if (text[i] == '"' && text[i + 1] == '"') ++i;
  }
  return out;
}

Verdict verdict_of(std::string word, const std::string& where) {
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (word.empty()) return Verdict::none;
  if (word == "?") return Verdict::undecided;
  for (const char* yes : {"y", "yes", "1", "+", "right", "\xE2\x9C\x93"})
    if (word == yes) return Verdict::right;
  for (const char* no : {"n", "no", "0", "-", "wrong"})
    if (word == no) return Verdict::wrong;
  throw Error(where + ": '" + word + "' is no verdict; write y or n, or ? if it cannot be decided");
}

std::vector<TsvRow> rows_of(const std::filesystem::path& path) {
  Faults faults;
  std::vector<TsvRow> rows = read_tsv(path, faults);
  try {
    faults.raise();
  } catch (const PackError& error) {
    throw Error(error.faults.front());  // what() speaks of packs
  }
  return rows;
}

class VerdictReader {
 public:
  void read(const std::filesystem::path& path) {
    if (!std::ifstream(path)) throw Error(path.string() + ": cannot be read; give a table that actorgraph sample wrote");
    const std::vector<TsvRow> rows = rows_of(path);
    if (rows.empty()) throw Error(path.string() + ": is empty; give a table that actorgraph sample wrote");
    columns(path, rows.front());
    for (std::size_t i = 1; i < rows.size(); ++i) row(rows[i], path.string() + ":" + std::to_string(rows[i].line));
  }

  Verdicts count() const {
    Verdicts all;
    for (const auto& [fact, judgement] : facts_)
      for (Tally* tally : {&all.total, &all.by_relation[judgement.relation], &all.by_rule[judgement.rule]})
        add(*tally, judgement.verdict);
    return all;
  }

 private:
  static constexpr const char* kVerdict = "verdict";
  /// What tells one fact from others.
  static constexpr const char* kFact[] = {"relation", "role", "status", "from_id", "to_id", "rule", "document", "start", "end"};

  void columns(const std::filesystem::path& path, const TsvRow& header) {
    place_.clear();
    for (std::size_t i = 0; i < header.fields.size(); ++i) {
      std::string name = plain_cell(header.fields[i]);
      if (i == 0 && name.rfind("\xEF\xBB\xBF", 0) == 0) name = plain_cell(name.substr(3));  // byte order mark
      place_.emplace(name, i);
    }
    std::vector<const char*> needed(std::begin(kFact), std::end(kFact));
    needed.push_back(kVerdict);
    for (const char* name : needed)
      if (place_.count(name) == 0)
        throw Error(path.string() + ":" + std::to_string(header.line) + ": has no column '" + name +
                    "'; give a table that actorgraph sample wrote, saved with TAB between the columns");
  }

  std::string cell(const TsvRow& row, const char* column) const {
    const std::size_t place = place_.at(column);
    return place < row.fields.size() ? plain_cell(row.fields[place]) : std::string();
  }

  void row(const TsvRow& row, const std::string& where) {
    std::string content;
    for (const char* column : kFact) (content += cell(row, column)) += '\t';
    const Judgement fresh{verdict_of(cell(row, kVerdict), where), where, cell(row, "relation"), cell(row, "rule")};
    const auto [it, is_new] = facts_.try_emplace(content, fresh);
    Judgement& known = it->second;
    if (is_new || known.verdict == fresh.verdict) return;
    if (std::min(known.verdict, fresh.verdict) >= Verdict::wrong)
      throw Error(where + ": the same fact is judged otherwise in " + known.where +
                  "; agree on one verdict, or write ? in one of them");
    if (fresh.verdict > known.verdict) known = fresh;
  }

  static void add(Tally& tally, Verdict verdict) {
    switch (verdict) {
      case Verdict::none: ++tally.unjudged; break;
      case Verdict::undecided: ++tally.undecided; break;
      case Verdict::wrong: ++tally.wrong; break;
      case Verdict::right: ++tally.right; break;
    }
  }

  std::map<std::string, std::size_t> place_;  ///< of the columns of the table at hand
  std::map<std::string, Judgement> facts_;
};

}  // namespace

Interval wilson(std::size_t right, std::size_t judged) {
  if (judged == 0) return {};
  constexpr double z = 1.959963984540054;  // 97.5 % of the normal distribution lie below
  const double n = static_cast<double>(judged), p = static_cast<double>(right) / n;
  const double centre = p + z * z / (2 * n), margin = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)), all = 1 + z * z / n;
  return {std::max(0.0, (centre - margin) / all), std::min(1.0, (centre + margin) / all)};
}

Verdicts read_verdicts(const std::vector<std::filesystem::path>& files) {
  VerdictReader reader;
  for (const std::filesystem::path& file : files) reader.read(file);
  return reader.count();
}

}  // namespace actorgraph

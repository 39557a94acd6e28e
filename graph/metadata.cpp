#include "graph/metadata.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <sstream>
#include <unordered_map>

#include "extract/error.hpp"
#include "extract/text.hpp"
#include "graph/article_fields.hpp"
#include "graph/csv_header.hpp"
#include "graph/file_list.hpp"

namespace actorgraph {
namespace {

constexpr FieldNames kPathNames = {"path", "file", "filename", "id"};
constexpr std::size_t kUnknownTold = 20;  // rows that mean no article: a table may be of a larger archive

std::string one_line(const std::string& cell) {
  std::istringstream words(cell);
  std::string line;
  for (std::string word; words >> word;) line += (line.empty() ? "" : " ") + word;
  return line;
}

constexpr FieldNames kTold[] = {kDateNames, kSourceNames, kUrlNames, kTitleNames, kLanguageNames};

/// Number of things that a table tells of an article.
std::size_t told(const CsvHeader& header) {
  return static_cast<std::size_t>(std::count_if(std::begin(kTold), std::end(kTold), [&](const FieldNames& names) { return header.has(names); }));
}

/// What is wrong with a header.
std::string fault_of(const CsvHeader& header) {
  std::string twice = header.twice(kPathNames);
  for (const FieldNames& names : kTold)
    if (twice.empty()) twice = header.twice(names);
  if (!twice.empty()) return "names the column '" + twice + "' twice; name it once";
  if (!header.has(kPathNames))
    return "names no column 'path' or 'id'; name the columns in the first line: path, date, outlet, url, title, language";
  if (told(header) == 0)
    return "names nothing that is known of articles; name the columns in the first line: path, date, outlet, url, title, "
           "language";
  return {};
}

/// A row, and the articles that its path may mean: those of the nearest way of naming them, two at most.
struct Entry {
  std::size_t line = 0;
  std::string path;
  Metadata tells;
  std::size_t distance = 3;
  std::vector<const InputFile*> articles;
};

class TableReader {
 public:
  TableReader(std::string name, std::string_view text) : name_(std::move(name)), text_(text) {}

  MetadataTable run(const std::vector<InputFile>& files) {
    read();
    for (const InputFile& file : files) find(file);
    settle(files);
    std::stable_sort(faults_.begin(), faults_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [line, what] : faults_) out_.problems.push_back({name_ + ":" + std::to_string(line), std::move(what)});
    if (unknown_ > kUnknownTold)
      out_.problems.push_back(
          {name_, "has " + std::to_string(unknown_) + " rows that mean no article that is read, of which the first are told"});
    return std::move(out_);
  }

 private:
  void fault(std::size_t line, const std::string& what) { faults_.emplace_back(line, what); }

  void read() {
    CsvReader reader(text_, separator_of(text_, [](const CsvHeader& header) { return told(header) + header.has(kPathNames); }));
    CsvRow row;
    reader.next(row);
    const CsvHeader header(row);
    const std::string unfit = row.problem.empty() ? fault_of(header) : row.problem;
    if (!unfit.empty()) throw Error(name_ + ":" + std::to_string(row.line) + ": " + unfit);
    while (reader.next(row)) {
      if (!row.problem.empty()) {
        fault(row.line, row.problem);
      } else if (const std::string wrong = size_fault(row, header); !wrong.empty()) {
        fault(row.line, wrong);
      } else {
        keep(row, header);
      }
    }
  }

  void keep(const CsvRow& row, const CsvHeader& header) {
    const std::string path = header.value(row, kPathNames), date = header.value(row, kDateNames);
    if (path.empty()) {
      // Spreadsheets write empty rows.
      if (std::any_of(row.fields.begin(), row.fields.end(), [](const std::string& cell) { return !trimmed(cell).empty(); }))
        fault(row.line, "has no path; write the id of an article, or its path below the folder");
      return;
    }
    Entry entry;
    entry.line = row.line;
    entry.path = path;
    entry.tells.date = date_in(date);
    if (!date.empty() && entry.tells.date.empty())
      fault(row.line, "has the date '" + one_line(date) + "', which is no day; write YYYY-MM-DD");
    entry.tells.source = one_line(header.value(row, kSourceNames));
    entry.tells.url = one_line(header.value(row, kUrlNames));
    entry.tells.title = one_line(header.value(row, kTitleNames));
    entry.tells.language = language_in(header.value(row, kLanguageNames));
    by_path_[normal_path(path)].push_back(entries_.size());
    entries_.push_back(std::move(entry));
  }

  /// Gives the article to the rows that name it by its id, by its path below the folder, or by its path as the user gave it.
  void find(const InputFile& file) {
    const std::string own = file.own > 0 ? file.id.substr(file.own) : std::string();
    const std::array<std::string, 3> names = {file.id, file.id.substr(file.below), file.path.string() + own};
    for (std::size_t distance = 0; distance < names.size(); ++distance) {
      const auto found = by_path_.find(normal_path(names[distance]));
      if (found == by_path_.end()) continue;
      for (const std::size_t i : found->second) {
        Entry& entry = entries_[i];
        if (distance < entry.distance) entry.articles.clear();
        if (distance > entry.distance || entry.articles.size() == 2) continue;
        entry.distance = distance;
        entry.articles.push_back(&file);
      }
    }
  }

  void settle(const std::vector<InputFile>& files) {
    std::map<std::string, std::vector<const Entry*>> rows;
    for (const Entry& entry : entries_) {
      if (entry.articles.size() == 1)
        rows[entry.articles[0]->id].push_back(&entry);
      else if (!entry.articles.empty())
        fault(entry.line, "means several articles, as '" + entry.articles[0]->id + "' and '" + entry.articles[1]->id +
                              "'; write the id of one");
      else if (++unknown_ <= kUnknownTold)
        fault(entry.line, "means no article that is read: '" + entry.path + "'; write an id" +
                              (files.empty() ? "" : " such as '" + files[0].id + "'"));
    }
    for (const auto& [id, entries] : rows) {
      const auto other =
          std::find_if(entries.begin(), entries.end(), [&](const Entry* e) { return !(e->tells == entries[0]->tells); });
      if (other == entries.end())
        out_.articles[id] = entries[0]->tells;
      else  // whichever was taken, the order of the rows would show
        fault((*other)->line, "tells of '" + id + "' something else than line " + std::to_string(entries[0]->line) +
                                  ", so that neither counts; keep one");
    }
  }

  std::string name_;
  std::string_view text_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_path_;
  std::vector<std::pair<std::size_t, std::string>> faults_;
  std::size_t unknown_ = 0;
  MetadataTable out_;
};

}  // namespace

MetadataTable read_metadata(const std::filesystem::path& path, const std::vector<InputFile>& files) {
  std::ifstream in(path, std::ios::binary);
  std::error_code ignored;
  if (!in || std::filesystem::is_directory(path, ignored))
    throw Error(path.string() + ": cannot be read; give a table with a header: path, date, outlet, url, title, language");
  const Decoded decoded = decode(std::string(std::istreambuf_iterator<char>(in), {}));
  if (!decoded.problem.empty()) throw Error(path.string() + ": " + decoded.problem);
  return TableReader(printable_path(path.string()), decoded.text).run(files);
}

void complete(Document& document, const Metadata& row) {
  const auto replace = [](std::string& value, const std::string& told) {
    if (!told.empty()) value = told;
  };
  replace(document.date, row.date);
  replace(document.source, row.source);
  replace(document.url, row.url);
  replace(document.title, row.title);
  replace(document.language, row.language);
}

}  // namespace actorgraph

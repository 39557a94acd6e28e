#include "tests/docs/doc_table.hpp"

#include <filesystem>
#include <fstream>

#include "export/exporter.hpp"
#include "extract/error.hpp"
#include "graph/builder.hpp"
#include "tests/support/temporary.hpp"

namespace actorgraph::test {
namespace {

const std::filesystem::path kProject = std::filesystem::path(ACTORGRAPH_TEST_FOLDER) / "..";

DocRow row_of(const std::string& line) {
  DocRow row;
  std::string cell;
  bool quoted = false;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '`') quoted = !quoted;
    if (line[i] == '|' && !quoted) {
      const std::size_t begin = std::min(cell.find_first_not_of(' '), cell.size());
      row.cells.push_back(cell.substr(begin, cell.find_last_not_of(' ') + 1 - begin));
      cell.clear();
    } else {
      cell += line[i];
    }
  }
  const std::string& first = row.cells.at(0);
  for (std::size_t begin = first.find('`'), end = 0; begin != std::string::npos; begin = first.find('`', end + 1)) {
    end = first.find('`', begin + 1);
    row.names.push_back(first.substr(begin + 1, end - begin - 1));
  }
  return row;
}

}  // namespace

std::vector<std::string> DocTable::names() const {
  std::vector<std::string> all;
  for (const DocRow& row : rows) all.insert(all.end(), row.names.begin(), row.names.end());
  return all;
}

std::vector<DocTable> doc_tables(const std::string& file) {
  std::ifstream in(kProject / "docs" / file);
  if (!in) throw Error(file + ": is not in docs/");
  std::vector<DocTable> tables;
  bool inside = false;
  for (std::string line, heading; std::getline(in, line);) {
    if (line.rfind("#", 0) == 0) heading = line.substr(line.find(' ') + 1);
    const bool first = !tables.empty() && tables.back().heading == heading;
    if (line.rfind("|---", 0) == 0) {
      inside = !first;
      if (inside) tables.push_back({heading, {}});
    } else if (line.rfind("| ", 0) == 0 && inside) {
      tables.back().rows.push_back(row_of(line));
    } else if (line.rfind("|", 0) != 0) {
      inside = false;
    }
  }
  return tables;
}

DocTable doc_table(const std::string& file, const std::string& heading) {
  for (DocTable& table : doc_tables(file))
    if (table.heading == heading) return std::move(table);
  throw Error(file + ": has no table below '" + heading + "'");
}

const Store& examples() {
  static const Store made = [] {
    const TempFolder folder;
    folder.write("empty.txt", "");
    folder.write("undated.txt",
                 "Talks in Lima\n\nPeruvian Foreign Minister Rosa Quispe met Bolivian Foreign Minister Mario Choque in Lima.\n");
    Store store = Store::in_memory();
    BuildOptions options;
    options.folders = {kProject / "examples" / "articles", folder.path};
    build(Extractor(ACTORGRAPH_TEST_LEXICON), options, store);
    return store;
  }();
  return made;
}

std::string exported(const std::string& format) {
  static const KnowledgeGraph graph = examples().graph();
  std::string bytes;
  find_format("", format).write(graph, {}, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

}  // namespace actorgraph::test

#include "cli/outputs.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/terminal.hpp"
#include "export/output_file.hpp"
#include "extract/error.hpp"

namespace actorgraph::cli {
namespace {
namespace fs = std::filesystem;

bool is_store(const fs::path& path) {
  return path.extension() == ".sqlite" || path.extension() == ".db";
}

}  // namespace

void add_output_options(CLI::App& command, OutputOptions& options) {
  command.add_option("-o,--output", options.files, "File to write; may be given several times")
      ->required()
      ->allow_extra_args(false)
      ->type_name("FILE");
  command.add_option("--format", options.format, "Format of the outputs that are no database, whatever their names")
      ->type_name("NAME");
  command.add_option("--gexf-version", options.exports.gexf_version, "Of .gexf files: 1.3, or 1.2 for networkx before 3")
      ->check(CLI::IsMember({"1.3", "1.2"}))
      ->type_name("VERSION");
  command.add_flag("--links", options.exports.links, "In .json files call the edges \"links\", for networkx before 3.4");
}

std::string help_of_outputs() {
  std::string out =
      "Outputs, by the end of their names:\n  .sqlite .db       the database: everything, with all evidence; \"actorgraph "
      "export\" "
      "reads it\n";
  for (const ExportFormat& format : export_formats())
    out += "  " + format.extension + std::string(format.extension.size() < 18 ? 18 - format.extension.size() : 2, ' ') +
           format.description + "\n";
  return out;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

Outputs::Outputs(const OutputOptions& options) : options_(options) {
  std::vector<fs::path> seen;
  for (const std::string& name : options.files) {
    const fs::path path(name);
    const fs::path whole = fs::absolute(path).lexically_normal();
    if (std::find(seen.begin(), seen.end(), whole) != seen.end()) throw Error(name + ": is given twice; give each output once");
    seen.push_back(whole);
    if (!is_store(path)) {
      check_export(path, options.format);
      exports_.push_back(path);
    } else if (store_) {
      throw Error(name + ": is a second database beside " + store_->string() + "; give one, and copy it");
    } else {
      OutputFile::check(path);
      store_ = path;
    }
  }
}

Store Outputs::open() const {
  return store_ ? Store::replace(*store_) : Store::in_memory();
}

void Outputs::finish(Store& store, const BuildReport& report) const {
  store.commit();
  const std::size_t left_out = write_exports(store);
  if (!options_.quiet) print_summary(report, store.counts(), left_out);
}

std::size_t Outputs::write_exports(const Store& store) const {
  if (exports_.empty()) return 0;
  std::size_t left_out = 0;
  const KnowledgeGraph graph = store.graph();
  for (const fs::path& path : exports_) left_out += export_graph(graph, path, options_.format, options_.exports).left_out;
  return left_out;
}

void Outputs::print_summary(const BuildReport& report, const StoreCounts& counts, std::size_t left_out) const {
  const auto vertices = [&counts](VertexKind kind) {
    for (const auto& [group, code, count] : counts.groups)
      if (group == "kind" && code == to_string(kind)) return std::to_string(count);
    return std::string("0");
  };
  std::vector<std::pair<std::string, std::string>> rows = {{"articles", std::to_string(report.articles)},
                                                           {"skipped", std::to_string(report.skipped)},
                                                           {"persons", vertices(VertexKind::person)},
                                                           {"countries", vertices(VertexKind::country)},
                                                           {"organizations", vertices(VertexKind::organization)},
                                                           {"relations", std::to_string(counts.edges)}};
  if (report.faulty_rows > 0) rows.emplace_back("faulty rows", std::to_string(report.faulty_rows));
  if (left_out > 0) rows.emplace_back("left out", std::to_string(left_out) + " characters that a format has no room for");
  rows.emplace_back("written", printable(joined(options_.files)));
  print(two_columns(rows));
}

}  // namespace actorgraph::cli

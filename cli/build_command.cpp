// actorgraph build: folders of articles in, a database and exports out.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>

#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "export/exporter.hpp"
#include "export/output_file.hpp"
#include "extract/error.hpp"
#include "graph/builder.hpp"

namespace actorgraph::cli {
namespace {
namespace fs = std::filesystem;

struct Options {
  ExportOptions exports;
  std::vector<std::string> folders, outputs;
  std::string format, lexicon;
  unsigned threads = 0;
  bool quiet = false, strict = false;
};

/// Outputs by what becomes of them.
struct Outputs {
  std::optional<fs::path> store;
  std::vector<fs::path> exports;
};

bool is_store(const fs::path& path) {
  return path.extension() == ".sqlite" || path.extension() == ".db";
}

/// All that can be known about the outputs before an article is read.
Outputs check_outputs(const Options& options) {
  Outputs outputs;
  std::vector<fs::path> seen;
  for (const std::string& name : options.outputs) {
    const fs::path path(name);
    const fs::path whole = fs::absolute(path).lexically_normal();
    if (std::find(seen.begin(), seen.end(), whole) != seen.end()) throw Error(name + ": is given twice; give each output once");
    seen.push_back(whole);
    if (!is_store(path)) {
      check_export(path, options.format);
      outputs.exports.push_back(path);
    } else if (outputs.store) {
      throw Error(name + ": is a second database beside " + outputs.store->string() + "; give one, and copy it");
    } else {
      OutputFile::check(path);
      outputs.store = path;
    }
  }
  return outputs;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

void print_summary(const BuildReport& report, const StoreCounts& counts, std::size_t left_out, const Options& options) {
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
  if (left_out > 0) rows.emplace_back("left out", std::to_string(left_out) + " characters that a format has no room for");
  rows.emplace_back("written", printable(joined(options.outputs)));
  print(two_columns(rows));
}

/// Reads the articles into `store`. Throws Error if there were none: nothing is replaced by nothing.
BuildReport read_articles(const Extractor& extractor, const Options& options, Store& store) {
  ProgressLine progress(!options.quiet);
  BuildOptions build_options;
  build_options.folders.assign(options.folders.begin(), options.folders.end());
  build_options.threads = options.threads;
  build_options.progress = [&progress](const BuildProgress& at) { progress.show(at); };
  build_options.problem = [&](const Problem& problem) {
    if (options.quiet) return;
    progress.clear();
    print_error(printable(problem.document) + ": " + printable(problem.what));
  };
  const BuildReport report = build(extractor, build_options, store);
  if (report.articles == 0)
    throw Error("no article was read in " + joined(options.folders) + "; give folders with articles as .txt, .json or .jsonl files");
  return report;
}

std::size_t write_exports(const Store& store, const std::vector<fs::path>& paths, const Options& options) {
  if (paths.empty()) return 0;
  std::size_t left_out = 0;
  const KnowledgeGraph graph = store.graph();
  for (const fs::path& path : paths) left_out += export_graph(graph, path, options.format, options.exports).left_out;
  return left_out;
}

int run_build(const Options& options) {
  const Outputs outputs = check_outputs(options);
  const Extractor extractor(find_lexicon(options.lexicon));
  Store store = outputs.store ? Store::replace(*outputs.store) : Store::in_memory();
  const BuildReport report = read_articles(extractor, options, store);
  store.commit();
  const std::size_t left_out = write_exports(store, outputs.exports, options);
  if (!options.quiet) print_summary(report, store.counts(), left_out, options);
  if (options.strict && report.skipped > 0)
    throw Error(std::to_string(report.skipped) + " of " + std::to_string(report.articles + report.skipped) +
                " articles were skipped, which --strict does not allow; repair them, or build without it");
  return 0;
}

std::string help_of_formats() {
  std::string out =
      "Outputs, by the end of their names:\n  .sqlite .db       the database: everything, with all evidence; \"actorgraph export\" "
      "reads it\n";
  for (const ExportFormat& format : export_formats())
    out += "  " + format.extension + std::string(format.extension.size() < 18 ? 18 - format.extension.size() : 2, ' ') +
           format.description + "\n";
  return out;
}

}  // namespace

void add_build(CLI::App& app, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("build", "Read folders of articles, and write a database and exports");
  command->add_option("INPUT", options->folders, "Folders or files: .txt (headline first, then the body), .json (one article), .jsonl (one a line)")
      ->required();
  command->add_option("-o,--output", options->outputs, "File to write; may be given several times")
      ->required()
      ->allow_extra_args(false)
      ->type_name("FILE");
  command->add_option("--format", options->format, "Format of the outputs that are no database, whatever their names")
      ->type_name("NAME");
  command->add_flag("--links", options->exports.links, "In .json files call the edges \"links\", for networkx before 3.4");
  command->add_option("--lexicon", options->lexicon, "Folder of the language packs")->type_name("DIR");
  command->add_option("--threads", options->threads, "Threads that read articles; as many as there are cores if not given")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  command->add_flag("--quiet", options->quiet, "Print neither summary nor progress nor the articles that were skipped");
  command->add_flag("--strict", options->strict, "Exit with 1 if an article was skipped; the outputs are written all the same");
  command->footer(help_of_formats() +
                  "\nAn article that cannot be read is told on standard error and skipped. If none could be read, nothing is\n"
                  "written and the exit code is 1. Equal articles give equal outputs, whatever the number of threads.\n\n"
                  "Examples:\n"
                  "  actorgraph build articles -o news.sqlite -o news.graphml\n"
                  "  actorgraph build paper1 paper2 -o both.jsonl --threads 2 --quiet");
  command->callback([options, &run] { run = [options] { return run_build(*options); }; });
}

}  // namespace actorgraph::cli

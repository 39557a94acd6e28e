// actorgraph export: files out of a database.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "export/exporter.hpp"
#include "extract/error.hpp"
#include "graph/store.hpp"

namespace actorgraph::cli {
namespace {
namespace fs = std::filesystem;

struct Options {
  ExportOptions exports;
  std::string store, format;
  std::vector<std::string> outputs;
  bool quiet = false;
};

std::string summary_of(const std::string& path, const ExportReport& report) {
  std::string line = printable(path) + ": ";
  line += report.lines > 0 ? std::to_string(report.lines) + " lines"
                           : std::to_string(report.nodes) + " nodes, " + std::to_string(report.edges) + " edges";
  if (report.left_out > 0)
    line += ", without " + std::to_string(report.left_out) + " control characters that the format has no room for";
  return line + "\n";
}

int run_export(const Options& options) {
  for (const std::string& path : options.outputs) {
    check_export(path, options.format);
    std::error_code error;
    if (fs::equivalent(path, options.store, error)) throw Error(path + ": is the database itself; give another output");
  }
  const Store store = Store::open(options.store);
  const KnowledgeGraph graph = store.graph();
  for (const std::string& path : options.outputs) {
    const ExportReport report = export_graph(graph, path, options.format, options.exports);
    if (!options.quiet) print(summary_of(path, report));
  }
  return 0;
}

}  // namespace

void add_export(CLI::App& app, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("export", "Write files out of a database, without reading the articles again");
  command->add_option("DB", options->store, "Database that \"actorgraph build\" wrote")->required();
  command->add_option("-o,--output", options->outputs, "File to write; may be given several times")
      ->required()
      ->allow_extra_args(false)
      ->type_name("FILE");
  command->add_option("--format", options->format, "Format of the outputs, whatever their names")->type_name("NAME");
  command->add_flag("--links", options->exports.links, "In .json files call the edges \"links\", for networkx before 3.4");
  command->add_flag("--quiet", options->quiet, "Do not print what was written");
  std::string formats = "Formats (--format NAME, or by the end of the file's name):\n";
  for (const ExportFormat& format : export_formats())
    formats += "  " + format.name + " (" + format.extension + "): " + format.description + "\n";
  command->footer(formats +
                  "\nThe files are the same, byte for byte, as those that \"actorgraph build\" writes.\n\n"
                  "Examples:\n"
                  "  actorgraph export news.sqlite -o news.graphml -o news.jsonl\n"
                  "  actorgraph export news.sqlite -o /dev/stdout --format jsonl --quiet | grep '\"met\"'");
  command->callback([options, &run] { run = [options] { return run_export(*options); }; });
}

}  // namespace actorgraph::cli

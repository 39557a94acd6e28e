// actorgraph export: files out of a database.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/outputs.hpp"
#include "cli/terminal.hpp"
#include "extract/error.hpp"

namespace actorgraph::cli {
namespace {
namespace fs = std::filesystem;

struct Options {
  OutputOptions outputs;
  std::string store;
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
  for (const std::string& path : options.outputs.files) {
    check_export(path, options.outputs.format);
    std::error_code error;
    if (fs::equivalent(path, options.store, error)) throw Error(path + ": is the database itself; give another output");
  }
  const Store store = Store::open(options.store);
  const KnowledgeGraph graph = store.graph();
  for (const std::string& path : options.outputs.files) {
    const ExportReport report = export_graph(graph, path, options.outputs.format, options.outputs.exports);
    if (!options.outputs.quiet) print(summary_of(path, report));
  }
  return 0;
}

}  // namespace

void add_export(CLI::App& app, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("export", "Write files out of a database, without reading the articles again");
  command->add_option("DB", options->store, "Database that \"actorgraph build\" wrote")->required();
  add_output_options(*command, options->outputs);
  command->add_flag("--quiet", options->outputs.quiet, "Do not print what was written");
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

// actorgraph build: folders of articles in, a database and exports out.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/knowledge.hpp"
#include "cli/outputs.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "extract/error.hpp"
#include "graph/builder.hpp"
#include "graph/standard_input.hpp"

namespace actorgraph::cli {
namespace {

struct Options {
  OutputOptions outputs;
  std::vector<std::string> folders;
  std::string list, metadata;
  Knowledge knowledge;
  unsigned threads = 0;
  bool strict = false;
};

/// All that is read, by the names that a user knows.
std::vector<std::string> inputs_of(const Options& options) {
  std::vector<std::string> inputs = options.folders;
  if (!options.list.empty()) inputs.push_back(options.list);
  std::replace(inputs.begin(), inputs.end(), std::string(kStandardInput), std::string("standard input"));
  return inputs;
}

/// What the parser of the command line cannot check by itself.
void check_inputs(const Options& options) {
  const auto inputs = inputs_of(options);
  if (inputs.empty()) throw CLI::RequiredError("INPUT or --files");
  if (std::count(inputs.begin(), inputs.end(), "standard input") > 1) throw CLI::ValidationError("standard input can be read once: give - once");
}

/// Reads the articles into `store`. Throws Error if there were none: nothing is replaced by nothing.
BuildReport read_articles(const Extractor& extractor, const Options& options, Store& store) {
  ProgressLine progress(!options.outputs.quiet);
  BuildOptions build_options;
  build_options.folders.assign(options.folders.begin(), options.folders.end());
  build_options.list = options.list;
  build_options.metadata = options.metadata;
  build_options.threads = options.threads;
  build_options.progress = [&progress](const BuildProgress& at) { progress.show(at); };
  build_options.problem = [&](const Problem& problem) {
    if (options.outputs.quiet) return;
    progress.clear();
    print_error(printable(problem.document) + ": " + printable(problem.what));
  };
  const BuildReport report = build(extractor, build_options, store);
  if (report.articles == 0)
    throw Error("no article was read in " + joined(inputs_of(options)) + "; give folders with articles as .txt, .json or .jsonl files");
  return report;
}

int run_build(const Options& options) {
  const Outputs outputs(options.outputs);
  const Extractor extractor = extractor_of(options.knowledge);
  Store store = outputs.open();
  const BuildReport report = read_articles(extractor, options, store);
  outputs.finish(store, report);
  if (options.strict && report.faulty_rows > 0)
    throw Error(printable(options.metadata) + ": has " + std::to_string(report.faulty_rows) +
                " faulty rows, which --strict does not allow; repair them, or build without it");
  if (options.strict && report.skipped > 0)
    throw Error(std::to_string(report.skipped) + " of " + std::to_string(report.articles + report.skipped) +
                " articles were skipped, which --strict does not allow; repair them, or build without it");
  return 0;
}

}  // namespace

void add_build(CLI::App& app, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("build", "Read folders of articles, and write a database and exports");
  command->add_option("INPUT", options->folders,
                      "Folders or files: .txt (headline first, then the body), .json (one article), .jsonl (one a line); "
                      "- is standard input, one text or JSON Lines");
  command->add_option("--files", options->list, "Text file that lists what to read, one path a line; - is standard input")->type_name("LIST");
  command->add_option("--metadata", options->metadata, "Table of what the articles do not say: path, date, outlet, url, title, language")
      ->type_name("CSV");
  add_output_options(*command, options->outputs);
  add_knowledge_options(*command, options->knowledge);
  command->add_option("--threads", options->threads, "Threads that read articles; as many as there are cores if not given")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  command->add_flag("--quiet", options->outputs.quiet, "Print neither summary nor progress nor the articles that were skipped");
  command->add_flag("--strict", options->strict, "Exit with 1 if an article was skipped or a row of metadata has a fault; the outputs are written all the same");
  command->footer(help_of_outputs() +
                  "\nAn article that cannot be read is told on standard error and skipped. If none could be read, nothing is\n"
                  "written and the exit code is 1. Equal articles give equal outputs, whatever the number of threads.\n\n"
                  "Examples:\n"
                  "  actorgraph build articles -o news.sqlite -o news.graphml\n"
                  "  actorgraph build articles --actors mine.csv -o news.sqlite\n"
                  "  actorgraph build paper1 paper2 -o both.jsonl --threads 2 --quiet\n"
                  "  cat 2031.jsonl | actorgraph build - -o news.sqlite\n"
                  "  find articles -newer news.sqlite -name '*.txt' -print0 | actorgraph build --files - -o new.sqlite");
  command->callback([options, &run] {
    check_inputs(*options);
    run = [options] { return run_build(*options); };
  });
}

}  // namespace actorgraph::cli

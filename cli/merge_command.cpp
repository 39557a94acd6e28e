// actorgraph merge: builds of parts in, one database and exports out.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/knowledge.hpp"
#include "cli/outputs.hpp"
#include "extract/error.hpp"
#include "graph/merge.hpp"

namespace actorgraph::cli {
namespace {

struct Options {
  OutputOptions outputs;
  std::vector<std::string> inputs;
  Knowledge knowledge;
};

int run_merge(const Options& options) {
  const Outputs outputs(options.outputs);
  const Extractor extractor = extractor_of(options.knowledge);
  Store store = outputs.open();
  const BuildReport report = merge(extractor, {options.inputs.begin(), options.inputs.end()}, store);
  if (report.articles == 0)
    throw Error(joined(options.inputs) + ": no article is in there; give what \"actorgraph build\" made of articles");
  outputs.finish(store, report);
  return 0;
}

}  // namespace

void add_merge(CLI::App& app, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("merge", "Put builds of parts together, without reading the articles again");
  command->add_option("INPUT", options->inputs, "Files that \"actorgraph build\" wrote: .docfacts.jsonl and databases")
      ->required();
  add_output_options(*command, options->outputs);
  add_knowledge_options(*command, options->knowledge);
  command->add_flag("--quiet", options->outputs.quiet, "Do not print the summary");
  command->footer(
      help_of_outputs() +
      "\nThe outputs are those that one build of all the articles writes, byte for byte, if they have the same ids there:\n"
      "docs/docfacts-format.md tells how to divide articles. An article that several inputs have is taken once; two that have\n"
      "one id are an error. All inputs have to be read by the same version of the program with the same language packs and lists.\n\n"
      "Examples:\n"
      "  actorgraph merge part1.docfacts.jsonl part2.docfacts.jsonl -o news.sqlite -o news.graphml\n"
      "  actorgraph merge news.sqlite today.docfacts.jsonl -o news.sqlite");
  command->callback([options, &run] { run = [options] { return run_merge(*options); }; });
}

}  // namespace actorgraph::cli

// actorgraph lexicon: what is wrong with language packs.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "extract/error.hpp"
#include "extract/examples.hpp"

namespace actorgraph::cli {
namespace {

/// Loading finds the first fault of tables and rules, and throws it; the examples show what rules do.
int check(const std::string& folder) {
  const std::filesystem::path lexicon = find_lexicon(folder);
  const ExampleReport report = check_examples(lexicon);
  for (const ExampleFailure& failure : report.failures) print(printable(failure.where) + ": " + failure.what + "\n");
  print(two_columns({{"examples", std::to_string(report.run)}, {"failed", std::to_string(report.failures.size())}}));
  if (report.failures.empty()) return 0;
  throw Error(lexicon.string() + ": " + std::to_string(report.failures.size()) + " of " + std::to_string(report.run) +
              " examples do not hold; change the rule or the example that each of the lines above names");
}

}  // namespace

void add_lexicon(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("lexicon", "Check language packs");
  command->require_subcommand(1);
  const auto folder = std::make_shared<std::string>();
  CLI::App* checking = command->add_subcommand("check", "Load all packs of a folder and run the examples of their rules");
  checking->add_option("DIR", *folder, "Folder of the language packs; that of the program if it is not given");
  checking->footer(
      "A fault in a table or a rule is told with file and line, and what to do; the first one ends the check. An example that\n"
      "does not hold is told with file and line, the facts that are missing and those that are not wanted. The exit code is\n"
      "then 1.\n\n"
      "Examples:\n"
      "  actorgraph lexicon check\n"
      "  actorgraph lexicon check my/lexicon");
  checking->callback([folder, &run] { run = [folder] { return check(*folder); }; });
}

}  // namespace actorgraph::cli

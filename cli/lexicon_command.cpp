// actorgraph lexicon: what is wrong with language packs.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "extract/examples.hpp"
#include "extract/faults.hpp"

namespace actorgraph::cli {
namespace {

/// Prints the faults of tables and rules, and throws what to do.
[[noreturn]] void faulty(const std::filesystem::path& lexicon, const PackError& packs) {
  for (const std::string& fault : packs.faults) print(printable(fault) + "\n");
  const std::string count = (packs.more ? "more than " : "") + std::to_string(packs.faults.size());
  throw Error(lexicon.string() + ": " + count + (packs.faults.size() == 1 ? " fault" : " faults") +
              "; correct what the lines above name, then the examples are run");
}

/// Loading finds the faults of tables and rules; the examples show what rules do.
ExampleReport report_of(const std::filesystem::path& lexicon) {
  try {
    return check_examples(lexicon);
  } catch (const PackError& packs) {
    faulty(lexicon, packs);
  }
}

int check(const std::string& folder, bool strict) {
  const std::filesystem::path lexicon = find_lexicon(folder);
  const ExampleReport report = report_of(lexicon);
  for (const ExampleFailure& failure : report.failures) print(printable(failure.where) + ": " + failure.what + "\n");
  for (const std::string& rule : report.unreached) print(printable(rule) + "\n");
  print(two_columns({{"examples", std::to_string(report.run)},
                     {"failed", std::to_string(report.failures.size())},
                     {"unreached", std::to_string(report.unreached.size())}}));
  if (!report.failures.empty())
    throw Error(lexicon.string() + ": " + std::to_string(report.failures.size()) + " of " + std::to_string(report.run) +
                " examples do not hold; change the rule or the example that each of the lines above names");
  if (strict && !report.unreached.empty())
    throw Error(lexicon.string() + ": rules that no example reaches: " + std::to_string(report.unreached.size()) +
                "; give each of those that the lines above name an example that needs it, or remove it");
  return 0;
}

}  // namespace

void add_lexicon(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("lexicon", "Check language packs");
  command->require_subcommand(1);
  const auto folder = std::make_shared<std::string>();
  const auto strict = std::make_shared<bool>(false);
  CLI::App* checking = command->add_subcommand("check", "Load all packs of a folder and run the examples of their rules");
  checking->add_option("DIR", *folder, "Folder of the language packs; that of the program if it is not given");
  checking->add_flag("--strict", *strict, "Exit with 1 if there is a rule that no example reaches");
  checking->footer(
      "Faults in tables and rules are told with file, line and column (counted from 1), and what to do; the examples are run\n"
      "once there are none. Of an example that does not hold, the facts are told that are missing and those that are not\n"
      "wanted. The exit code is 1 if there is anything of the kind. A rule that fires in no example is told, and no error\n"
      "without --strict.\n\n"
      "Examples:\n"
      "  actorgraph lexicon check\n"
      "  actorgraph lexicon check my/lexicon");
  checking->callback([folder, strict, &run] { run = [folder, strict] { return check(*folder, *strict); }; });
}

}  // namespace actorgraph::cli

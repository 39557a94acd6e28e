// actorgraph problems: what a build passed over, and why.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "graph/store.hpp"

namespace actorgraph::cli {
namespace {

struct Options {
  std::string store;
  bool json = false;
};

std::string as_json(const std::vector<Problem>& problems) {
  auto out = nlohmann::ordered_json::array();
  for (const Problem& problem : problems) out.push_back({{"document", problem.document}, {"what", problem.what}});
  return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string as_text(const std::vector<Problem>& problems) {
  std::string out;
  for (const Problem& problem : problems) out += printable(problem.document) + ": " + printable(problem.what) + "\n";
  return out;
}

}  // namespace

void add_problems(CLI::App& app, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("problems", "List what the build passed over, and why");
  command->add_option("DB", options->store, "Database that \"actorgraph build\" wrote")->required();
  command->add_flag("--json", options->json, "Print JSON: a list of {document, what}");
  command->footer(
      "Prints nothing if every article was read.\n\n"
      "Examples:\n"
      "  actorgraph problems news.sqlite\n"
      "  actorgraph problems news.sqlite --json | jq -r '.[].document'");
  command->callback([options, &run] {
    run = [options] {
      const std::vector<Problem> problems = Store::open(options->store).problems();
      print(options->json ? as_json(problems) : as_text(problems));
      return 0;
    };
  });
}

}  // namespace actorgraph::cli

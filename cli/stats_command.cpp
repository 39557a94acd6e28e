// actorgraph stats: how much of what a database holds.
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

std::vector<std::pair<std::string, std::size_t>> totals(const StoreCounts& counts) {
  return {{"documents", counts.documents},  {"problems", counts.problems}, {"mentions", counts.mentions},
          {"vertices", counts.vertices},    {"edges", counts.edges},       {"evidence", counts.evidence},
          {"statements", counts.statements}};
}

std::string as_json(const StoreCounts& counts) {
  nlohmann::ordered_json out;
  for (const auto& [name, count] : totals(counts)) out[name] = count;
  for (const auto& [group, code, count] : counts.groups) out["by"][group][code] = count;
  return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

/// All rows in one table, so that the numbers stand under each other.
std::string as_text(const StoreCounts& counts) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (const auto& [name, count] : totals(counts)) rows.emplace_back(name, std::to_string(count));
  std::string last;
  for (const auto& [group, code, count] : counts.groups) {
    if (group != last) rows.emplace_back("by " + printable(group), "");
    last = group;
    rows.emplace_back("  " + printable(code), std::to_string(count));
  }
  return two_columns(rows);
}

}  // namespace

void add_stats(CLI::App& app, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("stats", "Count what a database holds");
  command->add_option("DB", options->store, "Database that \"actorgraph build\" wrote")->required();
  command->add_flag("--json", options->json, "Print JSON");
  command->footer(
      "Examples:\n"
      "  actorgraph stats news.sqlite\n"
      "  actorgraph stats news.sqlite --json | jq .edges");
  command->callback([options, &run] {
    run = [options] {
      const StoreCounts counts = Store::open(options->store).counts();
      print(options->json ? as_json(counts) : as_text(counts));
      return 0;
    };
  });
}

}  // namespace actorgraph::cli

// actorgraph sample: facts to be read by eye, and what came of it.
#include <CLI/CLI.hpp>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "export/fact_table.hpp"
#include "export/table.hpp"
#include "export/verdicts.hpp"

namespace actorgraph::cli {
namespace {

struct Options {
  std::string store;
  SampleOptions sample;
  std::vector<std::string> tables;
  bool json = false;
};

using Rows = std::vector<std::vector<std::string>>;

constexpr const char* kHeading = "Share of right facts, and where it lies with 95 % probability (interval of Wilson 1927)\n\n";

double precision(const Tally& tally) {
  return static_cast<double>(tally.right) / static_cast<double>(tally.judged());
}

/// "0.857"
std::string three_digits(double share) {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), share, std::chars_format::fixed, 3).ptr;
  return std::string(digits.data(), end);
}

void add_row(Rows& rows, const char* group, const std::string& code, const Tally& tally) {
  std::vector<std::string> row = {group, printable(code), std::to_string(tally.judged()), std::to_string(tally.right)};
  const Interval interval = wilson(tally.right, tally.judged());
  for (const double share : {precision(tally), interval.low, interval.high})
    row.push_back(tally.judged() > 0 ? three_digits(share) : "-");
  row.push_back(std::to_string(tally.undecided));
  row.push_back(std::to_string(tally.unjudged));
  rows.push_back(std::move(row));
}

std::string as_text(const Verdicts& verdicts) {
  Rows rows = {{"OF", "CODE", "JUDGED", "RIGHT", "PRECISION", "LOW", "HIGH", "UNDECIDED", "UNJUDGED"}};
  add_row(rows, "all", "-", verdicts.total);
  for (const auto& [code, tally] : verdicts.by_relation) add_row(rows, "relation", code, tally);
  for (const auto& [code, tally] : verdicts.by_rule) add_row(rows, "rule", code, tally);
  return kHeading + aligned(rows);
}

nlohmann::ordered_json as_json(const Tally& tally) {
  constexpr double kDigits = 10000;
  const auto rounded = [&tally](double share) {
    return tally.judged() > 0 ? nlohmann::ordered_json(std::round(share * kDigits) / kDigits) : nlohmann::ordered_json();
  };
  const Interval interval = wilson(tally.right, tally.judged());
  return {{"judged", tally.judged()},     {"right", tally.right},           {"precision", rounded(precision(tally))},
          {"low", rounded(interval.low)}, {"high", rounded(interval.high)}, {"undecided", tally.undecided},
          {"unjudged", tally.unjudged}};
}

std::string as_json(const Verdicts& verdicts) {
  nlohmann::ordered_json out = {{"all", as_json(verdicts.total)}};
  for (const auto& [group, tallies] : {std::pair("relation", &verdicts.by_relation), std::pair("rule", &verdicts.by_rule)}) {
    out["by"][group] = nlohmann::ordered_json::object();
    for (const auto& [code, tally] : *tallies) out["by"][group][code] = as_json(tally);
  }
  return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

int run_sample(const Options& options) {
  if (options.tables.empty()) {
    const Database database(options.store);
    print(fact_table(database, sample_facts(database, options.sample)));
  } else {
    const Verdicts verdicts = read_verdicts({options.tables.begin(), options.tables.end()});
    print(options.json ? as_json(verdicts) : as_text(verdicts));
  }
  return 0;
}

/// `--score` reads tables, all else makes one.
void add_options(CLI::App& command, Options& options) {
  auto* score =
      command.add_option("--score", options.tables, "Read these tables back, and count the verdicts in them")->type_name("FILE");
  command.add_flag("--json", options.json, "With --score: print JSON")->needs(score);
  const auto sampling = [&command, score](const char* name, auto& value, const char* help, const char* type) {
    return command.add_option(name, value, help)->type_name(type)->excludes(score);
  };
  sampling("DB", options.store, "Database that \"actorgraph build\" wrote", "");
  sampling("--relation", options.sample.relation, "Only this relation; role: only offices, stated: only what was said", "CODE");
  sampling("--rule", options.sample.rule, "Only facts of this rule", "RULE");
  sampling("--status", options.sample.status, "Only this status: happened, planned, denied; for offices current, former ...",
           "STATUS");
  auto* most = sampling("-n", options.sample.most, "How many facts (100 if it is not given)", "N");
  auto* per_rule = sampling("--per-rule", options.sample.per_rule, "So many facts of each rule, so that rare ones are seen", "N");
  for (CLI::Option* number : {most, per_rule}) number->check(CLI::Range(1, 1000000000));
  per_rule->excludes(most);
  sampling("--seed", options.sample.seed, "Another number or word gives another sample (1 if it is not given)", "SEED");
}

}  // namespace

void add_sample(CLI::App& app, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("sample", "Print facts to be read by eye, and count the verdicts on them");
  add_options(*command, *options);
  command->footer(
      "Prints a table, TAB between its columns. Write into its first column y (right), n (wrong) or ? (undecided), and give the\n"
      "table to --score. The same database and seed give the same facts.\n\n"
      "Examples:\n"
      "  actorgraph sample news.sqlite --relation met -n 50 > met.tsv\n"
      "  actorgraph sample news.sqlite --per-rule 5 --seed 2031 > rules.tsv\n"
      "  actorgraph sample --score met.tsv rules.tsv");
  command->callback([options, &run] {
    if (options->store.empty() && options->tables.empty())
      throw CLI::ValidationError("sample", "give a database, or --score and tables");
    run = [options] { return run_sample(*options); };
  });
}

}  // namespace actorgraph::cli

// actorgraph: the command line.
#include <CLI/CLI.hpp>
#include <new>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "extract/error.hpp"

namespace actorgraph::cli {
namespace {

constexpr int kFine = 0, kError = 1, kWrongCommandLine = 2;

constexpr const char* kDescription =
    "actorgraph - knowledge graphs of political actors from news articles\n\n"
    "Reads folders of articles and finds persons, countries and organizations, the offices that they hold, whom they\n"
    "represent, whom they met, called or visited, and what they said. Every fact keeps the sentence that says so.\n";

constexpr const char* kFooter =
    "Examples:\n"
    "  actorgraph build articles -o news.sqlite -o news.graphml -o news.jsonl\n"
    "  actorgraph query news.sqlite who-met NAME\n"
    "  actorgraph sample news.sqlite > facts.tsv\n"
    "  actorgraph stats news.sqlite\n"
    "  actorgraph export news.sqlite -o later.graphml\n"
  "  actorgraph merge part1.docfacts.jsonl part2.docfacts.jsonl -o news.sqlite\n"
    "  actorgraph COMMAND --help      options and examples of a command\n\n"
    "Exit codes:\n"
    "  0  all is well\n"
    "  1  an error, told in one line on standard error\n"
    "  2  a wrong command line\n\n"
    "Environment:\n"
    "  ACTORGRAPH_LEXICON  folder of the language packs, if there is no --lexicon\n";

/// Errors from here on are one line, whatever their source.
int fail(std::string_view what) {
  print_error("actorgraph: " + printable(what));
  return kError;
}

int wrong_command_line(const CLI::ParseError& error) {
  std::string what = error.what();
  for (char& c : what)
    if (c == '\n') c = ' ';
  print_error("actorgraph: " + printable(what) + "; actorgraph --help shows what there is");
  return kWrongCommandLine;
}

int run(int argc, char** argv) {
  CLI::App app(kDescription, "actorgraph");
  app.set_version_flag("--version", "actorgraph " ACTORGRAPH_VERSION, "Print the version and exit");
  app.set_help_flag("-h,--help", "Print this help and exit");
  app.require_subcommand(1);
  app.footer(kFooter);
  app.get_formatter()->column_width(26);
  Run chosen;
  add_build(app, chosen);
  add_merge(app, chosen);
  add_export(app, chosen);
  add_query(app, chosen);
  add_explain(app, chosen);
  add_lexicon(app, chosen);
  add_stats(app, chosen);
  add_problems(app, chosen);
  add_sample(app, chosen);
  add_dump(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() != 0) return wrong_command_line(error);
    std::ostringstream help, nothing;  // --help and --version
    app.exit(error, help, nothing);
    print(help.str());
    finish_printing();
    return kFine;
  }
  const int code = chosen();
  finish_printing();
  return code;
}

}  // namespace
}  // namespace actorgraph::cli

int main(int argc, char** argv) {
  using namespace actorgraph;
  cli::prepare_streams();
  try {
    return cli::run(argc, argv);
  } catch (const cli::OutputClosed&) {
    return cli::kFine;  // "actorgraph dump news.sqlite | head" is no error
  } catch (const Error& error) {
    return cli::fail(error.what());
  } catch (const std::bad_alloc&) {
    return cli::fail("there is not enough memory; give it fewer articles at a time, or --threads 1");
  } catch (const std::exception& error) {
    return cli::fail(std::string("something failed that should not have (") + error.what() +
                     "); please report it with the command line");
  }
}

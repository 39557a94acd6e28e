// actorgraph dump: a database as text, to compare two of them.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "graph/store.hpp"

namespace actorgraph::cli {

void add_dump(CLI::App& app, Run& run) {
  const auto path = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("dump", "Print a database as text: equal graphs give equal text");
  command->add_option("DB", *path, "Database that \"actorgraph build\" wrote")->required();
  command->footer(
      "Example:\n"
      "  cmp <(actorgraph dump a.sqlite) <(actorgraph dump b.sqlite)");
  command->callback([path, &run] {
    run = [path] {
      Store::open(*path).dump(print);
      return 0;
    };
  });
}

}  // namespace actorgraph::cli

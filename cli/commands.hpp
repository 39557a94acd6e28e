// The commands. Each adds its options to the command line, and hands back what is to be done once that has been read.
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace actorgraph::cli {

/// Does the work of the chosen command; returns the exit code. Throws Error.
using Run = std::function<int()>;

void add_build(CLI::App& app, Run& run);
void add_merge(CLI::App& app, Run& run);
void add_export(CLI::App& app, Run& run);
void add_stats(CLI::App& app, Run& run);
void add_problems(CLI::App& app, Run& run);
void add_lexicon(CLI::App& app, Run& run);
void add_query(CLI::App& app, Run& run);
void add_sample(CLI::App& app, Run& run);
void add_explain(CLI::App& app, Run& run);
void add_dump(CLI::App& app, Run& run);

}  // namespace actorgraph::cli

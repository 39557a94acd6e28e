// What build and merge write: a database, exports, and a summary.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "export/exporter.hpp"
#include "graph/builder.hpp"
#include "graph/store.hpp"

namespace CLI {
class App;
}

namespace actorgraph::cli {

struct OutputOptions {
  std::vector<std::string> files;
  std::string format;
  ExportOptions exports;
  bool quiet = false;
};

/// -o, --format, --gexf-version and --links; --quiet says something else in each command.
void add_output_options(CLI::App& command, OutputOptions& options);

/// The outputs by the ends of their names, for the help of a command.
std::string help_of_outputs();

/// "a, b".
std::string joined(const std::vector<std::string>& names);

class Outputs {
 public:
  /// Throws all Errors that can be known before there is a graph. Keeps a reference to `options`.
  explicit Outputs(const OutputOptions& options);

  /// The database that is asked for, to be filled; or one in memory.
  Store open() const;
  /// Commits the database, writes the exports, and prints the summary.
  void finish(Store& store, const BuildReport& report) const;

 private:
  std::size_t write_exports(const Store& store) const;
  void print_summary(const BuildReport& report, const StoreCounts& counts, std::size_t left_out) const;

  const OutputOptions& options_;
  std::optional<std::filesystem::path> store_;
  std::vector<std::filesystem::path> exports_;
};

}  // namespace actorgraph::cli

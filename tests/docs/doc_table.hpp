// Tables of docs/, and a graph to compare them with.
#pragma once

#include <string>
#include <vector>

#include "graph/store.hpp"

namespace actorgraph::test {

/// A row of a table: what its first cell has between backquotes, and its cells.
struct DocRow {
  std::vector<std::string> names;
  std::vector<std::string> cells;
};

/// A heading and the first table below it, without the rows of its head.
struct DocTable {
  std::string heading;
  std::vector<DocRow> rows;
  /// All names, in order.
  std::vector<std::string> names() const;
};

/// The tables of docs/`file`. Throws Error if there is no such file.
std::vector<DocTable> doc_tables(const std::string& file);
/// The one below `heading`. Throws Error if there is none.
DocTable doc_table(const std::string& file, const std::string& heading);

/// The example articles, one without a date, and one that cannot be read, built.
const Store& examples();
/// The graph of examples() in a format.
std::string exported(const std::string& format);

}  // namespace actorgraph::test

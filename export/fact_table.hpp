// Facts as a table that is read by eye, in a spreadsheet say: the first column waits for a verdict.
#pragma once

#include <string>
#include <vector>

#include "graph/sample.hpp"

namespace actorgraph {

/// Names of the columns, in their order: docs/cli.md, "sample".
const std::vector<std::string>& fact_columns();

/// A line of column names, then one line a fact, its columns separated by TAB. Cells are single lines without control characters;
/// one that begins with '"' is quoted as in RFC 4180, and one that a spreadsheet would take for a formula (it begins with
/// = + - or @) has an apostrophe before it. `database` is the one that the facts are from.
std::string fact_table(const Database& database, const std::vector<SampledFact>& facts);

}  // namespace actorgraph

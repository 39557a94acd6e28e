// What those who read facts by eye thought of them, and how often facts are right by that.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "extract/error.hpp"

namespace actorgraph {

/// Facts by verdict.
struct Tally {
  std::size_t right = 0, wrong = 0;
  std::size_t undecided = 0;  ///< '?'
  std::size_t unjudged = 0;   ///< no verdict
  std::size_t judged() const { return right + wrong; }
};

struct Interval {
  double low = 0, high = 1;
};

/// Where the true share of right facts lies with 95 % probability: the score interval of E. B. Wilson, "Probable Inference, the
/// Law of Succession, and Statistical Inference", JASA 22 (1927). Unlike the usual one it holds for few facts, and for shares
/// near 1. 0 to 1 if nothing was judged.
Interval wilson(std::size_t right, std::size_t judged);

struct Verdicts {
  Tally total;
  std::map<std::string, Tally> by_relation, by_rule;
};

/// Reads tables of fact_table() (export/fact_table.hpp) with verdicts filled in. Columns are found by their names, others are
/// passed over. Right: y, yes, 1, +, right or a check mark; wrong: n, no, 0, -, wrong; undecided: ?; in any case of letters. A
/// fact that stands in several tables counts once, by the verdict that decides most. Throws Error "path:line: ..." for another
/// word, for a column that is missing, and for a fact that is right in one place and wrong in another.
Verdicts read_verdicts(const std::vector<std::filesystem::path>& files);

}  // namespace actorgraph

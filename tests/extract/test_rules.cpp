#include "extract/rules.hpp"

#include <chrono>

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

/// Items with one reading each, by category name; an empty name gives an item without reading.
struct Row {
  Symbols symbols;
  std::vector<std::unique_ptr<Reading>> readings;
  std::vector<Item> items;

  explicit Row(const std::vector<std::string>& categories) {
    for (const std::string& category : categories) {
      Item item;
      item.key = category;
      if (!category.empty()) {
        readings.push_back(std::make_unique<Reading>());
        readings.back()->category = symbols.intern(category);
        item.readings.push_back(readings.back().get());
      }
      items.push_back(std::move(item));
    }
  }

  /// Length of the best match of the rule at item `start`; 0: none.
  std::uint32_t match(const std::string& pattern, std::uint32_t start = 0) {
    const TempFolder folder;
    const auto file = folder.write("phrases.rules", "== 1 all\nName[a] <- " + pattern + " => skip()\n");
    const RuleSet set = parse_rules(file, symbols);
    const Item* before = start > 0 ? &items[start - 1] : nullptr;
    const auto found = match_rules(set.strata[0], set.indexes[0], items, start, before);
    return found.empty() ? 0 : found[0].end - start;
  }
};

std::string fault(const std::string& text) {
  const TempFolder folder;
  Symbols symbols;
  const auto file = folder.write("phrases.rules", text);
  return error_of([&] { parse_rules(file, symbols); });
}

}  // namespace

TEST_CASE("patterns: sequence, repetition, alternatives, words") {
  Row row({"a", "b", "b", "c"});
  CHECK(row.match("a") == 1);
  CHECK(row.match("a b* c") == 4);
  CHECK(row.match("a b c") == 0);
  CHECK(row.match("a b{2,2} c") == 4);
  CHECK(row.match("a b{3,4}") == 0);
  CHECK(row.match("a (b | c)+") == 4);
  CHECK(row.match("a c? b") == 2);
  CHECK(row.match("'a' any{1,2}") == 3);
  CHECK(row.match("'x'") == 0);
}

TEST_CASE("patterns: looks at neighbours take nothing") {
  Row row({"a", "b", "c"});
  CHECK(row.match("a !c") == 1);
  CHECK(row.match("a !b") == 0);
  CHECK(row.match("a &b") == 1);
  CHECK(row.match("c !b", 2) == 1);  // at the end nothing follows
  CHECK(row.match("<a b", 1) == 1);
  CHECK(row.match("<b b", 1) == 0);
  CHECK(row.match("<!a b", 1) == 0);
  CHECK(row.match("<!c b", 1) == 1);
  CHECK(row.match("<!c a") == 1);    // at the beginning nothing stands before
  CHECK(row.match("<c a") == 0);
}

TEST_CASE("features: presence, values, negation, unification") {
  Row row({"t", "n"});
  row.readings[0]->set(row.symbols.intern("num"), {row.symbols.intern("du"), row.symbols.intern("pl")});
  row.readings[1]->set(row.symbols.intern("num"), {row.symbols.intern("pl")});
  CHECK(row.match("t[num]") == 1);
  CHECK(row.match("t[gen]") == 0);
  CHECK(row.match("t[!gen]") == 1);
  CHECK(row.match("t[num=du]") == 1);
  CHECK(row.match("t[num=sg]") == 0);
  CHECK(row.match("t[!num=sg/du]") == 0);
  CHECK(row.match("t[num=$n] n[num=$n]") == 2);
  row.readings[1]->set(row.symbols.intern("num"), {row.symbols.intern("sg")});
  CHECK(row.match("t[num=$n] n[num=$n]") == 0);
}

TEST_CASE("matching is linear in the text, whatever the rule") {
  // (a? a?)* in many copies over a row of a's that never ends as the rule wants: exponential for those who try all ways.
  std::string pattern;
  for (int i = 0; i < 3; ++i) pattern += "(a | a a | a a a)* ";
  Row row(std::vector<std::string>(400, "a"));
  const auto begin = std::chrono::steady_clock::now();
  CHECK(row.match(pattern + "b") == 0);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));  // else it would not end in a lifetime
}

TEST_CASE("a faulty rule names file and line") {
  CHECK(has(fault("Name[a] <- a => skip()\n"), "phrases.rules:1: a rule stands before the first stratum"));
  CHECK(has(fault("== 1\nName[a] <- (a => skip()\n"), "phrases.rules:2"));
  CHECK(has(fault("== 1\nName[a] <- a => org(x=x)\n"), "'x', which the pattern does not capture"));
  CHECK(has(fault("== 1\nName[a] <- 'a => skip()\n"), "phrases.rules:2"));
  CHECK(has(fault("== 1\nName[a] <- a => skip()\n  + text\n"), "a + example needs '=> facts'"));
  CHECK(has(fault("== 1\n  - text\n"), "an example stands before the first rule"));
  CHECK(has(fault("== 1\nName[a] <- a{x} => skip()\n"), "phrases.rules:2: 'x' is no number of repetitions"));
  CHECK(has(fault("== 1\nName[a] <- a{1,999} => skip()\n"), "'999' is no number of repetitions"));
  CHECK(has(fault("== 1\nName[a] <- a{3,2} => skip()\n"), "ends before it begins"));
  CHECK(has(fault("== 1\nName[a] <- !(a b) a => skip()\n"), "a look at a neighbour takes one element"));
  CHECK(has(fault("== 1\nName[a] <- <(a | b) a => skip()\n"), "a look at a neighbour takes one element"));
  std::string many = "== 1\n";
  for (int i = 0; i < 65; ++i) many += "Name[a" + std::to_string(i) + "] <- a => skip()\n";
  CHECK(has(fault(many), "more than 64 rules; divide it"));
}

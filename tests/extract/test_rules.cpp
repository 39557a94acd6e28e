#include "extract/rules.hpp"

#include <algorithm>
#include <chrono>

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

/// Items with one reading each, by category name; an empty name gives an item without reading.
struct Row {
  Symbols symbols;
  Arena arena;
  std::vector<std::string> keys;
  std::vector<std::unique_ptr<Reading>> readings;
  std::vector<const Reading*> pointers;
  std::vector<Item> items;

  explicit Row(const std::vector<std::string>& categories) : keys(categories) {
    pointers.reserve(categories.size());
    for (const std::string& category : keys) {
      Item item;
      item.key = category;
      if (!category.empty()) {
        readings.push_back(std::make_unique<Reading>());
        readings.back()->category = symbols.intern(category);
        pointers.push_back(readings.back().get());
        item.readings = Readings(&pointers.back(), 1);
      }
      items.push_back(item);
    }
  }

  /// Length of the best match of the rule at item `start`; 0: none.
  std::uint32_t match(const std::string& pattern, std::uint32_t start = 0) {
    const TempFolder folder;
    const auto file = folder.write("phrases.rules", "== 1 all\nName[a] <- " + pattern + " => skip()\n");
    Faults faults;
    const RuleSet set = parse_rules(file, symbols, faults);
    faults.raise();
    const Item* before = start > 0 ? &items[start - 1] : nullptr;
    const Item* next = start + 1 < items.size() ? &items[start + 1] : nullptr;
    CategorySet present;
    for (const Item& item : items) present.add(item.readings.categories());
    RuleMatcher matcher;
    const auto& found = matcher.match(set.strata[0], set.indexes[0].possible(present).rules & set.indexes[0].candidates(items[start], next), items, start, before);
    return found.empty() ? 0 : found[0]->end - start;
  }
};

std::string fault(const std::string& text) {
  const TempFolder folder;
  Symbols symbols;
  const auto file = folder.write("phrases.rules", text);
  return faults_of([&] {
    Faults faults;
    parse_rules(file, symbols, faults);
    faults.raise();
  });
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
  row.readings[0]->set(row.symbols.intern("num"), {row.symbols.intern("du"), row.symbols.intern("pl")}, row.arena);
  row.readings[1]->set(row.symbols.intern("num"), {row.symbols.intern("pl")}, row.arena);
  CHECK(row.match("t[num]") == 1);
  CHECK(row.match("t[gen]") == 0);
  CHECK(row.match("t[!gen]") == 1);
  CHECK(row.match("t[num=du]") == 1);
  CHECK(row.match("t[num=sg]") == 0);
  CHECK(row.match("t[!num=sg/du]") == 0);
  CHECK(row.match("t[num=$n] n[num=$n]") == 2);
  row.readings[1]->set(row.symbols.intern("num"), {row.symbols.intern("sg")}, row.arena);
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

TEST_CASE("a faulty rule names line and column of the word, and what to do") {
  CHECK(has(fault("  Name[a] <- a => skip()\n"), "phrases.rules:1:3: a rule stands before the first stratum"));
  CHECK(has(fault("== 1\nName[a] <- (a => skip()\n"), "phrases.rules:2:15: expected ')' at '=>'"));
  CHECK(has(fault("== 1\nName[a] <- a\n"), "phrases.rules:2:13: expected '=>' at the end of the line"));
  CHECK(has(fault("== 1\nName[a] <- 'é' a => org(x=x)\n"), "phrases.rules:2:27: the builder uses 'x', which the pattern does not capture"));
  CHECK(has(fault("== 1\nName[a] <- a => jump()\n"), "phrases.rules:2:17: unknown builder 'jump'"));
  CHECK(has(fault("== 1\nName[a] <- 'a => skip()\n"), "phrases.rules:2:12: a literal has no closing quote"));
  CHECK(has(fault("== 1\nName[a] <- a => skip()\n  + text\n"), "phrases.rules:3:3: a + example needs '=> facts'"));
  CHECK(has(fault("== 1\n  - text\n"), "phrases.rules:2:3: an example stands before the first rule"));
  CHECK(has(fault("== 1\nName[a] <- a{x} => skip()\n"), "phrases.rules:2:14: 'x' is no number of repetitions"));
  CHECK(has(fault("== 1\nName[a] <- a{1,999} => skip()\n"), "phrases.rules:2:16: '999' is no number of repetitions"));
  CHECK(has(fault("== 1\nName[a] <- a{3,2} => skip()\n"), "phrases.rules:2:13: a repetition ends before it begins"));
  CHECK(has(fault("== 1\nName[a] <- !(a b) a => skip()\n"), "phrases.rules:2:13: a look at a neighbour takes one element"));
  CHECK(has(fault("== 1\nName[a] <- <(a | b) a => skip()\n"), "phrases.rules:2:13: a look at a neighbour takes one element"));
  CHECK(has(fault("== 1\nName[a] <- a => skip() b\n"), "phrases.rules:2:24: unexpected 'b' after the builder"));
  CHECK(has(fault("== 1\nName[a] <- a => skip()\n  - \xFF\n"), "phrases.rules:3:5: is not UTF-8"));
  std::string many = "== 1\n";
  for (int i = 0; i < 65; ++i) many += "Name[a" + std::to_string(i) + "] <- a => skip()\n";
  CHECK(has(fault(many), "phrases.rules:66:1: the stratum has more than 64 rules; divide it"));
}

TEST_CASE("a faulty rule hides no other fault, and its examples are none of another rule") {
  const std::string all = fault("== 1\nName[a] <- (a => skip()\n  + text\nName[b] <- b => skip()\n  - text\nName[c] <- => jump()\n");
  CHECK(std::count(all.begin(), all.end(), '\n') == 2);
  CHECK(has(all, "phrases.rules:2:15:"));
  CHECK(has(all, "phrases.rules:6:15: unknown builder"));
}

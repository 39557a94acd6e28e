// Phrase rules: patterns over items that build constituents. The notation is in docs/rules.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "extract/faults.hpp"
#include "extract/symbols.hpp"
#include "extract/tokens.hpp"

namespace actorgraph {

/// `[key]`, `[!key]`, `[key=a/b]`, `[!key=a]`, `[key=$v]` on one reading.
struct FeatureTest {
  Symbol key = 0;
  bool negated = false;
  std::vector<Symbol> values;
  int variable = -1;  ///< unification: uses of one variable must share a value
};

/// What the category `actor` of a pattern stands for.
inline constexpr CategorySet kActors = {sym::Person, sym::Country, sym::Org, sym::Office, sym::Counter, sym::Side, sym::actor};

/// One element of a pattern: a category or a literal folded word, with tests.
struct Element {
  Symbol category = 0;  ///< sym::star: any item
  std::string literal;
  std::vector<FeatureTest> tests;
};

/// Instruction of the matcher (a Pike virtual machine: Thompson 1968, Pike's form in Cox, "Regular Expression Matching:
/// the Virtual Machine Approach").
struct Instruction {
  enum Op : std::uint8_t { element, split, jump, look, look_not, behind, behind_not, accept } op = accept;
  std::uint16_t element_index = 0;
  std::uint16_t x = 0, y = 0;  ///< targets; of `split`, x has priority
  int capture = -1;
};

/// What an instruction can lead to at once.
struct Step {
  std::uint16_t pc = 0;
  Instruction::Op op = Instruction::accept;  ///< element, accept or a look at a neighbour
  bool any = false;                          ///< of an element: items of all categories are worth a try
  CategorySet categories;                    ///< of an element: that of the others
};

/// An example line of a rule: "+ text => facts" or "- text".
struct RuleExample {
  bool positive = true;
  std::string text, facts;
  std::size_t line = 0, column = 0;  ///< of its sign
};

struct PhraseRule {
  Symbol kind = 0;
  std::string id;  ///< "Person.titled"
  int stratum = 0;
  std::size_t line = 0, column = 0;
  std::vector<Element> elements;
  std::vector<Instruction> code;
  std::vector<std::vector<Step>> steps;           ///< by instruction: from there on, best first; see find_steps()
  std::vector<std::string> captures;              ///< names by number
  Symbol builder = 0;
  std::vector<std::pair<Symbol, int>> arguments;  ///< builder argument -> capture number
  std::vector<std::pair<Symbol, Symbol>> attributes;
  std::vector<RuleExample> examples;
};

/// Fills `rule.steps`: the matcher does not follow jumps and splits again and again.
void find_steps(PhraseRule& rule);

/// Which rules of a stratum can match where: one bit a rule. Most items begin none, and most sentences lack what most rules need.
class StratumIndex {
 public:
  StratumIndex() = default;
  /// At most RuleSet::kMostRules rules.
  explicit StratumIndex(const std::vector<PhraseRule>& rules);

  /// What some rules begin with.
  struct Beginnings {
    CategorySet categories;
    bool any = false;  ///< also with items of other categories
    void add(const Element& element);
    void add(const Beginnings& other) { categories.add(other.categories), any |= other.any; }
    bool may_be(const Item& item) const { return any || item.is_any(categories); }
  };
  /// Rules, and what they begin with.
  struct Choice {
    std::uint64_t rules = 0;
    Beginnings beginnings;
  };
  /// Rules whose every match holds only categories that are in the sentence. `present`: categories of all its items.
  Choice possible(const CategorySet& present) const;
  /// What any rule begins with.
  Beginnings beginnings() const;
  /// Rules that may begin with this item.
  std::uint64_t candidates(const Item& item) const { return first_.of(item); }
  /// Rules that may begin with `item` and go on with `next` (null: the sentence ends) or end there.
  std::uint64_t candidates(const Item& item, const Item* next) const {
    if (!first_.may_be(item)) return 0;  // most items
    const std::uint64_t begun = first_.of(item);
    return begun == 0 ? 0 : begun & (next ? short_ | second_.of(*next) : short_);
  }

 private:
  /// Rules by what stands at one place of them.
  struct Place {
    std::uint64_t any = 0;                                       // any item will do
    std::vector<std::uint64_t> by_category;                      // by bit of CategorySet
    CategorySet categories;                                      // for which by_category has rules
    std::vector<std::pair<std::string, std::uint64_t>> by_word;  // few
    void add(const Element& element, std::uint64_t rule);
    void add(Symbol category, std::uint64_t rule);
    std::uint64_t of(const Item& item) const;
    bool may_be(const Item& item) const { return item.is_any(categories) || any != 0 || !by_word.empty(); }
  };
  Place first_, second_;
  std::uint64_t short_ = 0;  // may end after one item
  /// Rules that need the same categories.
  struct Group {
    CategorySet needs;
    Choice choice;
  };
  std::vector<Group> groups_;
};

struct RuleSet {
  static constexpr std::size_t kMostRules = 64;  ///< of a stratum
  std::filesystem::path file;
  std::vector<std::vector<PhraseRule>> strata;
  std::vector<StratumIndex> indexes;             ///< of the strata
  StratumIndex::Beginnings beginnings;           ///< what any rule of any stratum begins with
};

/// Parses phrases.rules. A rule with a fault is left out, with its examples. Throws Error if the file cannot be read.
RuleSet parse_rules(const std::filesystem::path& path, Symbols& symbols, Faults& faults);

/// One captured item, with the reading that matched.
struct Capture {
  int number = 0;
  std::uint32_t item = 0;
  const Reading* reading = nullptr;
};

struct RuleMatch {
  const PhraseRule* rule = nullptr;
  std::uint32_t end = 0;           ///< one past the last item
  std::vector<Capture> captures;   ///< in text order
};

/// Runs rules over items. Keeps its working memory from match to match; one for each thread.
class RuleMatcher {
 public:
  static constexpr std::uint32_t kMostItems = 28;  ///< of one match
  /// All rules of one stratum that match at item `start`, best first: longest, then earlier rule. Linear in the number of
  /// items looked at (at most 28) times the number of instructions. `before`: the item that stands before `start`, or null.
  /// `candidates`: bits of the rules that are tried. The matches are good until the next call.
  const std::vector<const RuleMatch*>& match(const std::vector<PhraseRule>& rules, std::uint64_t candidates, Items items,
                                             std::uint32_t start, const Item* before);

 private:
  /// Captures are a linked list in an arena: threads that fork share their past.
  struct CaptureNode {
    Capture capture;
    int previous;
  };
  struct Thread {
    std::uint16_t pc;
    int captures;
    Values bound[2];
  };
  bool run(const PhraseRule& rule, RuleMatch& match);
  bool straight(Thread& thread, std::uint32_t& at);
  bool move(Thread& thread, std::uint32_t at);
  void next_step();
  void add(std::vector<Thread>& list, const Thread& thread, std::uint16_t pc, std::uint32_t at);
  bool seen_around(const Thread& thread, std::uint16_t pc, std::uint32_t at) const;

  const PhraseRule* rule_ = nullptr;
  Items items_;
  const Item* before_ = nullptr;
  std::uint32_t start_ = 0, limit_ = 0;  // items of the match: [start_, limit_)
  std::vector<CaptureNode> captures_;
  std::vector<Thread> now_, next_;
  std::vector<std::uint32_t> seen_;  // by instruction: the last step in which a thread stood there
  std::uint32_t stamp_ = 0;          // number of the step
  std::vector<RuleMatch> matches_;
  std::vector<const RuleMatch*> order_;
};

/// True if the reading passes the tests (without unification).
bool passes(const Reading& reading, const std::vector<FeatureTest>& tests);

}  // namespace actorgraph

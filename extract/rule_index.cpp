// Which rules are worth trying: by the first two items, and by what the sentence has at all.
#include <algorithm>

#include "extract/rules.hpp"

namespace actorgraph {
namespace {

/// What a rule can look at next: its elements, and whether it can end.
struct Next {
  std::vector<std::size_t> elements;  // instructions
  bool end = false;
};

/// Follows the rule from instruction `pc` to the next elements, as the matcher would.
void follow(const PhraseRule& rule, std::size_t pc, std::vector<bool>& seen, Next& out) {
  if (seen[pc]) return;
  seen[pc] = true;
  const Instruction& instruction = rule.code[pc];
  switch (instruction.op) {
    case Instruction::split:
      follow(rule, instruction.x, seen, out);
      return follow(rule, instruction.y, seen, out);
    case Instruction::jump: return follow(rule, instruction.x, seen, out);
    case Instruction::element: out.elements.push_back(pc); return;
    case Instruction::accept: out.end = true; return;
    default: return follow(rule, pc + 1, seen, out);  // a look at neighbours: it can only refuse
  }
}

Next next_of(const PhraseRule& rule, std::size_t pc) {
  std::vector<bool> seen(rule.code.size(), false);
  Next out;
  follow(rule, pc, seen, out);
  return out;
}

const Element& element_at(const PhraseRule& rule, std::size_t pc) { return rule.elements[rule.code[pc].element_index]; }

bool plain(const Element& element) { return element.literal.empty() && element.category != sym::star && element.category != sym::actor; }

/// True if the rule can match without an element of this category.
bool can_do_without(const PhraseRule& rule, Symbol category) {
  std::vector<bool> seen(rule.code.size(), false);
  Next open;
  follow(rule, 0, seen, open);
  for (std::size_t i = 0; i < open.elements.size() && !open.end; ++i) {
    const Element& element = element_at(rule, open.elements[i]);
    if (!plain(element) || element.category != category) follow(rule, open.elements[i] + 1, seen, open);
  }
  return open.end;
}

}  // namespace

void find_steps(PhraseRule& rule) {
  struct Finder {
    const PhraseRule& rule;
    std::vector<bool> seen;
    std::vector<Step> found;
    void follow(std::uint16_t pc) {
      if (seen[pc]) return;
      seen[pc] = true;
      const Instruction& instruction = rule.code[pc];
      if (instruction.op == Instruction::split || instruction.op == Instruction::jump) {
        follow(instruction.x);
        if (instruction.op == Instruction::split) follow(instruction.y);
        return;
      }
      Step step{pc, instruction.op, false, {}};
      if (instruction.op == Instruction::element) {
        StratumIndex::Beginnings may;
        may.add(element_at(rule, pc));
        step.any = may.any, step.categories = may.categories;
      }
      found.push_back(step);
    }
  };
  rule.steps.clear();
  for (std::size_t pc = 0; pc < rule.code.size(); ++pc) {
    Finder finder{rule, std::vector<bool>(rule.code.size(), false), {}};
    finder.follow(static_cast<std::uint16_t>(pc));
    rule.steps.push_back(std::move(finder.found));
  }
}

void StratumIndex::Place::add(Symbol category, std::uint64_t rule) {
  const Symbol bit = std::min(category, CategorySet::kCommon);
  if (by_category.empty()) by_category.resize(CategorySet::kCommon + 1u, 0);
  by_category[bit] |= rule;
  categories.add(category);
}

void StratumIndex::Place::add(const Element& element, std::uint64_t rule) {
  if (!element.literal.empty()) {
    by_word.emplace_back(element.literal, rule);
  } else if (element.category == sym::star) {
    any |= rule;
  } else {
    add(element.category, rule);
    if (element.category == sym::actor)
      for (Symbol kind : {sym::Person, sym::Country, sym::Org, sym::Office, sym::Counter, sym::Side}) add(kind, rule);
  }
}

std::uint64_t StratumIndex::Place::of(const Item& item) const {
  std::uint64_t found = any;
  if (item.is_any(categories))
    item.readings.categories().each([&](Symbol bit) { found |= by_category[bit]; });
  for (const auto& [word, rules] : by_word)
    if (word == item.key) found |= rules;
  return found;
}

StratumIndex::StratumIndex(const std::vector<PhraseRule>& rules) {
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const PhraseRule& rule = rules[i];
    const std::uint64_t bit = std::uint64_t{1} << i;
    Beginnings begins;
    for (std::size_t pc : next_of(rule, 0).elements) {
      first_.add(element_at(rule, pc), bit);
      begins.add(element_at(rule, pc));
      const Next next = next_of(rule, pc + 1);
      for (std::size_t second : next.elements) second_.add(element_at(rule, second), bit);
      if (next.end) short_ |= bit;
    }
    CategorySet needs;
    for (const Element& element : rule.elements)
      if (plain(element) && !can_do_without(rule, element.category)) needs.add(element.category);
    auto group = std::find_if(groups_.begin(), groups_.end(), [&needs](const Group& known) { return known.needs == needs; });
    if (group == groups_.end()) group = groups_.insert(groups_.end(), {needs, {}});
    group->choice.rules |= bit;
    group->choice.beginnings.add(begins);
  }
}

void StratumIndex::Beginnings::add(const Element& element) {
  if (!element.literal.empty() || element.category == sym::star) any = true;
  else if (element.category == sym::actor) categories.add(kActors);
  else categories.add(element.category);
}

StratumIndex::Beginnings StratumIndex::beginnings() const {
  Beginnings all;
  for (const Group& group : groups_) all.add(group.choice.beginnings);
  return all;
}

StratumIndex::Choice StratumIndex::possible(const CategorySet& present) const {
  Choice found;
  for (const Group& group : groups_) {
    const bool can = present.covers(group.needs);  // nobody can foretell it: without a branch
    found.rules |= can ? group.choice.rules : 0;
    found.beginnings.categories.add(can ? group.choice.beginnings.categories : CategorySet());
    found.beginnings.any |= can & group.choice.beginnings.any;
  }
  return found;
}

}  // namespace actorgraph

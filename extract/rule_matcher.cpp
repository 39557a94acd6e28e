#include <algorithm>
#include <bit>

#include "extract/rules.hpp"

namespace actorgraph {
namespace {

constexpr std::uint32_t kMostItems = 28;

/// Captures are a linked list in an arena: threads that fork share their past.
struct CaptureNode {
  Capture capture;
  int previous;
};

struct Thread {
  std::uint16_t pc;
  int captures;
  const std::vector<Symbol>* bound[2];
};

bool share(const std::vector<Symbol>& a, const std::vector<Symbol>& b) {
  return std::any_of(a.begin(), a.end(), [&](Symbol s) { return std::find(b.begin(), b.end(), s) != b.end(); });
}

bool test_reading(const Reading& reading, const std::vector<FeatureTest>& tests, const std::vector<Symbol>* bound[2]) {
  for (const FeatureTest& test : tests) {
    const auto* values = reading.values(test.key);
    if (test.variable >= 0) {
      if (!values) return false;
      auto& slot = bound[test.variable];
      if (slot && !share(*slot, *values)) return false;
      if (!slot) slot = values;
      continue;
    }
    bool holds = values && (test.values.empty() || share(*values, test.values));
    if (holds == test.negated) return false;
  }
  return true;
}

bool of_category(const Reading& reading, Symbol category) {
  if (reading.category == category) return true;
  if (category != sym::actor) return false;
  Symbol kind = reading.category;
  return kind == sym::Person || kind == sym::Country || kind == sym::Org || kind == sym::Office || kind == sym::Counter || kind == sym::Side;
}

class Machine {
 public:
  Machine(const PhraseRule& rule, const std::vector<Item>& items, const Item* before) : rule_(rule), items_(items), before_(before) {}

  bool run(std::uint32_t start, RuleMatch& match) {
    start_ = start;
    std::vector<Thread> now, next;
    seen_.assign(rule_.code.size(), kNever);
    std::uint32_t limit = std::min<std::uint32_t>(static_cast<std::uint32_t>(items_.size()), start + kMostItems);
    int accepted = -2;
    std::uint32_t accepted_end = 0;
    add(now, {0, -1, {nullptr, nullptr}}, start);
    for (std::uint32_t at = start;; ++at) {
      for (const Thread& thread : now)
        if (rule_.code[thread.pc].op == Instruction::accept) {
          if (at > accepted_end || accepted == -2) accepted = thread.captures, accepted_end = at;
          break;
        }
      if (at >= limit || now.empty()) break;
      next.clear();
      std::fill(seen_.begin(), seen_.end(), kNever);
      for (const Thread& thread : now) step(thread, at, next);
      now.swap(next);
    }
    if (accepted == -2 || accepted_end == start) return false;
    match.rule = &rule_;
    match.end = accepted_end;
    match.captures.clear();
    for (int i = accepted; i >= 0; i = arena_[i].previous) match.captures.push_back(arena_[i].capture);
    std::reverse(match.captures.begin(), match.captures.end());
    return true;
  }

 private:
  static constexpr std::uint32_t kNever = 0xFFFFFFFF;

  void step(Thread thread, std::uint32_t at, std::vector<Thread>& next) {
    const Instruction& instruction = rule_.code[thread.pc];
    if (instruction.op != Instruction::element) return;
    const Element& element = rule_.elements[instruction.element_index];
    const Reading* matched = nullptr;
    if (!matches(element, at, thread.bound, &matched)) return;
    if (instruction.capture >= 0) {
      arena_.push_back({{instruction.capture, at, matched}, thread.captures});
      thread.captures = static_cast<int>(arena_.size()) - 1;
    }
    ++thread.pc;
    add(next, thread, at + 1);
  }

  bool matches(const Element& element, std::uint32_t at, const std::vector<Symbol>* bound[2], const Reading** matched) const {
    return matches(element, items_[at], bound, matched);
  }

  static bool matches(const Element& element, const Item& item, const std::vector<Symbol>* bound[2], const Reading** matched) {
    if (!element.literal.empty()) return item.key == element.literal;
    if (element.category == sym::star) return true;
    for (const Reading* reading : item.readings) {
      if (!of_category(*reading, element.category)) continue;
      const std::vector<Symbol>* trial[2] = {bound[0], bound[1]};
      if (!test_reading(*reading, element.tests, trial)) continue;
      bound[0] = trial[0], bound[1] = trial[1];
      *matched = reading;
      return true;
    }
    return false;
  }

  /// Follows jumps, splits and looks at neighbours; `at` is the item that the thread will see next.
  void add(std::vector<Thread>& list, Thread thread, std::uint32_t at) {
    const Instruction& instruction = rule_.code[thread.pc];
    // A state already held by an earlier thread of this step wins: that keeps the work linear. Threads that bound
    // another value to a variable count as the same state; rules bind a variable before they branch.
    if (seen_[thread.pc] == at) return;
    seen_[thread.pc] = at;
    switch (instruction.op) {
      case Instruction::jump: thread.pc = instruction.x; return add(list, thread, at);
      case Instruction::split: {
        Thread other = thread;
        thread.pc = instruction.x;
        add(list, thread, at);
        other.pc = instruction.y;
        return add(list, other, at);
      }
      case Instruction::look:
      case Instruction::look_not: {
        const Reading* matched = nullptr;
        const std::vector<Symbol>* bound[2] = {thread.bound[0], thread.bound[1]};
        bool holds = at < items_.size() && matches(rule_.elements[instruction.element_index], at, bound, &matched);
        if (holds != (instruction.op == Instruction::look)) return;
        ++thread.pc;
        return add(list, thread, at);
      }
      case Instruction::behind:
      case Instruction::behind_not: {
        const Reading* matched = nullptr;
        const std::vector<Symbol>* bound[2] = {thread.bound[0], thread.bound[1]};
        const Item* last = at > start_ ? &items_[at - 1] : before_;
        bool holds = last && matches(rule_.elements[instruction.element_index], *last, bound, &matched);
        if (holds != (instruction.op == Instruction::behind)) return;
        ++thread.pc;
        return add(list, thread, at);
      }
      default: list.push_back(thread);
    }
  }

  const PhraseRule& rule_;
  const std::vector<Item>& items_;
  const Item* before_;
  std::uint32_t start_ = 0;
  std::vector<CaptureNode> arena_;
  std::vector<std::uint32_t> seen_;
};

/// Elements that a rule can begin with, from instruction `pc` on.
void first_elements(const PhraseRule& rule, std::size_t pc, std::vector<const Element*>& out) {
  const Instruction& instruction = rule.code[pc];
  switch (instruction.op) {
    case Instruction::split:
      first_elements(rule, instruction.x, out);
      return first_elements(rule, instruction.y, out);
    case Instruction::jump: return first_elements(rule, instruction.x, out);
    case Instruction::element: out.push_back(&rule.elements[instruction.element_index]); return;
    case Instruction::accept: return;
    default: return first_elements(rule, pc + 1, out);  // a look at neighbours comes later
  }
}

}  // namespace

bool passes(const Reading& reading, const std::vector<FeatureTest>& tests) {
  const std::vector<Symbol>* bound[2] = {nullptr, nullptr};
  return test_reading(reading, tests, bound);
}

std::uint64_t StratumIndex::candidates(const Item& item) const {
  std::uint64_t found = any;
  for (const Reading* reading : item.readings)
    if (reading->category < by_category.size()) found |= by_category[reading->category];
  if (!by_word.empty())
    if (auto word = by_word.find(item.key); word != by_word.end()) found |= word->second;
  return found;
}

StratumIndex index_rules(const std::vector<PhraseRule>& rules) {
  StratumIndex index;
  const auto add = [&index](Symbol category, std::uint64_t bit) {
    if (category >= index.by_category.size()) index.by_category.resize(category + 1u, 0);
    index.by_category[category] |= bit;
  };
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    std::vector<const Element*> first;
    first_elements(rules[i], 0, first);
    for (const Element* element : first) {
      if (!element->literal.empty()) index.by_word[element->literal] |= bit;
      else if (element->category == sym::star) index.any |= bit;
      else add(element->category, bit);
      if (element->category == sym::actor)
        for (Symbol kind : {sym::Person, sym::Country, sym::Org, sym::Office, sym::Counter, sym::Side}) add(kind, bit);
    }
  }
  return index;
}

std::vector<RuleMatch> match_rules(const std::vector<PhraseRule>& rules, const StratumIndex& index, const std::vector<Item>& items,
                                   std::uint32_t start, const Item* before) {
  std::vector<RuleMatch> matches;
  for (std::uint64_t left = index.candidates(items[start]); left; left &= left - 1) {
    RuleMatch match;
    if (Machine(rules[static_cast<std::size_t>(std::countr_zero(left))], items, before).run(start, match)) matches.push_back(std::move(match));
  }
  if (matches.size() > 1)
    std::stable_sort(matches.begin(), matches.end(), [](const RuleMatch& a, const RuleMatch& b) { return a.end > b.end; });
  return matches;
}

}  // namespace actorgraph

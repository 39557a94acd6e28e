#include <algorithm>
#include <bit>

#include "extract/rules.hpp"

namespace actorgraph {
namespace {

bool test_reading(const Reading& reading, const std::vector<FeatureTest>& tests, Values bound[2]) {
  for (const FeatureTest& test : tests) {
    const Values values = reading.values(test.key);
    if (test.variable >= 0) {
      if (!values) return false;
      Values& slot = bound[test.variable];
      if (slot && !slot.shares(values)) return false;
      if (!slot) slot = values;
      continue;
    }
    const bool holds = values && (test.values.empty() || values.shares(test.values));
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

/// True if the item is what the element asks for. `bound`: what the thread knows of the variables, and then what it learnt.
bool matches(const Element& element, const Item& item, Values bound[2], const Reading** matched) {
  if (!element.literal.empty()) return item.key == element.literal;
  if (element.category == sym::star) return true;
  if (element.category == sym::actor ? !item.is_any(kActors) : !item.readings.categories().may_have(element.category)) return false;
  for (const Reading* reading : item.readings) {
    if (!of_category(*reading, element.category)) continue;
    if (!element.tests.empty()) {
      Values trial[2] = {bound[0], bound[1]};
      if (!test_reading(*reading, element.tests, trial)) continue;
      bound[0] = trial[0], bound[1] = trial[1];
    }
    *matched = reading;
    return true;
  }
  return false;
}

/// False, and quickly: most items are not what a thread waits for.
bool may_match(const Element& element, const Item& item) {
  if (element.category == sym::actor) return item.is_any(kActors);
  return !element.literal.empty() || element.category == sym::star || item.readings.categories().may_have(element.category);
}

}  // namespace

/// Moves the thread over item `at`, if it waits for such a one.
inline void RuleMatcher::step(const Thread& thread, std::uint32_t at) {
  const Instruction& instruction = rule_->code[thread.pc];
  if (instruction.op != Instruction::element) return;
  const Element& element = rule_->elements[instruction.element_index];
  const Item& item = (*items_)[at];
  if (!may_match(element, item)) return;
  const Reading* matched = nullptr;
  Thread moved = thread;
  if (!matches(element, item, moved.bound, &matched)) return;
  if (instruction.capture >= 0) {
    captures_.push_back({{instruction.capture, at, matched}, thread.captures});
    moved.captures = static_cast<int>(captures_.size()) - 1;
  }
  add(next_, moved, static_cast<std::uint16_t>(thread.pc + 1), at + 1);
}

bool RuleMatcher::run(const PhraseRule& rule, RuleMatch& match) {
  rule_ = &rule;
  captures_.clear();
  now_.clear();
  if (seen_.size() < rule.code.size()) seen_.resize(rule.code.size(), 0);
  const auto limit = std::min<std::uint32_t>(static_cast<std::uint32_t>(items_->size()), start_ + kMostItems);
  int accepted = -2;
  std::uint32_t accepted_end = 0;
  ++stamp_;
  add(now_, {0, -1, {}}, 0, start_);
  for (std::uint32_t at = start_;; ++at) {
    for (const Thread& thread : now_)
      if (rule.code[thread.pc].op == Instruction::accept) {
        if (at > accepted_end || accepted == -2) accepted = thread.captures, accepted_end = at;
        break;
      }
    if (at >= limit || now_.empty()) break;
    next_.clear();
    ++stamp_;
    for (const Thread& thread : now_) step(thread, at);
    now_.swap(next_);
  }
  if (accepted == -2 || accepted_end == start_) return false;
  match.rule = &rule;
  match.end = accepted_end;
  match.captures.clear();
  for (int i = accepted; i >= 0; i = captures_[i].previous) match.captures.push_back(captures_[i].capture);
  std::reverse(match.captures.begin(), match.captures.end());
  return true;
}

/// Puts a copy of `thread` at instruction `pc`: follows jumps, splits and looks at neighbours; `at` is the item that it will see next.
void RuleMatcher::add(std::vector<Thread>& list, const Thread& thread, std::uint16_t pc, std::uint32_t at) {
  while (true) {
    // A state already held by an earlier thread of this step wins: that keeps the work linear. Threads that bound
    // another value to a variable count as the same state; rules bind a variable before they branch.
    if (seen_[pc] == stamp_) return;
    seen_[pc] = stamp_;
    const Instruction& instruction = rule_->code[pc];
    switch (instruction.op) {
      case Instruction::jump: pc = instruction.x; break;
      case Instruction::split:
        add(list, thread, instruction.x, at);
        pc = instruction.y;
        break;
      case Instruction::look:
      case Instruction::look_not:
        if (neighbour(thread, pc, at < items_->size() ? &(*items_)[at] : nullptr) != (instruction.op == Instruction::look)) return;
        ++pc;
        break;
      case Instruction::behind:
      case Instruction::behind_not:
        if (neighbour(thread, pc, at > start_ ? &(*items_)[at - 1] : before_) != (instruction.op == Instruction::behind)) return;
        ++pc;
        break;
      default:
        list.push_back(thread);
        list.back().pc = pc;
        return;
    }
  }
}

/// True if the item beside the thread is what the instruction looks for.
bool RuleMatcher::neighbour(const Thread& thread, std::uint16_t pc, const Item* item) const {
  const Reading* matched = nullptr;
  Values bound[2] = {thread.bound[0], thread.bound[1]};
  return item && matches(rule_->elements[rule_->code[pc].element_index], *item, bound, &matched);
}

bool passes(const Reading& reading, const std::vector<FeatureTest>& tests) {
  Values bound[2];
  return test_reading(reading, tests, bound);
}

const std::vector<const RuleMatch*>& RuleMatcher::match(const std::vector<PhraseRule>& rules, std::uint64_t candidates,
                                                        const std::vector<Item>& items, std::uint32_t start, const Item* before) {
  order_.clear();
  items_ = &items;
  start_ = start;
  before_ = before;
  const auto most = static_cast<std::size_t>(std::popcount(candidates));
  if (matches_.size() < most) matches_.resize(most);
  std::size_t found = 0;
  for (std::uint64_t left = candidates; left; left &= left - 1)
    if (run(rules[static_cast<std::size_t>(std::countr_zero(left))], matches_[found])) ++found;
  for (std::size_t i = 0; i < found; ++i) order_.push_back(&matches_[i]);
  if (found > 1) std::stable_sort(order_.begin(), order_.end(), [](const RuleMatch* a, const RuleMatch* b) { return a->end > b->end; });
  return order_;
}

}  // namespace actorgraph

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

}  // namespace

/// Moves the thread over item `at`, if it waits for such a one.
inline bool RuleMatcher::move(Thread& thread, std::uint32_t at) {
  const Instruction& instruction = rule_->code[thread.pc];
  const Reading* matched = nullptr;
  if (!matches(rule_->elements[instruction.element_index], items_[at], thread.bound, &matched)) return false;
  if (instruction.capture >= 0) {
    captures_.push_back({{instruction.capture, at, matched}, thread.captures});
    thread.captures = static_cast<int>(captures_.size()) - 1;
  }
  ++thread.pc;
  return true;
}

/// Follows the rule from its beginning while there is one way only. False: it does not match.
inline bool RuleMatcher::straight(Thread& thread, std::uint32_t& at) {
  while (true) {
    switch (rule_->code[thread.pc].op) {
      case Instruction::element:
        if (at >= limit_ || !move(thread, at)) return false;
        ++at;
        break;
      case Instruction::look:
      case Instruction::look_not:
      case Instruction::behind:
      case Instruction::behind_not:
        if (!seen_around(thread, thread.pc, at)) return false;
        ++thread.pc;
        break;
      default: return true;
    }
  }
}

/// A number that no step had before.
inline void RuleMatcher::next_step() {
  if (++stamp_ != 0) return;
  std::fill(seen_.begin(), seen_.end(), 0);
  stamp_ = 1;
}

bool RuleMatcher::run(const PhraseRule& rule, RuleMatch& match) {
  rule_ = &rule;
  captures_.clear();
  Thread first{0, -1, {}};
  std::uint32_t at = start_;
  if (!straight(first, at)) return false;
  if (seen_.size() < rule.code.size()) seen_.resize(rule.code.size(), 0);
  int accepted = -2;
  std::uint32_t accepted_end = 0;
  now_.clear();
  next_step();
  add(now_, first, first.pc, at);
  for (; !now_.empty(); ++at) {
    next_.clear();
    next_step();
    for (const Thread& thread : now_) {
      if (rule.code[thread.pc].op == Instruction::accept) {
        if (at > accepted_end || accepted == -2) accepted = thread.captures, accepted_end = at;
        continue;
      }
      Thread moved = thread;
      if (move(moved, at)) add(next_, moved, moved.pc, at + 1);
    }
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

/// Puts copies of `thread` wherever instruction `pc` leads to; `at` is the item that they will see next. A thread that the item is not for has come
/// to its end.
void RuleMatcher::add(std::vector<Thread>& list, const Thread& thread, std::uint16_t pc, std::uint32_t at) {
  for (const Step& step : rule_->steps[pc]) {
    const bool element = step.op == Instruction::element;
    if (element && (at >= limit_ || !(step.any || items_[at].is_any(step.categories)))) continue;
    // A state already held by an earlier thread of this step wins: that keeps the work linear. Threads that bound
    // another value to a variable count as the same state; rules bind a variable before they branch.
    if (seen_[step.pc] == stamp_) continue;
    seen_[step.pc] = stamp_;
    if (element || step.op == Instruction::accept) {
      list.push_back(thread);
      list.back().pc = step.pc;
    } else if (seen_around(thread, step.pc, at)) {
      add(list, thread, static_cast<std::uint16_t>(step.pc + 1), at);
    }
  }
}

/// True if the neighbour of the thread before item `at` is as instruction `pc`, a look at it, wants it.
bool RuleMatcher::seen_around(const Thread& thread, std::uint16_t pc, std::uint32_t at) const {
  const Instruction& instruction = rule_->code[pc];
  const bool ahead = instruction.op == Instruction::look || instruction.op == Instruction::look_not;
  const Item* const behind = at > start_ ? &items_[at - 1] : before_;
  const Item* const item = !ahead ? behind : at < items_.size() ? &items_[at] : nullptr;
  const Reading* matched = nullptr;
  Values bound[2] = {thread.bound[0], thread.bound[1]};
  const bool there = item && matches(rule_->elements[instruction.element_index], *item, bound, &matched);
  return there == (instruction.op == Instruction::look || instruction.op == Instruction::behind);
}

bool passes(const Reading& reading, const std::vector<FeatureTest>& tests) {
  Values bound[2];
  return test_reading(reading, tests, bound);
}

const std::vector<const RuleMatch*>& RuleMatcher::match(const std::vector<PhraseRule>& rules, std::uint64_t candidates,
                                                        Items items, std::uint32_t start, const Item* before) {
  order_.clear();
  items_ = items;
  start_ = start;
  limit_ = std::min<std::uint32_t>(static_cast<std::uint32_t>(items.size()), start + kMostItems);
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

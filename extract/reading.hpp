// One sense of a word or phrase: its category and features.
#pragma once

#include <bit>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "extract/arena.hpp"
#include "extract/symbols.hpp"

namespace actorgraph {

/// The values of one feature: a view into a Reading, false if the feature is not there.
class Values {
 public:
  Values() = default;
  Values(const Symbol* first, std::size_t size) : first_(first), size_(size) {}
  Values(const std::vector<Symbol>& all) : Values(all.data(), all.size()) {}  // NOLINT: a view
  const Symbol* begin() const { return first_; }
  const Symbol* end() const { return first_ + size_; }
  std::size_t size() const { return size_; }
  Symbol front() const { return *first_; }
  explicit operator bool() const { return first_ != nullptr; }
  bool contains(Symbol value) const {
    for (Symbol own : *this)
      if (own == value) return true;
    return false;
  }
  /// True if the two have a value in common.
  bool shares(Values other) const {
    for (Symbol own : *this)
      if (other.contains(own)) return true;
    return false;
  }

 private:
  const Symbol* first_ = nullptr;
  std::size_t size_ = 0;
};

/// Category and features of one sense of a form. Few features each, so a linear scan is the fastest map. A plain value: copies share the
/// list of features, which is never changed but replaced.
class Reading {
 public:
  Symbol category = 0;
  std::string_view exact;  ///< if not empty the surface must equal this (case=exact)

  Values values(Symbol key) const {
    if (!(keys_ >> (key & 63) & 1)) return {};
    for (std::uint32_t i = 0; i < size_; i += features_[i + 1] + 2)
      if (features_[i] == key) return {&features_[i + 2], features_[i + 1]};
    return {};
  }
  bool has(Symbol key) const { return static_cast<bool>(values(key)); }
  bool is(Symbol key, Symbol value) const { return values(key).contains(value); }
  /// First value of `key`, or 0.
  Symbol get(Symbol key) const {
    const Values all = values(key);
    return all ? all.front() : 0;
  }
  /// Calls take(key, values) for every feature, in the order in which they were set last.
  template <typename Take>
  void each(Take take) const {
    for (std::uint32_t i = 0; i < size_; i += features_[i + 1] + 2) take(features_[i], Values(&features_[i + 2], features_[i + 1]));
  }
  /// Gives `key` these values (at least one), in place of those that it had. The features live in `arena`.
  void set(Symbol key, Values values, Arena& arena);
  void set(Symbol key, std::initializer_list<Symbol> values, Arena& arena) { set(key, Values(values.begin(), values.size()), arena); }

 private:
  std::uint32_t size_ = 0;             // of features_
  std::uint64_t keys_ = 0;             // bit key % 64 for every key that is there
  Symbol* features_ = nullptr;         // for each feature: key, number of values, values
};

/// Which categories a list of readings has: most questions are answered by one bit.
class CategorySet {
 public:
  /// Categories below have a bit of their own; the packs' own ones share the last.
  static constexpr Symbol kCommon = 127;
  constexpr CategorySet() = default;
  constexpr CategorySet(std::initializer_list<Symbol> categories) {
    for (Symbol category : categories) add(category);
  }
  /// Calls use(bit) for every category that is there.
  template <typename Use>
  void each(Use use) const {
    for (Symbol half = 0; half < 2; ++half)
      for (std::uint64_t left = bits_[half]; left; left &= left - 1) use(half * 64 + static_cast<Symbol>(std::countr_zero(left)));
  }
  constexpr void add(const CategorySet& other) { bits_[0] |= other.bits_[0], bits_[1] |= other.bits_[1]; }
  constexpr bool operator==(const CategorySet&) const = default;
  /// True if all of `other` is there.
  constexpr bool covers(const CategorySet& other) const { return (other.bits_[0] & ~bits_[0]) == 0 && (other.bits_[1] & ~bits_[1]) == 0; }
  constexpr void add(Symbol category) {
    const Symbol bit = category < kCommon ? category : kCommon;
    bits_[bit >> 6] |= std::uint64_t{1} << (bit & 63);
  }
  /// False: none of the readings is of it. True is certain for common categories only.
  constexpr bool may_have(Symbol category) const {
    const Symbol bit = category < kCommon ? category : kCommon;
    return bits_[bit >> 6] >> (bit & 63) & 1;
  }
  /// True if the sets share a bit: certain for common categories only.
  constexpr bool meets(const CategorySet& other) const { return ((bits_[0] & other.bits_[0]) | (bits_[1] & other.bits_[1])) != 0; }

 private:
  std::uint64_t bits_[2] = {0, 0};
};

/// The readings of an item, in order: a view of pointers that live in the lexicon or in the arena of the article.
class Readings {
 public:
  Readings() = default;
  Readings(const Reading* const* first, std::size_t size) : first_(first), size_(static_cast<std::uint32_t>(size)) {
    for (const Reading* reading : *this) {
      set_.add(reading->category);
      framed_ |= reading->has(sym::frame);
    }
  }
  /// One more than `before`: all of its readings, and the last one at `first`.
  Readings(const Reading* const* first, const Readings& before) : first_(first), size_(before.size_ + 1), framed_(before.framed_), set_(before.set_) {
    const Reading* const last = first[before.size_];
    set_.add(last->category);
    framed_ |= last->has(sym::frame);
  }
  const Reading* const* begin() const { return first_; }
  const Reading* const* end() const { return first_ + size_; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const Reading* front() const { return *first_; }
  const CategorySet& categories() const { return set_; }
  /// True if some reading is the trigger of a frame.
  bool framed() const { return framed_; }
  /// First reading of the category, or null.
  const Reading* find(Symbol category) const {
    if (!set_.may_have(category)) return nullptr;
    for (const Reading* reading : *this)
      if (reading->category == category) return reading;
    return nullptr;
  }

 private:
  const Reading* const* first_ = nullptr;
  std::uint32_t size_ = 0;
  bool framed_ = false;
  CategorySet set_;
};

/// The readings and one more, in `arena`.
inline Readings with(const Readings& readings, const Reading& one, Arena& arena) {
  const Reading** const all = arena.array<const Reading*>(readings.size() + 1);
  for (std::size_t i = 0; i < readings.size(); ++i) all[i] = readings.begin()[i];
  all[readings.size()] = &one;
  return Readings(all, readings);
}

}  // namespace actorgraph

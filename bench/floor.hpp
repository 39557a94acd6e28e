// The bare floor that extraction is measured against: validate, fold, one look-up a token. No rules, no lexicon features.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace actorgraph::bench {

/// Reads text as any extractor must: checks UTF-8 (RFC 3629), folds letters to one-byte codes, cuts words, and looks every word up in a hash
/// table of kEntries words. Marks are dropped, case and the letters that Unicode decomposes are folded; letters outside the alphabet share
/// one code. Immutable after construction.
class Floor {
 public:
  static constexpr std::size_t kEntries = 100'000;

  /// The table gets the most frequent words of `texts`, and made-up words up to kEntries. Give other texts than those that are measured.
  explicit Floor(const std::vector<std::string_view>& texts);

  struct Result {
    std::uint64_t tokens = 0, found = 0;
    bool valid = true;
  };
  Result run(std::string_view text) const;

 private:
  enum Class : std::uint8_t { space, letter, mark, digit, other };
  void set(char32_t code);
  template <typename Word>
  Result scan(std::string_view text, Word word) const;
  bool insert(std::uint64_t hash);
  bool contains(std::uint64_t hash) const;

  std::vector<std::uint16_t> table_;   // of code points below 0x10000: class << 8 | code
  std::vector<std::uint64_t> slots_;   // open addressing, linear probing; 0: free
  std::uint8_t codes_ = 0;
  std::vector<std::uint8_t> code_of_;  // of folded code points, while the table is made
};

}  // namespace actorgraph::bench

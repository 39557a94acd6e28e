// What a pack knows about words: readings with features, longest multi-word forms, grades of name tokens.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/symbols.hpp"

namespace actorgraph {

/// Category and features of one sense of a form. Few features each, so a linear scan is the fastest map.
struct Reading {
  Symbol category = 0;
  std::vector<std::pair<Symbol, std::vector<Symbol>>> features;  ///< key -> values ("du/pl" is two)
  std::string exact;  ///< if not empty the surface must equal this (case=exact)
  std::uint32_t row = 0;  ///< index into Lexicon::rows: where it was written

  const std::vector<Symbol>* values(Symbol key) const;
  bool has(Symbol key) const { return values(key) != nullptr; }
  bool is(Symbol key, Symbol value) const;
  /// First value of `key`, or 0.
  Symbol get(Symbol key) const;
  void set(Symbol key, std::vector<Symbol> values);
};

/// Number of a folded word in the lexicon; 0: not in it.
using WordId = std::uint32_t;

enum class NameGrade : std::uint8_t { none, known, weak, background };

/// Filled by the pack loader, constant afterwards.
class Lexicon {
 public:
  /// Adds a reading for a form given as its folded words. Returns the word or trie node for tests.
  void add(const std::vector<std::string>& words, Reading reading);
  void add_grade(const std::string& word, NameGrade grade, Symbol gender);

  WordId find(std::string_view folded) const;
  const std::vector<Reading>& readings(WordId word) const { return words_[word].readings; }
  NameGrade grade(WordId word) const { return words_[word].grade; }
  Symbol gender(WordId word) const { return words_[word].gender; }
  bool starts_multi(WordId word) const { return words_[word].starts_multi; }
  /// Next trie node after `node` (0: the root) with this word, or 0.
  std::uint32_t step(std::uint32_t node, WordId word) const;
  const std::vector<Reading>& node_readings(std::uint32_t node) const { return nodes_[node]; }

 private:
  struct Word {
    std::vector<Reading> readings;
    NameGrade grade = NameGrade::none;
    Symbol gender = 0;
    bool starts_multi = false;
  };
  WordId intern(const std::string& word);
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, WordId, Hash, std::equal_to<>> index_;
  std::vector<Word> words_{1};
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<std::vector<Reading>> nodes_{1};
};

}  // namespace actorgraph

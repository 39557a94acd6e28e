// What a pack knows about words: readings with features, longest multi-word forms, grades of name tokens.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/arena.hpp"
#include "extract/reading.hpp"
#include "extract/word_hash.hpp"

namespace actorgraph {

/// Number of a folded word in the lexicon; 0: not in it.
using WordId = std::uint32_t;

enum class NameGrade : std::uint8_t { none, known, weak, background };

/// The senses of a word or multi-word form. `all` is valid once the lexicon is sealed.
struct Senses {
  std::vector<Reading> readings;
  Readings all;
  bool exact = false;       ///< some reading wants its very spelling (case=exact)
  bool substantial = false; ///< some reading is of another category than word
};

/// Filled by the pack loader, constant afterwards.
class Lexicon {
 public:
  Lexicon();
  Lexicon(const Lexicon&) = delete;
  Lexicon(Lexicon&&) = default;
  Lexicon& operator=(Lexicon&&) = default;

  /// Adds a reading for a form given as its folded words.
  void add(const std::vector<std::string>& words, const Reading& reading);
  void add_grade(const std::string& word, NameGrade grade, Symbol gender);
  /// Marks a word that begins the full name of somebody known.
  void add_first_name(const std::string& word);
  /// Where the features of its readings live.
  Arena& arena() { return arena_; }
  /// To be called after the last add(); once more if there are others.
  void seal();

  WordId find(std::string_view folded) const { return find(word_hash(folded)); }
  /// The word with this hash. A foreign word is taken for one of the lexicon with a probability of about 10^-14.
  WordId find(std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at].word != 0; at = (at + 1) & mask)
      if (slots_[at].hash == hash) return slots_[at].word;
    return 0;
  }
  /// Look-ups of neighbouring words have nothing in common, and the tables are larger than the caches: what many words need is fetched
  /// ahead, table by table.
  void fetch_slot(std::uint64_t hash) const { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }
  void fetch_word(WordId word) const { __builtin_prefetch(&words_[word]); }
  void fetch_senses(WordId word) const { __builtin_prefetch(&senses_[words_[word].senses]); }

  /// Of the edge from the root of `first` on, if there may be one.
  void fetch_step(WordId first, WordId second) const {
    if (may_follow(first, second)) __builtin_prefetch(&edges_[edge_hash(edge_key(root(first), second)) & (edges_.size() - 1)]);
  }

  const Senses& senses(WordId word) const { return senses_[words_[word].senses]; }
  const std::vector<Reading>& readings(WordId word) const { return senses(word).readings; }
  NameGrade grade(WordId word) const { return words_[word].grade; }
  Symbol gender(WordId word) const { return words_[word].gender; }
  /// What a single token of the word reads as, its grade as a name included. Good for tokens that nothing around them changes: see prepare_words().
  const Readings& prepared(WordId word) const { return words_[word].prepared; }
  bool is_prepared(WordId word) const { return words_[word].ready; }
  /// It is prepared, and more than a plain word: no affix is split off.
  bool solid(WordId word) const { return words_[word].solid; }
  /// A name of the article would change what is prepared.
  bool open(WordId word) const { return words_[word].open; }
  /// It is prepared, begins no multi-word form and has no affix: what is prepared is all that there is to it.
  bool simple(WordId word) const { return words_[word].simple; }
  void prepare(WordId word, const Readings& readings, bool open, bool affixes);
  /// Number of what prepare_words() found out about affixes of the word (Pack::splits); 0: it has to be looked for.
  std::uint32_t split(WordId word) const { return words_[word].split; }
  void set_split(WordId word, std::uint32_t split) { words_[word].split = split; }
  std::size_t size() const { return words_.size(); }
  const std::string& spelling(WordId word) const { return spellings_[word]; }
  bool begins_known_name(WordId word) const { return words_[word].first_name; }
  /// Trie node of multi-word forms that begin with this word, or 0.
  std::uint32_t root(WordId word) const { return words_[word].node; }
  /// False: no multi-word form begins with `first` and then `second`.
  bool may_follow(WordId first, WordId second) const { return words_[first].followers >> (second & 63) & 1; }
  /// Next trie node after `node` with this word, or 0.
  std::uint32_t step(std::uint32_t node, WordId word) const;
  const Senses& node_senses(std::uint32_t node) const { return nodes_[node]; }

 private:
  /// What every token asks for.
  struct alignas(64) Word {  // in one line of the cache
    std::uint32_t senses = 0;  // index into senses_; 0: none
    std::uint32_t node = 0;
    std::uint64_t followers = 0;  // bit number % 64 of every second word of multi-word forms
    NameGrade grade = NameGrade::none;
    bool first_name = false;
    bool ready = false, open = false, solid = false, simple = false;
    Symbol gender = 0;
    std::uint32_t split = 0;
    Readings prepared;
  };
  struct Slot {
    std::uint64_t hash = 0;  // stands for the word; two words of one hash are refused
    WordId word = 0;         // 0: free
  };
  struct Edge {
    std::uint64_t key = 0;  // node << 32 | word; 0: free
    std::uint32_t node = 0;
  };
  static std::uint64_t edge_key(std::uint32_t node, WordId word) { return std::uint64_t{node} << 32 | word; }
  /// Mixes an edge's key, so that neighbours do not fall into one run of slots.
  static std::uint64_t edge_hash(std::uint64_t key) {
    key *= 0x9E3779B97F4A7C15ull;
    return key ^ key >> 32;
  }
  WordId intern(const std::string& word);
  std::uint32_t next_node(std::uint32_t node, WordId word);
  Slot& slot(std::vector<Slot>& slots, std::uint64_t hash) const;
  void grow_edges();
  void seal(Senses& senses);

  // Open addressing, linear probing, at most half full; sizes are powers of two.
  std::vector<Slot> slots_;
  std::vector<Word> words_;
  std::vector<std::string> spellings_;  // of the words
  std::vector<Senses> senses_;          // the first one is empty
  std::vector<Edge> edges_;
  std::size_t edge_count_ = 0;
  std::vector<Senses> nodes_;
  Arena arena_;  // lists of readings, and what the readings hold
};

}  // namespace actorgraph

// One language: its properties, words and rules. Everything a language is, is in its folder under lexicon/.
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/bearers.hpp"
#include "extract/fold.hpp"
#include "extract/frames.hpp"
#include "extract/lexicon.hpp"
#include "extract/pack_properties.hpp"
#include "extract/rules.hpp"
#include "extract/schema.hpp"
#include "extract/symbols.hpp"

namespace actorgraph {

/// affixes.tsv: what may be split off a word, and which readings of the rest allow it.
struct Affix {
  std::string form;        ///< folded
  bool suffix = false;
  int slot = 0;            ///< affixes of one word stand in rising slots
  Reading emits;           ///< reading of the affix token
  Readings readings;       ///< this one alone
  /// True if it can be split off the word; two bytes have to remain. Two bytes of the affix are there: AffixIndex::possible().
  bool fits(std::string_view word) const {
    return word.size() > form.size() + 2 && (form.size() <= 2 || (suffix ? word.ends_with(form) : word.starts_with(form)));
  }
  std::vector<std::pair<Symbol, Symbol>> licences;  ///< category and tense (0: any)
  CategorySet licensing;   ///< the categories among them
  bool by_any = false, by_name = false, by_multi = false;  ///< `*`, `name` and `multi` are among them
  std::string substitute;  ///< put before the rest
};

/// A way to read a token: affixes before and after, by their numbers, and the rest.
struct Split {
  std::uint8_t before[3] = {}, after[3] = {};
  std::uint8_t befores = 0, afters = 0;
  WordId word = 0;         ///< the rest in the lexicon
  std::uint64_t hash = 0;  ///< of the rest
  std::string_view rest;
  std::size_t count() const { return befores + afters; }
};

/// The best way to split a word of the lexicon, found once: none if it has no affixes.
struct alignas(64) PreparedSplit {
  Split split;
  std::span<const std::uint64_t> asked;  ///< hashes of words: if the article licenses none of them as names, it is so
};

/// Which affixes a word may begin or end with: one bit for each, by the word's first two bytes and its last two.
class AffixIndex {
 public:
  static constexpr std::size_t kMost = 64;
  void add(const Affix& affix, std::size_t number);
  /// Numbers of the affixes that are worth a look. Words of fewer than two bytes have none.
  std::uint64_t possible(std::string_view word) const {
    const std::size_t size = word.size();
    if (size < 2) return 0;
    const auto byte = [&word](std::size_t i) { return static_cast<unsigned char>(word[i]); };
    return (begins_[0][byte(0)] & begins_[1][byte(1)]) | (ends_[0][byte(size - 1)] & ends_[1][byte(size - 2)]);
  }

 private:
  using Bytes = std::array<std::uint64_t, 256>;
  Bytes begins_[2] = {}, ends_[2] = {};  // by first and second byte, by last and last but one
};

/// schema/compose.tsv and its companions, in the symbols of the pack.
struct OfficeTable {
  struct Row {
    Symbol title, part, role, of;
  };
  std::vector<Row> compose;                                ///< by title, those of one as they are written
  std::vector<std::array<Symbol, 3>> wrappers;             ///< outer, inner role (or *), role
  std::unordered_map<Symbol, std::vector<Symbol>> families;  ///< title -> roles it may refer back to
  std::unordered_map<Symbol, bool> represents;             ///< role -> its holder represents the state
  void sort();  ///< to be called before find()
  const Row* find(Symbol title, Symbol part) const;
  Symbol wrap(Symbol outer, Symbol role) const;
};

/// The beginnings of full names, word by word, in a flat table: tells at every word whether it is worth going on.
class NameBeginnings {
 public:
  enum Stage : std::uint8_t { none, begun, whole };
  /// `name`: folded words, one space between them.
  void add(std::string_view name);
  Stage look_up(std::string_view beginning) const;

 private:
  void put(std::uint64_t hash, Stage stage);
  // Open addressing, linear probing; the lowest bit of an entry tells a whole name. 0: free.
  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(64, 0);
  std::size_t size_ = 0;
};

/// A form of known people.
struct KnownForm {
  Bearers bearers;    ///< in the order of the tables; of several, the article has to tell which is meant
  bool full = false, brief = false;  ///< some bearer has it as a full form, as a short form
};

/// Forms of known people in a flat table: to find out that something is none takes one look.
class FormTable {
 public:
  /// The form, a new one if need be. Good until the next one is new.
  KnownForm& operator[](const std::string& key);
  /// Null for what is no form.
  const KnownForm* find(std::string_view key) const;

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t entry = 0;  // of entries_; 0: free
  };
  std::size_t place(const std::vector<Slot>& slots, std::string_view key, std::uint64_t hash) const;
  // Open addressing, linear probing, at most half full.
  std::vector<Slot> slots_ = std::vector<Slot>(64);
  std::vector<std::pair<std::string, KnownForm>> entries_ = std::vector<std::pair<std::string, KnownForm>>(1);
};

/// world/names.<code>.tsv, folded; and what lists of the user add.
struct KnownNames {
  NameBeginnings beginnings;                                           ///< of the full forms
  FormTable forms;
  std::unordered_map<std::string, std::vector<std::string>> names_of;  ///< person id -> folded full forms

  /// `key`: folded words, one space between them. `actor` has to outlive the names.
  void add(const std::string& key, const KnownActor& actor, bool full);
  /// Null for what is no form.
  const KnownForm* find(std::string_view key) const { return forms.find(key); }
};

/// A loaded pack. Immutable; shared by threads.
struct Pack {
  PackProperties properties;
  Symbols symbols;
  Folder folder;
  Lexicon lexicon;
  std::vector<Affix> affixes;  ///< at most AffixIndex::kMost
  AffixIndex affix_index;
  std::vector<PreparedSplit> splits;  ///< see Lexicon::split()
  OfficeTable offices;
  KnownNames known;
  RuleSet phrases;
  FrameSet frames;
  std::map<std::string, double, std::less<>> confidences;  ///< confidence.tsv: of rules that somebody measured, by their ids
  bool latin = false;  ///< most forms of the lexicon begin with a Latin letter without mark
  bool gendered_verbs = false;  ///< some verb of the lexicon shows the gender of its subject: then all do
  std::unordered_set<Symbol> institutions;  ///< codes (inst=) of the nouns that are institutions by themselves
  std::unordered_set<Symbol> organizations;  ///< ids of the organisations that words or titles of the lexicon name
  /// First noun of the lexicon, for names of owners, and the same folded.
  struct CountryForm {
    std::string name, key;
  };
  std::map<std::string, CountryForm> forms_of_country;  ///< by ISO code
  /// Readings that tokens get by their grade; name_word: weak, and in the lexicon.
  const Reading *name_known = nullptr, *name_weak = nullptr, *name_word = nullptr, *name_oov = nullptr;
  std::vector<Reading> punctuation;  ///< one for each kind of mark
  std::vector<Readings> marks;       ///< by symbol: what a mark alone is
  Symbol digits[10] = {};  ///< "0" to "9" as rules write them; 0 for one that no rule names

  const Readings& mark(Symbol layout) const { return marks[layout < marks.size() ? layout : 0]; }

  /// Code of the body of a state that a portfolio stands for: "army" is one, "foreign" is the ministry's. `word`: used for a
  /// portfolio without code.
  std::string institution_code(Symbol part, std::string_view word) const;

  /// Makes `form` a name of the actor, and its words name tokens. To be followed by lexicon.seal() and prepare_words().
  void add_known_name(const std::string& form, const KnownActor& actor, bool full);

  /// Loads `folder`; its parent has schema/ and world/. With faults the pack is not to be used. `schema` has to outlive the pack.
  static Pack load(const std::filesystem::path& folder, const Schema& schema, Faults& faults);
  Pack() = default;
  Pack(const Pack&) = delete;
  Pack(Pack&&) = default;
};

}  // namespace actorgraph

// Text to items: scanning, look-up, licensed affix splits, longest multi-word forms.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/arena.hpp"
#include "extract/fold.hpp"
#include "extract/lexicon.hpp"

namespace actorgraph {

struct Pack;
struct Constituent;

/// Half-open range of bytes of the article. Only inside extract/.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  bool operator==(const Span&) const = default;
  bool empty() const { return start >= end; }
};

enum class Shape : std::uint8_t { word, number, mark, newline };

/// How a token is written.
struct Look {
  Shape shape = Shape::word;
  bool capital = false;   ///< begins with a capital letter
  bool all_caps = false;  ///< more than one letter, all capital
  bool glued = false;     ///< no white space before it
};

/// A stretch of text as the scanner sees it, before any look-up.
struct ScannedToken : Look {
  Span span;
  Symbol layout = 0;      ///< category of a mark (sym::comma ...), 0 for words
  std::string_view key;   ///< folded; marks: the mark itself. Lives in the arena
  std::uint64_t hash = 0; ///< word_hash of the key
  WordId word = 0;        ///< in the lexicon, once it was looked up
};

/// Scans a stretch of well-formed UTF-8. Spans are relative to `text`. `capitals`: single capital letters with full
/// stops ("U.S.", "J.") are one token.
std::vector<ScannedToken> scan(std::string_view text, const Folder& folder, bool capitals, Arena& arena);
/// The same into a list whose room is used again.
void scan(std::string_view text, const Folder& folder, bool capitals, Arena& arena, std::vector<ScannedToken>& tokens);
/// The folded words of a lexicon form, by the same scanner.
std::vector<std::string> form_words(std::string_view form, const Folder& folder, bool capitals);

/// A token with its readings, an affix that was split off, or (with `built`) a constituent over several of them.
struct Item : Look {
  Span span;
  bool quoted = false;    ///< between quotation marks
  bool affix = false;     ///< was written attached to the next (or previous) item
  bool first_name = false; ///< begins the full name of somebody whom the packs know
  WordId word = 0;        ///< its key in the lexicon, if it is one word
  std::string_view key;   ///< folded words
  Readings readings;
  Constituent* built = nullptr;

  const Reading* reading(Symbol category) const { return readings.find(category); }
  bool is(Symbol category) const { return readings.find(category) != nullptr; }
  /// True if it is of one of these (common) categories.
  bool is_any(const CategorySet& categories) const { return readings.categories().meets(categories); }
};

/// Neighbours in a sentence or paragraph.
using Items = std::span<const Item>;

/// Folded tokens that an article has licensed as parts of person names.
class DocumentNames {
 public:
  DocumentNames() = default;
  DocumentNames(std::initializer_list<std::string> names) {
    for (const std::string& name : names) insert(name);
  }
  void insert(const std::string& name);
  bool has(std::string_view name) const { return has(name, word_hash(name)); }
  bool has(std::string_view name, std::uint64_t hash) const { return passes(hash) && find(name, hash); }
  /// False: no name has this hash.
  bool may_have(std::uint64_t hash) const { return passes(hash) && known(hash); }

 private:
  bool passes(std::uint64_t hash) const { return (filter_[hash >> 6 & 15] >> (hash & 63) & 1) != 0; }
  bool known(std::uint64_t hash) const;
  bool find(std::string_view name, std::uint64_t hash) const;
  std::uint64_t filter_[16] = {};
  std::vector<std::pair<std::uint64_t, std::string>> names_;  // sorted by hash
};

/// One paragraph, scanned and looked up once; it is annotated again when the names of the article are known.
struct TokenLine {
  Span span;
  ArenaList<ScannedToken> tokens;
  /// Hashes of all words that annotate() looked for among the names. If none is there, names change nothing.
  ArenaList<std::uint64_t> asked;
};

/// Room that is used again from paragraph to paragraph, and from article to article.
struct TokenScratch {
  std::vector<ScannedToken> tokens;
  std::vector<Item> items;
  std::vector<std::uint32_t> marks, first_names;  // places of some items
  std::string name;
};

/// Scans a paragraph of the article. Spans of the tokens are relative to the paragraph.
TokenLine scan_line(std::string_view text, Span paragraph, const Pack& pack, Arena& arena, TokenScratch& scratch);

/// Items of one paragraph, into `scratch.items`. Deterministic; `names` may be empty. Fills `line.asked`.
void annotate(std::string_view text, TokenLine& line, const Pack& pack, const DocumentNames& names, Arena& arena, TokenScratch& scratch);

}  // namespace actorgraph

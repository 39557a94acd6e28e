// Text to items: scanning, look-up, licensed affix splits, longest multi-word forms.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

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

/// A stretch of text as the scanner sees it, before any look-up.
struct ScannedToken {
  Span span;
  Shape shape = Shape::word;
  Symbol layout = 0;      ///< category of a mark (sym::comma ...), 0 for words
  bool capital = false;   ///< begins with a capital letter
  bool all_caps = false;  ///< more than one letter, all capital
  bool glued = false;     ///< no white space before it
  std::string key;        ///< folded; marks: the mark itself
};

/// Scans a stretch of well-formed UTF-8. Spans are relative to `text`. `capitals`: single capital letters with full
/// stops ("U.S.", "J.") are one token.
std::vector<ScannedToken> scan(std::string_view text, const Folder& folder, bool capitals);
/// The folded words of a lexicon form, by the same scanner.
std::vector<std::string> form_words(std::string_view form, const Folder& folder, bool capitals);

/// A token with its readings, an affix that was split off, or (with `built`) a constituent over several of them.
struct Item {
  Span span;
  Shape shape = Shape::word;
  bool capital = false, all_caps = false, glued = false;
  bool quoted = false;    ///< between quotation marks
  bool affix = false;     ///< was written attached to the next (or previous) item
  std::string key;        ///< folded words
  std::vector<const Reading*> readings;
  Constituent* built = nullptr;

  const Reading* reading(Symbol category) const;
  bool is(Symbol category) const { return reading(category) != nullptr; }
};

/// Folded tokens that this article has licensed as parts of person names.
using DocumentNames = std::unordered_set<std::string>;

/// Items of one paragraph. Deterministic; `names` may be empty.
std::vector<Item> annotate(std::string_view text, Span paragraph, const Pack& pack, const DocumentNames& names);

}  // namespace actorgraph

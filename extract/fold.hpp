// Characters of a pack: their class, and the folding that makes spelling accidents equal.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace actorgraph {

enum class CharClass : std::uint8_t { other, letter, mark, digit, space, newline };

/// One character of a text.
struct Character {
  char32_t code = 0;
  std::uint8_t length = 0;  ///< bytes
};

/// Decodes the character at `offset` of well-formed UTF-8.
Character character_at(std::string_view text, std::size_t offset);

/// Folding: Unicode compatibility decomposition (NFKD) without combining marks and format characters, full case folding
/// (Unicode 5.18), then the pack's own letters.tsv. Immutable after the letters were added.
class Folder {
 public:
  Folder();
  /// From now on the folded character `from` becomes `to` (which may be empty).
  void add_letter(char32_t from, std::string to);
  CharClass char_class(char32_t code) const;
  bool upper(char32_t code) const;
  /// Appends the folded form of one character.
  void append(char32_t code, std::string& out) const;
  /// Folded form of a stretch, characters that are neither letters nor digits included.
  std::string fold(std::string_view text) const;

 private:
  static constexpr char32_t kTable = 0x2500;  // Latin to box drawing: what news is written in, but for presentation forms
  struct Cell {
    CharClass cls = CharClass::other;
    bool upper = false;
    std::uint8_t size = 0;
    std::array<char, 9> bytes{};
  };
  Cell make(char32_t code) const;
  std::vector<Cell> cells_;
  std::unordered_map<char32_t, std::string> letters_;
};

}  // namespace actorgraph

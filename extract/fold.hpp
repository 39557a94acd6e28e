// Characters of a pack: their class, and the folding that makes spelling accidents equal.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace actorgraph {

/// Characters that stand for one inside a word, whatever else they are.
inline bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC; }

enum class CharClass : std::uint8_t { other, letter, mark, digit, space, newline };

/// One character of a text.
struct Character {
  char32_t code = 0;
  std::uint8_t length = 0;  ///< bytes
};

/// Decodes the character at `offset` of well-formed UTF-8.
inline Character character_at(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {static_cast<char32_t>((lead & 31) << 6 | (byte(1) & 63)), 2};
  if (lead < 0xF0) return {static_cast<char32_t>((lead & 15) << 12 | (byte(1) & 63) << 6 | (byte(2) & 63)), 3};
  return {static_cast<char32_t>((lead & 7) << 18 | (byte(1) & 63) << 12 | (byte(2) & 63) << 6 | (byte(3) & 63)), 4};
}

/// Folding: Unicode compatibility decomposition (NFKD) without combining marks and format characters, full case folding
/// (Unicode 5.18), then the pack's own letters.tsv. Immutable after the letters were added.
class Folder {
 public:
  Folder();
  /// From now on the folded character `from` becomes `to` (which may be empty).
  void add_letter(char32_t from, std::string to);
  CharClass char_class(char32_t code) const { return code < kTable ? cells_[code].cls : classify(code); }
  bool upper(char32_t code) const { return code < kTable ? cells_[code].upper : rare_upper(code); }
  /// Appends the folded form of one character.
  void append(char32_t code, std::string& out) const;
  /// Most bytes that one character becomes.
  static constexpr std::size_t kLongest = 9;
  static constexpr std::size_t kRoom = 10;
  static constexpr std::size_t kPlain = 4;
  /// All that is known about one character.
  struct alignas(16) Cell {
    CharClass cls = CharClass::other;
    bool upper = false;
    bool plain = false;  ///< a letter that is no apostrophe, of at most kPlain bytes when folded
    std::uint8_t size = 0;
    std::array<char, kRoom> bytes{};  ///< folded: the first `size`, kLongest at most
    /// Writes the folded form to `out`, which has room for kRoom bytes; returns how many count.
    std::size_t write(char* out) const {
      std::memcpy(out, bytes.data(), kRoom);  // of constant size: faster than of the size that counts
      return size;
    }
    /// The same for a plain letter, with room for kPlain bytes.
    std::size_t write_plain(char* out) const {
      std::memcpy(out, bytes.data(), kPlain);
      return size;
    }
  };
  /// `rare` keeps the cell of a character that the table does not have.
  const Cell& cell(char32_t code, Cell& rare) const {
    if (code < kTable) return cells_[code];
    rare = make(code);
    return rare;
  }
  /// The cells of the characters of one or two bytes of UTF-8, by their codes.
  const Cell* common() const { return cells_.data(); }
  std::size_t write(char32_t code, char* out) const {
    Cell rare;
    return cell(code, rare).write(out);
  }
  /// Folded form of a stretch, characters that are neither letters nor digits included.
  std::string fold(std::string_view text) const;

 private:
  static constexpr char32_t kTable = 0x2500;  // Latin to box drawing: what news is written in, but for presentation forms
  static CharClass classify(char32_t code);
  static bool rare_upper(char32_t code);
  Cell make(char32_t code) const;
  std::vector<Cell> cells_;
  std::unordered_map<char32_t, std::string> letters_;
};

}  // namespace actorgraph

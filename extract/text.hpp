// Bytes to text: charsets, code points, hashes. No language here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/facts.hpp"

namespace actorgraph {

/// What decode() found.
struct Decoded {
  std::string text;     ///< UTF-8, BOM removed, CRLF and CR turned into LF
  std::string charset;  ///< "UTF-8", or the ICU name of the charset that was recognised
  std::string problem;  ///< empty, or why the bytes are no text ("is binary", "is empty" ...): then text is empty
  bool repaired = false;  ///< true if malformed UTF-8 sequences were replaced by U+FFFD
};

/// Decodes the bytes of one article. Valid UTF-8 (with or without BOM) and UTF-16 with BOM are taken as such; nearly
/// valid UTF-8 (a truncated or damaged file) is repaired with U+FFFD; everything else is given to ICU's charset detector
/// (first 4,000 bytes). Bytes with NUL or mostly control characters are binary. Never throws on content.
Decoded decode(std::string_view bytes);

/// Converts byte offsets of one UTF-8 text to code points and back. Keeps a reference: the text must outlive it.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);
  /// Number of code points before byte `offset` (offset <= size).
  std::uint32_t count_before(std::size_t offset) const;
  /// The stretch of text that `range` names; ranges past the end are clipped.
  std::string_view slice(TextRange range) const;
  std::uint32_t size() const { return size_; }

 private:
  std::size_t byte_of(std::uint32_t code_point) const;
  std::string_view text_;
  std::vector<std::uint32_t> marks_;  // code points before each block of bytes
  std::uint32_t size_ = 0;
};

/// 64-bit FNV-1a hash of the bytes, the same on every machine (http://www.isthe.com/chongo/tech/comp/fnv/).
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 14695981039346656037ull);
/// 16 lower-case hex digits.
std::string hex(std::uint64_t value);

/// True if every byte belongs to a well-formed UTF-8 sequence (RFC 3629).
bool is_utf8(std::string_view bytes);

}  // namespace actorgraph

#include "extract/text.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace actorgraph {
namespace {

constexpr std::size_t kDetectBytes = 4000;

/// Length of the well-formed sequence at `p` (RFC 3629 table), or 0.
std::size_t sequence_length(const unsigned char* p, const unsigned char* end) {
  unsigned char lead = *p;
  if (lead < 0x80) return 1;
  std::size_t length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  if (lead > 0xF4 || length == 0 || static_cast<std::size_t>(end - p) < length) return 0;
  unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (p[1] < low || p[1] > high) return 0;
  for (std::size_t i = 2; i < length; ++i)
    if ((p[i] & 0xC0) != 0x80) return 0;
  return length;
}

struct Repair {
  std::string text;
  std::size_t bad = 0, multi = 0;
};

/// Replaces each malformed byte run by one U+FFFD and counts both kinds of sequences.
Repair repair_utf8(std::string_view bytes) {
  Repair out;
  out.text.reserve(bytes.size());
  auto* p = reinterpret_cast<const unsigned char*>(bytes.data());
  auto* end = p + bytes.size();
  bool in_bad = false;
  while (p < end) {
    std::size_t length = sequence_length(p, end);
    if (length == 0) {
      if (!in_bad) out.text += "\xEF\xBF\xBD";
      ++out.bad;
      in_bad = true;
      ++p;
      continue;
    }
    in_bad = false;
    out.multi += length > 1;
    out.text.append(reinterpret_cast<const char*>(p), length);
    p += length;
  }
  return out;
}

bool looks_binary(std::string_view bytes) {
  std::size_t controls = 0, looked = std::min<std::size_t>(bytes.size(), 1 << 16);
  for (unsigned char c : bytes.substr(0, looked)) {
    if (c == 0) return true;
    controls += c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  }
  return controls * 20 > looked;
}

std::string convert(std::string_view bytes, const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset, &status), &ucnv_close);
  if (U_FAILURE(status)) return {};
  icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  std::string out;
  if (U_SUCCESS(status)) wide.toUTF8String(out);
  return out;
}

std::string detect_charset(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
  if (U_FAILURE(status)) return {};
  auto looked = static_cast<int32_t>(std::min(bytes.size(), kDetectBytes));
  ucsdet_setText(detector.get(), bytes.data(), looked, &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  const char* name = match ? ucsdet_getName(match, &status) : nullptr;
  return U_SUCCESS(status) && name ? name : "";
}

std::string unify_line_ends(std::string text) {
  if (text.rfind("\xEF\xBB\xBF", 0) == 0) text.erase(0, 3);
  if (text.find('\r') == std::string::npos) return text;
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') out += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n') out += '\n';
  }
  return out;
}

bool blank(std::string_view text) { return text.find_first_not_of(" \t\n\r\f\v") == std::string_view::npos; }

constexpr std::size_t kWord = 8, kBlock = 2 * kWord;  // bytes

/// One in every byte of a word of UTF-8 that goes on with a code point (10xxxxxx).
std::uint64_t continued(const char* at) {
  std::uint64_t word;
  std::memcpy(&word, at, kWord);
  return (word >> 7) & ~(word >> 6) & 0x0101010101010101ull;
}

/// Sum of the bytes of a word.
std::uint32_t sum(std::uint64_t bytes) { return static_cast<std::uint32_t>((bytes * 0x0101010101010101ull) >> 56); }

/// Code points that begin in a stretch of UTF-8.
std::uint32_t beginnings(const char* at, std::size_t bytes) {
  std::uint32_t count = 0;
  for (; bytes >= kWord; at += kWord, bytes -= kWord) count += kWord - sum(continued(at));
  for (; bytes > 0; ++at, --bytes) count += (static_cast<unsigned char>(*at) & 0xC0) != 0x80;
  return count;
}

std::uint32_t beginnings_of_block(const char* at) { return kBlock - sum(continued(at) + continued(at + kWord)); }

}  // namespace

bool is_utf8(std::string_view bytes) {
  auto* p = reinterpret_cast<const unsigned char*>(bytes.data());
  for (auto* end = p + bytes.size(); p < end;) {
    std::size_t length = sequence_length(p, end);
    if (length == 0) return false;
    p += length;
  }
  return true;
}

Decoded decode(std::string_view bytes) {
  Decoded out;
  if (blank(bytes)) {
    out.problem = "is empty; remove it";
    return out;
  }
  bool wide = bytes.size() >= 2 && (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF");
  if (wide) {
    out.charset = bytes[0] == '\xFF' ? "UTF-16LE" : "UTF-16BE";
    out.text = unify_line_ends(convert(bytes, out.charset.c_str()));
  } else if (looks_binary(bytes)) {
    out.problem = "is binary, not text; remove it or convert it to text";
  } else if (is_utf8(bytes)) {
    out.charset = "UTF-8";
    out.text = unify_line_ends(std::string(bytes));
  } else {
    Repair repair = repair_utf8(bytes);
    // A text in another charset has far more malformed than well-formed sequences; a damaged file far fewer.
    if (repair.multi > 8 * repair.bad || (repair.bad <= 4 && repair.multi >= repair.bad)) {
      out.charset = "UTF-8";
      out.repaired = true;
      out.text = unify_line_ends(std::move(repair.text));
    } else {
      out.charset = detect_charset(bytes);
      if (!out.charset.empty()) out.text = unify_line_ends(convert(bytes, out.charset.c_str()));
    }
  }
  if (out.problem.empty() && blank(out.text)) out.problem = "is in no charset that is recognised; convert it to UTF-8";
  return out;
}

CodePoints::CodePoints(std::string_view text) : text_(text) {
  const std::size_t blocks = text.size() / kBlock;
  marks_ = std::vector<std::uint32_t>(blocks + 1);
  for (std::size_t i = 0; i < blocks; ++i) {
    marks_[i] = size_;
    size_ += beginnings_of_block(text.data() + i * kBlock);
  }
  marks_[blocks] = size_;
  size_ += beginnings(text.data() + blocks * kBlock, text.size() % kBlock);
}

std::uint32_t CodePoints::count_before(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t block = offset / kBlock;
  return marks_[block] + beginnings(text_.data() + block * kBlock, offset % kBlock);
}

std::size_t CodePoints::byte_of(std::uint32_t code_point) const {
  if (code_point >= size_) return text_.size();
  // marks_ may hold equal neighbours only if a block is all continuation bytes, which UTF-8 excludes.
  auto it = std::upper_bound(marks_.begin(), marks_.end(), code_point);
  std::size_t i = (static_cast<std::size_t>(it - marks_.begin()) - 1) * kBlock;
  std::uint32_t count = marks_[i / kBlock];
  for (; i < text_.size(); ++i) {
    if ((static_cast<unsigned char>(text_[i]) & 0xC0) == 0x80) continue;
    if (count == code_point) return i;
    ++count;
  }
  return text_.size();
}

std::string_view CodePoints::slice(TextRange range) const {
  std::size_t from = byte_of(range.start), to = byte_of(range.end);
  return to > from ? text_.substr(from, to - from) : std::string_view();
}

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed) {
  for (unsigned char c : bytes) {
    seed ^= c;
    seed *= 1099511628211ull;
  }
  return seed;
}

std::string hex(std::uint64_t value) {
  static const char digits[] = "0123456789abcdef";
  std::string out(16, '0');
  for (int i = 15; i >= 0; --i, value >>= 4) out[i] = digits[value & 15];
  return out;
}

}  // namespace actorgraph

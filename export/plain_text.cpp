#include "export/plain_text.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "extract/error.hpp"
#include "extract/text.hpp"

namespace actorgraph {
namespace {

/// Char of XML 1.0 (https://www.w3.org/TR/xml/#charsets).
bool is_xml_char(UChar32 c) {
  return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
}

bool is_direction_control(UChar32 c) {
  return u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) || c == 0xFEFF;  // and a stray byte order mark
}

// The macro narrows int to uint8_t by design.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
/// The next code point; negative for a malformed sequence.
UChar32 next_char(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  U8_NEXT(text.data(), at, text.size(), c);
  return c;
}
#pragma GCC diagnostic pop

void append_utf8(std::string& out, UChar32 c) {
  char bytes[U8_MAX_LENGTH];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, c);
  out.append(bytes, length);
}

std::string to_nfc(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw Error("ICU has no normalisation data; install the packages of ICU again");
  if (nfc->isNormalizedUTF8(text, status) && U_SUCCESS(status)) return text;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfc->normalizeUTF8(0, text, sink, nullptr, status);
  return U_SUCCESS(status) ? out : text;
}

}  // namespace

std::string plain_line(std::string_view text, std::size_t& left_out) {
  std::string out;
  out.reserve(text.size());
  bool blank = false, ascii = true;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next_char(text, at);
    if (c < 0 || !is_xml_char(c)) {
      ++left_out;
    } else if (u_isUWhiteSpace(c)) {
      blank = !out.empty();
    } else if (c < 0x80 || !is_direction_control(c)) {
      if (blank) out += ' ';
      blank = false;
      ascii = ascii && c < 0x80;
      append_utf8(out, c);
    }
  }
  return ascii ? out : to_nfc(out);
}

std::string join_list(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += '|';
    for (const char c : items[i]) {
      if (c == '|' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out;
}

std::string xml_escape(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string valid_utf8(std::string_view text) {
  if (is_utf8(text)) return std::string(text);
  std::string out;
  icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))).toUTF8String(out);
  return out;
}

}  // namespace actorgraph

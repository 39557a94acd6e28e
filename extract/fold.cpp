#include "extract/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace actorgraph {
namespace {

void append_utf8(char32_t code, std::string& out) {
  icu::UnicodeString(static_cast<UChar32>(code)).toUTF8String(out);
}

}  // namespace

CharClass Folder::classify(char32_t code) {
  if (code == '\n' || code == 0x2028 || code == 0x2029) return CharClass::newline;
  if (u_isUWhiteSpace(static_cast<UChar32>(code))) return CharClass::space;
  switch (u_charType(static_cast<UChar32>(code))) {
    case U_UPPERCASE_LETTER: case U_LOWERCASE_LETTER: case U_TITLECASE_LETTER: case U_MODIFIER_LETTER: case U_OTHER_LETTER:
      return CharClass::letter;
    case U_NON_SPACING_MARK: case U_ENCLOSING_MARK: case U_COMBINING_SPACING_MARK: case U_FORMAT_CHAR:
      return CharClass::mark;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharClass::digit;
    default:
      return code == 0x0640 ? CharClass::mark : CharClass::other;
  }
}

bool Folder::rare_upper(char32_t code) { return u_isUUppercase(static_cast<UChar32>(code)); }

Folder::Folder() : cells_(kTable) {
  for (char32_t code = 0; code < kTable; ++code) cells_[code] = make(code);
}

Folder::Cell Folder::make(char32_t code) const {
  Cell cell;
  // Tatweel is a letter by property, but only stretches the line.
  cell.cls = code == 0x0640 ? CharClass::mark : classify(code);
  cell.upper = u_isUUppercase(static_cast<UChar32>(code)) || u_istitle(static_cast<UChar32>(code));
  if (cell.cls == CharClass::mark) return cell;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString plain, wide = nfkd->normalize(icu::UnicodeString(static_cast<UChar32>(code)), status);
  for (int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1))
    if (classify(static_cast<char32_t>(wide.char32At(i))) != CharClass::mark) plain.append(wide.char32At(i));
  plain.foldCase();
  std::string folded, out;
  for (int32_t i = 0; i < plain.length(); i = plain.moveIndex32(i, 1)) {
    auto it = letters_.find(static_cast<char32_t>(plain.char32At(i)));
    if (it != letters_.end()) out += it->second;
    else append_utf8(static_cast<char32_t>(plain.char32At(i)), out);
  }
  if (out.size() > kLongest) append_utf8(code, folded), out = folded;  // a ligature longer than any word needs
  cell.size = static_cast<std::uint8_t>(out.size());
  cell.plain = cell.cls == CharClass::letter && !is_apostrophe(code) && out.size() <= kPlain;
  std::copy(out.begin(), out.end(), cell.bytes.begin());
  return cell;
}

void Folder::add_letter(char32_t from, std::string to) {
  letters_[from] = std::move(to);
  std::string wanted;
  append_utf8(from, wanted);
  for (char32_t code = 0; code < kTable; ++code) {
    const std::string_view own(cells_[code].bytes.data(), cells_[code].size);
    if (own.find(wanted) != std::string_view::npos) cells_[code] = make(code);
  }
}

void Folder::append(char32_t code, std::string& out) const {
  char bytes[kRoom];
  out.append(bytes, write(code, bytes));
}

std::string Folder::fold(std::string_view text) const {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    Character c = character_at(text, i);
    append(c.code, out);
    i += c.length;
  }
  return out;
}

}  // namespace actorgraph

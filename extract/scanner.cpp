#include <unicode/uchar.h>

#include <algorithm>

#include "extract/tokens.hpp"

namespace actorgraph {
namespace {

/// Category of a character that is neither letter nor digit nor space; language-free.
Symbol layout_of(char32_t c) {
  switch (c) {
    case ',': case 0x060C: case 0x3001: return sym::comma;
    case ':': case 0xFE55: case 0xFF1A: return sym::colon;
    case ';': case 0x061B: return sym::semi;
    case '.': case '!': case '?': case 0x061F: case 0x06D4: case 0x3002: return sym::stop;
    case 0x2026: return sym::dots;
    case '(': case '[': case '{': return sym::open;
    case ')': case ']': case '}': return sym::close;
    case '\'': case 0x2019: return sym::apostrophe;  // apostrophe alone: decided by its neighbours
    default: break;
  }
  auto code = static_cast<UChar32>(c);
  if (c != '_' && u_hasBinaryProperty(code, UCHAR_QUOTATION_MARK)) return sym::quote;
  if (u_hasBinaryProperty(code, UCHAR_DASH)) return sym::dash;
  return 0;
}

/// A folded word while it grows. Room for one more character is always there.
class Key {
 public:
  Key() = default;
  Key(const Key&) = delete;
  Key& operator=(const Key&) = delete;
  void add(char32_t code, const Folder& folder) {
    Folder::Cell rare;
    add(folder.cell(code, rare));
  }
  void add(const Folder::Cell& cell) {
    size_ += cell.write(bytes_ + size_);
    if (size_ + Folder::kRoom > room_) grow();
  }
  void add(char ascii) {
    bytes_[size_++] = ascii;
    if (size_ + Folder::kRoom > room_) grow();
  }
  std::string_view view() const { return {bytes_, size_}; }
  void clear() { size_ = 0; }

 private:
  void grow() {
    std::vector<char> wider(room_ * 2);
    std::copy(bytes_, bytes_ + size_, wider.begin());
    more_ = std::move(wider);
    bytes_ = more_.data();
    room_ = more_.size();
  }

  std::vector<char> more_;     // of a word that does not fit
  char few_[256];
  char* bytes_ = few_;
  std::size_t room_ = sizeof few_;
  std::size_t size_ = 0;
};

constexpr std::size_t kLongestPlain = 64;  // bytes
/// The code of a character of two bytes is the first one times 64 and the second one, without the bits that mark them.
constexpr unsigned kTwoBytes = 0xC0 * 64 + 0x80;

class Scanner {
 public:
  Scanner(std::string_view text, const Folder& folder, bool capitals, Arena& arena, std::vector<ScannedToken>& tokens)
      : text_(text), folder_(folder), capitals_(capitals), arena_(arena), tokens_(tokens) {}

  void run() {
    tokens_.clear();
    bool glued = false;
    while (at_ < text_.size()) {
      if (text_[at_] == ' ') {
        ++at_;
        glued = false;
        continue;
      }
      Character c = character_at(text_, at_);
      CharClass cls = folder_.char_class(c.code);
      if (cls == CharClass::space || cls == CharClass::mark || c.code == '_' || c.code == '#') {
        at_ += c.length;
        glued = cls == CharClass::mark && glued;
        continue;
      }
      ScannedToken& token = tokens_.emplace_back();
      token.glued = glued;
      token.span.start = static_cast<std::uint32_t>(at_);
      if (cls != CharClass::letter || !plain_word(token)) {
        key_.clear();
        if (cls == CharClass::letter) word(token);
        else if (cls == CharClass::digit) number(token);
        else mark(token, c, cls);
        token.hash = word_hash(token.key);
      }
      token.span.end = static_cast<std::uint32_t>(at_);
      glued = token.shape != Shape::newline;
    }
  }

 private:
  char32_t peek(std::size_t offset) const { return offset < text_.size() ? character_at(text_, offset).code : 0; }
  bool letter(char32_t c) const { return c && folder_.char_class(c) == CharClass::letter; }

  /// A word of plain letters of one or two bytes, which nearly all are, straight into the arena. False: it is another, nothing was done.
  bool plain_word(ScannedToken& token) {
    const auto* const begin = reinterpret_cast<const unsigned char*>(text_.data()) + at_;
    const auto* const end = begin + std::min(text_.size() - at_, kLongestPlain);
    const auto* p = begin;
    char* const key = arena_.room(kLongestPlain * Folder::kPlain);
    char* out = key;
    const Folder::Cell* const cells = folder_.common();  // in a local: writing bytes could change any member
    const auto* const last = end - 1;
    // Words are of one-byte or of two-byte letters; some change within.
    for (const unsigned char* ascii = nullptr; p != ascii;) {
      for (; p < last && static_cast<unsigned char>(*p - 0xC2) < 0x1E; p += 2) {
        const Folder::Cell& cell = cells[p[0] * 64u + p[1] - kTwoBytes];
        if (!cell.plain) break;
        out += cell.write_plain(out);
      }
      for (ascii = p; p < end && *p < 0x80; ++p) {
        const Folder::Cell& cell = cells[*p];
        if (!cell.plain) break;
        out += cell.write_plain(out);
      }
    }
    const std::size_t to = at_ + static_cast<std::size_t>(p - begin);
    if (p == begin || p + 1 >= begin + kLongestPlain || !ends_word(to)) return false;
    const Character first = character_at(text_, at_);
    token.capital = folder_.upper(first.code);
    if (capitals_ && token.capital && peek(at_ + first.length) == '.') return false;  // initials
    token.all_caps = token.capital && at_ + first.length < to && capitals(at_ + first.length, to);
    token.key = arena_.take_room(static_cast<std::size_t>(out - key));
    token.hash = word_hash_in_room(token.key);
    at_ = to;
    return true;
  }

  /// True if all letters of the stretch are capital.
  bool capitals(std::size_t from, std::size_t to) const {
    while (from < to) {
      const Character c = character_at(text_, from);
      if (!folder_.upper(c.code)) return false;
      from += c.length;
    }
    return true;
  }

  /// True if no character that a word can go on with stands there.
  bool ends_word(std::size_t at) const {
    if (at >= text_.size() || text_[at] == ' ') return true;
    const char32_t next = character_at(text_, at).code;
    const CharClass cls = folder_.char_class(next);
    return cls != CharClass::letter && cls != CharClass::digit && cls != CharClass::mark && !is_apostrophe(next);
  }

  void word(ScannedToken& token) {
    std::size_t letters = 0, upper = 0;
    bool marked = false;  // a mark stands before the place
    Folder::Cell rare;
    while (at_ < text_.size()) {
      const Character c = character_at(text_, at_);
      if (letters > 0 && !marked && is_apostrophe(c.code)) {
        if (apostrophe()) break;
        continue;
      }
      const Folder::Cell& cell = folder_.cell(c.code, rare);
      if (cell.cls == CharClass::mark) {
        at_ += c.length;
        marked = true;
        continue;
      }
      if (cell.cls != CharClass::letter && !(cell.cls == CharClass::digit && letters)) break;
      marked = false;
      upper += cell.cls == CharClass::letter && cell.upper;
      if (letters == 0) token.capital = upper == 1;
      ++letters;
      key_.add(cell);
      at_ += c.length;
      if (letters == 1 && capitals_ && token.capital) initials();
    }
    token.all_caps = letters > 1 && upper == letters;
    token.key = arena_.copy(key_.view());
  }

  /// "U.S." and "J.": single capitals with full stops stay one token.
  void initials() {
    while (peek(at_) == '.') {
      char32_t next = peek(at_ + 1);
      bool another = letter(next) && folder_.upper(next) && peek(at_ + 1 + character_at(text_, at_ + 1).length) == '.';
      key_.add('.');
      ++at_;
      if (!another) return;
      key_.add(next, folder_);
      at_ += character_at(text_, at_).length;
    }
  }

  /// An apostrophe inside a word: a short rest is a token of its own (the next one: true), a long one belongs to the word.
  bool apostrophe() {
    std::size_t mark_length = character_at(text_, at_).length, i = at_ + mark_length, letters = 0;
    while (letter(peek(i))) {
      i += character_at(text_, i).length;
      ++letters;
    }
    if (letters == 0 || letters <= 3) return true;
    at_ += mark_length;  // O'Brien, D'Angelo
    return false;
  }

  void number(ScannedToken& token) {
    token.shape = Shape::number;
    while (at_ < text_.size()) {
      Character c = character_at(text_, at_);
      bool separator = (c.code == '.' || c.code == ',') && peek(at_ + 1) && folder_.char_class(peek(at_ + 1)) == CharClass::digit;
      CharClass cls = folder_.char_class(c.code);
      if (cls != CharClass::digit && !separator) break;
      key_.add(c.code, folder_);
      at_ += c.length;
    }
    token.key = arena_.copy(key_.view());
  }

  void mark(ScannedToken& token, Character c, CharClass cls) {
    token.shape = cls == CharClass::newline ? Shape::newline : Shape::mark;
    at_ += c.length;
    token.key = text_.substr(token.span.start, c.length);
    if (cls == CharClass::newline) return;
    token.layout = layout_of(c.code);
    if (token.layout == sym::apostrophe) return suffix_or_quote(token, c.code);
    if (c.code == '.' && peek(at_) == '.') {
      while (peek(at_) == '.') ++at_;
      token.layout = sym::dots;
    }
    bool inside = after_word(token) && letter(peek(at_));
    if (token.layout == sym::dash && inside) token.layout = sym::hyphen;
    if (token.layout == sym::hyphen || token.layout == sym::dash) token.key = "-";
    if (c.code == 0x2018) single_open_ = true;
    if (token.layout == sym::quote) token.key = "\"";
  }

  /// True if a word ends where the token, the last one, begins.
  bool after_word(const ScannedToken& token) const {
    return token.glued && tokens_.size() > 1 && tokens_[tokens_.size() - 2].shape == Shape::word;
  }

  void suffix_or_quote(ScannedToken& token, char32_t code) {
    token.layout = 0;
    const bool after = after_word(token);
    key_.add('\'');
    std::size_t i = at_;
    while (letter(peek(i))) {
      key_.add(peek(i), folder_);
      i += character_at(text_, i).length;
    }
    if (after && key_.view().size() > 1) {
      token.shape = Shape::word;
      token.key = arena_.copy(key_.view());
      at_ = i;
    } else {
      token.key = "'";
      if (after && tokens_[tokens_.size() - 2].key.ends_with('s') && !single_open_) token.shape = Shape::word;
      else if (code == 0x2019 && single_open_) token.layout = sym::quote;
    }
    if (token.layout == sym::quote) single_open_ = false;
  }

  std::string_view text_;
  const Folder& folder_;
  bool capitals_;
  Arena& arena_;
  Key key_;
  bool single_open_ = false;
  std::size_t at_ = 0;
  std::vector<ScannedToken>& tokens_;
};

}  // namespace

void scan(std::string_view text, const Folder& folder, bool capitals, Arena& arena, std::vector<ScannedToken>& tokens) {
  Scanner(text, folder, capitals, arena, tokens).run();
}

std::vector<ScannedToken> scan(std::string_view text, const Folder& folder, bool capitals, Arena& arena) {
  std::vector<ScannedToken> tokens;
  scan(text, folder, capitals, arena, tokens);
  return tokens;
}

std::vector<std::string> form_words(std::string_view form, const Folder& folder, bool capitals) {
  // A form that is a suffix behind an apostrophe is one token, as it is behind a word.
  if (form.size() > 1 && form[0] == '\'') return {folder.fold(form)};
  std::vector<std::string> words;
  Arena arena;
  for (const ScannedToken& token : scan(form, folder, capitals, arena))
    if (token.layout != sym::hyphen) words.emplace_back(token.key);
  return words;
}

}  // namespace actorgraph

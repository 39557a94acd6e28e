#include "bench/floor.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace actorgraph::bench {
namespace {

constexpr std::size_t kSlots = 1u << 18;
constexpr std::size_t kLongest = 16;  // codes of a word that count; longer words are rare and end there
constexpr std::uint8_t kForeign = 255;

/// Two loads and two multiplications: a word is at most sixteen codes, padded with zeros.
std::uint64_t hash_of(const std::uint8_t* codes) {
  std::uint64_t a, b;
  std::memcpy(&a, codes, 8);
  std::memcpy(&b, codes + 8, 8);
  std::uint64_t h = (a ^ 0x9E3779B97F4A7C15ull) * 0xFF51AFD7ED558CCDull;
  h ^= h >> 32;
  h = (h + b) * 0xC4CEB9FE1A85EC53ull;
  h ^= h >> 29;
  return h == 0 ? 1 : h;
}

}  // namespace

void Floor::set(char32_t code) {
  const auto point = static_cast<UChar32>(code);
  const int type = u_charType(point);
  if (u_isUWhiteSpace(point)) {
    table_[code] = space << 8;
  } else if (type == U_NON_SPACING_MARK || type == U_FORMAT_CHAR || code == 0x0640) {
    table_[code] = mark << 8;
  } else if (u_isalpha(point)) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString plain = icu::Normalizer2::getNFKDInstance(status)->normalize(icu::UnicodeString(point), status);
    const UChar32 folded = u_foldCase(plain.char32At(0), U_FOLD_CASE_DEFAULT);
    std::uint8_t own = kForeign;
    if (folded < 0x800) {
      std::uint8_t& known = code_of_[static_cast<std::size_t>(folded)];
      if (known == 0 && codes_ < kForeign - 1) known = ++codes_;
      if (known != 0) own = known;
    }
    table_[code] = static_cast<std::uint16_t>(letter << 8 | own);
  } else {
    table_[code] = static_cast<std::uint16_t>((u_isdigit(point) ? digit : other) << 8);
  }
}

/// Calls word(codes) for each run of letters. Stops at the first malformed sequence.
template <typename Word>
Floor::Result Floor::scan(std::string_view text, Word word) const {
  Result result;
  alignas(16) std::uint8_t key[kLongest + 1] = {};
  std::size_t length = 0;
  const auto* p = reinterpret_cast<const unsigned char*>(text.data());
  const auto* const end = p + text.size();
  const auto finish = [&] {
    if (length == 0) return;
    ++result.tokens;
    word(key);
    std::memset(key, 0, kLongest);
    length = 0;
  };
  while (p < end) {
    std::uint32_t code = *p;
    std::size_t bytes = 1;
    if (code >= 0x80) {
      const std::size_t left = static_cast<std::size_t>(end - p);
      if (code >= 0xC2 && code < 0xE0 && left >= 2 && (p[1] & 0xC0) == 0x80) {
        code = (code & 31) << 6 | (p[1] & 63u), bytes = 2;
      } else if (code >= 0xE0 && code < 0xF0 && left >= 3 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80) {
        code = (code & 15) << 12 | (p[1] & 63u) << 6 | (p[2] & 63u), bytes = 3;
        if (code < 0x800 || (code >= 0xD800 && code < 0xE000)) return result.valid = false, result;
      } else if (code >= 0xF0 && code < 0xF5 && left >= 4 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80 && (p[3] & 0xC0) == 0x80) {
        code = (code & 7) << 18 | (p[1] & 63u) << 12 | (p[2] & 63u) << 6 | (p[3] & 63u), bytes = 4;
        if (code < 0x10000 || code > 0x10FFFF) return result.valid = false, result;
      } else {
        return result.valid = false, result;
      }
    }
    p += bytes;
    const std::uint16_t cell = code < 0x10000 ? table_[code] : static_cast<std::uint16_t>(other << 8);
    const auto cls = static_cast<std::uint8_t>(cell >> 8);
    if (cls == letter) {
      key[length] = static_cast<std::uint8_t>(cell);
      length += length < kLongest - 1;
    } else if (cls != mark) {
      finish();
      result.tokens += cls == other;
    }
  }
  finish();
  return result;
}

bool Floor::insert(std::uint64_t hash) {
  std::size_t at = hash & (kSlots - 1);
  for (; slots_[at] != 0; at = (at + 1) & (kSlots - 1))
    if (slots_[at] == hash) return false;
  slots_[at] = hash;
  return true;
}

bool Floor::contains(std::uint64_t hash) const {
  for (std::size_t at = hash & (kSlots - 1); slots_[at] != 0; at = (at + 1) & (kSlots - 1))
    if (slots_[at] == hash) return true;
  return false;
}

Floor::Floor(const std::vector<std::string_view>& texts) : table_(0x10000), slots_(kSlots, 0), code_of_(0x800, 0) {
  for (char32_t code = 0; code < 0x10000; ++code)
    if (code < 0xD800 || code > 0xDFFF) set(code);
  std::unordered_map<std::uint64_t, std::uint32_t> counts;
  for (std::string_view text : texts) scan(text, [&counts](const std::uint8_t* key) { ++counts[hash_of(key)]; });
  std::vector<std::pair<std::uint32_t, std::uint64_t>> order;
  for (const auto& [hash, count] : counts) order.emplace_back(count, hash);
  std::sort(order.begin(), order.end(), std::greater<>());
  std::size_t entries = 0;
  for (const auto& [count, hash] : order)
    if (entries < kEntries) entries += insert(hash);
  alignas(16) std::uint8_t made_up[kLongest] = {};
  for (std::uint32_t i = 0; entries < kEntries; ++i) {
    std::memcpy(made_up + 8, &i, sizeof i);
    made_up[0] = 1;
    entries += insert(hash_of(made_up));
  }
}

Floor::Result Floor::run(std::string_view text) const {
  std::uint64_t found = 0;
  Result result = scan(text, [this, &found](const std::uint8_t* key) { found += contains(hash_of(key)); });
  result.found = found;
  return result;
}

}  // namespace actorgraph::bench

// The hash that stands for a folded word in look-ups.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace actorgraph {
namespace hashing {

/// Little-endian, whatever the machine.
template <typename Word>
std::uint64_t load(const char* from) {
  Word value;
  std::memcpy(&value, from, sizeof value);
  if constexpr (std::endian::native == std::endian::big) {
    std::uint64_t turned = 0;
    for (std::size_t i = 0; i < sizeof value; ++i) turned |= std::uint64_t{static_cast<unsigned char>(from[i])} << (8 * i);
    return turned;
  }
  return value;
}

/// Up to eight bytes, the rest zero.
inline std::uint64_t load_few(const char* from, std::size_t bytes) {
  if (bytes >= 4) return load<std::uint32_t>(from) | load<std::uint32_t>(from + bytes - 4) << (8 * (bytes - 4));
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i) value |= std::uint64_t{static_cast<unsigned char>(from[i])} << (8 * i);
  return value;
}

/// Both halves of the product: every bit of the factors reaches every bit (wyhash, Wang Yi 2019).
inline std::uint64_t fold_product(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

/// `a`, `b`: the word of `size` bytes, or what is left of a long one.
inline std::uint64_t finish(std::uint64_t a, std::uint64_t b, std::uint64_t size) {
  const std::uint64_t mixed = fold_product(a ^ 0xA0761D6478BD642Full, b ^ (size + 1) * 0x9E3779B97F4A7C15ull);
  return fold_product(mixed ^ 0x8EBC6AF09C88C6E3ull, 0x589965CC75374CC3ull);
}

/// kKeep[8 + n] keeps the first n bytes of eight, kKeep[n] those behind the first eight.
inline constexpr struct Keep {
  std::uint64_t mask[25] = {};
  constexpr Keep() {
    for (int i = 9; i < 25; ++i) mask[i] = i >= 16 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * (i - 8))) - 1;
  }
} kKeep;

constexpr std::size_t kShort = 16;  // bytes: two loads

}  // namespace hashing

/// Hash of a folded word. It stands for the word in look-ups, so it is the same on every machine.
inline std::uint64_t word_hash(std::string_view word) {
  const char* at = word.data();
  std::size_t left = word.size();
  std::uint64_t more = 0;
  for (; left > hashing::kShort; at += 8, left -= 8) more = hashing::fold_product(more ^ hashing::load<std::uint64_t>(at), 0xE7037ED1A0B428DBull);
  const std::size_t first = left < 8 ? left : 8;
  return hashing::finish(hashing::load_few(at, first) ^ more, hashing::load_few(at + first, left - first), word.size());
}

/// The same, where 16 bytes can be read whatever the word's length: without a branch for most.
inline std::uint64_t word_hash_in_room(std::string_view word) {
  if (word.size() > hashing::kShort) return word_hash(word);
  return hashing::finish(hashing::load<std::uint64_t>(word.data()) & hashing::kKeep.mask[8 + word.size()],
                         hashing::load<std::uint64_t>(word.data() + 8) & hashing::kKeep.mask[word.size()], word.size());
}

}  // namespace actorgraph

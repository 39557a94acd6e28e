// Memory of one article: taken in small pieces, given back all at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>
#include <vector>

namespace actorgraph {

/// Bump allocator. What it hands out lives as long as the arena; nothing is destroyed, so only trivial types may live in it.
class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  Arena(Arena&&) = default;
  Arena& operator=(Arena&&) = default;

  /// `count` uninitialised objects.
  template <typename T>
  T* array(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    return static_cast<T*>(take(count * sizeof(T), alignof(T)));
  }
  std::string_view copy(std::string_view text) {
    char* to = array<char>(text.size());
    if (!text.empty()) std::memcpy(to, text.data(), text.size());
    return {to, text.size()};
  }

 private:
  static constexpr std::size_t kBlock = 32 * 1024;

  void* take(std::size_t bytes, std::size_t alignment) {
    const std::size_t misfit = reinterpret_cast<std::uintptr_t>(at_) & (alignment - 1);
    const std::size_t padding = misfit ? alignment - misfit : 0;
    if (static_cast<std::size_t>(end_ - at_) < bytes + padding) return fresh(bytes);
    char* result = at_ + padding;
    at_ = result + bytes;
    return result;
  }
  void* fresh(std::size_t bytes) {
    const std::size_t size = bytes > kBlock / 4 ? bytes : kBlock;
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    char* begin = blocks_.back().get();
    if (size == kBlock) at_ = begin + bytes, end_ = begin + size;  // a large piece has a block of its own
    return begin;
  }

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* at_ = nullptr;
  char* end_ = nullptr;
};

}  // namespace actorgraph

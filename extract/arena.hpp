// Memory of one article: taken in small pieces, given back all at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>
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
  ~Arena() {
    if (gone()) return;
    for (Block& block : blocks_)
      if (spare().size() < kMostSpare) spare().push_back(std::move(block));
  }

  /// `count` uninitialised objects.
  template <typename T>
  T* array(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    return static_cast<T*>(take(count * sizeof(T), alignof(T)));
  }
  /// Room for at least `most` bytes, of which the caller then takes what it filled: take_room(). Nothing else may be taken in between.
  char* room(std::size_t most) {
    if (static_cast<std::size_t>(end_ - at_) < most) give_back(fresh(most), most);
    return at_;
  }
  std::string_view take_room(std::size_t filled) {
    at_ += filled;
    return {at_ - filled, filled};
  }
  /// True if the piece that ends at `end` was the last one to be taken, and is now longer by `bytes`.
  bool extend(const void* end, std::size_t bytes) {
    if (end != at_ || static_cast<std::size_t>(end_ - at_) < bytes) return false;
    at_ += bytes;
    return true;
  }
  std::string_view copy(std::string_view text) {
    char* to = array<char>(text.size());
    if (!text.empty()) std::memcpy(to, text.data(), text.size());
    return {to, text.size()};
  }

 private:
  using Block = std::unique_ptr<char[]>;
  static constexpr std::size_t kBlock = 32 * 1024;
  static constexpr std::size_t kMostSpare = 64;

  struct Spare {
    std::vector<Block> blocks;
    ~Spare() { gone() = true; }
  };
  /// Blocks that the next article of this thread takes: they are in the caches still.
  static std::vector<Block>& spare() {
    static thread_local Spare spare;
    return spare.blocks;
  }
  /// True when the thread ends: an arena that outlives the list gives nothing back.
  static bool& gone() {
    static thread_local bool gone = false;
    return gone;
  }

  void* take(std::size_t bytes, std::size_t alignment) {
    const std::size_t misfit = reinterpret_cast<std::uintptr_t>(at_) & (alignment - 1);
    const std::size_t padding = misfit ? alignment - misfit : 0;
    if (static_cast<std::size_t>(end_ - at_) < bytes + padding) return fresh(bytes);
    char* result = at_ + padding;
    at_ = result + bytes;
    return result;
  }
  void* fresh(std::size_t bytes) {
    if (bytes > kBlock / 4) {  // a large piece has a block of its own
      large_.push_back(std::make_unique_for_overwrite<char[]>(bytes));
      return large_.back().get();
    }
    if (gone() || spare().empty()) {
      blocks_.push_back(std::make_unique_for_overwrite<char[]>(kBlock));
    } else {
      blocks_.push_back(std::move(spare().back()));
      spare().pop_back();
    }
    char* const begin = blocks_.back().get();
    at_ = begin + bytes, end_ = begin + kBlock;
    return begin;
  }

  void give_back(void* piece, std::size_t bytes) {
    if (at_ == static_cast<char*>(piece) + bytes) at_ = static_cast<char*>(piece);
  }

  std::vector<Block> blocks_, large_;
  char* at_ = nullptr;
  char* end_ = nullptr;
};

/// A short list whose elements live in an arena. It is moved, not copied: two lists never share elements.
template <typename T>
class ArenaList {
 public:
  static_assert(std::is_trivially_destructible_v<T>);
  ArenaList() = default;
  ArenaList(const ArenaList&) = delete;
  ArenaList& operator=(const ArenaList&) = delete;
  ArenaList(ArenaList&& other) noexcept { *this = std::move(other); }
  ArenaList& operator=(ArenaList&& other) noexcept {
    first_ = std::exchange(other.first_, nullptr);
    size_ = std::exchange(other.size_, 0);
    room_ = std::exchange(other.room_, 0);
    return *this;
  }

  T* begin() { return first_; }
  T* end() { return first_ + size_; }
  const T* begin() const { return first_; }
  const T* end() const { return first_ + size_; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T& operator[](std::size_t i) { return first_[i]; }
  const T& operator[](std::size_t i) const { return first_[i]; }
  T& front() { return *first_; }
  const T& front() const { return *first_; }
  T& back() { return first_[size_ - 1]; }
  const T& back() const { return first_[size_ - 1]; }

  T& push_back(T value, Arena& arena) {
    if (size_ == room_) grow(room_ == 0 ? 2 : 2 * room_, arena);
    return *new (first_ + size_++) T(std::move(value));
  }
  /// Appends copies; `Other` is any list of T.
  template <typename Other>
  void append(const Other& other, Arena& arena) {
    const auto more = static_cast<std::uint32_t>(other.size());
    if (size_ + more > room_) grow(size_ + more, arena);
    std::uninitialized_copy(other.begin(), other.end(), first_ + size_);
    size_ += more;
  }
  void clear() { size_ = 0; }
  /// Keeps the first `size` elements.
  void shrink(std::size_t size) { size_ = static_cast<std::uint32_t>(size); }

 private:
  void grow(std::uint32_t room, Arena& arena) {
    T* wider = arena.array<T>(room);
    for (std::uint32_t i = 0; i < size_; ++i) new (wider + i) T(std::move(first_[i]));
    first_ = wider;
    room_ = room;
  }

  T* first_ = nullptr;
  std::uint32_t size_ = 0, room_ = 0;
};

}  // namespace actorgraph

// Short lists that need no memory of their own.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <type_traits>

namespace actorgraph {

/// A vector of small values whose first `Room` elements stand in the object itself: most lists of actors have one or two.
template <typename T, std::uint32_t Room>
class Few {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  Few() {}  // NOLINT: the room is left as it is
  Few(std::initializer_list<T> all) { append(all); }
  Few(const Few& other) { append(other); }
  Few(Few&& other) noexcept { take(other); }
  Few& operator=(const Few& other) {
    if (this != &other) assign(other);
    return *this;
  }
  Few& operator=(Few&& other) noexcept {
    if (this != &other) take(other);
    return *this;
  }
  ~Few() = default;

  T* begin() { return more_ ? more_.get() : room_; }
  const T* begin() const { return more_ ? more_.get() : room_; }
  T* end() { return begin() + size_; }
  const T* end() const { return begin() + size_; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T& operator[](std::size_t i) { return begin()[i]; }
  const T& operator[](std::size_t i) const { return begin()[i]; }
  T& front() { return *begin(); }
  const T& front() const { return *begin(); }
  T& back() { return end()[-1]; }
  const T& back() const { return end()[-1]; }
  bool contains(const T& value) const { return std::find(begin(), end(), value) != end(); }

  void clear() { size_ = 0; }
  void push_back(const T& value) {
    const T copy = value;  // it may stand in this list
    if (size_ == capacity_) grow(size_ + 1);
    begin()[size_++] = copy;
  }
  template <typename List>
  void append(const List& other) {
    for (const T& value : other) push_back(value);
  }
  template <typename List>
  void assign(const List& other) {
    clear();
    append(other);
  }
  /// Leaves the first `size` elements.
  void shrink(std::size_t size) { size_ = static_cast<std::uint32_t>(size); }

 private:
  void grow(std::uint32_t least) {
    const std::uint32_t capacity = std::max(least, 2 * capacity_);
    auto more = std::make_unique_for_overwrite<T[]>(capacity);
    std::copy(begin(), end(), more.get());
    more_ = std::move(more);
    capacity_ = capacity;
  }
  void take(Few& other) {
    size_ = other.size_;
    if (other.more_) {
      more_ = std::move(other.more_);
      capacity_ = other.capacity_;
      other.capacity_ = Room;
    } else {
      more_.reset();
      capacity_ = Room;
      std::copy(other.room_, other.room_ + size_, room_);
    }
    other.size_ = 0;
  }

  std::uint32_t size_ = 0, capacity_ = Room;
  std::unique_ptr<T[]> more_;  // once they are more than Room
  union {
    T room_[Room];  // NOLINT
  };
};

}  // namespace actorgraph

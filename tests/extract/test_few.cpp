#include "extract/few.hpp"

#include <utility>
#include <vector>

#include "tests/support/catch.hpp"

using namespace actorgraph;

namespace {

using Numbers = Few<int, 3>;

std::vector<int> all(const Numbers& numbers) { return {numbers.begin(), numbers.end()}; }

}  // namespace

TEST_CASE("a short list keeps its elements when it outgrows its room") {
  Numbers numbers;
  CHECK(numbers.empty());
  for (int i = 1; i <= 3; ++i) numbers.push_back(i);
  CHECK(all(numbers) == std::vector<int>{1, 2, 3});
  numbers.push_back(numbers.front());  // an element of its own, which moves
  numbers.push_back(5);
  CHECK(all(numbers) == std::vector<int>{1, 2, 3, 1, 5});
  CHECK(numbers.contains(5));
  CHECK_FALSE(numbers.contains(4));
  numbers.shrink(2);
  CHECK(all(numbers) == std::vector<int>{1, 2});
  CHECK(numbers.back() == 2);
}

TEST_CASE("short lists are copied and moved, with and without memory of their own") {
  for (int size : {0, 2, 3, 9}) {
    Numbers numbers, other{7, 7, 7, 7};
    for (int i = 0; i < size; ++i) numbers.push_back(i);
    const std::vector<int> before = all(numbers);
    const Numbers copy = numbers;
    CHECK(all(copy) == before);
    other = copy;
    CHECK(all(other) == before);
    Numbers moved = std::move(numbers);
    CHECK(all(moved) == before);
    Numbers back{1, 2, 3, 4, 5};
    back = std::move(moved);
    back.push_back(42);
    CHECK(back.size() == before.size() + 1);
    CHECK(back.back() == 42);
    back.assign(before);
    CHECK(all(back) == before);
  }
}

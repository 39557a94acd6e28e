#include "extract/arena.hpp"

#include <vector>

#include "tests/support/catch.hpp"

using namespace actorgraph;

TEST_CASE("a list in an arena grows, and is moved as a whole") {
  Arena arena;
  ArenaList<int> list;
  CHECK(list.empty());
  for (int i = 0; i < 100; ++i) list.push_back(i, arena);
  REQUIRE(list.size() == 100);
  CHECK(list.front() == 0);
  CHECK(list.back() == 99);
  int sum = 0;
  for (int value : list) sum += value;
  CHECK(sum == 4950);
  const ArenaList<int> moved = std::move(list);
  CHECK(moved.size() == 100);
  CHECK(list.empty());  // NOLINT: what is left of it is what is tested
}

TEST_CASE("appended elements are copies") {
  Arena arena;
  ArenaList<int> one, two;
  one.append(std::vector<int>{1, 2, 3}, arena);
  two.append(one, arena);
  two[0] = 9;
  CHECK(one[0] == 1);
  two.clear();
  CHECK(one.size() == 3);
}

TEST_CASE("pieces larger than a block of the arena") {
  Arena arena;
  char* const large = arena.array<char>(1 << 20);
  large[0] = 'a', large[(1 << 20) - 1] = 'z';
  CHECK(arena.copy("word") == "word");
  CHECK(large[0] == 'a');
}

#include "extract/name_rarity.hpp"

#include "tests/support/catch.hpp"

using namespace actorgraph;

TEST_CASE("bearers of a name: the shares of its words, multiplied") {
  NameRarity rarity;
  rarity.add("tom", 2000);
  rarity.add("hill", 100);
  CHECK(rarity.bearers("tom hill") == Approx(1e6 * 0.02 * 0.001));
  CHECK(rarity.common("tom hill"));
  CHECK_FALSE(rarity.common("tom hill hill"));
  CHECK(rarity.bearers("tom") == Approx(20000));
}

TEST_CASE("a word without a share is rare") {
  NameRarity rarity;
  rarity.add("tom", 2000);
  CHECK(rarity.bearers("tom vandersloot") == Approx(0.4));
  CHECK_FALSE(rarity.common("tom vandersloot"));
}

TEST_CASE("of two shares of a word the greater one counts, whatever their order") {
  NameRarity one, two;
  one.add("ali", 10), one.add("ali", 500);
  two.add("ali", 500), two.add("ali", 10);
  CHECK(one.bearers("ali") == two.bearers("ali"));
  CHECK(one.bearers("ali") == Approx(5000));
}

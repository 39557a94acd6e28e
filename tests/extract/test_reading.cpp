#include "extract/reading.hpp"

#include "tests/support/catch.hpp"

using namespace actorgraph;

TEST_CASE("a reading keeps its features; the last values of a key count") {
  Arena arena;
  Reading reading;
  CHECK_FALSE(reading.has(sym::num));
  CHECK(reading.get(sym::num) == 0);
  reading.set(sym::num, {sym::du, sym::pl}, arena);
  reading.set(sym::gen, {sym::f}, arena);
  CHECK(reading.values(sym::num).size() == 2);
  CHECK(reading.get(sym::num) == sym::du);
  CHECK(reading.is(sym::num, sym::pl));
  reading.set(sym::num, {sym::sg}, arena);
  CHECK(reading.values(sym::num).size() == 1);
  CHECK_FALSE(reading.is(sym::num, sym::pl));
  CHECK(reading.is(sym::gen, sym::f));
  reading.set(sym::def, reading.values(sym::gen), arena);  // values of its own
  CHECK(reading.is(sym::def, sym::f));
  const Reading copy = reading;
  reading.set(sym::gen, {sym::m}, arena);
  CHECK(copy.is(sym::gen, sym::f));  // a copy keeps what it had
}

TEST_CASE("keys that share a bit are told apart") {
  Arena arena;
  Reading reading;
  reading.set(sym::gen, {sym::f}, arena);
  CHECK_FALSE(reading.has(sym::gen + 64));
  reading.set(sym::gen + 64, {sym::m}, arena);
  CHECK(reading.is(sym::gen, sym::f));
  CHECK(reading.is(sym::gen + 64, sym::m));
}

TEST_CASE("sets of categories: bits of their own below kCommon, one for all above") {
  CategorySet set = {sym::verb, sym::Person};
  CHECK(set.may_have(sym::verb));
  CHECK_FALSE(set.may_have(sym::noun));
  CHECK(set.meets({sym::noun, sym::Person}));
  CHECK_FALSE(set.meets({sym::noun}));
  CHECK(set.covers({sym::verb}));
  CHECK_FALSE(set.covers({sym::verb, sym::noun}));
  CHECK_FALSE(set.may_have(1000));
  set.add(1000);
  CHECK(set.may_have(1001));  // not certain
  std::size_t count = 0;
  set.each([&count](Symbol) { ++count; });
  CHECK(count == 3);
}

TEST_CASE("categories that the engine knows have bits of their own") {
  for (Symbol category : {sym::title, sym::ntok, sym::verb, sym::quote, sym::boiler, sym::Name, sym::Person, sym::Group, sym::Quote})
    CHECK(category < CategorySet::kCommon);
}

TEST_CASE("a list of readings finds by category, also where bits are shared") {
  Arena arena;
  Reading verb, own;
  verb.category = sym::verb;
  verb.set(sym::frame, {sym::say}, arena);
  own.category = 1000;
  const Reading* const pointers[] = {&verb, &own};
  const Readings readings(pointers, 2);
  CHECK(readings.find(sym::verb) == &verb);
  CHECK(readings.find(sym::noun) == nullptr);
  CHECK(readings.find(1000) == &own);
  CHECK(readings.find(1001) == nullptr);
  CHECK(readings.framed());
  CHECK_FALSE(Readings(pointers + 1, 1).framed());
}

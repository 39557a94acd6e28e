#include "extract/lexicon.hpp"

#include <set>

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

Reading reading_of(Symbol category) {
  Reading reading;
  reading.category = category;
  return reading;
}

}  // namespace

TEST_CASE("words and forms are found, and nothing else") {
  Lexicon lexicon;
  for (int i = 0; i < 5000; ++i) lexicon.add({"w" + std::to_string(i)}, reading_of(sym::noun));
  lexicon.add({"a", "b"}, reading_of(sym::org));
  lexicon.add({"a", "b", "c"}, reading_of(sym::place));
  lexicon.seal();
  for (int i = 0; i < 5000; ++i) REQUIRE(lexicon.find("w" + std::to_string(i)) != 0);
  CHECK(lexicon.find("w5000") == 0);
  CHECK(lexicon.find("") == 0);
  const WordId a = lexicon.find("a"), b = lexicon.find("b"), c = lexicon.find("c");
  CHECK(lexicon.senses(a).all.empty());
  CHECK(lexicon.senses(lexicon.find("w7")).all.front()->category == sym::noun);
  CHECK(lexicon.root(b) == 0);
  CHECK(lexicon.may_follow(a, b));
  const std::uint32_t two = lexicon.step(lexicon.root(a), b);
  REQUIRE(two != 0);
  CHECK(lexicon.node_senses(two).all.front()->category == sym::org);
  CHECK(lexicon.node_senses(lexicon.step(two, c)).all.front()->category == sym::place);
  CHECK(lexicon.step(two, a) == 0);
}

TEST_CASE("a word in both tables of names and words is weak") {
  Lexicon lexicon;
  lexicon.add_grade("x", NameGrade::known, sym::f);
  lexicon.add_grade("x", NameGrade::background, 0);
  CHECK(lexicon.grade(lexicon.find("x")) == NameGrade::weak);
  CHECK(lexicon.gender(lexicon.find("x")) == sym::f);
}

TEST_CASE("hashes of words that differ little differ") {
  std::set<std::uint64_t> seen;
  std::string word = "abcdefghijkl";
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size(); ++i)
    for (std::size_t j = i + 1; j < word.size(); ++j)
      for (char x = 'a'; x <= 'z'; ++x)
        for (char y = 'a'; y <= 'z'; ++y) {
          std::string other = word;
          if (other[i] == x || other[j] == y) continue;
          other[i] = x, other[j] = y;
          ++count;
          seen.insert(word_hash(other));
        }
  CHECK(seen.size() == count);
  for (std::size_t length = 0; length < 40; ++length) seen.insert(word_hash(std::string(length, 'a')));
  CHECK(seen.size() == count + 40);
}

TEST_CASE("the hash of a word is the same on every machine") {
  CHECK(word_hash("actor") == 0x5F9A14CE99FF0E0Dull);
  CHECK(word_hash("organization") == 0xE8480142FA17CA73ull);
  CHECK(word_hash("internationalization") == 0x68893B23C134B412ull);
}

TEST_CASE("what stands behind a word does not change its hash") {
  const std::string text = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
  for (std::size_t length = 0; length < 36; ++length) {
    const std::string_view word = std::string_view(text).substr(0, length);
    CHECK(word_hash_in_room(word) == word_hash(std::string(word)));
  }
}

TEST_CASE("beginnings of names") {
  NameBeginnings names;
  for (int i = 0; i < 500; ++i) names.add("first" + std::to_string(i) + " of last" + std::to_string(i));
  names.add("first1 of");
  CHECK(names.look_up("first7") == NameBeginnings::begun);
  CHECK(names.look_up("first7 of") == NameBeginnings::begun);
  CHECK(names.look_up("first1 of") == NameBeginnings::whole);
  CHECK(names.look_up("first1 of last1") == NameBeginnings::whole);
  CHECK(names.look_up("first1 of last2") == NameBeginnings::none);
  CHECK(names.look_up("firs") == NameBeginnings::none);
}

TEST_CASE("names of an article") {
  DocumentNames names = {"kol", "bor"};
  CHECK(names.has("kol"));
  CHECK_FALSE(names.has("ko"));
  CHECK(names.may_have(word_hash("bor")));
  CHECK_FALSE(names.may_have(word_hash("tri")));
  CHECK_FALSE(DocumentNames().has("kol"));
}

TEST_CASE("affixes are looked for by the bytes at both ends") {
  const AffixIndex& index = toy_pack().affix_index;
  for (std::size_t i = 0; i < toy_pack().affixes.size(); ++i) {
    const Affix& affix = toy_pack().affixes[i];
    const std::string word = affix.suffix ? "xyz" + affix.form : affix.form + "xyz";
    CHECK((index.possible(word) >> i & 1) == 1);
  }
  CHECK(index.possible("") == 0);
  CHECK(index.possible("#####") == 0);
}

TEST_CASE("an arena keeps what it was given") {
  Arena arena;
  std::vector<std::string_view> copies;
  for (int i = 0; i < 20000; ++i) {
    arena.array<char>(1);
    copies.push_back(arena.copy("text " + std::to_string(i)));
    REQUIRE(reinterpret_cast<std::uintptr_t>(arena.array<std::uint64_t>(1)) % alignof(std::uint64_t) == 0);
  }
  const std::string_view large = arena.copy(std::string(100000, 'x'));
  for (int i = 0; i < 20000; ++i) REQUIRE(copies[static_cast<std::size_t>(i)] == "text " + std::to_string(i));
  CHECK(large.size() == 100000);
  CHECK(large.back() == 'x');
}

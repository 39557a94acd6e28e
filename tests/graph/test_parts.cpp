#include "graph/parts.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;

namespace {

LocalActor person(const std::string& key, const std::string& country = "") {
  LocalActor actor;
  actor.name = actor.key = key;
  actor.country = country;
  return actor;
}

}  // namespace

TEST_CASE("parts: equal content is one part in every article") {
  CHECK(part_of(person("ira vale", "NL"), "1.txt").id == part_of(person("ira vale", "NL"), "2.txt").id);
  CHECK(part_of(person("ira vale", "NL"), "1.txt").id.size() == 5 + 16);
}

TEST_CASE("parts: kind, name, country and discriminator keep parts apart") {
  const std::string id = part_of(person("ira vale", "NL"), "1.txt").id;
  LocalActor other = person("ira vale", "NL");
  other.kind = ActorKind::organization;
  CHECK(part_of(other, "1.txt").id != id);
  CHECK(part_of(person("ira vane", "NL"), "1.txt").id != id);
  CHECK(part_of(person("ira vale", "SL"), "1.txt").id != id);
  CHECK(part_of(person("ira vale"), "1.txt").id != id);
}

TEST_CASE("parts: a surname alone stays in its article") {
  LocalActor partial = person("vale", "NL");
  partial.partial = true;
  CHECK(part_of(partial, "1.txt").id != part_of(partial, "2.txt").id);
  // One word is no full name, whatever the article thinks.
  CHECK(part_of(person("vale"), "1.txt").discriminator == "1.txt");
}

TEST_CASE("parts: one whom the packs know is that, under any name and state") {
  LocalActor one = person("ira vale", "NL"), two = person("i vale");
  one.pack_id = two.pack_id = "person:ira-vale";
  CHECK(part_of(one, "1.txt").id == part_of(two, "2.txt").id);
}

TEST_CASE("parts: what of two names may be a matter of writing") {
  CHECK(compare_names("ira vale", "ira vale") == NameDifference::none);
  CHECK(compare_names("ira vale", "vale ira") == NameDifference::order);
  CHECK(compare_names("ira tarnov", "ira tarnof") == NameDifference::letter);
  CHECK(compare_names("ira tarnov", "ira tarnnov") == NameDifference::letter);
  CHECK(compare_names("ira ben vale", "ira vale") == NameDifference::middle);
}

TEST_CASE("parts: what is another name") {
  CHECK(compare_names("ira vale", "ira vane") == NameDifference::other);      // short words differ by a letter easily
  CHECK(compare_names("irala tarnov", "irale tarnof") == NameDifference::other);  // two words
  CHECK(compare_names("ira tarnov", "ira tarnova e") == NameDifference::other);
  CHECK(compare_names("ira ben vale", "ben vale") == NameDifference::other);  // a son has his father's names
  CHECK(compare_names("vale", "ira vale") == NameDifference::other);
}

TEST_CASE("parts: letters are code points, not bytes") {
  CHECK(compare_names("ira \u00e9\u00e9\u00e9\u00e9", "ira \u00e9\u00e9\u00e9e") == NameDifference::other);  // four letters
  CHECK(compare_names("ira \u00e9\u00e9\u00e9\u00e9\u00e9", "ira \u00e9\u00e9\u00e9\u00e9e") == NameDifference::letter);
}

TEST_CASE("parts: a surname is the end of a longer name") {
  CHECK(ends_in_surname("ira vale", "vale"));
  CHECK(ends_in_surname("ira al vale", "al vale"));
  CHECK_FALSE(ends_in_surname("ira duvale", "vale"));
  CHECK_FALSE(ends_in_surname("vale", "vale"));
  CHECK_FALSE(ends_in_surname("vale ira", "vale"));
}

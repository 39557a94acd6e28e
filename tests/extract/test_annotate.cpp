// Text to items: readings, affixes before and after, multi-word forms, grades of name tokens.
#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

std::string shown(const std::vector<Item>& items, const std::string& text) {
  std::string out;
  for (const Item& item : items) {
    const Symbol category = item.readings.empty() ? 0 : item.readings.front()->category;
    out += (out.empty() ? "" : " ") + text.substr(item.span.start, item.span.end - item.span.start) + ":" + toy_pack().symbols.word(category);
  }
  return out;
}

std::string read(const std::string& text, const DocumentNames& names = {}) { return shown(items_of(text, names), text); }

}  // namespace

TEST_CASE("words get the readings of the lexicon, the longest form first") {
  CHECK(read("ardo dis") == "ardo:country dis:verb");
  CHECK(read("liga pax dis") == "liga pax:org dis:verb");
  CHECK(read("liga dis") == "liga:ntok dis:verb");
  CHECK(read("ardo, tri.") == "ardo:country ,:comma tri:num .:stop");
}

TEST_CASE("affixes are split off where the rest licenses it, and become items") {
  CHECK(read("eardo") == "e:conj ardo:country");
  CHECK(read("kolko") == "kol:ntok ko:prep");
  CHECK(read("ekolko") == "e:conj kol:ntok ko:prep");
  CHECK(read("wometas") == "wo:will metas:verb");
  CHECK(read("wometis") == "wometis:ntok");  // no present tense
  CHECK(read("tabloko") == "tabloko:ntok");  // no name
}

TEST_CASE("affixes keep their places in the text") {
  const auto items = items_of("ekolko dis");
  REQUIRE(items.size() == 4);
  CHECK(items[1].span == Span{1, 4});
  CHECK(items[2].span == Span{4, 6});
  CHECK(items[2].affix);
  CHECK(items[2].glued);
  CHECK_FALSE(items[3].glued);
}

TEST_CASE("names of this article license splits") {
  CHECK(read("zubako") == "zubako:ntok");
  CHECK(read("zubako", {"zuba"}) == "zuba:ntok ko:prep");
}

TEST_CASE("name tokens have grades") {
  CHECK(items_of("kol")[0].reading(sym::ntok)->has(sym::known));
  CHECK(items_of("roz")[0].reading(sym::ntok)->has(sym::weak));
  CHECK(items_of("zuba")[0].reading(sym::ntok)->has(sym::oov));
  CHECK(items_of("bildo")[0].reading(sym::ntok) == nullptr);  // a common word
  CHECK(items_of("Roz")[0].is(sym::noname));                  // case=exact
  CHECK_FALSE(items_of("roz")[0].is(sym::noname));
  CHECK(items_of("zuba", {"zuba"})[0].reading(sym::ntok)->has(sym::known));
}

TEST_CASE("letters that writers mix up are one") { CHECK(read("qunis") == "qunis:verb"); }

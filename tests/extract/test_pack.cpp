#include "extract/pack.hpp"

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {
/// What loading says of a toy pack with this fault.
std::string fault(const std::string& file, const std::string& from, const std::string& to) {
  const FaultyToy toy("toy/" + file, from, to);
  return error_of([&] { Extractor{toy.path}; });
}
}  // namespace

TEST_CASE("the pack of an invented language loads") {
  CHECK(toy_pack().properties.code == "toy");
  CHECK(toy_pack().properties.order == WordOrder::sov);
  CHECK(toy_pack().properties.postpositions);
  CHECK(toy().languages() == std::vector<std::string>{"toy"});
  CHECK(toy().fingerprint().size() == 16);
}

TEST_CASE("equal packs have equal fingerprints, others do not") {
  const FaultyToy other("toy/background.tsv", "bildo", "bildu");
  CHECK(Extractor(kToy).fingerprint() == toy().fingerprint());
  CHECK(Extractor(other.path).fingerprint() != toy().fingerprint());
}

TEST_CASE("a fault in a pack names file and line, and what to do") {
  CHECK(has(fault("pack.json", "\"sov\"", "\"ovs\""), "pack.json:1: order is 'ovs'; use"));
  CHECK(has(fault("pack.json", "{", "["), "pack.json:1"));
  CHECK(has(fault("words.tsv", "country\tid=XA", "country\tid=ZZ"), "words.tsv:2: 'ZZ' is no code"));
  CHECK(has(fault("words.tsv", "country\tid=XA", "country"), "words.tsv:2: the row has no id"));
  CHECK(has(fault("words.tsv", "paradigm=number", "paradigm=nombro"), "paradigm 'nombro' is not in paradigms.tsv"));
  CHECK(has(fault("words.tsv", "frame=visit ", "frame=vizit "), "there is no frame 'vizit' in clauses.rules"));
  CHECK(has(fault("affixes.tsv", "e\tpre\t1\tconj:and\tname,country", "e\tpre\t1"), "affixes.tsv:2: an affix has too few columns"));
  CHECK(has(fault("affixes.tsv", "e\tpre\t1\tconj:and\t", "e\tpre\t1\t\t"), "affixes.tsv:2: an affix emits nothing"));
  CHECK(has(fault("phrases.rules", "=> org(", "=> firm("), "unknown builder 'firm'"));
}

TEST_CASE("a rule without both examples does not load") {
  CHECK(has(fault("phrases.rules", "  - ardo lumo bildo.\n", ""), "phrases.rules:3: rule Country.noun has no example that must not hold"));
  CHECK(has(fault("clauses.rules", "  + ardo e celo kunlabis. => cooperate(XA, XC) cooperate(XC, XA)\n", ""), "rule cooperate has no example that holds"));
}

TEST_CASE("paradigms make forms, with their features") {
  const auto& lexicon = toy_pack().lexicon;
  const WordId plural = lexicon.find("ministori");
  REQUIRE(plural != 0);
  const Reading& reading = lexicon.readings(plural).front();
  CHECK(reading.category == sym::title);
  CHECK(reading.is(sym::num, sym::pl));
  CHECK(lexicon.find("vizitaj") != 0);   // -o~aj takes the o away
  CHECK(lexicon.find("vizitoaj") == 0);
}

TEST_CASE("a folder without packs is an error") {
  const TempFolder folder;
  CHECK(has(error_of([&] { find_lexicon(folder.path.string()); }), folder.path.string()));
}

#include "extract/pack.hpp"

#include <algorithm>

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {
/// What loading says of a toy pack with this fault.
std::string fault(const std::string& file, const std::string& from, const std::string& to) {
  const FaultyToy toy("toy/" + file, from, to);
  return faults_of([&] { Extractor{toy.path}; });
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

TEST_CASE("a fault in pack.json names line and column") {
  CHECK(has(fault("pack.json", "\"sov\"", "\"ovs\""), "pack.json:3:12: order is 'ovs'; use"));
  CHECK(has(fault("pack.json", "{", "["), "pack.json:2:9: is no JSON (syntax error"));
  CHECK(has(fault("pack.json", "2\n}", "2\n"), "pack.json:15:1: is no JSON"));
  CHECK(has(fault("pack.json", "\"code\"", "\"kode\""), "pack.json:1:1: the property 'code' is missing; add it"));
  CHECK(has(fault("pack.json", "\"capitals\"", "\"kapitals\""), "pack.json:4:3: there is no property 'kapitals'; use one of code, order, capitals"));
  CHECK(has(fault("pack.json", "\"capitals\": false", "\"capitals\" : 0"), "pack.json:4:16: 'capitals' is no truth value; write true or false"));
  CHECK(has(fault("pack.json", "\"article\": \"zh\"", "\"article\": true"), "pack.json:6:14: 'article' is no text"));
  CHECK(has(fault("pack.json", "\"speaker_life\": 2", "\"speaker_life\": -2"), "pack.json:14:19: 'speaker_life' is no number; write 0 or more"));
}

TEST_CASE("a fault in a table names line, column of the cell, and what to do") {
  CHECK(has(fault("words.tsv", "country\tid=XA", "country\tid=ZZ"), "words.tsv:2:14: 'ZZ' is no code"));
  CHECK(has(fault("words.tsv", "country\tid=XA", "country"), "words.tsv:2:13: the row has no id"));
  CHECK(has(fault("words.tsv", "country\tid=XA", "country\tid=XA\t\t"), "words.tsv:2:20: a row has 5 columns"));
  CHECK(has(fault("words.tsv", "paradigm=number", "paradigm=nombro"), "paradigm 'nombro' is not in paradigms.tsv"));
  CHECK(has(fault("words.tsv", "frame=visit ", "frame=vizit "), "there is no frame 'vizit' in clauses.rules"));
  CHECK(has(fault("paradigms.tsv", "~", ""), "has no ~; mark where the form goes"));
  CHECK(has(fault("affixes.tsv", "e\tpre\t1\tconj:and\tname,country", "e\tpre\t1"), "affixes.tsv:2:8: an affix has too few columns"));
  CHECK(has(fault("affixes.tsv", "e\tpre\t1\tconj:and\t", "e\tpre\t1\t\t"), "affixes.tsv:2:9: an affix emits nothing"));
  CHECK(has(fault("affixes.tsv", "e\tpre", "e\tper"), "affixes.tsv:2:3: side is 'per'; use pre or post"));
  CHECK(has(fault("affixes.tsv", "e\tpre\t1", "e\tpre\tone"), "affixes.tsv:2:7: slot is 'one'; use 1 or more"));
  CHECK(has(fault("affixes.tsv", "name,country\n", "name,.\n"), "'.' is no licence"));
  CHECK(has(fault("names.tsv", "known", "famous"), "names.tsv:2:6: a name has no grade; write known or weak"));
  CHECK(has(fault("../world/names.toy.tsv", "person:", "persono:"), "is not in world/actors.tsv"));
  CHECK(has(fault("phrases.rules", "=> org(", "=> firm("), "unknown builder 'firm'"));
}

TEST_CASE("one loading tells the faults of all rows, up to a number of them") {
  const FaultyToy toy("toy/words.tsv", "country\tid=XA", "country\tid=ZZ\nx\ny\tword\n\tword");
  const std::string all = faults_of([&] { Extractor{toy.path}; });
  CHECK(std::count(all.begin(), all.end(), '\n') == 3);
  for (const char* place : {"words.tsv:2:14:", "words.tsv:3:2:", "words.tsv:5:1:"}) CHECK(has(all, place));

  std::string many;
  for (int i = 0; i < 60; ++i) many += "x" + std::to_string(i) + "\n";
  toy.write("toy/words.tsv", many);
  try {
    Extractor{toy.path};
    FAIL("the pack loads");
  } catch (const PackError& error) {
    CHECK(error.faults.size() == Faults::kMost);
    CHECK(error.more);
    CHECK(has(error.what(), "(the first of 50 and more faults; actorgraph lexicon check tells them)"));
  }
}

TEST_CASE("a faulty frame does not put the blame on the rows that name it") {
  const std::string all = fault("clauses.rules", "frame visit content", "frame");
  CHECK(std::count(all.begin(), all.end(), '\n') == 1);
  CHECK(has(all, ": a frame needs a name; write 'frame NAME'"));
}

TEST_CASE("a rule without both examples does not load") {
  CHECK(has(fault("phrases.rules", "  - ardo lumo bildo.\n", ""), "phrases.rules:3:1: rule Country.noun has no example that must not hold"));
  CHECK(has(fault("clauses.rules", "  + ardo e celo kunlabis. => cooperate(XA, XC) cooperate(XC, XA)\n", ""), ":7: rule cooperate has no example that holds"));
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

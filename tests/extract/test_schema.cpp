#include "extract/schema.hpp"

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

TEST_CASE("the schema holds codes with their properties") {
  const Schema schema = load_schema(kToy);
  CHECK(schema.countries.size() == 3);
  CHECK(schema.roles.at("head_of_state").single);
  CHECK(schema.roles.at("head_of_state").represents);
  CHECK_FALSE(schema.roles.at("analyst").represents);
  CHECK_FALSE(schema.relations.at("met").directed);
  CHECK(schema.relations.at("visited").directed);
  CHECK(schema.actors.at("person:alan-bek").country == "XA");
  CHECK(schema.roles.at("envoy").label.at("toy") == "envor");
}

TEST_CASE("the project's own schema is sound") {
  const Schema schema = load_schema(ACTORGRAPH_TEST_LEXICON);
  CHECK(schema.countries.size() > 190);
  CHECK(schema.actors.size() > 1000);
  for (const auto& [id, actor] : schema.actors) CHECK((actor.country.empty() || schema.countries.count(actor.country) == 1));
}

namespace {
/// What the loading of a toy pack with these offices says.
std::string offices_fault(const std::string& row) {
  const FaultyToy toy("world/actors.tsv", "# id", "# id");
  toy.write("world/offices.tsv", "# id\trole\tof\tfrom\tto\n" + row + "\n");
  return faults_of([&] { Extractor{toy.path}; });
}
}  // namespace

TEST_CASE("offices of known people have a role, an owner and a period") {
  const FaultyToy toy("world/actors.tsv", "# id", "# id");
  toy.write("world/offices.tsv", "person:alan-bek\tenvoy\tXA\t\t2031-04\nperson:alan-bek\thead_of_state\tXB\t2031-05-02\t\n");
  const Schema schema = load_schema(toy.path);
  const auto& offices = schema.actors.at("person:alan-bek").offices;
  REQUIRE(offices.size() == 2);
  CHECK(offices[0].role == "envoy");
  CHECK(offices[0].first < day_number({1000, 1, 1}));
  CHECK(offices[0].last == day_number({2031, 4, 30}));
  CHECK(offices[1].of == "XB");
  CHECK(offices[1].first == day_number({2031, 5, 2}));
  CHECK(offices[1].last > day_number({9999, 12, 31}));
  CHECK(load_schema(kToy).actors.at("person:alan-bek").offices.empty());
}

TEST_CASE("a faulty office names its file, line and column") {
  CHECK(offices_fault("person:alan-bek\tenvoy\tXA\t2030\t2031-01").empty());
  CHECK(has(offices_fault("person:alan-bek\tenvoy\tXA\t2030"), "offices.tsv:2:30: a row has not five columns; write id, role"));
  CHECK(has(offices_fault("person:alan\tenvoy\tXA\t\t"), "offices.tsv:2:1: 'person:alan' is not in world/actors.tsv; add it there"));
  CHECK(has(offices_fault("person:alan-bek\tenvoi\tXA\t\t"), "offices.tsv:2:17: unknown role 'envoi'; use a code of schema/roles.tsv"));
  CHECK(has(offices_fault("person:alan-bek\tenvoy\tXZ\t\t"), "offices.tsv:2:23: 'XZ' is no code of schema/countries.tsv"));
  CHECK(has(offices_fault("person:alan-bek\tenvoy\t\t\t"), "offices.tsv:2:23: '' is no code"));
  CHECK(has(offices_fault("person:alan-bek\tenvoy\tno-such-body\t\t"), "offices.tsv:2:23: no pack has an organisation 'no-such-body'; use"));
  CHECK(has(offices_fault("person:alan-bek\tenvoy\tXA\t2031-13\t"), "offices.tsv:2:26: '2031-13' is no date; write YYYY"));
  CHECK(has(offices_fault("person:alan-bek\tenvoy\tXA\t\tnow"), "offices.tsv:2:27: 'now' is no date; write YYYY"));
  CHECK(has(offices_fault("person:alan-bek\tenvoy\tXA\t2031-05\t2031-04-30"), "offices.tsv:2:26: an office begins on 2031-05 and ends on 2031-04-30"));
  CHECK(has(offices_fault("a\nb"), "offices.tsv:3:2:"));
}

TEST_CASE("how common words of names are is read from every pack") {
  const FaultyToy toy("toy/rarity.tsv", "", "# words of names\nalan\t2500\nbek\t300\n");
  const NameRarity& rarity = load_schema(toy.path).rarity;
  CHECK(rarity.bearers("alan bek") == Approx(75));
  CHECK(load_schema(kToy).rarity.bearers("alan bek") < 1);
  const auto fault = [](const std::string& rows) {
    const FaultyToy faulty("toy/rarity.tsv", "", rows);
    return error_of([&] { load_schema(faulty.path); });
  };
  CHECK(has(fault("alan\tmany\n"), "rarity.tsv:1:6: 'many' is no share; write a whole number from 1 to 100000"));
  CHECK(has(fault("alan\t0\n"), "rarity.tsv:1:6: '0' is no share"));
  CHECK(has(fault("alan\t100001\n"), "is no share"));
  CHECK(has(fault("alan\n"), "rarity.tsv:1:5: a row has 1 columns; write word"));
}

TEST_CASE("a faulty row names its file, line and column") {
  const FaultyToy direction("schema/relations.tsv", "met\tundirected", "met\tsideways");
  CHECK(has(error_of([&] { load_schema(direction.path); }), "relations.tsv:7:5: 'sideways'"));
  const FaultyToy holders("schema/roles.tsv", "envoy\tmany", "envoy\tsome");
  CHECK(has(error_of([&] { load_schema(holders.path); }), "roles.tsv:7:7: 'some'"));
}

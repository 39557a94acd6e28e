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

TEST_CASE("a faulty row names its file, line and column") {
  const FaultyToy direction("schema/relations.tsv", "met\tundirected", "met\tsideways");
  CHECK(has(error_of([&] { load_schema(direction.path); }), "relations.tsv:7:5: 'sideways'"));
  const FaultyToy holders("schema/roles.tsv", "envoy\tmany", "envoy\tsome");
  CHECK(has(error_of([&] { load_schema(holders.path); }), "roles.tsv:7:7: 'some'"));
}

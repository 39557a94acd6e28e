// Actors of a user's own lists.
#include "extract/listed_actors.hpp"

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

ListedActor listed(const std::string& id, const std::vector<std::string>& names) {
  ListedActor actor;
  actor.where = "my.csv:2";
  actor.kind = id.starts_with("person:") ? ActorKind::person : ActorKind::organization;
  actor.id = id;
  actor.names = names;
  return actor;
}

DocumentFacts facts_with(const std::vector<ListedActor>& actors, const std::string& text) {
  Document document;
  document.id = "x";
  document.text = text;
  document.language = "toy";
  return Extractor(kToy, actors).extract(document);
}

/// Ids of the actors of a text.
std::vector<std::string> ids_with(const std::vector<ListedActor>& actors, const std::string& text) {
  std::vector<std::string> ids;
  for (const LocalActor& actor : facts_with(actors, text).actors) ids.push_back(actor.pack_id);
  return ids;
}

using Ids = std::vector<std::string>;

std::string refused(ListedActor actor) {
  return error_of([&] { Extractor(kToy, {actor}); });
}

}  // namespace

TEST_CASE("a listed person is known by full names, short names, and behind affixes") {
  CHECK(ids_with({}, "tamor vesk havis tri.").empty());
  ListedActor person = listed("person:tamor-vesk", {"Tamor Vesk", "vesk"});
  person.gender = "f";
  person.country = "XB";
  const DocumentFacts facts = facts_with({person}, "tamor vesk havis tri.");
  REQUIRE(facts.actors.size() == 1);
  CHECK(facts.actors[0].pack_id == "person:tamor-vesk");
  CHECK(facts.actors[0].gender == "f");
  CHECK(facts.roles.empty());
  CHECK(facts.relations.empty());
  CHECK(ids_with({person}, "vesk dis ke lumo bildo.") == Ids{"person:tamor-vesk"});
  CHECK(ids_with({person}, "presor ardon ivo kol etamor vesk havis tri.").back() == "person:tamor-vesk");
  // Nobody else gets the id.
  CHECK(ids_with({person}, "presor belon tamor kol havis tri.")[1].empty());
}

TEST_CASE("a listed organisation is read as those of the packs") {
  ListedActor body = listed("organization:tavo-nunt", {"tavo nunt", "Tavonu"});
  body.country = "XA";
  CHECK(ids_with({}, "tavo nunt dis ke lumo bildo.").empty());
  const DocumentFacts facts = facts_with({body}, "tavo nunt dis ke lumo bildo.");
  REQUIRE(facts.statements.size() == 1);
  const LocalActor& speaker = facts.actors[facts.statements[0].speaker];
  CHECK(speaker.pack_id == "organization:tavo-nunt");
  CHECK(speaker.country == "XA");
  CHECK(facts.relations.empty());  // it is from there, which does not say that it represents the state
  CHECK(ids_with({body}, "spokor nom tavonu ivo kol havis tri.").front() == "organization:tavo-nunt");
}

TEST_CASE("a listed actor with a name of a known one is that one") {
  CHECK(ids_with({listed("person:q1", {"tamor vesk", "Alan Bek"})}, "tamor vesk havis tri.") == Ids{"person:alan-bek"});
  CHECK(ids_with({listed("organization:q2", {"unipax", "tavo nunt"})}, "tavo nunt dis ke lumo bildo.") == Ids{"organization:unipax"});
  // Rows with one id are one, whichever of them has the known name.
  CHECK(ids_with({listed("person:q1", {"tamor vesk"}), listed("person:q1", {"alan bek"})}, "tamor vesk havis tri.") == Ids{"person:alan-bek"});
  // A short name is not enough.
  CHECK(ids_with({listed("person:q1", {"tamor vesk", "bek"})}, "tamor vesk havis tri.") == Ids{"person:q1"});
}

TEST_CASE("a listed name of two persons needs an article that tells them apart") {
  ListedActor one = listed("person:one", {"tamor vesk"}), two = listed("person:two", {"tamor vesk"});
  one.country = "XA";
  two.country = "XB";
  two.offices.push_back({"foreign_minister", "XB"});
  CHECK(ids_with({one, two}, "ministor foren belon tamor vesk havis tri.")[1] == "person:two");
  CHECK(ids_with({one, two}, "presor ardon tamor vesk havis tri.")[1] == "person:one");
  CHECK(ids_with({one, two}, "tamor vesk havis tri.") == Ids{""});
}

TEST_CASE("what a list must not say") {
  ListedActor actor = listed("person:tamor-vesk", {"tamor vesk"});
  CHECK(refused(actor).empty());
  actor.country = "ZZ";
  CHECK(has(refused(actor), "my.csv:2: has the country 'ZZ', which is no code of schema/countries.tsv; use ISO 3166-1"));
  actor.country = "XA";
  actor.language = "en";
  CHECK(has(refused(actor), "my.csv:2: has the language 'en', for which there is no pack; use one of toy, or leave it empty"));
  actor.language = "toy";
  actor.offices.push_back({"tsar", "XA"});
  CHECK(has(refused(actor), "my.csv:2: has the role 'tsar', which is no code of schema/roles.tsv; use one"));
  CHECK(has(refused(listed("person:tamor vesk", {"tamor vesk"})), "my.csv:2: has the id 'person:tamor vesk'; use letters a to z"));
  CHECK(has(refused(listed("person:", {"tamor vesk"})), "has the id"));
  CHECK(has(refused(listed("person:x", {"..."})), "has the name '...', in which there is no letter"));
  CHECK(has(error_of([] { Extractor(kToy, {listed("organization:x", {"unipax", "newsor"})}); }),
            "is called like 'organization:unipax' and like 'organization:newsor', who are two"));
}

TEST_CASE("lists are part of the fingerprint, where they stand is not") {
  ListedActor actor = listed("person:tamor-vesk", {"tamor vesk"});
  const std::string before = Extractor(kToy, {actor}).fingerprint();
  CHECK(before != toy().fingerprint());
  actor.where = "other.csv:9";
  CHECK(Extractor(kToy, {actor}).fingerprint() == before);
  actor.names.push_back("vesk");
  CHECK(Extractor(kToy, {actor}).fingerprint() != before);
  CHECK(Extractor(kToy, {}).fingerprint() == toy().fingerprint());
}

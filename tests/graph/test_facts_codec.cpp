#include "graph/facts_codec.hpp"

#include "extract/error.hpp"
#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

DocumentFacts everything() {
  Article a("x/1.txt", "2031-01-02");
  a.facts.title = "A \"title\" with \\, a tab\t, \x01 and \u00e9";
  a.facts.source = "paper";
  const LocalId ira = a.person("Ira Vale", "NL", true), state = a.country("NL"), body = a.organization("Body"), sur = a.surname("Kol");
  a.facts.actors[ira].gender = "f";
  a.facts.mentions[1].form = MentionForm::metonym;
  a.role(ira, "minister", state, RoleStatus::future).inferred = true;
  a.role(ira, "envoy", std::nullopt).evidence.confidence = 0.1 + 0.2;
  Relation& met = a.relation(ira, "met", sur, RelationStatus::denied);
  met.date = "2031-01";
  met.place = state;
  met.event = 7;
  met.inferred = true;
  Statement& said = a.statement(ira, "Words");
  said.source = body;
  said.form = StatementForm::mixed;
  said.about = {state, sur};
  return a.facts;
}

}  // namespace

TEST_CASE("codec: nothing is lost") {
  const DocumentFacts facts = everything(), back = decode_facts(encode_facts(facts));
  CHECK(back.title == facts.title);
  CHECK(back.actors[0].gender == "f");
  CHECK(back.actors[0].conditional);
  CHECK(back.actors[1].pack_id == "country:nl");
  CHECK(back.actors[3].partial);
  CHECK(back.mentions[1].form == MentionForm::metonym);
  CHECK(back.roles[0].inferred);
  CHECK(back.roles[0].status == RoleStatus::future);
  CHECK(back.roles[1].of == std::nullopt);
  CHECK(back.roles[1].evidence.confidence == 0.1 + 0.2);
  CHECK(back.relations[0].place == facts.relations[0].place);
  CHECK(back.relations[0].event == 7);
  CHECK(back.relations[0].status == RelationStatus::denied);
  CHECK(back.statements[0].about == facts.statements[0].about);
  CHECK(back.statements[0].source == facts.statements[0].source);
  CHECK(back.statements[0].content == facts.statements[0].content);
  // Whatever is not looked at above.
  CHECK(encode_facts(back) == encode_facts(facts));
}

TEST_CASE("codec: one line") { CHECK(encode_facts(everything()).find('\n') == std::string::npos); }

TEST_CASE("codec: no facts are facts") {
  const DocumentFacts back = decode_facts(encode_facts({}));
  CHECK(back.actors.empty());
  CHECK(back.id.empty());
}

TEST_CASE("codec: what is damaged is refused") {
  const std::string good = encode_facts(everything());
  CHECK_THROWS_AS(decode_facts(good.substr(0, good.size() / 2)), Error);
  CHECK_THROWS_AS(decode_facts(""), Error);
  CHECK_THROWS_AS(decode_facts("{}"), Error);
  std::string older = good;
  older.replace(older.find("\"v\":1"), 5, "\"v\":0");
  const std::string message = error_of([&] { decode_facts(older); });
  CHECK(says(message, "another version"));
  CHECK(says(message, "build"));
}

TEST_CASE("codec: an actor that does not exist is refused") {
  DocumentFacts facts = everything();
  facts.relations[0].to = 99;
  CHECK(says(error_of([&] { decode_facts(encode_facts(facts)); }), "actor 99"));
}

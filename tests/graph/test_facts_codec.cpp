#include "graph/facts_codec.hpp"

#include "extract/error.hpp"
#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

/// Every field has a value of its own.
DocumentFacts everything() {
  Article a("x/1.txt", "2031-01-02");
  a.facts.title = "A \"title\" with \\, a tab\t, \x01 and \u00e9";
  a.facts.source = "paper";
  a.facts.url = "https://paper.example/1";
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
  CHECK(back.url == "https://paper.example/1");
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
  REQUIRE(older.rfind("{\"v\":3,", 0) == 0);
  older[5] = '2';
  const std::string message = error_of([&] { decode_facts(older); });
  CHECK(says(message, "another version"));
  CHECK(says(message, "build"));
}

TEST_CASE("codec: an actor that does not exist is refused") {
  DocumentFacts facts = everything();
  facts.relations[0].to = 99;
  CHECK(says(error_of([&] { decode_facts(encode_facts(facts)); }), "actor 99"));
}

namespace {

std::string line() {
  const DocumentFacts facts = everything();
  return encode_line(DocfactsDocument{facts, "00ff", "T\n"});
}

/// What decode_line() says of `line` with `old` replaced.
std::string refused(std::string line, const std::string& old, const std::string& fresh) {
  REQUIRE(says(line, old));
  line.replace(line.find(old), old.size(), fresh);
  return error_of([&] { decode_line(line); });
}

}  // namespace

TEST_CASE("docfacts lines: nothing is lost, and each line is one") {
  const auto document = std::get<DocfactsDocument>(decode_line(line()));
  CHECK(encode_facts(document.facts) == encode_facts(everything()));
  CHECK(document.hash == "00ff");
  CHECK(document.text == "T\n");
  CHECK(encode_line(document) == line());
  CHECK(line().find('\n') == line().size() - 1);
  DocfactsHeader header;
  header.fingerprint = "ab";
  header.documents = 3;
  header.problems = 1;
  const std::string first = encode_line(header);
  CHECK(first == "{\"type\":\"header\",\"format\":\"actorgraph-docfacts\",\"version\":2,\"fingerprint\":\"ab\",\"documents\":3,\"problems\":1}\n");
  CHECK(encode_line(std::get<DocfactsHeader>(decode_line(first))) == first);
  const Problem problem{"x\"y", "is empty"};
  CHECK(std::get<Problem>(decode_line(encode_line(problem))) == problem);
}

TEST_CASE("docfacts lines: values have names") {
  const std::string text = line();
  CHECK(says(text, "\"mentions\":[{\"actor\":0,\"where\":["));
  CHECK(says(text, "\"status\":\"future\",\"inferred\":true,\"evidence\":{\"where\":["));
  CHECK(says(text, "\"rule\":\"toy/rule\",\"confidence\":0.30000000000000004}"));
  CHECK(says(text, "\"of\":null"));
}

TEST_CASE("docfacts lines: what is not as it has to be is refused, and where") {
  CHECK(refused(line(), "\"id\":\"x/1.txt\",", "") == "lacks the field 'id'");
  CHECK(refused(line(), "\"hash\":", "\"hush\":1,\"hash\":") == "has the unknown field 'hush'");
  CHECK(refused(line(), "\"event\":7", "\"event\":7,\"weather\":\"fine\"") == "relations[0] has the unknown field 'weather'");
  CHECK(refused(line(), "\"event\":7", "\"event\":-7") == "relations[0].event is no whole number, or too large");
  CHECK(refused(line(), "\"event\":7", "\"event\":7.5") == "relations[0].event is no whole number, or too large");
  CHECK(refused(line(), "\"event\":7", "\"event\":4294967296") == "relations[0].event is no whole number, or too large");
  CHECK(refused(line(), "\"inferred\":true", "\"inferred\":1") == "roles[0].inferred is neither true nor false");
  CHECK(refused(line(), "\"confidence\":0.30000000000000004", "\"confidence\":\"0.3\"") == "roles[1].evidence.confidence is no number");
  CHECK(refused(line(), "\"status\":\"denied\"", "\"status\":\"dreamt\"") == "relations[0].status is no known code ('dreamt')");
  CHECK(refused(line(), "\"source\":\"paper\"", "\"source\":null") == "source is no text");
  CHECK(refused(line(), "\"about\":[1,3]", "\"about\":[1,99]") == "statements[0] names actor 99, which does not exist");
  CHECK(refused(line(), "\"about\":[1,3]", "\"about\":{}") == "statements[0].about is no array");
  CHECK(refused(line(), "\"type\":\"document\"", "\"type\":\"book\"") == "has no known type; there are header, document and problem");
  CHECK(error_of([] { decode_line(line().substr(0, 100)); }) == "is no JSON object");
  const std::string header = encode_line(DocfactsHeader{});
  CHECK(refused(header, "\"version\":2", "\"version\":3,\"more\":1") == "is of version 3, and this program reads version 2");
  CHECK(refused(header, "actorgraph-docfacts", "other") == "is no header of the format actorgraph-docfacts");
}

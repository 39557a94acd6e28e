// Lists of actors: tables, JSON, answers of a query service.
#include "graph/actor_list.hpp"

#include "extract/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
using Texts = std::vector<std::string>;

namespace {

std::vector<ListedActor> parse(const std::string& text) { return parse_actor_list(text, "my.csv"); }
std::string error(const std::string& text) {
  return error_of([&] { parse(text); });
}
std::string date(Day day) { return iso_date({day, day}); }

}  // namespace

TEST_CASE("a table of actors, its columns in any order") {
  const auto actors = parse(
      "kind;Name;ALIASES;country;role;from;to;note\n"
      ";Elena Conti;Conti | E. Conti|Conti;IT;foreign_minister;2031-02;2033;x\n"
      "organization;\"Blue; Union\";;FR;;;;\n"
      ";;;;;;;\n"
      "person;إيلينا كونتي;;;;;;\n");
  REQUIRE(actors.size() == 3);
  CHECK(actors[0].where == "my.csv:2");
  CHECK(actors[0].id == "person:elena-conti");
  CHECK(actors[0].names == Texts{"Elena Conti", "Conti", "E. Conti"});
  CHECK(actors[0].country == "IT");
  REQUIRE(actors[0].offices.size() == 1);
  CHECK(actors[0].offices[0].role == "foreign_minister");
  CHECK(actors[0].offices[0].of == "IT");
  CHECK(date(actors[0].offices[0].first) == "2031-02-01");
  CHECK(date(actors[0].offices[0].last) == "2033-12-31");
  CHECK(actors[1].kind == ActorKind::organization);
  CHECK(actors[1].id == "organization:blue-union");
  CHECK(actors[1].offices.empty());
  CHECK(actors[2].where == "my.csv:5");
  CHECK(actors[2].id.starts_with("person:p-"));
}

TEST_CASE("ids, genders and languages of a list") {
  const auto actors = parse("id\tname\tgender\tlanguage\nQ42\tAnn Berg\tf\tEN-gb\nperson:carl\tCarl\t\t\nhttp://www.wikidata.org/entity/Q7\tOle Dahl\tm\t\n");
  REQUIRE(actors.size() == 3);
  CHECK(actors[0].id == "person:q42");
  CHECK(actors[0].gender == "f");
  CHECK(actors[0].language == "en");
  CHECK(actors[1].id == "person:carl");
  CHECK(actors[2].id == "person:q7");
  CHECK(parse("name\nMevlüt Čavić\n")[0].id == "person:mevlut-cavic");
}

TEST_CASE("an array of objects says the same as a table") {
  const auto actors = parse(R"( [{"name": "Elena Conti", "aliases": ["Conti", "E. Conti"], "country": "IT", "role": "envoy", "from": 2031, "to": null},
    {"name": "Blue Union", "aliases": "Union|BU", "kind": "organization"}])");
  REQUIRE(actors.size() == 2);
  CHECK(actors[0].where == "my.csv: actor 1");
  CHECK(actors[0].names == Texts{"Elena Conti", "Conti", "E. Conti"});
  CHECK(date(actors[0].offices.at(0).first) == "2031-01-01");
  CHECK(actors[1].names == Texts{"Blue Union", "Union", "BU"});
  CHECK(actors[1].id == "organization:blue-union");
}

TEST_CASE("an answer of the Wikidata Query Service") {
  const auto actors = parse(R"({"head": {"vars": ["person", "name"]}, "results": {"bindings": [
    {"person": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"}, "name": {"type": "literal", "xml:lang": "ar", "value": "علي بيرغ"},
     "country": {"type": "literal", "value": "EG"}, "role": {"type": "literal", "value": "head_of_state"},
     "from": {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#dateTime", "value": "2031-05-09T00:00:00Z"}},
    {"person": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"}, "name": {"type": "literal", "xml:lang": "en", "value": "Ali Berg"},
     "aliases": {"type": "literal", "value": "Aly Berg|"}}]}})");
  REQUIRE(actors.size() == 2);
  CHECK(actors[0].id == "person:q1");
  CHECK(actors[0].language == "ar");
  CHECK(actors[0].offices.at(0).role == "head_of_state");
  CHECK(date(actors[0].offices.at(0).first) == "2031-05-09");
  CHECK(actors[1].id == "person:q1");
  CHECK(actors[1].language == "en");
  CHECK(actors[1].names == Texts{"Ali Berg", "Aly Berg"});
  CHECK(parse(R"({"results": {"bindings": []}})").empty());
}

TEST_CASE("a faulty list says where, and what to do") {
  CHECK(error(" \n") == "my.csv: is empty; give a table with a header: name, aliases, kind, country, role, from, to, id, gender, language");
  CHECK(error("title,country\nx,y\n").starts_with("my.csv:1: names no column 'name'; name the columns in the first line: name, aliases"));
  CHECK(error("name,Name\n") == "my.csv:1: names the column 'name' twice; name it once");
  CHECK(error("name,country\nA B\n") == "my.csv:2: has 1 values, and the header 2; put values that hold a separator into quotation marks");
  CHECK(error("name\n\"A B\n").starts_with("my.csv:2: has a quotation mark that is never closed"));
  CHECK(error("name,country\nA B,IT\n,IT\n") == "my.csv:3: names nobody; write a name");
  CHECK(error("name,kind\nA B,party\n") == "my.csv:2: has the kind 'party'; write person or organization, or nothing for a person");
  CHECK(error("name,gender\nA B,x\n") == "my.csv:2: has the gender 'x'; write m or f, or nothing");
  CHECK(error("name,country,from\nA B,IT,soon\n") == "my.csv:2: has the date 'soon', which is none; write YYYY, YYYY-MM or YYYY-MM-DD, or nothing");
  CHECK(error("name,country,from,to\nA B,IT,2031,2030\n") == "my.csv:2: begins an office on 2031 and ends it on 2030; write the earlier date first");
  CHECK(error("name,role\nA B,envoy\n") == "my.csv:2: tells of an office, and not of which country; write the country, or leave role, from and to empty");
  CHECK(error("name,kind,role,country\nA B,organization,envoy,IT\n") == "my.csv:2: is an organization, which holds no office; leave role, from and to empty");
  CHECK(error("[{\"name\": \"A\"},\n{]") == "my.csv:2: is no JSON; write an array of objects, or save the answer of the query service anew");
  CHECK(error("{\"name\": \"A\"}") == "my.csv: is neither an array of objects nor an answer with results.bindings; give one of them");
  CHECK(error("[{\"name\": \"A\"}, 3]").starts_with("my.csv: actor 2: is no object; write one with the keys name, aliases"));
  CHECK(error("[{\"name\": {}}]") == "my.csv: actor 1: 'name' is no text; write a text, or an array of texts");
  CHECK(error("[{\"country\": \"IT\"}]") == "my.csv: actor 1: names nobody; write a name");
}

TEST_CASE("lists are read in any charset, one after the other") {
  const TempFolder folder;
  const std::string table = folder.write("a.csv", "\xEF\xBB\xBFname\r\nAnn Berg\r\n").string();
  const std::string array = folder.write("b.json", "[{\"name\": \"Carl Dahl\"}]").string();
  const auto actors = read_actor_lists({table, array});
  REQUIRE(actors.size() == 2);
  CHECK(actors[0].where == table + ":2");
  CHECK(actors[1].where == array + ": actor 1");
  CHECK(error_of([&] { read_actor_lists({(folder / "none.csv").string()}); }).find("none.csv: cannot be read; give a table or JSON of actors") != std::string::npos);
  CHECK(error_of([&] { read_actor_lists({folder.path.string()}); }).find("cannot be read") != std::string::npos);
}

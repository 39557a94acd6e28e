#include "graph/query.hpp"

#include <SQLiteCpp/Database.h>

#include <algorithm>

#include "graph/store.hpp"
#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

std::vector<Article> articles() {
  std::vector<Article> all;
  {
    Article& a = all.emplace_back("0.txt", "2031-01-05");
    const LocalId ira = a.person("Ira Vale"), kim = a.person("Kim Zorn"), state = a.country("NL");
    a.relation(ira, "met", kim);
    a.role(ira, "minister", state);
    a.role(kim, "envoy", state, RoleStatus::former);
    a.relation(kim, "visited", state, RelationStatus::planned);
    a.statement(kim, "Second words").about = {ira};
  }
  {
    Article& a = all.emplace_back("1.txt", "2031-03-07");
    const LocalId ira = a.person("Ira Vale"), kim = a.person("Kim Zorn"), lee = a.person("Lee Vale");
    a.relation(kim, "met", ira);
    a.relation(kim, "met", lee, RelationStatus::denied);
    a.relation(lee, "met", ira);
    a.role(kim, "envoy", a.country("NL"), RoleStatus::former);
    a.role(lee, "envoy", std::nullopt);
  }
  {
    Article& a = all.emplace_back("2.txt");
    a.statement(a.person("Kim Zorn"), "First words");
    // Article counts bytes: nothing with a place comes behind these.
    a.person("Bėla Ó Dúill");
    a.person("عَلِي الأكبرى");
    a.person("على الاكبري");
  }
  return all;
}

Database database() {
  Store store = Store::in_memory();
  for (const Article& article : articles()) store.add(stored(article));
  store.derive(schema());
  store.keep({{U'ى', "ي"}, {U'ė', "e"}});
  return Database(store.graph());
}

std::vector<std::string> ids(const std::vector<const Vertex*>& actors) {
  std::vector<std::string> all;
  for (const Vertex* actor : actors) all.push_back(actor->id);
  return all;
}

std::vector<std::string> others(const std::vector<FoundRelation>& found) {
  std::vector<std::string> all;
  for (const FoundRelation& r : found) all.push_back(r.edge->relation + " " + r.edge->status + " " + r.other->name);
  return all;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("query: an actor is found by any name, however it is spelt") {
  const Database news = database();
  const std::string kim = news.actor("Kim Zorn").id;
  for (const char* name : {"kim zorn", "KIM-ZORN", "Kím  Zorn", "zorn"}) CHECK(news.actor(name).id == kim);
  CHECK(news.actor(kim).name == "Kim Zorn");
  CHECK(news.actor("bela o duill").name == "Bėla Ó Dúill");
}

TEST_CASE("query: marks, and letters that the packs call one, do not count") {
  const Database news = database();
  const auto all = ids(news.find("علي الأكبري"));
  CHECK(!all.empty());
  CHECK(ids(news.find("عَلى الاكبرى")) == all);
}

TEST_CASE("query: several actors are ranked by articles, then by id") {
  const Database news = database();
  const auto found = news.find("vale");
  REQUIRE(found.size() == 2);
  CHECK(std::is_sorted(found.begin(), found.end(), [](const Vertex* a, const Vertex* b) {
    return a->articles != b->articles ? a->articles > b->articles : a->id < b->id;
  }));
}

TEST_CASE("query: nobody is found by nothing") {
  const Database news = database();
  for (const char* name : {"", " ", "-", "\xFF", "Qwertz Uiop"}) CHECK(news.find(name).empty());
}

TEST_CASE("query: the error for an unknown name proposes the nearest") {
  const Database news = database();
  CHECK(says(error_of([&] { news.actor("Kim Zorm"); }), "the nearest names are " + news.actor("Kim Zorn").id + " (Kim Zorn)"));
  CHECK(says(error_of([&] { news.actor("Zorm"); }), "(Kim Zorn)"));
  CHECK(says(error_of([&] { news.actor("Qwertz Uiop"); }), "no actor is called 'Qwertz Uiop'"));
}

TEST_CASE("query: the error for several actors lists their ids") {
  const Database news = database();
  const std::string error = error_of([&] { news.actor("Vale"); });
  for (const Vertex* actor : news.find("Vale")) CHECK(says(error, actor->id));
  CHECK(says(error, "give the id"));
}

TEST_CASE("query: who met whom is what happened") {
  const Database news = database();
  const auto met = news.who_met(news.actor("Lee Vale"));
  REQUIRE(met.size() == 1);
  CHECK(met[0].other->name == "Ira Vale");
  CHECK(met[0].evidence->size() == 1);
  const auto kim = news.who_met(news.actor("Kim Zorn"));
  REQUIRE(kim.size() == 1);
  CHECK(kim[0].edge->articles == 2);
}

TEST_CASE("query: relations, by what is asked for") {
  const Database news = database();
  const Vertex& kim = news.actor("Kim Zorn");
  RelationFilter filter;
  filter.relation = "visited";
  CHECK(others(news.relations(kim, filter)) == Strings{"visited planned NL"});
  filter = {};
  filter.status = "denied";
  CHECK(others(news.relations(kim, filter)) == Strings{"met denied Lee Vale"});
  filter = {};
  filter.since = "2031-02";
  CHECK(others(news.relations(kim, filter)) == Strings{"met happened Ira Vale", "met denied Lee Vale"});
  filter.until = "2031-03-06";
  CHECK(news.relations(kim, filter).empty());
  filter.until = "2031-03";
  CHECK(news.relations(kim, filter).size() == 2);
  filter = {};
  filter.until = "2031-01-05";
  CHECK(others(news.relations(kim, filter)).size() == 2);
  filter = {};
  filter.other = &news.actor("Lee Vale");
  CHECK(others(news.relations(kim, filter)) == Strings{"met denied Lee Vale"});
}

TEST_CASE("query: what has a date of its own is looked for under it, not under that of its article") {
  Store store = Store::in_memory();
  Article a("0", "2031-01-05");
  const LocalId kim = a.person("Kim Zorn");
  a.relation(kim, "met", a.person("Ira Vale")).date = "2030-12-30";
  a.relation(kim, "met", a.person("Lee Vale"), RelationStatus::planned).date = "2031-02";
  store.add(stored(a));
  store.derive(schema());
  const Database news(store.graph());
  const auto asked = [&news](const char* since, const char* until) {
    RelationFilter filter;
    filter.since = since;
    filter.until = until;
    return others(news.relations(news.actor("Kim Zorn"), filter));
  };
  CHECK(asked("2031-01-01", "2031-01-31").empty());
  CHECK(asked("", "2030") == Strings{"met happened Ira Vale"});
  CHECK(asked("2030-12-30", "2030-12-30") == Strings{"met happened Ira Vale"});
  CHECK(asked("2030-12-31", "").size() == 1);
  CHECK(asked("2031-02-10", "2031-02-12") == Strings{"met planned Lee Vale"});  // some day of that month
  CHECK(news.who_met(news.actor("Kim Zorn"))[0].evidence->at(0).date == "2030-12-30");
}

TEST_CASE("query: a wrong filter is told") {
  const Database news = database();
  const auto error = [&](RelationFilter filter) { return error_of([&] { news.relations(news.actor("Kim Zorn"), filter); }); };
  RelationFilter filter;
  filter.relation = "meet";
  CHECK(says(error(filter), "the graph has no relation 'meet'; use one of "));
  filter = {};
  filter.status = "done";
  CHECK(says(error(filter), "use one of happened, planned, denied, current"));
  for (const char* date : {"x", "2031-1", "2031/01/01", "31-01-2031"}) {
    filter = {};
    filter.since = date;
    CHECK(says(error(filter), "is no date"));
  }
}

TEST_CASE("query: roles with their owner, dates and sentences, the latest first") {
  const Database news = database();
  const auto roles = news.roles(news.actor("Kim Zorn"));
  REQUIRE(roles.size() == 1);
  CHECK(roles[0].role == "envoy");
  CHECK(roles[0].status == "former");
  CHECK(roles[0].owner->id == "country:nl");
  CHECK(roles[0].position == nullptr);
  CHECK(roles[0].first_seen == "2031-01-05");
  CHECK(roles[0].last_seen == "2031-03-07");
  CHECK(roles[0].articles == 2);
  CHECK(news.evidence(roles[0].id).size() == 2);
}

TEST_CASE("query: a state's roles are those of its offices") {
  const Database news = database();
  const auto roles = news.roles(news.actor("country:nl"));
  REQUIRE(roles.size() == 2);
  CHECK(roles[0].holder->name == "Kim Zorn");
  CHECK(roles[1].position->id == "position:minister:nl");
  CHECK(news.roles(*roles[1].position).size() == 1);
  CHECK(news.evidence(roles[1].id).front().document == "0.txt");
  const auto lee = news.roles(news.actor("Lee Vale"));
  REQUIRE(lee.size() == 1);
  CHECK(lee[0].owner == nullptr);
}

TEST_CASE("query: what somebody said, by date") {
  const Database news = database();
  const auto said = news.statements(news.actor("Kim Zorn"));
  REQUIRE(said.size() == 2);
  CHECK(said[0].evidence.text == "First words");
  CHECK(said[0].date.empty());
  CHECK(said[1].evidence.text == "Second words");
  CHECK(said[1].about.size() == 1);
  const auto why = news.evidence(said[1].id);
  REQUIRE(why.size() == 1);
  CHECK(why[0].rule == "toy/rule");
  CHECK(news.document(why[0].document).title == "Title of 0.txt");
  CHECK(news.statements(news.actor("Lee Vale")).empty());
}

TEST_CASE("query: evidence of what is not there") {
  const Database news = database();
  for (const char* id : {"", "edge:00", "role:00", "statement:00", "Kim Zorn"})
    CHECK(says(error_of([&] { news.evidence(id); }), "the database has no edge, role or statement"));
  CHECK(says(error_of([&] { news.document("9.txt"); }), "no article '9.txt'"));
}

TEST_CASE("query: an actor of another database is taken by its id") {
  const Database news = database(), other = database();
  const Vertex& kim = other.actor("Kim Zorn");
  CHECK(news.roles(kim).size() == 1);
  CHECK(news.relations(kim).size() == 3);
  CHECK(news.statements(kim).size() == 2);
  Vertex stranger;
  stranger.id = "person:stranger";
  CHECK(news.roles(stranger).empty());
  CHECK(news.relations(stranger).empty());
  CHECK(news.statements(stranger).empty());
}

TEST_CASE("query: a database that is damaged is told, with its name") {
  const Folder folder;
  {
    Store store = Store::replace(folder / "a.sqlite");
    for (const Article& article : articles()) store.add(stored(article));
    store.derive(schema());
    store.commit();
  }
  const Database news = open(folder / "a.sqlite");
  const Vertex& kim = news.actor("Kim Zorn");
  SQLite::Database(folder / "a.sqlite", SQLite::OPEN_READWRITE).exec("DROP TABLE statements");
  CHECK(says(error_of([&] { news.statements(kim); }), "a.sqlite: cannot be read or written"));
}

TEST_CASE("query: a graph without a database answers too, and so does an empty one") {
  const Database nothing{KnowledgeGraph()};
  CHECK(nothing.find("x").empty());
  CHECK(says(error_of([&] { nothing.actor("x"); }), "no actor is called 'x'"));
}

TEST_CASE("query: what is no database is told") {
  const Folder folder;
  CHECK(says(error_of([&] { open(folder / "none.sqlite"); }), "none.sqlite"));
  CHECK(says(error_of([&] { open(folder.write("a.sqlite", "no database")); }), "a.sqlite"));
}

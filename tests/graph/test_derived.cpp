#include "graph/derived.hpp"

#include <algorithm>

#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
using Texts = std::vector<std::string>;

namespace {

const Vertex& vertex(const Derived& derived, const std::string& id) {
  for (const Vertex& v : derived.vertices)
    if (v.id == id) return v;
  throw std::runtime_error("no vertex " + id);
}

/// Ira Vale met Kim Zorn.
Article meeting(const std::string& id, const std::string& published, const std::string& date = "", std::uint32_t event = 1) {
  Article a(id, published);
  const LocalId ira = a.person("Ira Vale"), kim = a.person("Kim Zorn");
  Relation& met = a.relation(ira, "met", kim);
  met.date = date;
  met.event = event;
  return a;
}

}  // namespace

TEST_CASE("derived: vertices are sorted by id") {
  Article a("1");
  a.person("Zed Zorn");
  a.person("Abe Zorn");
  a.role(0, "minister", a.country("NL"));
  const Derived d = derive({a});
  CHECK(std::is_sorted(d.vertices.begin(), d.vertices.end(), [](const Vertex& l, const Vertex& r) { return l.id < r.id; }));
  CHECK(d.vertices.size() == 4);
}

TEST_CASE("derived: an office of one holder is a position, held and owned") {
  Article a("1", "2031-01-02");
  a.role(a.person("Ira Vale"), "minister", a.country("NL"), RoleStatus::former);
  const Derived d = derive({a});
  CHECK(told(d) == Texts{"person:ira-vale holds position:minister:nl former", "position:minister:nl of country:nl current"});
  const Vertex& position = vertex(d, "position:minister:nl");
  CHECK(position.kind == VertexKind::position);
  CHECK(position.role == "minister");
  CHECK(position.owner == "country:nl");
  CHECK(position.country == "NL");
  CHECK(position.articles == 1);
  CHECK(position.first_seen == "2031-01-02");
  CHECK(d.roles.empty());
}

TEST_CASE("derived: positions of a country and of a body with a short name are two") {
  Article a("1");
  const LocalId ira = a.person("Ira Vale");
  a.role(ira, "minister", a.country("NL"));
  a.role(ira, "minister", a.organization("NL", "organization:nl"));
  const Derived d = derive({a});
  CHECK(vertex(d, "position:minister:nl").owner == "country:nl");
  CHECK(vertex(d, "position:minister:organization-nl").owner == "organization:nl");
}

TEST_CASE("derived: offices of many or of nobody are attributes") {
  Article a("1");
  const LocalId ira = a.person("Ira Vale");
  a.role(ira, "envoy", a.country("NL"));
  a.role(ira, "minister", std::nullopt);
  const Derived d = derive({a});
  CHECK(d.edges.empty());
  REQUIRE(d.roles.size() == 2);
  CHECK(d.roles[0].role == "envoy");
  CHECK(d.roles[0].owner.has_value());
  CHECK_FALSE(d.roles[1].owner.has_value());
}

TEST_CASE("derived: one edge for each pair, relation and status") {
  Article a = meeting("1", ""), b = meeting("2", "");
  b.relation(0, "met", 1, RelationStatus::planned);
  b.relation(0, "visited", 1);
  const Derived d = derive({a, b});
  CHECK(told(d) == Texts{"person:ira-vale met person:kim-zorn happened", "person:ira-vale met person:kim-zorn planned",
                         "person:ira-vale visited person:kim-zorn happened"});
  CHECK(d.edges[0].articles == 2);
  CHECK(d.edges[0].sentences == 2);
  CHECK(d.edges[1].articles == 1);
}

TEST_CASE("derived: undirected relations are stored once, ends sorted; directed ones both ways") {
  Article a("1"), b("2");
  const LocalId kim = a.person("Kim Zorn"), ira = a.person("Ira Vale");
  a.relation(kim, "met", ira);
  a.relation(kim, "visited", ira);
  const LocalId other = b.person("Ira Vale"), second = b.person("Kim Zorn");
  b.relation(other, "met", second);
  b.relation(other, "visited", second);
  const Derived d = derive({a, b});
  CHECK(told(d) == Texts{"person:ira-vale met person:kim-zorn happened", "person:ira-vale visited person:kim-zorn happened",
                         "person:kim-zorn visited person:ira-vale happened"});
  CHECK(d.edges[0].symmetric);
  CHECK_FALSE(d.edges[1].symmetric);
}

TEST_CASE("derived: to represent is to hold, not to happen") {
  Article a("1");
  const LocalId ira = a.person("Ira Vale"), state = a.country("NL");
  a.relation(ira, "represents", state);
  a.relation(ira, "represents", state, RelationStatus::denied);
  CHECK(told(derive({a})) == Texts{"person:ira-vale represents country:nl current", "person:ira-vale represents country:nl denied"});
}

TEST_CASE("derived: no relation of an actor to itself") {
  Article a("1");
  const LocalId one = a.known("Ada North", "person:ada-north"), two = a.known("A North", "person:ada-north");
  a.relation(one, "met", two);
  CHECK(derive({a}).edges.empty());
}

TEST_CASE("derived: what hangs on somebody who is not admitted is dropped") {
  Article a("1");
  const LocalId ira = a.person("Ira Vale", "", true), kim = a.person("Kim Zorn"), state = a.country("NL");
  a.relation(ira, "met", kim);
  a.role(ira, "minister", state);
  a.statement(ira, "Words");
  const Derived none = derive({a});
  CHECK(none.edges.empty());
  CHECK(none.statements.empty());
  CHECK(none.mentions.size() == 2);
  Article b("2");
  b.person("Ira Vale");
  const Derived all = derive({a, b});
  CHECK(all.edges.size() == 3);
  CHECK(all.statements.size() == 1);
}

TEST_CASE("derived: reports of one date are one event") {
  const Derived d = derive({meeting("1", "2031-01-03", "2031-01-02"), meeting("2", "2031-01-05", "2031-01-02"), meeting("3", "", "2031-02")});
  REQUIRE(d.edges.size() == 1);
  CHECK(d.edges[0].articles == 3);
  CHECK(d.edges[0].events == 2);
  CHECK(d.edges[0].start == "2031-01-02");
  CHECK(d.edges[0].end == "2031-02");
  CHECK(d.edges[0].first_seen == "2031-01-03");
  CHECK(d.edges[0].last_seen == "2031-01-05");
}

TEST_CASE("derived: what an article tells without a date is what it dates elsewhere") {
  Article a = meeting("1", "", "2031-01-02", 1);
  a.relation(0, "met", 1).event = 1;
  CHECK(derive({a}).edges[0].events == 1);
  a.relation(0, "met", 1).event = 2;
  CHECK(derive({a}).edges[0].events == 2);
}

TEST_CASE("derived: a month is the same event as a day in it") {
  CHECK(derive({meeting("1", "", "2031-01-02"), meeting("2", "", "2031-01"), meeting("3", "", "2031")}).edges[0].events == 1);
  CHECK(derive({meeting("1", "", "2031-01-02"), meeting("2", "", "2031-02")}).edges[0].events == 2);
  CHECK(derive({meeting("1", "", "2031-01-02"), meeting("2", "", "2031-01-20"), meeting("3", "", "2031-01")}).edges[0].events == 2);
}

TEST_CASE("derived: visits and acts happen, offices do not") {
  Article a("1");
  const LocalId kim = a.person("Kim Zorn"), state = a.country("NL"), other = a.country("SL");
  a.relation(kim, "visited", other).date = "2031-01-02";
  a.relation(kim, "visited", other).date = "2031-01-03";
  a.relation(kim, "represents", state);
  a.role(kim, "minister", state);
  const Derived d = derive({a});
  CHECK(d.edges.size() == 4);
  for (const Edge& edge : d.edges) CHECK(edge.events == (edge.relation == "visited" ? 2U : 0U));
}

TEST_CASE("derived: reports without a date are an event for each article") {
  Article a = meeting("1", "");
  a.relation(0, "met", 1).event = 1;
  a.relation(0, "met", 1).event = 2;
  CHECK(derive({a, meeting("2", "")}).edges[0].events == 3);
}

TEST_CASE("derived: confidence grows with evidence") {
  Article a = meeting("1", "");
  CHECK(derive({a}).edges[0].confidence == 0.5);
  a.relation(0, "met", 1).evidence.confidence = 0.33333;
  CHECK(derive({a}).edges[0].confidence == 0.6667);
}

TEST_CASE("derived: one stretch and rule is one piece of evidence") {
  Article a = meeting("1", "");
  a.facts.relations.push_back(a.facts.relations[0]);
  const Derived d = derive({a});
  CHECK(d.evidence.size() == 1);
  CHECK(d.edges[0].sentences == 1);
}

TEST_CASE("derived: an edge is inferred if nobody said it") {
  Article a = meeting("1", ""), b = meeting("2", "");
  a.facts.relations[0].inferred = true;
  CHECK(derive({a}).edges[0].inferred);
  CHECK_FALSE(derive({a, b}).edges[0].inferred);
}

TEST_CASE("derived: the most frequent full name is shown, others are aliases") {
  Article a("1"), b("2"), c("3");
  a.known("Ada North", "person:ada-north");
  b.known("Ada N North", "person:ada-north");
  c.known("Ada N North", "person:ada-north");
  const Derived d = derive({a, b, c});
  REQUIRE(d.vertices.size() == 1);
  CHECK(d.vertices[0].name == "Ada N North");
  CHECK(d.vertices[0].aliases == Texts{"Ada North"});
  CHECK(d.vertices[0].name_en == "Ada North");
  CHECK(d.vertices[0].country == "NL");
  CHECK(d.vertices[0].mentions == 3);
  CHECK(d.vertices[0].articles == 3);
}

TEST_CASE("derived: countries have their code") {
  Article a("1");
  a.country("NL");
  const Derived d = derive({a});
  CHECK(d.vertices[0].country == "NL");
  CHECK(d.vertices[0].name_en == "Norland");
}

TEST_CASE("derived: statements keep words, source and whom they are about") {
  Article a("1");
  const LocalId ira = a.person("Ira Vale"), state = a.country("NL"), paper = a.organization("The Paper");
  Statement& said = a.statement(ira, "Words");
  said.source = paper;
  said.about = {state, state};
  const Derived d = derive({a});
  REQUIRE(d.statements.size() == 1);
  CHECK(d.statements[0].words == "Words");
  CHECK(d.vertices[*d.statements[0].source].id == "organization:the-paper");
  REQUIRE(d.statements[0].about.size() == 1);
  CHECK(d.vertices[d.statements[0].about[0]].id == "country:nl");
}

TEST_CASE("derived: ids of edges are of their content") {
  const Derived one = derive({meeting("1", "")});
  Article more = meeting("2", "");
  more.person("Abe Abel");
  const Derived two = derive({meeting("1", ""), more});
  CHECK(one.edges[0].id == two.edges[0].id);
  CHECK(one.edges[0].id.size() == 5 + 16);
}

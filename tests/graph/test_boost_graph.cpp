#include <boost/graph/connected_components.hpp>
#include <boost/graph/graph_traits.hpp>

#include "actorgraph_boost.hpp"
#include "graph/graph_data.hpp"
#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

KnowledgeGraph graph() {
  Article a("1");
  const LocalId ira = a.person("Ira Vale"), kim = a.person("Kim Zorn"), bo = a.person("Bo Ulm");
  a.relation(ira, "met", kim);
  a.relation(ira, "visited", kim);
  a.relation(bo, "visited", ira);
  Derived d = derive({a});
  auto data = std::make_unique<KnowledgeGraph::Data>();
  data->vertices = d.vertices;
  data->edges = d.edges;
  return KnowledgeGraph(std::move(data));
}

}  // namespace

TEST_CASE("boost: vertices and edges are those of the tables") {
  const KnowledgeGraph g = graph();
  const BoostGraph::Type& boost = boost_graph(g);
  REQUIRE(num_vertices(boost) == g.vertices().size());
  REQUIRE(num_edges(boost) == g.edges().size());
  for (VertexIndex v = 0; v < num_vertices(boost); ++v) CHECK(boost[v].index == v);
  const auto [first, last] = boost::edges(boost);
  std::size_t seen = 0;
  for (auto it = first; it != last; ++it, ++seen) {
    const Edge& edge = g.edges().at(boost[*it].index);
    CHECK(edge.from == source(*it, boost));
    CHECK(edge.to == target(*it, boost));
  }
  CHECK(seen == 3);
}

TEST_CASE("boost: parallel edges stay, and both ends are seen") {
  const KnowledgeGraph g = graph();
  const BoostGraph::Type& boost = boost_graph(g);
  const VertexIndex ira = g.find("person:ira-vale").value(), kim = g.find("person:kim-zorn").value();
  CHECK(out_degree(ira, boost) == 2);
  CHECK(in_degree(ira, boost) == 1);
  CHECK(in_degree(kim, boost) == 2);
}

TEST_CASE("boost: an algorithm of Boost takes it") {
  const KnowledgeGraph g = graph();
  std::vector<int> component(g.vertices().size());
  using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
  Undirected copy(g.vertices().size());
  for (const Edge& edge : g.edges()) add_edge(edge.from, edge.to, copy);
  CHECK(boost::connected_components(copy, component.data()) == 1);
}

TEST_CASE("graph: vertices are found by id") {
  const KnowledgeGraph g = graph();
  CHECK(g.vertices()[g.find("person:bo-ulm").value()].name == "Bo Ulm");
  CHECK_FALSE(g.find("person:bo").has_value());
  CHECK_FALSE(g.find("person:zzz").has_value());
  CHECK_FALSE(KnowledgeGraph().find("person:bo-ulm").has_value());
}

TEST_CASE("graph: it may be moved") {
  KnowledgeGraph g = graph();
  const KnowledgeGraph moved = std::move(g);
  CHECK(num_edges(boost_graph(moved)) == moved.edges().size());
}

// The JSON shapes, read back with a JSON library and compared with the graph.
#include <nlohmann/json.hpp>
#include <set>

#include "tests/export/sample.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
using nlohmann::json;

TEST_CASE("node-link JSON has every node and edge, with typed values") {
  const KnowledgeGraph graph = graph_of(sample());
  const Written out = written("json", graph);
  const json file = json::parse(out.bytes);
  CHECK(file["directed"] == true);
  CHECK(file["multigraph"] == true);
  REQUIRE(file["nodes"].size() == graph.vertices().size());
  REQUIRE(file["edges"].size() == graph.edges().size());
  CHECK(out.report.nodes == graph.vertices().size());
  CHECK(out.report.edges == graph.edges().size());
  for (std::size_t i = 0; i < graph.vertices().size(); ++i) {
    const Vertex& vertex = graph.vertices()[i];
    const json& node = file["nodes"][i];
    CHECK(node["id"] == vertex.id);
    CHECK(node["schema"] == to_string(vertex.kind));
    CHECK(node["mentions"] == vertex.mentions);
    CHECK(node.contains("country") == !vertex.country.empty());
  }
  for (std::size_t i = 0; i < graph.edges().size(); ++i) {
    const Edge& edge = graph.edges()[i];
    const json& read = file["edges"][i];
    CHECK(read["source"] == graph.vertices()[edge.from].id);
    CHECK(read["target"] == graph.vertices()[edge.to].id);
    CHECK(read["key"] == edge.id);
    CHECK(read["status"] == edge.status);
    CHECK(read["symmetric"] == edge.symmetric);
    CHECK(read["evidence"].is_array() == !graph.evidence(i).empty());
  }
}

TEST_CASE("node-link JSON calls its edges links where that is asked for") {
  ExportOptions options;
  options.links = true;
  const json file = json::parse(written("json", graph_of(sample()), options).bytes);
  CHECK(file.contains("links"));
  CHECK(!file.contains("edges"));
}

TEST_CASE("graphology JSON keeps attributes apart, and lists as one text") {
  Tables tables = sample();
  tables.vertices[0].aliases = {"A", "B|C"};
  const KnowledgeGraph graph = graph_of(std::move(tables));
  const json file = json::parse(written("graphology", graph).bytes);
  CHECK(file["options"]["type"] == "directed");
  CHECK(file["options"]["multi"] == true);
  REQUIRE(file["nodes"].size() == graph.vertices().size());
  REQUIRE(file["edges"].size() == graph.edges().size());
  CHECK(file["nodes"][0]["key"] == graph.vertices()[0].id);
  CHECK(file["nodes"][0]["attributes"]["aliases"] == "A|B\\|C");
  CHECK(file["edges"][0]["attributes"]["label"].is_string());
  CHECK(file["edges"][0]["attributes"]["weight"].is_number());
}

TEST_CASE("Cytoscape JSON: elements with data, ids unique over nodes and edges, lists as lists") {
  const KnowledgeGraph graph = graph_of(sample());
  const json file = json::parse(written("cytoscape", graph).bytes);
  CHECK(file["data"].is_array());
  CHECK(file["directed"] == true);
  const json& nodes = file["elements"]["nodes"];
  const json& edges = file["elements"]["edges"];
  REQUIRE(nodes.size() == graph.vertices().size());
  REQUIRE(edges.size() == graph.edges().size());
  std::set<std::string> ids;
  for (const json& node : nodes) {
    ids.insert(node["data"]["id"].get<std::string>());
    CHECK(node["data"]["value"] == node["data"]["id"]);
    CHECK(node["data"].contains("name"));
  }
  for (const json& edge : edges) {
    const std::string id = edge["data"]["id"].get<std::string>();
    CHECK(ids.insert(id).second);
    CHECK(edge["data"]["key"].get<std::string>() == id);
    CHECK(ids.count(edge["data"]["source"].get<std::string>()) == 1);
    CHECK(ids.count(edge["data"]["target"].get<std::string>()) == 1);
    CHECK(edge["data"].contains("interaction"));
  }
  CHECK(nodes[1]["data"]["aliases"].is_array());
}

TEST_CASE("an empty graph is valid JSON in all shapes") {
  const KnowledgeGraph graph = graph_of({});
  CHECK(json::parse(written("json", graph).bytes)["nodes"].empty());
  CHECK(json::parse(written("graphology", graph).bytes)["edges"].empty());
  CHECK(json::parse(written("cytoscape", graph).bytes)["elements"]["nodes"].empty());
}

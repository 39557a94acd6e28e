// The conventions of docs/exports.md, one by one: each is there because a program loses something without it.
#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "tests/export/sample.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

/// Value of an XML attribute in a line.
std::string attribute(const std::string& line, const std::string& name) {
  const std::size_t begin = line.find(" " + name + "=\"");
  if (begin == std::string::npos) return "";
  const std::size_t from = begin + name.size() + 3;
  return line.substr(from, line.find('"', from) - from);
}

/// A node or an edge: its start tag, and its values by key.
struct Element {
  std::string tag;
  std::map<std::string, std::string> data;
};

struct File {
  std::string bytes;
  ExportReport report;
  std::vector<std::string> keys;  // lines
  std::vector<Element> nodes, edges;
};

File file_of(const KnowledgeGraph& graph) {
  Written out = written("graphml", graph);
  File file;
  file.bytes = std::move(out.bytes);
  file.report = out.report;
  std::istringstream in(file.bytes);
  Element* element = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (has(line, "<key ")) file.keys.push_back(line);
    if (has(line, "<node ")) element = &file.nodes.emplace_back(Element{line, {}});
    if (has(line, "<edge ")) element = &file.edges.emplace_back(Element{line, {}});
    if (!has(line, "<data ")) continue;
    const std::size_t from = line.find('>') + 1;
    const bool first = element->data.emplace(attribute(line, "key"), line.substr(from, line.rfind("</data>") - from)).second;
    CHECK(first);
  }
  return file;
}

File sample_file() {
  return file_of(graph_of(sample()));
}

}  // namespace

TEST_CASE("graphml: UTF-8 declaration first, LF, newline at the end") {
  const File file = sample_file();
  CHECK(file.bytes.rfind(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n", 0) == 0);
  CHECK(file.bytes.back() == '\n');
  CHECK(!has(file.bytes, "\r"));
}

TEST_CASE("graphml: text without what XML has no room for, escaped, in NFC") {
  Tables tables = sample();
  tables.vertices[2].name = "B\x01<er>&\"ta\"\u200F e\u0301";
  const File file = file_of(graph_of(tables));
  CHECK(file.nodes[2].data.at("label") == "B&lt;er&gt;&amp;&quot;ta&quot; \u00E9");
  CHECK(file.report.left_out == 1);
}

TEST_CASE("graphml: ids are unique, and every end of an edge exists") {
  const File file = sample_file();
  std::set<std::string> nodes, ids;
  for (const Element& node : file.nodes) nodes.insert(attribute(node.tag, "id"));
  ids = nodes;
  for (const Element& edge : file.edges) {
    CHECK(ids.insert(attribute(edge.tag, "id")).second);
    CHECK(nodes.count(attribute(edge.tag, "source")) == 1);
    CHECK(nodes.count(attribute(edge.tag, "target")) == 1);
  }
  CHECK(ids.size() == file.nodes.size() + file.edges.size());
  CHECK(file.report.nodes == file.nodes.size());
  CHECK(file.report.edges == file.edges.size());
}

TEST_CASE("graphml: one directed graph, and symmetric relations marked") {
  const File file = sample_file();
  CHECK(count(file.bytes, "<graph ") == 1);
  CHECK(count(file.bytes, "edgedefault=\"directed\"") == 1);
  CHECK(!has(file.bytes, " directed="));
  CHECK(file.edges[0].data.at("symmetric") == "true");
  CHECK(file.edges[2].data.at("symmetric") == "false");
}

TEST_CASE("graphml: the kind of an edge stands in three places, and names a status that is not the ordinary one") {
  const File file = sample_file();
  const std::vector<std::string> kinds = {"met", "met (planned)", "holds (former)", "of"};
  const std::vector<std::string> relations = {"met", "met", "holds", "of"};
  REQUIRE(file.edges.size() == kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    CHECK(attribute(file.edges[i].tag, "label") == kinds[i]);
    CHECK(file.edges[i].data.at("edgelabel") == kinds[i]);
    CHECK(file.edges[i].data.at("interaction") == kinds[i]);
    CHECK(file.edges[i].data.at("relation") == relations[i]);
  }
  CHECK(file.edges[1].data.at("status") == "planned");
}

TEST_CASE("graphml: keys") {
  const File file = sample_file();
  const std::set<std::string> types = {"boolean", "int", "double", "string"}, forbidden = {"id", "r", "g", "b", "x", "y"};
  std::set<std::string> ids, node_ids, edge_ids;
  for (const std::string& key : file.keys) {
    const std::string id = attribute(key, "id"), element = attribute(key, "for");
    CHECK(ids.insert(id).second);
    (element == "node" ? node_ids : edge_ids).insert(id);
    CHECK((element == "node" || element == "edge"));
    CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos);
    CHECK(attribute(key, "attr.name") == (id == "edgelabel" ? "label" : id));
    CHECK(types.count(attribute(key, "attr.type")) == 1);
    CHECK(forbidden.count(id) == 0);
  }
  CHECK(!has(file.bytes, "<default"));
  for (const Element& node : file.nodes)
    for (const auto& [key, value] : node.data) CHECK(node_ids.count(key) == 1);
  for (const Element& edge : file.edges)
    for (const auto& [key, value] : edge.data) CHECK(edge_ids.count(key) == 1);
}

TEST_CASE("graphml: what a node tells") {
  const File file = sample_file();
  const auto& adan = file.nodes[1].data;
  CHECK(adan.at("label") == "Adán");
  CHECK(adan.at("name") == "Adán");
  CHECK(adan.at("label_en") == "Adan");
  CHECK(adan.at("schema") == "person");
  CHECK(adan.at("aliases") == "A. Adán|Adán \\| son");
  CHECK(adan.at("mentions") == "10");
  CHECK(adan.at("first_seen") == "2031-01-02");
  CHECK(file.nodes[0].data.at("country") == "NL");
  CHECK(file.nodes[3].data.at("role") == "minister");
  CHECK(file.nodes[3].data.at("owner") == "country:nl");
  CHECK(file.nodes[3].data.at("color") != file.nodes[0].data.at("color"));
}

TEST_CASE("graphml: what an edge tells") {
  const File file = sample_file();
  const auto& met = file.edges[0].data;
  CHECK(met.at("weight") == "2");
  CHECK(met.at("edge_articles") == "2");
  CHECK(met.at("edge_confidence") == "0.9444");
  CHECK(met.at("edge_last_seen") == "2031-01-03");
  CHECK(met.count("inferred") == 0);
  CHECK(file.edges[3].data.at("inferred") == "true");
}

TEST_CASE("graphml: what is absent is not written") {
  const File file = sample_file();
  CHECK(!has(file.bytes, "\"></data>"));
  CHECK(!has(file.bytes, "<data key=\"start\""));
  CHECK(file.nodes[0].data.count("aliases") == 0);
}

TEST_CASE("graphml: weight is above zero") {
  Tables tables = sample();
  tables.edges[0].articles = 0;
  CHECK(file_of(graph_of(tables)).edges[0].data.at("weight") == "1");
}

TEST_CASE("graphml: sizes span 4 to 100") {
  const File file = sample_file();
  CHECK(file.nodes[0].data.at("size") == "4");
  CHECK(file.nodes[1].data.at("size") == "100");
  CHECK(file.nodes[2].data.at("size") == "59.43");
  Tables one;
  one.vertices = {vertex("person:a", VertexKind::person, "A", 7)};
  CHECK(file_of(graph_of(one)).nodes[0].data.at("size") == "4");
}

TEST_CASE("graphml: evidence of different articles first, at most three, each on one line") {
  CHECK(sample_file().edges[0].data.at("evidence") == "a/1.txt: Adán met Berta.|b/2.txt: Both met.|a/1.txt: They met again.");
  Tables tables = sample();
  tables.evidence[1] = {evidence("a", "x | y"), evidence("b", "2"), evidence("c", "3"), evidence("d", "4")};
  CHECK(file_of(graph_of(tables)).edges[1].data.at("evidence") == "a: x \\| y|b: 2|c: 3");
}

TEST_CASE("graphml: aliases that differ in invisible things only are one, and none is the name") {
  Tables tables = sample();
  tables.vertices[2].aliases = {"B.", "B.\u200E", "Berta\u200F", "\u200F"};
  CHECK(file_of(graph_of(tables)).nodes[2].data.at("aliases") == "B.");
}

TEST_CASE("graphml: a vertex without name shows its id") {
  Tables tables = sample();
  tables.vertices[2].name.clear();
  CHECK(file_of(graph_of(tables)).nodes[2].data.at("label") == "person:berta");
}

TEST_CASE("graphml: the same graph gives the same bytes") {
  CHECK(sample_file().bytes == sample_file().bytes);
}

TEST_CASE("graphml: an empty graph is a whole file") {
  const File file = file_of(graph_of({}));
  CHECK(file.nodes.empty());
  CHECK(has(file.bytes, "edgedefault=\"directed\">\n  </graph>\n</graphml>\n"));
}

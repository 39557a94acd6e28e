// What is exported has everything in it: read back by other readers than ours, it counts as much as the graph.
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "export/exporter.hpp"
#include "graph/builder.hpp"
#include "graph/merge.hpp"
#include "tests/properties/mutated.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
using nlohmann::json;

namespace {

const Extractor& extractor() {
  static const Extractor made(ACTORGRAPH_TEST_LEXICON);
  return made;
}

/// Examples and mutated articles, built.
const Store& store() {
  static const Store made = [] {
    const TempFolder folder;
    std::size_t number = 0;
    for (const auto& articles : {example_articles(), mutated_articles(200)})
      for (const std::string& article : articles)
        folder.write("2031-03-" + std::to_string(10 + number % 20) + "/" + std::to_string(number) + ".txt", article), ++number;
    Store filled = Store::in_memory();
    BuildOptions options;
    options.folders = {folder.path};
    build(extractor(), options, filled);
    return filled;
  }();
  return made;
}

const KnowledgeGraph& graph() {
  static const KnowledgeGraph made = store().graph();
  return made;
}

std::string exported(const std::string& format) {
  std::string bytes;
  find_format("", format).write(graph(), {}, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

std::vector<json> lines_of(const std::string& bytes) {
  std::vector<json> lines;
  std::istringstream in(bytes);
  for (std::string line; std::getline(in, line);) lines.push_back(json::parse(line));
  return lines;
}

/// What a file holds, in numbers.
struct Sums {
  std::size_t nodes = 0, edges = 0, mentions = 0, articles = 0, edge_articles = 0, sentences = 0, evidence = 0, aliases = 0;
  bool operator==(const Sums&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Sums& s) {
  return out << s.nodes << " nodes, " << s.edges << " edges, " << s.mentions << " mentions, " << s.articles << " + "
             << s.edge_articles << " articles, " << s.sentences << " sentences, " << s.evidence << " evidence, " << s.aliases
             << " aliases";
}

Sums sums_of_graph() {
  Sums sums;
  sums.nodes = graph().vertices().size();
  sums.edges = graph().edges().size();
  for (const Vertex& vertex : graph().vertices()) sums.mentions += vertex.mentions, sums.articles += vertex.articles;
  for (const Edge& edge : graph().edges()) sums.edge_articles += edge.articles, sums.sentences += edge.sentences;
  return sums;
}

/// Items of a list that is one text.
std::size_t items(const std::string& list) {
  std::size_t count = list.empty() ? 0 : 1;
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i] == '\\')
      ++i;
    else if (list[i] == '|')
      ++count;
  return count;
}

std::size_t number_of(const json& row, const char* key) {
  return row.value(key, std::size_t{0});
}

/// `joined`: lists are one text.
Sums sums_of(const json& nodes, const json& edges, bool joined) {
  const auto attributes = [](const json& row) -> const json& { return row.contains("attributes") ? row["attributes"] : row; };
  const auto list = [&](const json& row, const char* key) {
    if (!row.contains(key)) return std::size_t{0};
    return joined ? items(row[key].get<std::string>()) : row[key].size();
  };
  Sums sums;
  sums.nodes = nodes.size();
  sums.edges = edges.size();
  for (const json& node : nodes) {
    const json& row = attributes(node);
    sums.mentions += number_of(row, "mentions"), sums.articles += number_of(row, "articles"),
        sums.aliases += list(row, "aliases");
  }
  for (const json& edge : edges) {
    const json& row = attributes(edge);
    sums.edge_articles += number_of(row, "edge_articles"), sums.sentences += number_of(row, "sentences"),
        sums.evidence += list(row, "evidence");
  }
  return sums;
}

Sums sums_of_graphml(const std::string& bytes) {
  using boost::property_tree::ptree;
  ptree file;
  std::istringstream in(bytes);
  boost::property_tree::read_xml(in, file);
  Sums sums;
  for (const auto& [tag, element] : file.get_child("graphml.graph")) {
    if (tag != "node" && tag != "edge") continue;
    ++(tag == "node" ? sums.nodes : sums.edges);
    std::map<std::string, std::string> values;
    for (const auto& [inner, data] : element)
      if (inner == "data") values[data.get<std::string>("<xmlattr>.key")] = data.data();
    const auto number = [&](const char* key) { return values.count(key) ? std::stoul(values[key]) : 0; };
    sums.mentions += number("mentions"), sums.articles += number("articles"), sums.edge_articles += number("edge_articles");
    sums.sentences += number("sentences"), sums.evidence += items(values["evidence"]), sums.aliases += items(values["aliases"]);
  }
  return sums;
}

/// The code points [start, end) of `text`, counted otherwise than in the library: lead bytes one by one.
std::string slice(const std::string& text, std::size_t start, std::size_t end) {
  std::string out;
  std::size_t seen = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++seen;
    if (seen > start && seen <= end) out += c;
  }
  return out;
}

}  // namespace

TEST_CASE("read back: every graph format counts as much as the graph") {
  const Sums expected = sums_of_graph();
  REQUIRE(expected.nodes > 100);
  REQUIRE(expected.edges > 200);
  const json links = json::parse(exported("json")), graphology = json::parse(exported("graphology"));
  const Sums read = sums_of(links["nodes"], links["edges"], false);
  CHECK(sums_of(graphology["nodes"], graphology["edges"], true) == read);
  CHECK(sums_of_graphml(exported("graphml")) == read);
  Sums numbers = read;
  numbers.evidence = numbers.aliases = 0;  // the graph has more of them than are shown
  CHECK(numbers == expected);
  CHECK(read.evidence >= read.edges);
  CHECK(read.aliases > 0);
}

TEST_CASE("read back: facts are as many as in the database, and their words stand where they say") {
  std::map<std::string, std::string> texts;
  store().for_each_document([&](const StoredDocument& stored) { texts[stored.document.id] = stored.document.text; });
  std::map<std::string, std::size_t> types;
  std::size_t stated = 0;
  for (const json& line : lines_of(exported("jsonl"))) {
    const std::string type = line["type"];
    ++types[type];
    if (line.value("relation", "") == "stated") ++stated;
    if (!line.contains("start")) continue;
    INFO(line.dump());
    const std::size_t start = line["start"], end = line["end"];
    CHECK(start < end);
    CHECK(slice(texts.at(line["document"].get<std::string>()), start, end) == line["text"].get<std::string>());
    if (!line.contains("sentence_start") || line.value("relation", "") == "stated") continue;
    CHECK(line["sentence_start"] <= start);
    CHECK(line["sentence_end"] >= end);
  }
  const StoreCounts counts = store().counts();
  std::size_t positions = 0;
  for (const Vertex& vertex : graph().vertices()) positions += vertex.kind == VertexKind::position;
  CHECK(types["actor"] == counts.vertices - positions);
  CHECK(types["document"] == counts.documents);
  CHECK(types["mention"] == counts.mentions);
  CHECK(stated == counts.statements);
  CHECK(types["role"] > 100);
  CHECK(types["relation"] > stated);
}

TEST_CASE("read back: a docfacts file makes the same database") {
  const std::string bytes = exported("docfacts");
  const auto lines = lines_of(bytes);
  REQUIRE(!lines.empty());
  const StoreCounts counts = store().counts();
  CHECK(lines[0]["documents"] == counts.documents);
  CHECK(lines.size() == 1 + counts.documents + counts.problems);
  const TempFolder folder;
  Store again = Store::in_memory();
  const BuildReport report = merge(extractor(), {folder.write("x", bytes)}, again);
  CHECK(report.articles == counts.documents);
  CHECK(report.skipped == counts.problems);
  const auto dump = [](const Store& from) {
    std::string all;
    from.dump([&](std::string_view piece) { all += piece; });
    return all;
  };
  CHECK((dump(again) == dump(store())));
}

// GEXF: what programs need in it, line by line.
#include "export/gexf.hpp"

#include "export/spells.hpp"
#include "extract/error.hpp"
#include "tests/export/sample.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

/// The element that begins with `start`, to its end.
std::string element(const std::string& file, const std::string& start, const std::string& end) {
  const std::size_t from = file.find(start);
  return from == std::string::npos ? "" : file.substr(from, file.find(end, from) - from);
}

/// The sample with dates: the first article's, and what one passage tells.
Tables dated() {
  Tables tables = sample();
  for (auto& rows : tables.evidence)
    for (EvidenceRow& row : rows)
      if (row.document == "a/1.txt") row.date = "2031-01-02";
  tables.evidence[0][1].date = "2031-03";
  tables.evidence[0][2].date = "2031-01-03";
  return tables;
}

}  // namespace

TEST_CASE("GEXF has one block of attributes for nodes and one for edges, ids equal to titles") {
  const Written out = written("gexf", graph_of(sample()));
  CHECK(count(out.bytes, "<attributes ") == 2);
  CHECK(has(out.bytes, "<attributes class=\"node\" mode=\"static\">"));
  CHECK(has(out.bytes, "<attributes class=\"edge\" mode=\"static\">"));
  CHECK(has(out.bytes, "<attribute id=\"schema\" title=\"schema\" type=\"string\"/>"));
  CHECK(has(out.bytes, "<attribute id=\"mentions\" title=\"mentions\" type=\"integer\"/>"));
  for (const char* own : {"label", "size", "color", "weight", "edgelabel"}) CHECK_FALSE(has(out.bytes, std::string("<attribute id=\"") + own + "\""));
  CHECK(out.report.nodes == 4);
  CHECK(out.report.edges == 4);
  CHECK(count(out.bytes, "<node ") == 4);
  CHECK(count(out.bytes, "<edge ") == 4);
}

TEST_CASE("GEXF: kind, label and weight of edges, size and color of nodes, lists as one text") {
  const std::string file = written("gexf", graph_of(sample())).bytes;
  CHECK(has(file, "<edge id=\"edge:02\" source=\"person:adan\" target=\"person:berta\" kind=\"met (planned)\" label=\"met (planned)\" weight=\"1\">"));
  const std::string node = element(file, "<node id=\"person:adan\"", "</node>");
  CHECK(has(node, "label=\"Ad\xC3\xA1n\""));
  CHECK(has(node, "<viz:size value=\"100\"/>"));
  CHECK(has(node, "<viz:color r=\"31\" g=\"119\" b=\"180\"/>"));
  CHECK(has(node, "<attvalue for=\"aliases\" value=\"A. Ad\xC3\xA1n|Ad\xC3\xA1n \\| son\"/>"));
  CHECK_FALSE(has(node, "for=\"size\""));
}

TEST_CASE("GEXF: spells are sorted whole days that neither overlap nor touch") {
  const std::string file = written("gexf", graph_of(dated())).bytes;
  const std::string met = element(file, "<edge id=\"edge:01\"", "</edge>");
  CHECK(count(met, "<spell ") == 2);
  CHECK(has(met, "<spell start=\"2031-01-02\" end=\"2031-01-03\"/>\n          <spell start=\"2031-03-01\" end=\"2031-03-31\"/>"));
  // A node is there whenever one of its edges is.
  CHECK(count(element(file, "<node id=\"person:berta\"", "</node>"), "<spell ") == 2);
}

TEST_CASE("GEXF: what has no date is there always, and so are its ends") {
  Tables tables = dated();
  for (EvidenceRow& row : tables.evidence[1]) row.date.clear(), row.document = "undated.txt";
  const std::string file = written("gexf", graph_of(std::move(tables))).bytes;
  CHECK_FALSE(has(element(file, "<edge id=\"edge:02\"", "</edge>"), "<spell"));
  CHECK_FALSE(has(element(file, "<node id=\"person:berta\"", "</node>"), "<spell"));
  CHECK(has(element(file, "<edge id=\"edge:01\"", "</edge>"), "<spell"));
}

TEST_CASE("spells that touch are one") {
  CHECK(joined_spells({{5, 6}, {1, 2}, {3, 3}, {8, 9}, {8, 8}}) == Spells{{1, 3}, {5, 6}, {8, 9}});
  CHECK(joined_spells({}).empty());
}

TEST_CASE("GEXF 1.2 has the namespaces of its version, and no attributes of 1.3") {
  ExportOptions options;
  options.gexf_version = "1.2";
  const std::string file = written("gexf", graph_of(sample()), options).bytes;
  CHECK(has(file, "xmlns=\"http://www.gexf.net/1.2draft\" xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\""));
  CHECK_FALSE(has(file, "timerepresentation"));
  CHECK_FALSE(has(file, "gexf.net/1.3"));
  options.gexf_version = "2";
  CHECK_THROWS_AS(written("gexf", graph_of(sample()), options), Error);
}

TEST_CASE("GEXF of hostile strings stays well-formed") {
  Tables tables = sample();
  tables.vertices[1].name = "a\x01 & <b> \"c\" ]]> \xE2\x80\xAE" "d";
  const Written out = written("gexf", graph_of(std::move(tables)));
  CHECK(has(out.bytes, "label=\"a &amp; &lt;b&gt; &quot;c&quot; ]]&gt; d\""));
  CHECK(out.report.left_out > 0);
}

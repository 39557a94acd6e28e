#include "export/fact_table.hpp"

#include <sstream>

#include "graph/graph_data.hpp"
#include "tests/export/sample.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

/// One meeting with this evidence.
std::string table_of(const std::string& words, const std::string& sentence, const std::string& document = "a/1.txt") {
  auto data = std::make_unique<KnowledgeGraph::Data>();
  data->vertices = {vertex("person:adan", VertexKind::person, "Adán"), vertex("person:berta", VertexKind::person, "Berta\tB")};
  data->edges = {edge("edge:1", 0, "met", 1, "planned")};
  EvidenceRow why = evidence(document, sentence);
  why.text = words;
  why.where = {7, 41};
  data->evidence = {{why}};
  data->documents = {{document, "Talks", "toy", "2031-01-02", "", "", "f"}};
  const Database database(KnowledgeGraph(std::move(data)));
  return fact_table(database, sample_facts(database));
}

}  // namespace

TEST_CASE("fact table: a line of names, then one of a fact, its verdict empty") {
  CHECK(
      table_of("Adán meets Berta", "Soon Adán meets Berta.") ==
      "verdict\trelation\trole\tstatus\tfrom\tfrom_id\tto\tto_id\trule\tconfidence\tdocument\tdate\tstart\tend\ttext\tsentence\n"
      "\tmet\t\tplanned\tAdán\tperson:adan\tBerta B\tperson:berta\ttoy/meet\t0.8\ta/1.txt\t2031-01-02\t7\t41\tAdán meets Berta\t"
      "Soon Adán meets Berta.\n");
}

TEST_CASE("fact table: nothing in a cell breaks the table or is run by a spreadsheet") {
  const auto ends_in = [](const std::string& table, const std::string& end) {
    return table.size() > end.size() && table.compare(table.size() - end.size(), end.size(), end) == 0;
  };
  CHECK(ends_in(table_of("one\ttwo\nthree\r\n four",
                         "a\x01\x7F\xC2\x9B"
                         "b"),
                "\tone two three four\tab\n"));
  CHECK(ends_in(table_of("\"We met,\" she said", "said \"so\""), "\t\"\"\"We met,\"\" she said\"\tsaid \"so\"\n"));
  CHECK(ends_in(table_of("=1+1", "- He left"), "\t'=1+1\t'- He left\n"));
  CHECK(ends_in(table_of("@a", "+b"), "\t'@a\t'+b\n"));
  CHECK(table_of("x", "y", "=b.txt").find("\t'=b.txt\t") != std::string::npos);
}

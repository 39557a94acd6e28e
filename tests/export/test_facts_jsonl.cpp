#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/export/sample.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
using nlohmann::json;

namespace {

std::vector<json> lines_of(const std::string& bytes) {
  std::vector<json> lines;
  std::istringstream in(bytes);
  for (std::string line; std::getline(in, line);) lines.push_back(json::parse(line));
  return lines;
}

std::vector<json> of_type(const std::vector<json>& lines, const std::string& type) {
  std::vector<json> found;
  for (const json& line : lines)
    if (line.at("type") == type) found.push_back(line);
  return found;
}

}  // namespace

TEST_CASE("facts: actors first, by id, without positions; then the document and its facts") {
  const Written out = written("jsonl", graph_of(sample()));
  std::string order;
  for (const json& line : lines_of(out.bytes)) order += line.at("type").get<std::string>().substr(0, 3) + " ";
  CHECK(order == "act act act doc men men men rol rel rel rel ");
  CHECK(out.report.lines == 11);
}

TEST_CASE("facts: the bytes of a line") {
  std::istringstream in(written("jsonl", graph_of(sample())).bytes);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  REQUIRE(lines.size() == 11);
  CHECK(lines[0] == R"({"type":"actor","id":"country:nl","kind":"country","name":"Norland","country":"NL"})");
  CHECK(lines[1] == R"({"type":"actor","id":"person:adan","kind":"person","name":"Adán","name_en":"Adan","country":null})");
  CHECK(lines[3] ==
        R"({"type":"document","id":"a/1.txt","title":"Talks","language":"toy","published":"2031-01-02","source":null,)"
        R"("url":null})");
  CHECK(lines[4] ==
        R"({"type":"mention","document":"a/1.txt","actor":"person:adan","start":16,"end":20,"text":"Adán","form":"name"})");
  CHECK(lines[7] ==
        R"({"type":"role","document":"a/1.txt","actor":"person:adan","role":"minister","of":"country:nl","status":"current",)"
        R"("start":7,"end":15,"text":"Minister","sentence_start":7,"sentence_end":42,"rule":"toy/titled","confidence":0.9})");
  CHECK(
      lines[8] ==
      R"({"type":"relation","relation":"met","document":"a/1.txt","from":"person:adan","to":"person:berta","status":"happened",)"
      R"("date":null,"place":"country:nl","event":1,"start":7,"end":41,"text":"Minister Adán of Norland met Berta",)"
      R"("sentence_start":7,"sentence_end":42,"rule":"toy/meet","confidence":0.85})");
  CHECK(
      lines[10] ==
      R"({"type":"relation","relation":"stated","document":"a/1.txt","from":"person:berta","to":null,"source":null,"form":"direct",)"
      R"("about":["country:nl","person:adan"],"start":44,"end":48,"text":"Fine","sentence_start":43,"sentence_end":50,)"
      R"("rule":"toy/said","confidence":0.7})");
}

TEST_CASE("facts: an article tells where it is from") {
  Tables tables = sample();
  tables.documents[0].facts.source = "paper";
  tables.documents[0].facts.url = "https://paper.example/1";
  const json line = of_type(lines_of(written("jsonl", graph_of(tables)).bytes), "document").at(0);
  CHECK(line.at("source") == "paper");
  CHECK(line.at("url") == "https://paper.example/1");
}

TEST_CASE("facts: what is inferred says so, what is not says nothing") {
  const auto lines = lines_of(written("jsonl", graph_of(sample())).bytes);
  for (const json& line : of_type(lines, "relation")) CHECK(line.contains("inferred") == (line.at("relation") == "represents"));
}

TEST_CASE("facts: what hangs on an actor that is no vertex is left out") {
  Tables tables = sample();
  CHECK(written("jsonl", graph_of(tables)).bytes.find("Nobody") == std::string::npos);
  tables = sample();
  tables.documents[0].vertices[1] = std::nullopt;  // the owner of the office, and the place
  const auto lines = lines_of(written("jsonl", graph_of(tables)).bytes);
  CHECK(of_type(lines, "role").empty());
  CHECK(of_type(lines, "relation").at(0).at("place").is_null());
  CHECK(of_type(lines, "mention").size() == 2);
}

TEST_CASE("facts: an office of nobody in particular has no owner") {
  Tables tables = sample();
  tables.documents[0].facts.roles[0].of = std::nullopt;
  const auto roles = of_type(lines_of(written("jsonl", graph_of(tables)).bytes), "role");
  REQUIRE(roles.size() == 1);
  CHECK(roles[0].at("of").is_null());
}

TEST_CASE("facts: no relation of an actor to itself") {
  Tables tables = sample();
  tables.documents[0].vertices[2] = tables.documents[0].vertices[0];
  for (const json& line : of_type(lines_of(written("jsonl", graph_of(tables)).bytes), "relation"))
    CHECK(line.at("relation") != "met");
}

TEST_CASE("facts: an empty graph is an empty file") {
  CHECK(written("jsonl", graph_of({})).bytes.empty());
}

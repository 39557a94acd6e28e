// Articles as JSON: keys, ids, dates, faults.
#include "graph/json_input.hpp"

#include "extract/error.hpp"
#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

Document article(const std::string& json) {
  const auto read = read_json_article(json, "x");
  REQUIRE(std::holds_alternative<Document>(read));
  return std::get<Document>(read);
}

std::string fault(const std::string& json) {
  const auto read = read_json_article(json, "x");
  REQUIRE(std::holds_alternative<Problem>(read));
  return std::get<Problem>(read).what;
}

}  // namespace

TEST_CASE("JSON: the keys that crawlers write") {
  const Document a = article(R"({"id":"7","title":"T","text":"B\r\nC","date":"2018-12-29","lang":"ar","source":"s","url":"https://s.example/7"})");
  CHECK(a.text == "T\n\nB\nC");
  CHECK(a.date == "2018-12-29");
  CHECK(a.language == "ar");
  CHECK(a.source == "s");
  CHECK(a.url == "https://s.example/7");
  const Document b = article(R"({"headline":"T","maintext":"B","date_publish":"2018-12-29 10:00:00","language":"en-US","source_domain":"s.org","link":"https://s.org/b"})");
  CHECK(b.text == "T\n\nB");
  CHECK(b.date == "2018-12-29");
  CHECK(b.language == "en");
  CHECK(b.source == "s.org");
  CHECK(b.url == "https://s.org/b");
  CHECK(article(R"({"content":"B"})").text == "B");
  CHECK(article(R"({"text":"","body":"B","title":null,"date":null})").text == "B");
}

TEST_CASE("JSON: what is no article") {
  CHECK(fault("[1]").rfind("is no JSON object", 0) == 0);
  CHECK(fault("{\"text\": ").rfind("is no JSON object", 0) == 0);
  CHECK(fault(R"({"title":"T"})").rfind("has no text", 0) == 0);
}

TEST_CASE("JSON Lines: one article a line, by its own id or its line") {
  const Folder folder;
  folder.write("a.jsonl", "{\"id\":\"x1\",\"text\":\"one\"}\n\n{\"text\":\"two\"}\nnothing\n{\"id\":4,\"text\":\"three\"}");
  const Inputs inputs = find_inputs({folder.path});
  std::vector<std::string> found;
  for (const InputFile& file : inputs.files) found.push_back(file.id + "=" + std::get<Document>(read_input(file)).text);
  CHECK(found == std::vector<std::string>{"a.jsonl#3=two", "a.jsonl#4=three", "a.jsonl#x1=one"});
  REQUIRE(inputs.problems.size() == 1);
  CHECK(inputs.problems[0].document == "a.jsonl#4");
}

TEST_CASE("JSON Lines: two articles with one id are an error") {
  const Folder folder;
  folder.write("a.jsonl", "{\"id\":\"x\",\"text\":\"one\"}\n{\"id\":\"x\",\"text\":\"two\"}\n");
  CHECK_THROWS_AS(find_inputs({folder.path}), Error);
}

TEST_CASE("files are inputs by themselves") {
  const Folder folder;
  folder.write("a.json", R"({"text":"one"})");
  folder.write("b.txt", "two");
  folder.write("c.pdf", "three");
  const Inputs inputs = find_inputs({folder.path / "a.json", folder.path / "b.txt"});
  REQUIRE(inputs.files.size() == 2);
  CHECK(inputs.files[0].id == "a.json");
  CHECK(std::get<Document>(read_input(inputs.files[0])).text == "one");
  CHECK_THROWS_AS(find_inputs({folder.path / "c.pdf"}), Error);
}

TEST_CASE("a text has the date of its path") {
  const Folder folder;
  folder.write("2018/12/29/a.txt", "one");
  folder.write("b.txt", "two");
  const Inputs inputs = find_inputs({folder.path});
  CHECK(std::get<Document>(read_input(inputs.files[0])).date == "2018-12-29");
  CHECK(std::get<Document>(read_input(inputs.files[1])).date.empty());
}

TEST_CASE("JSON Lines: what actorgraph wrote is one problem, and no articles") {
  const Folder folder;
  folder.write("facts.jsonl", "{\"type\":\"actor\",\"id\":\"person:a\",\"kind\":\"person\"}\n{\"type\":\"mention\",\"text\":\"A\"}\n");
  folder.write("x.docfacts.jsonl", "{\"type\":\"header\",\"fingerprint\":\"f\"}\n{\"type\":\"document\",\"text\":\"An article.\"}\n");
  folder.write("y.jsonl", "{\"type\":\"actor\",\"text\":\"An article.\"}\n{\"type\":\"actor\",\"kind\":\"x\",\"text\":\"Another.\"}\n");
  const Inputs inputs = find_inputs({folder.path});
  CHECK(inputs.files.size() == 2);
  REQUIRE(inputs.problems.size() == 2);
  CHECK(inputs.problems[0].document == "facts.jsonl");
  CHECK(says(inputs.problems[0].what, "holds facts that actorgraph wrote, and no articles"));
  CHECK(inputs.problems[1].document == "x.docfacts.jsonl");
}

// Tables as RFC 4180 has them, and what is none.
#include "graph/csv.hpp"

#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
using Table = std::vector<std::vector<std::string>>;

namespace {

Table table(const std::string& text, char separator = ',') {
  CsvReader reader(text, separator);
  Table all;
  for (CsvRow row; reader.next(row);) {
    CHECK(row.problem == "");
    all.push_back(row.fields);
  }
  return all;
}

/// "line problem" of each record that has one, "line" of the others.
std::vector<std::string> lines(const std::string& text) {
  CsvReader reader(text, ',');
  std::vector<std::string> all;
  for (CsvRow row; reader.next(row);)
    all.push_back(std::to_string(row.line) + (row.problem.empty() ? "" : " " + row.problem.substr(0, 20)));
  return all;
}

}  // namespace

TEST_CASE("CSV: values between separators") {
  CHECK(table("a,b\nc,d\n") == Table{{"a", "b"}, {"c", "d"}});
  CHECK(table("a,b\nc,d") == Table{{"a", "b"}, {"c", "d"}});
  CHECK(table("a,,\n,\n") == Table{{"a", "", ""}, {"", ""}});
  CHECK(table(" a , b\tc") == Table{{" a ", " b\tc"}});
  CHECK(table("a;b,c;", ';') == Table{{"a", "b,c", ""}});
  CHECK(table("a\tb", '\t') == Table{{"a", "b"}});
  CHECK(table("").empty());
  CHECK(table("\n\n").empty());
}

TEST_CASE("CSV: values in quotation marks") {
  CHECK(table("\"a,b\",c") == Table{{"a,b", "c"}});
  CHECK(table("\"a \"\"b\"\"\"\n\"\",\"\"\"\"\n") == Table{{"a \"b\""}, {"", "\""}});
  CHECK(table("\"two\nlines\",x\ny,z") == Table{{"two\nlines", "x"}, {"y", "z"}});
  CHECK(table("a \"quoted\" word,b") == Table{{"a \"quoted\" word", "b"}});
}

TEST_CASE("CSV: a record knows its line") {
  CHECK(lines("a\n\n\"b\n\n\"\nc\n") == std::vector<std::string>{"1", "3", "6"});
}

TEST_CASE("CSV: after a record that cannot be read the next line is tried") {
  CHECK(lines("a\n\"b\" c,d\ne\n") == std::vector<std::string>{"1", "2 has text behind a cl", "3"});
  CHECK(lines("a\n\"b,c\nd\n") == std::vector<std::string>{"1", "2 has a quotation mark", "3"});
  CHECK(lines("\"") == std::vector<std::string>{"1 has a quotation mark"});
  CHECK(lines("x,\"\"\"") == std::vector<std::string>{"1 has a quotation mark"});
}

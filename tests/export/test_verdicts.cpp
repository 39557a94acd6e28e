#include "export/verdicts.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

const std::string kColumns = "verdict\trelation\trole\tstatus\tfrom_id\tto_id\trule\tdocument\tstart\tend\n";

/// A row about fact number `fact`.
std::string row(const std::string& verdict, int fact, const std::string& relation = "met", const std::string& rule = "toy/meet") {
  return verdict + "\t" + relation + "\t\thappened\tperson:a\tperson:b\t" + rule + "\ta.txt\t" + std::to_string(fact) + "\t99\n";
}

struct Tables : TempFolder {
  Verdicts read(const std::string& text) { return read_verdicts({write("a.tsv", text)}); }
  Verdicts read(const std::string& a, const std::string& b) { return read_verdicts({write("a.tsv", a), write("b.tsv", b)}); }
};

}  // namespace

TEST_CASE("verdicts: the interval of Wilson") {
  // Newcombe, Statistics in Medicine 17 (1998), Table I, method 3.
  const auto near = [](double a, double b) { return a > b - 0.00005 && a < b + 0.00005; };
  CHECK((near(wilson(81, 263).low, 0.2553) && near(wilson(81, 263).high, 0.3662)));
  CHECK((near(wilson(15, 148).low, 0.0624) && near(wilson(15, 148).high, 0.1605)));
  CHECK((near(wilson(0, 20).low, 0) && near(wilson(0, 20).high, 0.1611)));
  CHECK((near(wilson(1, 29).low, 0.0061) && near(wilson(1, 29).high, 0.1718)));
  CHECK((near(wilson(20, 20).low, 0.8389) && wilson(20, 20).high == 1));
  CHECK((wilson(0, 0).low == 0 && wilson(0, 0).high == 1));
}

TEST_CASE("verdicts: all accepted words") {
  Tables tables;
  std::string text = kColumns;
  int fact = 0;
  for (const char* word : {"y", "yes", "1", "+", "right", "✓", "Y", " Yes ", "\"y\""}) text += row(word, ++fact);
  for (const char* word : {"n", "no", "0", "-", "wrong", "NO"}) text += row(word, ++fact);
  for (const char* word : {"?", ""}) text += row(word, ++fact);
  const Tally total = tables.read(text).total;
  CHECK(total.right == 9);
  CHECK(total.wrong == 6);
  CHECK(total.judged() == 15);
  CHECK(total.undecided == 1);
  CHECK(total.unjudged == 1);
}

TEST_CASE("verdicts: by relation and by rule") {
  Tables tables;
  const Verdicts all = tables.read(kColumns + row("y", 1) + row("n", 2, "met", "toy/talk") + row("y", 3, "visited", "toy/go") +
                                   row("", 4, "visited", "toy/go"));
  REQUIRE(all.by_relation.size() == 2);
  CHECK(all.by_relation.at("met").right == 1);
  CHECK(all.by_relation.at("met").judged() == 2);
  CHECK(all.by_relation.at("visited").unjudged == 1);
  REQUIRE(all.by_rule.size() == 3);
  CHECK(all.by_rule.at("toy/talk").wrong == 1);
  CHECK(all.by_rule.at("toy/go").right == 1);
}

TEST_CASE("verdicts: tables as spreadsheets save them") {
  Tables tables;
  const std::string crlf =
      "\xEF\xBB\xBF\"note\"\trule\tverdict\trelation\trole\tstatus\tfrom_id\tto_id\tdocument\tstart\tend\r\n"
      "\"say \"\"so\"\"\"\ttoy/meet\ty\tmet\t\thappened\tp\tq\ta.txt\t1\t2\r\n\r\n"
      "\ttoy/meet\tn\tmet\r\n";  // empty cells at the end left out
  const Verdicts all = tables.read(crlf);
  CHECK(all.total.right == 1);
  CHECK(all.total.wrong == 1);
  CHECK(all.by_rule.count("toy/meet") == 1);
}

TEST_CASE("verdicts: a fact that stands in two tables counts once") {
  Tables tables;
  CHECK(tables.read(kColumns + row("y", 1), kColumns + row("yes", 1)).total.judged() == 1);
  CHECK(tables.read(kColumns + row("?", 1), kColumns + row("n", 1)).total.wrong == 1);
  CHECK(tables.read(kColumns + row("n", 1), kColumns + row("?", 1)).total.undecided == 0);
  CHECK(tables.read(kColumns + row("", 1), kColumns + row("?", 1)).total.undecided == 1);
  CHECK(tables.read(kColumns + row("y", 1), kColumns + row("n", 2)).total.judged() == 2);
  const std::string told = error_of([&] { tables.read(kColumns + row("y", 1), kColumns + row("n", 2) + row("n", 1)); });
  CHECK(told == (tables / "b.tsv").string() + ":3: the same fact is judged otherwise in " + (tables / "a.tsv").string() +
                    ":2; agree on one verdict, or write ? in one of them");
}

TEST_CASE("verdicts: what is wrong with a table is told with its line") {
  Tables tables;
  const std::string file = (tables / "a.tsv").string();
  CHECK(error_of([&] { tables.read(kColumns + row("y", 1) + row("maybe", 2)); }) ==
        file + ":3: 'maybe' is no verdict; write y or n, or ? if it cannot be decided");
  CHECK(error_of([&] { tables.read("verdict,relation\ny,met\n"); }).rfind(file + ":1: has no column 'relation'", 0) == 0);
  CHECK(error_of([&] { tables.read(kColumns.substr(8)); }).rfind(file + ":1: has no column 'verdict'", 0) == 0);
  CHECK(error_of([&] { tables.read(kColumns + "\xFF\n\xFF\n"); }).rfind(file + ":2:1: is not UTF-8", 0) == 0);
  CHECK(error_of([&] { tables.read(""); }).rfind(file + ": is empty", 0) == 0);
  CHECK(error_of([&] { read_verdicts({tables / "none.tsv"}); }).rfind((tables / "none.tsv").string() + ": cannot be read", 0) ==
        0);
}

#include "extract/tsv.hpp"

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

TEST_CASE("rows keep their columns and their lines") {
  const TempFolder folder;
  Faults faults;
  const auto rows = read_tsv(folder.write("t.tsv", "# note\n\na\tb\t\r\n#x\n c \td"), faults);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].line == 3);
  CHECK(rows[0].fields == std::vector<std::string>{"a", "b", ""});
  CHECK(rows[1].line == 5);
  CHECK(rows[1].fields == std::vector<std::string>{" c ", "d"});
  faults.raise();
}

TEST_CASE("a byte order mark is no part of a file") {
  const TempFolder folder;
  Faults faults;
  CHECK(read_tsv(folder.write("t.tsv", "\xEF\xBB\xBF# note\na\n"), faults).size() == 1);
}

TEST_CASE("cells know where they begin, in code points") {
  const TsvRow row{{"été", "", "b"}, 1};
  CHECK(row.column(0) == 1);
  CHECK(row.column(1) == 5);
  CHECK(row.column(2) == 6);
  CHECK(row.column(3) == 7);  // where a cell is missing
  CHECK(row.column(9) == 7);
}

TEST_CASE("a file that is missing is an error; lines that are no UTF-8 are faults, the others are read") {
  const TempFolder folder;
  Faults faults;
  CHECK(has(error_of([&] { read_tsv(folder.path / "no.tsv", faults); }), "no.tsv: cannot be read"));
  CHECK(read_tsv(folder.write("t.tsv", "a\n\xC3\xA9\tb\xFFx\nc\n\xFF\n"), faults).size() == 2);
  const std::string all = faults_of([&] { faults.raise(); });
  CHECK(has(all, "t.tsv:2:4: is not UTF-8; save the file as UTF-8"));
  CHECK(has(all, "t.tsv:4:1: is not UTF-8"));
}

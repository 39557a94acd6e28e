#include "extract/tsv.hpp"

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

TEST_CASE("rows keep their columns and their lines") {
  const TempFolder folder;
  const auto rows = read_tsv(folder.write("t.tsv", "# note\n\na\tb\t\r\n#x\n c \td"));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].line == 3);
  CHECK(rows[0].fields == std::vector<std::string>{"a", "b", ""});
  CHECK(rows[1].line == 5);
  CHECK(rows[1].fields == std::vector<std::string>{" c ", "d"});
}

TEST_CASE("a file that is missing or no UTF-8 is an error") {
  const TempFolder folder;
  CHECK(has(error_of([&] { read_tsv(folder.path / "no.tsv"); }), "no.tsv"));
  CHECK(has(error_of([&] { read_tsv(folder.write("t.tsv", "a\nb\xFF\n")); }), "t.tsv:2"));
}

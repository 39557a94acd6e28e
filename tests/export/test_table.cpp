// Columns line up by what a terminal shows, not by bytes.
#include "export/table.hpp"

#include <set>
#include <sstream>

#include "tests/support/catch.hpp"

using namespace actorgraph;

TEST_CASE("table: width counts what is seen") {
  CHECK(display_width("") == 0);
  CHECK(display_width("Adán") == 4);
  CHECK(display_width("Ada\u0301n") == 4);
  CHECK(display_width("ليلى") == 4);
  CHECK(display_width("مُحَمَّد") == 4);
  CHECK(display_width("a\u200Fb") == 2);
  CHECK(display_width("東京") == 4);
  CHECK(display_width("ﾄ") == 1);
  CHECK(display_width("a\xFF"
                      "b") == 3);
}

TEST_CASE("table: columns of names in three scripts begin at one place") {
  const std::vector<std::vector<std::string>> rows = {
      {"NAME", "ID"}, {"Adán", "#1"}, {"مُحَمَّد علي", "#2"}, {"東京都", "#3"}, {"B", "#4"}};
  std::istringstream in(aligned(rows));
  std::set<std::size_t> places;
  for (std::string line; std::getline(in, line);)
    if (line.find('#') != std::string::npos) places.insert(display_width(line.substr(0, line.find('#'))));
  CHECK(places == std::set<std::size_t>{10});
}

TEST_CASE("table: numbers are aligned to the right, lines have no blanks at their end") {
  CHECK(aligned({{"NAME", "ARTICLES", "LAST"}, {"A", "7", "x"}, {"Berta", "12", ""}}) ==
        "NAME   ARTICLES  LAST\n"
        "A             7  x\n"
        "Berta        12\n");
}

TEST_CASE("table: nothing to tell is nothing") {
  CHECK(aligned({}).empty());
  CHECK(aligned({{"NAME"}}).empty());
}

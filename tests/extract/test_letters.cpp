// Letters of all packs together.
#include "extract/letters.hpp"

#include "tests/support/catch.hpp"

using namespace actorgraph;

TEST_CASE("letters: those of every pack") {
  const Letters letters = load_letters(ACTORGRAPH_TEST_LEXICON);
  CHECK(letters.at(U'\u0629') == "\u0647");
  CHECK(letters.at(U'\u00F8') == "o");
}

TEST_CASE("letters: folders that are no packs have none") {
  CHECK(load_letters(ACTORGRAPH_TEST_FOLDER).empty());
}

#include "extract/fold.hpp"

#include "tests/support/catch.hpp"

using namespace actorgraph;

TEST_CASE("folding takes case, marks and compatibility forms away") {
  const Folder folder;
  CHECK(folder.fold("Straße") == "strasse");
  CHECK(folder.fold("Éric ŽIŽEK") == "eric zizek");
  CHECK(folder.fold("ﬁn") == "fin");
  CHECK(folder.fold("مُحَمَّد") == "محمد");
  CHECK(folder.fold("أإآ") == "ااا");
}

TEST_CASE("letters of a pack replace folded letters") {
  Folder folder;
  CHECK(folder.fold("مدرسة") == "مدرسة");
  folder.add_letter(U'ة', "ه");
  folder.add_letter(U'x', "");
  CHECK(folder.fold("مدرسة") == "مدرسه");
  CHECK(folder.fold("axb") == "ab");
}

TEST_CASE("characters have a class and a case") {
  const Folder folder;
  CHECK(folder.char_class(U'a') == CharClass::letter);
  CHECK(folder.char_class(U'د') == CharClass::letter);
  CHECK(folder.char_class(U'7') == CharClass::digit);
  CHECK(folder.char_class(U'\n') == CharClass::newline);
  CHECK(folder.char_class(U' ') == CharClass::space);
  CHECK(folder.char_class(U'.') == CharClass::other);
  CHECK(folder.upper(U'Ž'));
  CHECK_FALSE(folder.upper(U'ž'));
  CHECK(character_at("aد", 1).length == 2);
  CHECK(character_at("aد", 1).code == U'د');
}

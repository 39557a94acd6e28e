#include "export/plain_text.hpp"

#include "export/json_line.hpp"
#include "graph/json_text.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;

namespace {
std::string plain(std::string_view text) {
  std::size_t left_out = 0;
  return plain_line(text, left_out);
}
}  // namespace

TEST_CASE("plain_line keeps text as it is") {
  CHECK(plain("") == "");
  CHECK(plain("Adán met ولي العهد 😀") == "Adán met ولي العهد 😀");
  CHECK(plain("می‌خواهد") == "می‌خواهد");  // a joiner that changes the word
  CHECK(plain("محـمد") == "محـمد");
}

TEST_CASE("plain_line leaves out what XML 1.0 has no room for, and counts it") {
  std::size_t left_out = 0;
  CHECK(plain_line(std::string_view("a\0b\x01\x08\x0B\x0C\x0E\x1F"
                                    "c",
                                    10),
                   left_out) == "abc");
  CHECK(left_out == 7);
  left_out = 0;
  CHECK(plain_line("x\xEF\xBF\xBE\xEF\xBF\xBFy", left_out) == "xy");  // U+FFFE, U+FFFF
  CHECK(left_out == 2);
  left_out = 0;
  CHECK(plain_line("x\xED\xA0\x80y\xFFz", left_out) == "xyz");  // half of a surrogate pair, and a stray byte
  CHECK(left_out > 1);
  CHECK(plain("\x7F") == "\x7F");
}

TEST_CASE("plain_line leaves out controls of writing direction") {
  CHECK(plain("\u200Ea\u200Fb\u202Ac\u202Ed\u2066e\u2069f\u061Cg\uFEFF") == "abcdefg");
}

TEST_CASE("plain_line is one line") {
  CHECK(plain(" \t a\r\n\n b\u00A0\u2028c \n") == "a b c");
  CHECK(plain("a \x01 b") == "a b");
}

TEST_CASE("plain_line is in NFC") {
  CHECK(plain("Ada\u0301n") == "Ad\u00E1n");
  CHECK(plain("\u0627\u0653") == "\u0622");
  CHECK(plain("a\x01\u0301") == "\u00E1");  // what was between them is gone
}

TEST_CASE("join_list escapes its separator") {
  CHECK(join_list({}) == "");
  CHECK(join_list({"a", "b c"}) == "a|b c");
  CHECK(join_list({"a|b", "c\\d"}) == "a\\|b|c\\\\d");
}

TEST_CASE("xml_escape") {
  CHECK(xml_escape("<a href=\"x\">&amp;'</a>") == "&lt;a href=&quot;x&quot;&gt;&amp;amp;'&lt;/a&gt;");
}

TEST_CASE("valid_utf8 repairs") {
  CHECK(valid_utf8("Adán") == "Adán");
  CHECK(valid_utf8("a\xFFz") == "a\uFFFDz");
}

TEST_CASE("shortest is what reads back") {
  CHECK(shortest(1) == "1");
  CHECK(shortest(0.1) == "0.1");
  CHECK(shortest(0.9444) == "0.9444");
  CHECK(shortest(100) == "100");
  CHECK(shortest(1.0 / 3) == "0.3333333333333333");
}

TEST_CASE("JsonLine keeps the order of keys and escapes") {
  JsonLine line;
  line.text("z", "a\"b\\c\n\t\x01\x7F")
      .null("n")
      .text_or_null("e", "")
      .integer("i", 7)
      .real("r", 0.5)
      .yes("y")
      .texts("l", {"a", "ب"});
  CHECK(line.take() ==
        "{\"z\":\"a\\\"b\\\\c\\n\\t\\u0001\\u007f\",\"n\":null,\"e\":null,\"i\":7,\"r\":0.5,\"y\":true,\"l\":[\"a\",\"ب\"]}\n");
  CHECK(line.text("next", "x").take() == "{\"next\":\"x\"}\n");
}

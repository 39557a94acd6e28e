#include "extract/text.hpp"

#include "tests/support/catch.hpp"

using namespace actorgraph;

TEST_CASE("decode takes UTF-8 as it is, but for the byte order mark and the ends of lines") {
  CHECK(decode("a\nb").text == "a\nb");
  CHECK(decode("\xEF\xBB\xBF" "a\r\nb\rc\n").text == "a\nb\nc\n");
  CHECK(decode("a").charset == "UTF-8");
  CHECK_FALSE(decode("a").repaired);
}

TEST_CASE("decode repairs a truncated sequence") {
  const Decoded decoded = decode(std::string("قال الوزير إن الطريق \xD9"));
  CHECK(decoded.problem.empty());
  CHECK(decoded.repaired);
  CHECK(decoded.text == "قال الوزير إن الطريق \xEF\xBF\xBD");
}

TEST_CASE("decode reads UTF-16 with a byte order mark") {
  CHECK(decode(std::string_view("\xFF\xFEH\0i\0", 6)).text == "Hi");
  CHECK(decode(std::string_view("\xFE\xFF\0H\0i", 6)).text == "Hi");
}

TEST_CASE("decode recognises an Arabic charset of one byte a letter") {
  // "the minister said that the way is open", thrice, in windows-1256
  const std::string line = "\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1 \xC5\xE4 \xC7\xE1\xD8\xD1\xED\xDE \xE3\xDD\xCA\xE6\xCD\n";
  const Decoded decoded = decode(line + line + line);
  CHECK(decoded.problem.empty());
  CHECK(decoded.text.rfind("قال الوزير إن الطريق مفتوح\n", 0) == 0);
}

TEST_CASE("decode says what is no text, and what to do") {
  CHECK(decode("").problem.rfind("is empty", 0) == 0);
  CHECK(decode(std::string_view("a\0b\0\1\2\3", 7)).problem.rfind("is binary", 0) == 0);
  CHECK(decode("").problem.find(';') != std::string::npos);
  CHECK(decode("").text.empty());
}

TEST_CASE("code points and bytes agree") {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "aد😀";
  const CodePoints points(text);
  CHECK(points.size() == 150);
  CHECK(points.count_before(0) == 0);
  CHECK(points.count_before(1) == 1);
  CHECK(points.count_before(3) == 2);
  CHECK(points.count_before(7) == 3);
  CHECK(points.count_before(text.size()) == 150);
  CHECK(points.slice({1, 3}) == "د😀");
  CHECK(points.slice({147, 150}) == "aد😀");
  CHECK(points.slice({149, 999}) == "😀");
  CHECK(points.slice({200, 300}).empty());
}

TEST_CASE("hashes are FNV-1a") {
  CHECK(hex(hash64("")) == "cbf29ce484222325");
  CHECK(hex(hash64("a")) == "af63dc4c8601ec8c");
  CHECK(hex(hash64("foobar")) == "85944171f73967e8");
}

TEST_CASE("is_utf8 refuses what RFC 3629 refuses") {
  CHECK(is_utf8("aد😀"));
  for (const char* bad : {"\x80", "\xC0\xAF", "\xD9", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE0\x80\x80"}) CHECK_FALSE(is_utf8(bad));
}

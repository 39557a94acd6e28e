#include "extract/segment.hpp"

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {
std::vector<Sentence> read_paragraph(const std::string& text, Paragraph& paragraph) {
  static Arena arena;
  TokenScratch scratch;
  TokenLine line = scan_line(text, paragraph.span, toy_pack(), arena, scratch);
  return sentences(text, paragraph, line, toy_pack(), {}, arena, scratch);
}

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> out;
  for (Paragraph& paragraph : paragraphs(text, toy_pack()))
    for (const Sentence& sentence : read_paragraph(text, paragraph))
      if (!paragraph.skipped) out.push_back(text.substr(sentence.span.start, sentence.span.end - sentence.span.start));
  return out;
}
}  // namespace

TEST_CASE("paragraphs are lines with text, numbered from 0") {
  const std::string text = "ardo\n\n  \n\xC2\xA0\nbelo\n";
  const auto found = paragraphs(text, toy_pack());
  REQUIRE(found.size() == 2);
  CHECK(found[1].number == 1);
  CHECK(text.substr(found[1].span.start, found[1].span.end - found[1].span.start) == "belo");
}

TEST_CASE("sentences end at full stops, but not inside numbers and quotes") {
  CHECK(sentences_of("ardo dis. belo dis.").size() == 2);
  CHECK(sentences_of("ardo 3.5 dis.").size() == 1);
  CHECK(sentences_of("ardo dis: \"lumo bildo tablo. stulo lumo bildo\" nun.").size() == 1);
  CHECK(sentences_of("ardo dis").size() == 1);
}

TEST_CASE("a sentence without end is cut") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "lumo ";
  CHECK(sentences_of(text).size() == 3);
}

TEST_CASE("a paragraph that begins with boilerplate is skipped") {
  CHECK(sentences_of("legu ankau: ardo dis.").empty());
  CHECK(sentences_of("ardo legu ankau.").size() == 1);
}

TEST_CASE("items between quotation marks are quoted; marks around a name are dropped") {
  const std::string text = "ardo dis: \"lumo bildo tablo stulo\" nun \"lumo\".";
  auto found = paragraphs(text, toy_pack());
  const auto all = read_paragraph(text, found[0]);
  std::size_t quoted = 0, marks = 0;
  for (const Item& item : all[0].items) quoted += item.quoted, marks += item.is(sym::quote);
  CHECK(quoted == 4);
  CHECK(marks == 2);
}

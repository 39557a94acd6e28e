#include "extract/frames.hpp"

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {
std::string fault(const std::string& text) {
  const TempFolder folder;
  Symbols symbols;
  const auto file = folder.write("clauses.rules", text);
  return error_of([&] { parse_frames(file, symbols, {"met", "stated"}); });
}
}  // namespace

TEST_CASE("a frame has slots, operators, flags and examples") {
  const TempFolder folder;
  Symbols symbols;
  const auto file = folder.write("clauses.rules",
                               "# note\nframe meet content\n  confidence 0.7\n  gap 3\n  slot agent subj drop : person country\n"
                               "  slot? partner obj : person\n  do relate met agent partner\n  do each met agent\n"
                               "  + a b => met(a, b)\n  - c\n");
  const FrameSet set = parse_frames(file, symbols, {"met"});
  REQUIRE(set.frames.size() == 1);
  const Frame& frame = set.frames[0];
  CHECK(set.find(symbols.intern("meet")) == &frame);
  CHECK(set.find(symbols.intern("visit")) == nullptr);
  CHECK(frame.content);
  CHECK_FALSE(frame.speech);
  CHECK(frame.gap == 3);
  CHECK(frame.confidence == 0.7);
  REQUIRE(frame.slots.size() == 2);
  CHECK(frame.slots[0].sources.size() == 2);
  CHECK(frame.slots[0].kinds.country);
  CHECK_FALSE(frame.slots[0].kinds.place);
  CHECK(frame.slot("partner")->optional);
  CHECK(frame.slot("none") == nullptr);
  CHECK(frame.actions.size() == 2);
  CHECK(frame.examples.size() == 2);
}

TEST_CASE("a faulty frame names file and line, and what may stand there") {
  CHECK(has(fault("slot a subj : person\n"), "clauses.rules:1: 'slot' stands before the first frame"));
  CHECK(has(fault("frame a loud\n"), "unknown flag 'loud'"));
  CHECK(has(fault("frame a\n  slot x subj : dog\n"), "unknown kind 'dog'"));
  CHECK(has(fault("frame a\n  slot x\n"), "a slot needs sources"));
  CHECK(has(fault("frame a\n  do hug met x\n"), "unknown operator 'hug'; use relate"));
  CHECK(has(fault("frame a\n  slot x subj : person\n  do relate hugged x\n"), "unknown relation 'hugged'; use one of met, stated"));
  CHECK(has(fault("frame a\n  do relate met x\n"), "slot 'x' is not declared above"));
  CHECK(has(fault("frame a\nframe a\n"), "clauses.rules:2: frame 'a' stands twice"));
  CHECK(has(fault("frame a\n  + text\n"), "a + example needs '=> facts'"));
  CHECK(has(fault("frame a\n  jump\n"), "unknown word 'jump'"));
}

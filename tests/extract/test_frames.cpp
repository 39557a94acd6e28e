#include "extract/frames.hpp"

#include <algorithm>

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {
std::string fault(const std::string& text) {
  const TempFolder folder;
  Symbols symbols;
  const auto file = folder.write("clauses.rules", text);
  return faults_of([&] {
    Faults faults;
    parse_frames(file, symbols, {"met", "stated"}, faults);
    faults.raise();
  });
}
}  // namespace

TEST_CASE("a frame has slots, operators, flags and examples") {
  const TempFolder folder;
  Symbols symbols;
  const auto file = folder.write("clauses.rules",
                               "# note\nframe meet content\n  confidence 0.7\n  gap 3\n  slot agent subj drop : person country\n"
                               "  slot? partner obj : person\n  do relate met agent partner\n  do each met agent\n"
                               "  + a b => met(a, b)\n  - c\n");
  Faults faults;
  const FrameSet set = parse_frames(file, symbols, {"met"}, faults);
  faults.raise();
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

TEST_CASE("a faulty frame names line and column of the word, and what may stand there") {
  CHECK(has(fault("slot a subj : person\n"), "clauses.rules:1:1: 'slot' stands before the first frame"));
  CHECK(has(fault("  + a => b\n"), "clauses.rules:1:3: an example stands before the first frame"));
  CHECK(has(fault("frame\n"), "clauses.rules:1:6: a frame needs a name"));
  CHECK(has(fault("frame é loud\n"), "clauses.rules:1:9: unknown flag 'loud'"));
  CHECK(has(fault("frame a\n  slot x subj : dog\n"), "clauses.rules:2:17: unknown kind 'dog'"));
  CHECK(has(fault("frame a\n  slot x\n"), "clauses.rules:2:9: a slot needs sources"));
  CHECK(has(fault("frame a\n  do hug met x\n"), "clauses.rules:2:6: unknown operator 'hug'; use relate"));
  CHECK(has(fault("frame a\n  slot x subj : person\n  do relate hugged x\n"), "clauses.rules:3:13: unknown relation 'hugged'; use one of met, stated"));
  CHECK(has(fault("frame a\n  do relate met x\n"), "clauses.rules:2:17: slot 'x' is not declared above"));
  CHECK(has(fault("frame a\n  do relate met\n"), "clauses.rules:2:16: an operator needs slots"));
  CHECK(has(fault("frame a\nframe a\n"), "clauses.rules:2:7: frame 'a' stands twice"));
  CHECK(has(fault("frame a\n  + text\n"), "clauses.rules:2:3: a + example needs '=> facts'"));
  CHECK(has(fault("frame a\n  jump\n"), "clauses.rules:2:3: unknown word 'jump'"));
  CHECK(has(fault("frame a\n  gap some\n"), "clauses.rules:2:7: 'some' is no number of words"));
  CHECK(has(fault("frame a\n  confidence 1.5\n"), "clauses.rules:2:14: '1.5' is no confidence"));
  CHECK(has(fault("frame a\n  confidence 0.5x\n"), "clauses.rules:2:14: '0.5x' is no confidence"));
  CHECK(has(fault("frame a\n  beside b\n"), "clauses.rules:2:10: there is no frame 'b' in this file"));
}

TEST_CASE("a faulty line of a frame hides no other fault") {
  const std::string all = fault("slot y\n  + b\nframe a loud\n  slot x subj : dog\n  do relate met x\nframe a\n  jump\nframe b\n  jump\n");
  CHECK(std::count(all.begin(), all.end(), '\n') == 5);
  for (const char* place : {":1:1:", ":3:9:", ":4:17:", ":6:7:", ":9:3:"}) CHECK(has(all, place));
}

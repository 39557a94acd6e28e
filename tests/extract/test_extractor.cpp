#include "extract/extractor.hpp"

#include "extract/text.hpp"
#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

/// Every range of the facts, checked against the text.
void check_ranges(const DocumentFacts& facts, const std::string& text) {
  const std::uint32_t size = CodePoints(text).size();
  const auto check = [size](TextRange range) {
    CHECK(range.start <= range.end);
    CHECK(range.end <= size);
  };
  for (const Mention& m : facts.mentions) {
    check(m.where);
    CHECK(m.actor < facts.actors.size());
  }
  for (const Role& r : facts.roles) {
    check(r.evidence.where);
    check(r.evidence.sentence);
    CHECK(r.actor < facts.actors.size());
  }
  for (const Relation& r : facts.relations) {
    check(r.evidence.where);
    check(r.evidence.sentence);
    CHECK(r.from < facts.actors.size());
    CHECK(r.to < facts.actors.size());
    CHECK((r.evidence.confidence > 0 && r.evidence.confidence <= 1));
  }
  for (const Statement& s : facts.statements) {
    check(s.content);
    CHECK(s.speaker < facts.actors.size());
  }
}

}  // namespace

TEST_CASE("offsets count code points of the whole text") {
  const std::string text = "Ééé 😀\n\npresor ardon ivo kol dis ke lumo bildo.";
  const DocumentFacts facts = facts_of(text);
  REQUIRE(facts.roles.size() == 1);
  REQUIRE(facts.statements.size() == 1);
  const CodePoints points(text);
  CHECK(points.slice(facts.roles[0].evidence.where) == "presor ardon");
  CHECK(points.slice(facts.statements[0].content) == "lumo bildo");
  CHECK(facts.roles[0].evidence.where.start == 7);
  CHECK(points.slice(facts.roles[0].evidence.sentence) == "presor ardon ivo kol dis ke lumo bildo.");
  for (const Mention& m : facts.mentions)
    if (facts.actors[m.actor].kind == ActorKind::person) CHECK(points.slice(m.where) == facts.actors[m.actor].name);
  CHECK(facts.title == "Ééé 😀");
  CHECK(facts.roles[0].evidence.rule == "toy/Person.titled");
  check_ranges(facts, text);
}

TEST_CASE("the packs' known people are identified, nothing is asserted of them") {
  const DocumentFacts facts = facts_of("alan bek havis tri.");
  REQUIRE(facts.actors.size() == 1);
  CHECK(facts.actors[0].pack_id == "person:alan-bek");
  CHECK(facts.roles.empty());
  CHECK(facts.relations.empty());
}

TEST_CASE("the short name of a known person is another's where the article names another in full") {
  const DocumentFacts known = facts_of("bek dis ke lumo bildo.");
  REQUIRE(known.statements.size() == 1);
  CHECK(known.actors[known.statements[0].speaker].pack_id == "person:alan-bek");
  for (const char* text : {"presor belon jan bek havis tri. // bek dis ke lumo bildo.", "bek dis ke lumo bildo. // presor belon jan bek havis tri."}) {
    const DocumentFacts other = facts_of(text);
    REQUIRE(other.statements.size() == 1);
    CHECK(other.actors[other.statements[0].speaker].name == "jan bek");
    CHECK(other.actors[other.statements[0].speaker].pack_id.empty());
  }
}

TEST_CASE("links below a line that announces them are passed over, paragraphs after them are read") {
  const DocumentFacts facts = facts_of("lumo.\n\nlegu ankau:\nivo kol: lumo bildo tablo\nardo e belo metis\n\ncelo dis ke lumo bildo.\n");
  CHECK(facts.relations.empty());
  REQUIRE(facts.statements.size() == 1);
  CHECK(facts.actors[facts.statements[0].speaker].pack_id == "country:xc");
}

TEST_CASE("a surname alone is the person of the full name; unknown alone it is nobody") {
  const DocumentFacts facts = facts_of("presor ardon ivo zuba havis tri. // zuba dis ke lumo bildo.");
  REQUIRE(facts.statements.size() == 1);
  CHECK(facts.actors[facts.statements[0].speaker].name == "ivo zuba");
  CHECK(facts_of("zuba dis ke lumo bildo.").statements.empty());
}

TEST_CASE("a name that nothing licenses is conditional") {
  bool found = false;
  for (const LocalActor& actor : facts_of("mira roz dis ke lumo bildo. presor ardon havis tri.").actors) found |= actor.conditional;
  CHECK_FALSE(found);  // a weak token says too little
  for (const LocalActor& actor : facts_of("mira nok havis tri.").actors) CHECK_FALSE(actor.conditional);  // two known ones say enough
}

TEST_CASE("the language is the one whose words are there") {
  CHECK(facts_of("presor ardon ivo kol dis ke lumo bildo tablo.", "").language == "toy");
  CHECK(facts_of("The quick brown fox jumps over the lazy dog.", "").language.empty());
  CHECK(facts_of("12 34 56", "").language.empty());
}

TEST_CASE("languages of the project are told apart") {
  const Extractor extractor(ACTORGRAPH_TEST_LEXICON);
  Document document;
  document.text = "The minister said on Sunday that the talks were over.";
  CHECK(extractor.extract(document).language == "en");
  document.text = "قال الوزير يوم الأحد إن المحادثات انتهت.";
  CHECK(extractor.extract(document).language == "ar");
  document.text = "Le ministre a dit dimanche que les discussions entre les deux pays voisins avaient pris fin.";
  CHECK(extractor.extract(document).language.empty());
}

TEST_CASE("extraction never throws on content") {
  const std::string sentence = "presor ardon ivo kol presor belon mira nokko metis. ";
  std::vector<std::string> texts = {"", "\n\n\n", "\"", "\"\"\"\"\"", "((((", ".", "....", ":::", "ko", "e", "- - - -", "\xC2\xA0", std::string(200000, 'a'),
                                    std::string(5000, '"'), std::string(5000, '(')};
  std::string many;
  for (int i = 0; i < 300; ++i) many += sentence + (i % 7 == 0 ? "\"" : "") + (i % 11 == 0 ? "\n" : "");
  texts.push_back(many);
  for (std::size_t cut = 1; cut < sentence.size(); ++cut) texts.push_back(sentence.substr(0, cut));
  for (const std::string& text : texts) check_ranges(facts_of(text), text);
}

TEST_CASE("equal articles give equal facts") {
  const std::string text = "presor ardon ivo kol presor belon mira nokko metis. mira nok dis ke lumo bildo.";
  const DocumentFacts a = facts_of(text), b = facts_of(text);
  CHECK(a.mentions.size() == b.mentions.size());
  REQUIRE(a.relations.size() == b.relations.size());
  for (std::size_t i = 0; i < a.relations.size(); ++i) CHECK(a.relations[i].evidence.where == b.relations[i].evidence.where);
}

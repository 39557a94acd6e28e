#include "extract/confidence.hpp"

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

std::string fault(const std::string& from, const std::string& to) {
  const FaultyToy toy("toy/confidence.tsv", from, to);
  return error_of([&] { Extractor{toy.path}; });
}

const char* kArticle = "presor ardon ivo kol sir jan lumko metis. // ivo kol dis ke lumo bildo.";

}  // namespace

TEST_CASE("a confidence is a number above 0 and up to 1") {
  CHECK(to_confidence("0.85") == 0.85);
  CHECK(to_confidence("1") == 1.0);
  for (const char* word : {"", "0", "-0.5", "1.01", "0.5x", "x", "nan", "0,5", " 0.5"}) CHECK_FALSE(to_confidence(word));
}

TEST_CASE("evidence has the measured confidence of its rule, else the assumed one") {
  const DocumentFacts facts = facts_of(kArticle);
  REQUIRE(facts.roles.size() == 1);
  CHECK(facts.roles[0].evidence.confidence == 0.925);
  for (const Relation& relation : facts.relations) CHECK(relation.evidence.confidence == (relation.relation == "met" ? 0.675 : 0.925));
  CHECK(facts.relations.size() == 2);
  REQUIRE(facts.statements.size() == 1);
  CHECK(facts.statements[0].evidence.confidence == 0.9);
}

TEST_CASE("a pack without measurements keeps to what is assumed") {
  const FaultyToy unmeasured("toy/confidence.tsv", "toy/meet\t10\t5\t0.675\n", "");
  std::filesystem::remove(unmeasured.path / "toy/confidence.tsv");
  Document document;
  document.text = kArticle;
  document.language = "toy";
  const DocumentFacts facts = Extractor(unmeasured.path).extract(document);
  REQUIRE(facts.roles.size() == 1);
  CHECK(facts.roles[0].evidence.confidence == kPhraseConfidence);
  for (const Relation& relation : facts.relations) CHECK(relation.evidence.confidence == (relation.relation == "met" ? 0.85 : kPhraseConfidence));
}

TEST_CASE("an office that a clause gives is a fact of its frame") {
  const DocumentFacts facts = facts_of("presor ardon ivo kol sir jan lum nomis ministor defen.");
  REQUIRE(facts.roles.size() == 2);
  CHECK(facts.roles[1].role == "defense_minister");
  CHECK(facts.roles[1].evidence.rule == "toy/name");
  CHECK(facts.roles[1].evidence.confidence == 0.8);
}

TEST_CASE("a fault in confidence.tsv names line, column, and what to do") {
  CHECK(has(fault("toy/meet\t", "toy/mit\t"), "confidence.tsv:4:1: the pack has no rule 'toy/mit'; remove the row"));
  CHECK(has(fault("toy/meet\t", "meet\t"), "confidence.tsv:4:1: the pack has no rule 'meet'"));
  CHECK(has(fault("0.675", "0"), "confidence.tsv:4:15: '0' is no confidence; use a number above 0 and up to 1"));
  CHECK(has(fault("0.675", "1.5"), "'1.5' is no confidence"));
  CHECK(has(fault("\t5\t0.675", "\t5"), "confidence.tsv:4:14: a row has not four columns"));
  CHECK(has(fault("toy/meet\t10", "toy/Person.titled\t10"), "confidence.tsv:4:1: rule 'toy/Person.titled' stands twice"));
}

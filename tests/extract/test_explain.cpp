#include "extract/explain.hpp"

#include <algorithm>

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

Explanation explained(const std::string& text, const std::string& language = "toy") {
  Document document;
  document.id = "x";
  document.text = text;
  document.language = language;
  return explain(toy(), document);
}

/// What became of the only trigger of the last sentence.
std::string outcome(const std::string& text) {
  const Explanation explanation = explained(text);
  REQUIRE(explanation.sentences.back().clauses.size() == 1);
  return explanation.sentences.back().clauses[0].outcome;
}

/// Speaker, and why, of the only statement of the last sentence.
std::string speaker(const std::string& text) {
  const Explanation explanation = explained(text);
  REQUIRE(explanation.sentences.back().statements.size() == 1);
  const ExplainedStatement& statement = explanation.sentences.back().statements[0];
  return statement.speaker + " " + statement.by;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("explaining changes no fact") {
  const std::string text = "presor ardon ivo kol celo vizis. dis ke lumo bildo. // alan bek e Mira metis.\nlegu ankau: ardo.\n";
  const Explanation explanation = explained(text);
  const DocumentFacts plain = facts_of(text);
  CHECK(explanation.language == "toy");
  CHECK(explanation.facts.actors.size() == plain.actors.size());
  CHECK(explanation.facts.mentions.size() == plain.mentions.size());
  REQUIRE(explanation.facts.relations.size() == plain.relations.size());
  for (std::size_t i = 0; i < plain.relations.size(); ++i) CHECK(explanation.facts.relations[i].evidence.where == plain.relations[i].evidence.where);
  CHECK(explanation.facts.statements.size() == plain.statements.size());
  REQUIRE(explanation.sentences.size() == 3);
  REQUIRE(explanation.skipped.size() == 1);
  CHECK(explanation.skipped[0].end - explanation.skipped[0].start == 17);
}

TEST_CASE("a text that no pack knows is explained by nothing") {
  const Explanation explanation = explained("qqq www eee rrr", "");
  CHECK(explanation.language.empty());
  CHECK(explanation.sentences.empty());
  CHECK(explanation.skipped.empty());
}

TEST_CASE("words come with places, affixes apart, and all readings") {
  const auto sentence = explained("é\nardo e").sentences.at(1);
  REQUIRE(sentence.tokens.size() == 2);
  CHECK(sentence.where == TextRange{2, 8});
  CHECK(sentence.paragraph == 2);
  CHECK(sentence.tokens[0].where == TextRange{2, 6});
  CHECK(sentence.tokens[0].readings == Strings{"country id=XA"});

  const auto split = explained("ivo kol wometas.").sentences.at(0);
  REQUIRE(split.tokens.size() == 5);
  CHECK(split.tokens[2].affix);
  CHECK(split.tokens[2].key == "wo");
  CHECK(split.tokens[2].where == TextRange{8, 10});
  CHECK(split.tokens[2].readings == Strings{"will id=will"});
  CHECK(split.tokens[3].readings == Strings{"verb frame=meet tense=pres"});
  CHECK_FALSE(split.tokens[3].affix);
}

TEST_CASE("phrases say what they hold; rules, what became of them") {
  const auto sentence = explained("presor ardon ivo kol havis tri.").sentences.at(0);
  REQUIRE(sentence.phrases.size() == 3);
  CHECK(sentence.phrases[1].rule == "Office.full");
  CHECK(sentence.phrases[1].offices == Strings{"head_of_state of ardo"});
  CHECK(has(sentence.phrases[1].features, "id=president"));
  CHECK(sentence.phrases[2].rule == "Person.titled");
  CHECK(sentence.phrases[2].stratum == 4);
  CHECK(sentence.phrases[2].where == TextRange{0, 20});
  CHECK(sentence.phrases[2].members == Strings{"ivo kol: head_of_state of ardo"});

  const auto built = std::count_if(sentence.tried.begin(), sentence.tried.end(), [](const TriedRule& rule) { return rule.outcome == RuleOutcome::built; });
  CHECK(built == 3);
  const auto outcome_of = [](const ExplainedSentence& s, const std::string& rule) {
    const auto found = std::find_if(s.tried.begin(), s.tried.end(), [&](const TriedRule& tried) { return tried.rule == rule; });
    REQUIRE(found != s.tried.end());
    CHECK(found->line > 0);
    return found->outcome;
  };
  CHECK(outcome_of(sentence, "Office.dist") == RuleOutcome::unmatched);
  // Of two rules that match, the longer one is built.
  const auto behind = explained("ivo kol, presor ardon, havis tri.").sentences.at(0);
  CHECK(outcome_of(behind, "Person.behind") == RuleOutcome::built);
  CHECK(outcome_of(behind, "Person.bare") == RuleOutcome::passed);
  // A title that schema/compose.tsv does not know makes no office.
  CHECK(outcome_of(explained("lidor tri.").sentences.at(0), "Office.full") == RuleOutcome::refused);
}

TEST_CASE("names that nothing licenses are told") {
  const auto sentence = explained("roz kol dis ke lumo bildo.").sentences.at(0);
  REQUIRE_FALSE(sentence.phrases.empty());
  CHECK(sentence.phrases.back().members == Strings{"-"});
}

TEST_CASE("a trigger tells its slots, its neighbours, and what it asserts") {
  const auto sentence = explained("presor ardon ivo kol presor belon mira nokko belunen metis.").sentences.at(0);
  REQUIRE(sentence.clauses.size() == 1);
  const ExplainedClause& clause = sentence.clauses[0];
  CHECK(clause.frame == "meet");
  CHECK(clause.outcome == "fired");
  CHECK(clause.why.empty());
  CHECK(clause.line > 0);
  REQUIRE(clause.slots.size() == 3);
  CHECK(clause.slots[0].fillers == Strings{"ivo kol"});
  CHECK(clause.slots[1].fillers == Strings{"mira nok"});
  CHECK(clause.slots[2].optional);
  REQUIRE(clause.neighbours.size() == 3);
  CHECK(clause.neighbours[0].left);
  CHECK(clause.neighbours[0].marker == "in");
  REQUIRE(clause.assertions.size() == 1);
  CHECK(clause.assertions[0].relation == "met");
  CHECK(clause.assertions[0].from == "ivo kol");
  CHECK(clause.assertions[0].to == "mira nok");
  CHECK(clause.assertions[0].status == "happened");
  CHECK(clause.assertions[0].kept);
  CHECK(sentence.memory.event == Strings{"ivo kol", "mira nok"});
  CHECK(sentence.memory.actor == "ivo kol");
}

TEST_CASE("an office that a clause asserts is told too") {
  const auto sentence = explained("presor ardon ivo kol sir jan lum nomis ministor defen.").sentences.at(0);
  REQUIRE(sentence.clauses.size() == 1);
  REQUIRE(sentence.clauses[0].assertions.size() == 1);
  CHECK(sentence.clauses[0].assertions[0].relation == "defense_minister");
  CHECK(sentence.clauses[0].assertions[0].from == "jan lum");
  CHECK(sentence.clauses[0].assertions[0].kept);
}

TEST_CASE("a trigger that does not fire says why") {
  CHECK(outcome("ivo kol tablo vizis.") == "slots");
  CHECK(has(explained("ivo kol tablo vizis.").sentences[0].clauses[0].why, "has to be filled is empty: where"));
  CHECK(outcome("se ivo kol sir jan lumko metis.") == "condition");
  CHECK(outcome("ivo kol celo sur kritikis ardo pri.") == "without");
  CHECK(outcome("ardo kunlabis.") == "nothing");
  CHECK(outcome("newsor dis ke belo celo akuzis.") == "claim");
  CHECK(outcome("mira nok dis: \"Belo celo akuzis lumo bildo\".") == "quoted");
}

TEST_CASE("an assertion that others outdo is not kept") {
  // What is told in the present tense yields to the same thing planned elsewhere.
  const auto explanation = explained("ivo kol sir jan lumko metas.\nivo kol vol sir jan lumko metis.");
  const auto& clauses = explanation.sentences.at(0).clauses;
  REQUIRE(clauses.size() == 1);
  REQUIRE(clauses[0].assertions.size() == 1);
  CHECK_FALSE(clauses[0].assertions[0].kept);
}

TEST_CASE("a statement says who speaks and why, or why nobody does") {
  CHECK(speaker("ivo kol dis ke lumo bildo.") == "ivo kol named");
  CHECK(speaker("ivo kol dis ke lumo bildo. // dis ke tablo lumo.") == "ivo kol voice");
  CHECK(speaker("ivo kol celo vizis. // dis ke tablo lumo.") == "ivo kol actor");
  CHECK(speaker("lau newsor, lumo bildo tablo stulo.") == "newsor source");
  CHECK(speaker("newsor tablo citis ke lumo bildo.") == " anonymous");
  CHECK(speaker("ivo kol dis.") == " content");
  CHECK(speaker("dis ke lumo bildo.") == " nobody");
  const auto sentence = explained("newsor ivo kolfro citis ke lumo bildo.").sentences.at(0);
  REQUIRE(sentence.statements.size() == 1);
  CHECK(sentence.statements[0].source == "newsor");
  CHECK(sentence.statements[0].cue == TextRange{18, 23});
  CHECK(sentence.statements[0].content == TextRange{27, 37});
  CHECK(sentence.memory.speaker == "ivo kol");
}

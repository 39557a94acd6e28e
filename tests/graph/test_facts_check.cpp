#include "graph/facts_check.hpp"

#include "extract/error.hpp"
#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

Article article() {
  Article a("a.txt");
  const LocalId ira = a.person("Ira Vale"), state = a.country("NL");
  a.role(ira, "minister", state);
  a.relation(ira, "visited", state);
  a.statement(ira, "Words");
  return a;
}

/// What is said of the article after `change`.
template <class Change>
std::string said(const Change& change) {
  Article a = article();
  change(a.facts);
  return error_of([&] { check_facts(a.facts, a.text, schema()); });
}

}  // namespace

TEST_CASE("facts check: what was read passes") {
  CHECK(said([](DocumentFacts&) {}).empty());
  CHECK(said([](DocumentFacts& facts) {
          facts.mentions[0].where.end = static_cast<std::uint32_t>(article().text.size());
        }).empty());
}

TEST_CASE("facts check: what cannot have been read is refused") {
  CHECK(said([](DocumentFacts& facts) { facts.id.clear(); }) == "id is empty");
  CHECK(said([](DocumentFacts& facts) { facts.actors[0].country = "Q!"; }) == "actors[0].country is no code of the packs ('Q!')");
  CHECK(said([](DocumentFacts& facts) { facts.roles[0].role = "king"; }) == "roles[0].role is no code of the packs ('king')");
  CHECK(said([](DocumentFacts& facts) { facts.relations[0].relation = "ate"; }) ==
        "relations[0].relation is no code of the packs ('ate')");
  CHECK(said([](DocumentFacts& facts) { facts.mentions[1].where = {5, 5}; }) == "mentions[1].where is empty");
  CHECK(said([](DocumentFacts& facts) { facts.statements[0].content = {6, 5}; }) == "statements[0].content is empty");
  CHECK(said([](DocumentFacts& facts) { ++(facts.mentions[0].where.end = static_cast<std::uint32_t>(article().text.size())); }) ==
        "mentions[0].where ends after the text, which has " + std::to_string(article().text.size()) + " code points");
  CHECK(says(said([](DocumentFacts& facts) { facts.roles[0].evidence.where.end = 999; }), "roles[0].evidence.where ends after"));
  CHECK(says(said([](DocumentFacts& facts) { facts.relations[0].evidence.sentence.end = 999; }),
             "relations[0].evidence.sentence ends"));
  CHECK(said([](DocumentFacts& facts) { facts.statements[0].evidence.rule.clear(); }) == "statements[0].evidence.rule is empty");
  for (const double confidence : {0.0, -0.5, 1.5})
    CHECK(said([&](DocumentFacts& facts) { facts.roles[0].evidence.confidence = confidence; }) ==
          "roles[0].evidence.confidence is not above 0 and at most 1");
}

TEST_CASE("facts check: offsets count code points") {
  Article a("a.txt");
  a.text = "\u00e9\u00e9";
  a.facts.actors.emplace_back();
  a.facts.mentions.push_back({0, {0, 2}, MentionForm::name});
  CHECK(error_of([&] { check_facts(a.facts, a.text, schema()); }).empty());
  a.facts.mentions[0].where.end = 3;
  CHECK(says(error_of([&] { check_facts(a.facts, a.text, schema()); }), "which has 2 code points"));
}

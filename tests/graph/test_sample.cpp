#include "graph/sample.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/store.hpp"
#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

/// `count` articles, each with a meeting, two offices (of one holder, and of several), words, and a state that is only concluded;
/// every third has a visit by a rule of its own.
Database database(int count) {
  Store store = Store::in_memory();
  for (int i = 0; i < count; ++i) {
    Article a("news/" + std::to_string(i) + ".txt", "2031-01-05");
    const LocalId ira = a.person("Ira Vale"), kim = a.person("Kim Zorn"), state = a.country("NL");
    a.relation(ira, "met", kim);
    a.role(ira, "minister", state);
    a.role(kim, "envoy", std::nullopt, RoleStatus::former);
    a.statement(kim, "Words");
    a.relation(kim, "represents", state).inferred = true;
    if (i % 3 == 0) a.relation(kim, "visited", state, RelationStatus::planned).evidence.rule = "toy/visit";
    store.add(stored(a));
  }
  store.derive(schema());
  return Database(store.graph());
}

std::string told(const SampledFact& fact) {
  return fact.evidence.document + " " + fact.relation + (fact.role.empty() ? "" : ":" + fact.role) + " " + fact.status + " " +
         fact.from->name + " " + (fact.to ? fact.to->name : "-");
}

std::vector<std::string> told(const std::vector<SampledFact>& facts) {
  std::vector<std::string> all;
  for (const SampledFact& fact : facts) all.push_back(told(fact));
  return all;
}

SampleOptions some(std::size_t most, const std::string& seed = "1") {
  SampleOptions options;
  options.most = most;
  options.seed = seed;
  return options;
}

}  // namespace

TEST_CASE("sample: more than there is gives all, each once, without what is only concluded") {
  const Database news = database(3);
  auto all = told(sample_facts(news));
  std::sort(all.begin(), all.end());
  CHECK(std::unique(all.begin(), all.end()) == all.end());
  CHECK(all.size() == 3 * 4 + 1);
  const auto has = [&all](const std::string& what) { return std::find(all.begin(), all.end(), what) != all.end(); };
  CHECK(has("news/0.txt met happened Ira Vale Kim Zorn"));
  CHECK(has("news/1.txt role:minister current Ira Vale NL"));
  CHECK(has("news/2.txt role:envoy former Kim Zorn -"));
  CHECK(has("news/2.txt stated  Kim Zorn -"));
  CHECK(has("news/0.txt visited planned Kim Zorn NL"));
}

TEST_CASE("sample: the same facts on every machine") {
  const Database news = database(9);
  CHECK(told(sample_facts(news, some(4))) ==
        std::vector<std::string>{"news/4.txt role:minister current Ira Vale NL", "news/2.txt role:minister current Ira Vale NL",
                                 "news/6.txt role:envoy former Kim Zorn -", "news/7.txt stated  Kim Zorn -"});
  CHECK(told(sample_facts(news, some(4, "other"))) ==
        std::vector<std::string>{"news/4.txt met happened Ira Vale Kim Zorn", "news/2.txt stated  Kim Zorn -",
                                 "news/0.txt role:envoy former Kim Zorn -", "news/0.txt visited planned Kim Zorn NL"});
}

TEST_CASE("sample: a larger one begins with the smaller one, and new articles do not shuffle the old") {
  const Database news = database(20), more = database(30);
  auto ten = told(sample_facts(news, some(10)));
  const auto thirty = told(sample_facts(news, some(30)));
  REQUIRE(thirty.size() == 30);
  CHECK(std::equal(ten.begin(), ten.end(), thirty.begin()));
  const auto all = told(sample_facts(news, some(1000)));
  auto with_more = told(sample_facts(more, some(1000)));
  const std::set<std::string> old(all.begin(), all.end());
  with_more.erase(
      std::remove_if(with_more.begin(), with_more.end(), [&old](const std::string& fact) { return old.count(fact) == 0; }),
      with_more.end());
  CHECK(with_more == all);
}

TEST_CASE("sample: chance has no favourites") {
  // 20 seeds times 20 of 80 facts: each of four kinds is expected 100 times.
  std::map<std::string, int> kinds;
  const Database news = database(20);
  for (int seed = 0; seed < 20; ++seed)
    for (const SampledFact& fact : sample_facts(news, some(20, std::to_string(seed)))) ++kinds[fact.relation + fact.role];
  for (const char* kind : {"met", "roleminister", "roleenvoy", "stated"}) CHECK((kinds[kind] > 65 && kinds[kind] < 125));
}

TEST_CASE("sample: so many of each rule") {
  const Database news = database(20);
  SampleOptions options;
  options.per_rule = 2;
  const auto facts = sample_facts(news, options);
  REQUIRE(facts.size() == 4);
  CHECK(facts[0].evidence.rule == "toy/rule");
  CHECK(facts[1].evidence.rule == "toy/rule");
  CHECK(facts[2].evidence.rule == "toy/visit");
  CHECK(facts[3].evidence.rule == "toy/visit");
}

TEST_CASE("sample: only what is wanted") {
  const Database news = database(9);
  SampleOptions options;
  options.relation = "role";
  CHECK(sample_facts(news, options).size() == 18);
  options.status = "former";
  CHECK(sample_facts(news, options).size() == 9);
  options.relation = "stated";
  CHECK(sample_facts(news, options).empty());
  options.status.clear();
  CHECK(sample_facts(news, options).size() == 9);
  options.rule = "toy/visit";
  CHECK(sample_facts(news, options).empty());
  options.relation.clear();
  CHECK(sample_facts(news, options).size() == 3);
}

TEST_CASE("sample: a wrong code is an error that lists the right ones") {
  const Database news = database(1);
  const auto told_of = [&news](SampleOptions options) { return error_of([&] { sample_facts(news, options); }); };
  SampleOptions relation, rule, status;
  relation.relation = "meet";
  rule.rule = "toy/none";
  status.status = "done";
  CHECK(told_of(relation) == "the graph has no fact of the relation 'meet'; use one of met, role, stated, visited");
  CHECK(told_of(rule) == "the graph has no fact of the rule 'toy/none'; use one of toy/rule, toy/visit");
  CHECK(says(told_of(status), "there is no status 'done'; use one of happened"));
  relation.relation = "of";
  CHECK(says(told_of(relation), "no fact of the relation 'of'"));
}

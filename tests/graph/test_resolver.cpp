#include "graph/resolver.hpp"

#include <algorithm>
#include <set>

#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

TEST_CASE("resolver: one full name and state is one person") {
  Article a("1"), b("2");
  const LocalId x = a.person("Ira Vale", "NL"), y = b.person("Ira Vale", "NL");
  const Resolution r = resolve({a, b});
  CHECK(who(r, 0, x) == who(r, 1, y));
  CHECK(r.actors.size() == 1);
  CHECK(r.actors[0].country == "NL");
}

TEST_CASE("resolver: one full name of two states is two persons") {
  Article a("1"), b("2");
  const LocalId x = a.person("Ira Vale", "NL"), y = b.person("Ira Vale", "SL");
  const Resolution r = resolve({a, b});
  CHECK(who(r, 0, x) != who(r, 1, y));
  CHECK(decided(r, "apart", "same name, not the same country"));
}

TEST_CASE("resolver: a name without a state joins if there is no choice") {
  Article a("1"), b("2"), c("3");
  const LocalId x = a.person("Ira Vale", "NL"), y = b.person("Ira Vale"), z = c.person("Ira Vale", "SL");
  const Resolution two = resolve({a, b});
  CHECK(who(two, 0, x) == who(two, 1, y));
  const Resolution three = resolve({a, b, c});
  CHECK(who(three, 0, x) != who(three, 1, y));
  CHECK(who(three, 2, z) != who(three, 1, y));
}

TEST_CASE("resolver: the packs join names across scripts, and keep two of one name apart") {
  Article a("1"), b("2"), c("3");
  const LocalId x = a.known("Ada North", "person:ada-north"), y = b.known("\u0410\u0434\u0430 \u041d", "person:ada-north"),
                z = c.known("Ada North", "person:ada-south");
  const Resolution r = resolve({a, b, c});
  CHECK(who(r, 0, x) == "person:ada-north");
  CHECK(who(r, 1, y) == "person:ada-north");
  CHECK(who(r, 2, z) == "person:ada-south");
}

TEST_CASE("resolver: an unknown namesake of a known person of another state stays apart") {
  Article a("1"), b("2");
  a.known("Ada North", "person:ada-north");
  const LocalId x = b.person("Ada North", "SL");
  CHECK(who(resolve({a, b}), 1, x) != "person:ada-north");
}

TEST_CASE("resolver: a known person and the same name without a state are one") {
  Article a("1"), b("2");
  a.known("Ada North", "person:ada-north");
  const LocalId x = b.person("Ada North");
  CHECK(who(resolve({a, b}), 1, x) == "person:ada-north");
}

TEST_CASE("resolver: a conditional person needs another article that licenses the name") {
  Article a("1"), b("2"), c("3");
  const LocalId x = a.person("Ira Vale", "", true), y = b.person("Ira Vale", "", true);
  c.person("Ira Vale", "NL");
  const Resolution none = resolve({a, b});
  CHECK(who(none, 0, x).empty());
  CHECK(who(none, 1, y).empty());
  CHECK(none.actors.empty());
  const Resolution all = resolve({a, b, c});
  CHECK_FALSE(who(all, 0, x).empty());
  CHECK(who(all, 0, x) == who(all, 2, 0));
  CHECK(decided(all, "admitted", "another article licenses the name"));
}

TEST_CASE("resolver: a surname alone stays in its article") {
  Article a("1"), b("2"), c("3");
  const LocalId x = a.surname("Vale"), y = b.surname("Vale"), z = c.person("Ira Vale");
  const Resolution r = resolve({a, b, c});
  CHECK(who(r, 0, x) != who(r, 1, y));
  CHECK(who(r, 0, x) != who(r, 2, z));
}

TEST_CASE("resolver: a surname and an office name the one holder of that surname") {
  Article a("1"), b("2"), c("3");
  const LocalId x = a.person("Ira Vale"), y = b.surname("Vale"), z = c.person("Kim Vale");
  a.role(x, "minister", a.country("NL"));
  b.role(y, "minister", b.country("NL"));
  c.role(z, "minister", c.country("NL"));
  const Resolution two = resolve({a, b});
  CHECK(who(two, 0, x) == who(two, 1, y));
  const Resolution three = resolve({a, b, c});
  CHECK(who(three, 0, x) != who(three, 1, y));
  CHECK(decided(three, "apart", "same surname and office, of several persons"));
}

TEST_CASE("resolver: the office has to be of one holder, of one owner, and said") {
  const auto joined = [](const char* role, const char* owner, bool inferred) {
    Article a("1"), b("2");
    const LocalId x = a.person("Ira Vale"), y = b.surname("Vale");
    a.role(x, role, a.country("NL"));
    b.role(y, role, b.country(owner)).inferred = inferred;
    const Resolution r = resolve({a, b});
    return who(r, 0, x) == who(r, 1, y);
  };
  CHECK(joined("minister", "NL", false));
  CHECK_FALSE(joined("envoy", "NL", false));
  CHECK_FALSE(joined("minister", "SL", false));
  CHECK_FALSE(joined("minister", "NL", true));
}

TEST_CASE("resolver: two ways to write the name of one office holder") {
  const auto joined = [](const char* left, const char* right, const char* owner) {
    Article a("1"), b("2");
    const LocalId x = a.person(left), y = b.person(right);
    a.role(x, "minister", a.country("NL"));
    b.role(y, "minister", b.country(owner));
    const Resolution r = resolve({a, b});
    return who(r, 0, x) == who(r, 1, y);
  };
  CHECK(joined("Ira Tarnov", "Ira Tarnof", "NL"));
  CHECK(joined("Ira Tarnov", "Tarnov Ira", "NL"));
  CHECK(joined("Ira Ben Tarnov", "Ira Tarnov", "NL"));
  CHECK_FALSE(joined("Ira Tarnov", "Ira Tarnof", "SL"));
  CHECK_FALSE(joined("Ira Tarnov", "Kim Tarnov", "NL"));
}

TEST_CASE("resolver: similar names in one article are two persons") {
  Article a("1");
  const LocalId x = a.person("Ira Tarnov"), y = a.person("Ira Tarnof"), state = a.country("NL");
  a.role(x, "minister", state);
  a.role(y, "minister", state, RoleStatus::former);
  const Resolution r = resolve({a});
  CHECK(who(r, 0, x) != who(r, 0, y));
  CHECK(decided(r, "apart", "similar names in one article"));
}

TEST_CASE("resolver: names of persons and of organisations never join") {
  Article a("1"), b("2");
  const LocalId x = a.person("Ira Vale"), y = b.organization("Ira Vale");
  const Resolution r = resolve({a, b});
  CHECK(who(r, 0, x) == "person:ira-vale");
  CHECK(who(r, 1, y) == "organization:ira-vale");
}

TEST_CASE("resolver: countries are those of the packs") {
  Article a("1"), b("2");
  const LocalId x = a.country("NL"), y = b.country("NL");
  b.facts.actors[y].name = b.facts.actors[y].key = "norlandish";
  const Resolution r = resolve({a, b});
  CHECK(who(r, 0, x) == "country:nl");
  CHECK(who(r, 1, y) == "country:nl");
  CHECK(r.actors[0].country == "NL");
}

TEST_CASE("resolver: one decision for each pair and reason") {
  // Two names of one pair: each comes up by itself.
  Article a("1"), b("2");
  a.known("Ada North", "person:ada-north");
  a.known("Ada Ben North", "person:ada-north");
  b.known("Ada North", "person:ada-south");
  b.known("Ada Ben North", "person:ada-south");
  const Resolution r = resolve({a, b});
  std::set<std::tuple<std::string, std::string, std::string>> keys;
  for (const Decision& d : r.decisions) CHECK(keys.emplace(d.left, d.right, d.reason).second);
  CHECK_FALSE(r.decisions.empty());
}

TEST_CASE("resolver: the order of articles does not matter") {
  std::vector<Article> articles;
  for (int i = 0; i < 6; ++i) {
    Article& a = articles.emplace_back(std::to_string(i));
    const char* names[] = {"Ira Tarnov", "Ira Tarnof", "Ira Tarnow", "Tarnov Ira", "Ira B Tarnov", "Ira Tarnov"};
    a.role(a.person(names[i], i == 5 ? "SL" : ""), "minister", a.country("NL"));
    a.surname("Tarnov");
  }
  const Resolution one = resolve(articles);
  std::reverse(articles.begin(), articles.end());
  const Resolution other = resolve(articles);
  REQUIRE(one.actors.size() == other.actors.size());
  CHECK(one.decisions == other.decisions);
  for (std::size_t i = 0; i < 6; ++i) CHECK(who(one, i, 0) == who(other, 5 - i, 0));
}

TEST_CASE("resolver: a name that many bear is one person only with an office in common") {
  Article a("1"), b("2"), c("3"), d("4");
  const LocalId x = a.person("Tom Hill", "NL"), y = b.person("Tom Hill", "NL"), z = c.person("Tom Hill", "NL"), w = d.person("Tom Hill", "NL");
  a.role(x, "envoy", a.country("NL"));
  b.role(y, "envoy", b.country("NL"));
  b.role(y, "minister", b.country("NL"));
  c.role(z, "minister", c.country("SL"));
  const Resolution r = resolve({a, b, c, d});
  CHECK(who(r, 0, x) == who(r, 1, y));
  CHECK(who(r, 2, z) != who(r, 0, x));
  CHECK(who(r, 3, w) != who(r, 0, x));
  CHECK(who(r, 3, w) != who(r, 2, z));
  CHECK(decided(r, "apart", "a name that many bear, and no office in common"));
}

TEST_CASE("resolver: a known person of a common name is who the packs say") {
  Article a("1"), b("2");
  const LocalId x = a.known("Tom Hill", "person:ada-north"), y = b.known("Tom Hill", "person:ada-north");
  const Resolution r = resolve({a, b});
  CHECK(who(r, 0, x) == "person:ada-north");
  CHECK(who(r, 1, y) == "person:ada-north");
}

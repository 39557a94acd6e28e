#include "graph/actor_ids.hpp"

#include <set>

#include "tests/support/catch.hpp"

using namespace actorgraph;

namespace {

Part part(ActorKind kind, const std::string& key, const std::string& hash, const std::string& discriminator = "") {
  return {kind, key, "", discriminator, "part:" + hash};
}

}  // namespace

TEST_CASE("ids: slugs are ASCII, or there is none") {
  CHECK(slug_of("Ira  O'Vale ") == "ira-o-vale");
  CHECK(slug_of("Ir\u00e1 Vale").empty());
}

TEST_CASE("ids: of the packs, of the Latin name, of the hash") {
  const Part known = part(ActorKind::person, "", "1"), latin = part(ActorKind::person, "ira vale", "2"),
             other = part(ActorKind::person, "\u0628\u0628", "3");
  const auto ids = actor_ids({{&known, "person:ada-north"}, {&latin, ""}, {&other, ""}});
  CHECK(ids == std::vector<std::string>{"person:ada-north", "person:ira-vale", "person:p-3"});
}

TEST_CASE("ids: no two actors have one id") {
  const Part a = part(ActorKind::person, "ira vale", "1"), b = part(ActorKind::person, "ira-vale", "2"), c = part(ActorKind::person, "", "3"),
             d = part(ActorKind::place, "", "4"), e = part(ActorKind::person, "x y", "5");
  const auto ids = actor_ids({{&a, ""}, {&b, ""}, {&c, "person:z"}, {&d, "person:z"}, {&e, "person:x-y"}});
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == 5);
  CHECK(ids[4] == "person:x-y");
}

TEST_CASE("ids: a known actor keeps its id beside one of the same name") {
  const Part known = part(ActorKind::person, "", "1"), other = part(ActorKind::person, "ada north", "2");
  CHECK(actor_ids({{&known, "person:ada-north"}, {&other, ""}}) == std::vector<std::string>{"person:ada-north", "person:ada-north-2"});
}

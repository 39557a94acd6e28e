// Names that several known persons bear.
#include "extract/bearers.hpp"

#include "tests/extract/toy.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

KnownOffice office(const std::string& role, const std::string& of, const std::string& from, const std::string& to) {
  KnownOffice out{role, of};
  if (!from.empty()) out.first = parse_days(from)->first;
  if (!to.empty()) out.last = parse_days(to)->last;
  return out;
}

SaidOffice said(std::string_view role, std::string_view country, RoleStatus status = RoleStatus::current) {
  SaidOffice out;
  out.role = role;
  out.country = country;
  out.status = status;
  return out;
}

/// A toy pack in which two persons of one state, and one of another, are called "ivo kol"; the first ones have fuller names as well.
struct SharedName : FaultyToy {
  SharedName() : FaultyToy("world/actors.tsv", "# id", "# id") {
    write("world/actors.tsv",
          "person:alan-bek\tm\tXA\tAlan Bek\nperson:ivo-dun-kol\tm\tXA\tIvo Dun Kol\nperson:ivo-hom-kol\tm\tXA\tIvo Hom Kol\nperson:ivo-kol\tm\tXB\tIvo Kol\n");
    write("world/names.toy.tsv",
          "person:alan-bek\talan bek|ivo kol al bek\tbek\nperson:ivo-dun-kol\tivo dun kol|ivo kol|presor kol\t\nperson:ivo-hom-kol\tivo hom kol|ivo kol|presor kol\t\n"
          "person:ivo-kol\tivo kol\t\n");
    write("world/offices.tsv",
          "person:ivo-dun-kol\tenvoy\tunipax\t2015\t2019\nperson:ivo-dun-kol\thead_of_state\tXA\t2020\t2024-06\n"
          "person:ivo-hom-kol\thead_of_state\tXA\t2030\t2034\nperson:ivo-kol\tforeign_minister\tXB\t2000\t2003\n");
  }
};

const Extractor& shared() {
  static const SharedName folder;
  static const Extractor extractor(folder.path);
  return extractor;
}

DocumentFacts facts_on(const std::string& date, const std::string& text) {
  Document document;
  document.id = "x";
  document.text = text;
  document.language = "toy";
  document.date = date;
  return shared().extract(document);
}

/// Id of the first person of the text, or "?" for one whom nothing tells; his name if he is alone in his article.
std::string meant(const std::string& date, const std::string& text) {
  for (const LocalActor& actor : facts_on(date, text).actors)
    if (actor.kind == ActorKind::person) return !actor.pack_id.empty() ? actor.pack_id : actor.partial ? "?" : actor.name;
  return "";
}

}  // namespace

TEST_CASE("an office, its owner and its time tell bearers of one name apart") {
  const KnownActor father{"a", "m", "XA", "", {office("head_of_state", "XA", "2020", "2024")}};
  const KnownActor son{"b", "m", "XA", "", {office("head_of_state", "XA", "2030", ""), office("envoy", "unipax", "", "2029")}};
  const KnownActor other{"c", "m", "XB", "", {office("head_of_state", "XB", "2022", "2032")}};
  const Bearers family = {&father, &son}, all = {&father, &son, &other};
  const Day early = *parse_day("2022-05-01"), late = *parse_day("2031-05-01");
  CHECK(bearer_by_office(all, said("head_of_state", "XA"), early) == &father);
  CHECK(bearer_by_office(all, said("head_of_state", "XA"), late) == &son);
  CHECK(bearer_by_office(all, said("head_of_state", "XB"), {}) == &other);
  CHECK(bearer_by_office(all, said("head_of_state", "XA", RoleStatus::former), late) == &father);
  CHECK(bearer_by_office(all, said("head_of_state", "XA", RoleStatus::future), *parse_day("2029-12-01")) == &son);
  CHECK_FALSE(bearer_by_office(all, said("head_of_state", "XA"), {}));
  CHECK_FALSE(bearer_by_office(all, said("head_of_state", "XC"), early));
  SaidOffice envoy;
  envoy.role = "envoy";
  envoy.organization = "unipax";
  CHECK(bearer_by_office(all, envoy, {}) == &son);
  // An office that nobody is known to have held: the state tells, if one bearer alone is of it.
  CHECK(bearer_by_office(all, said("minister", "XB"), early) == &other);
  CHECK_FALSE(bearer_by_office(all, said("minister", "XA"), early));
  CHECK(bearer_by_office(all, said("", "XB"), {}) == &other);
  // Without owner: nobody.
  CHECK_FALSE(bearer_by_office(family, said("head_of_state", ""), early));
}

TEST_CASE("a name of several known persons is one of them where the article tells which") {
  CHECK(meant("2022-03-10", "presor ardon ivo kol havis tri.") == "person:ivo-dun-kol");
  CHECK(meant("2031-03-10", "presor ardon ivo kol havis tri.") == "person:ivo-hom-kol");
  CHECK(meant("", "ministor foren belon ivo kol havis tri.") == "person:ivo-kol");
  CHECK(meant("2031-03-10", "presor ardon eks ivo kol havis tri.") == "person:ivo-dun-kol");
  CHECK(meant("", "envor belon ivo kol havis tri.") == "person:ivo-kol");
  // By title and name together.
  CHECK(meant("2031-03-10", "presor ardon ivo dun kol havis tri. // presor kol dis ke lumo bildo.") == "person:ivo-dun-kol");
  // By a fuller name in the article.
  CHECK(meant("", "ivo hom kol havis tri. // ivo kol dis ke lumo bildo.") == "person:ivo-hom-kol");
  CHECK(facts_on("", "ivo hom kol havis tri. // ivo kol dis ke lumo bildo.").actors.size() == 1);
}

TEST_CASE("a name of several known persons is nobody's where nothing tells which, and stays in its article") {
  CHECK(meant("", "presor ardon ivo kol havis tri.") == "?");
  CHECK(meant("2027-03-10", "presor ardon ivo kol havis tri.") == "?");
  CHECK(meant("2031-03-10", "ivo kol dis ke lumo bildo.") == "?");
  CHECK(meant("2031-03-10", "presor kol havis tri.") == "?");
  // Said of two.
  CHECK(meant("2031-03-10", "presor ardon ivo kol havis tri. // ministor foren belon ivo kol havis tri.") == "?");
  // Both are there with fuller names: the name of both joins neither.
  const DocumentFacts both = facts_on("", "ivo hom kol havis tri. // ivo dun kol havis tri. // ivo kol dis ke lumo bildo.");
  REQUIRE(both.statements.size() == 1);
  CHECK(both.actors[both.statements[0].speaker].pack_id.empty());
  CHECK(both.actors[both.statements[0].speaker].partial);
  // A fuller name of somebody else is no reason, either.
  const DocumentFacts other = facts_on("2027-03-10", "ivo kol al bek havis tri. // ivo kol dis ke lumo bildo.");
  REQUIRE(other.statements.size() == 1);
  CHECK(other.actors[other.statements[0].speaker].pack_id.empty());
  // Names of one are as before.
  CHECK(meant("", "alan bek havis tri.") == "person:alan-bek");
  CHECK(meant("", "jan lum havis tri.") == "jan lum");
}

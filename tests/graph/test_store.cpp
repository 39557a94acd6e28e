#include "graph/store.hpp"

#include <SQLiteCpp/Database.h>

#include <algorithm>

#include "extract/error.hpp"
#include "graph/store_file.hpp"
#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
namespace fs = std::filesystem;

namespace {

std::vector<Article> articles() {
  std::vector<Article> all;
  for (int i = 0; i < 4; ++i) {
    Article& a = all.emplace_back(std::to_string(i) + ".txt", "2031-01-0" + std::to_string(i + 1));
    const LocalId ira = a.person("Ira Vale"), kim = a.person("Kim Zorn"), state = a.country("NL");
    a.relation(ira, "met", kim);
    a.role(ira, i % 2 ? "minister" : "envoy", state);
    a.statement(kim, "Words " + std::to_string(i)).about = {ira};
  }
  return all;
}

void fill(Store& store, const std::vector<Article>& from) {
  for (const Article& article : from) store.add(stored(article));
  store.derive(schema());
}

void write(const fs::path& path, const std::vector<Article>& from) {
  Store store = Store::replace(path);
  fill(store, from);
  store.commit();
}

void sql(const fs::path& path, const char* statement) {
  SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(statement);
}

}  // namespace

TEST_CASE("store: what was committed is read") {
  const Folder folder;
  write(folder / "a.sqlite", articles());
  const Store store = Store::open(folder / "a.sqlite");
  std::vector<std::string> ids;
  store.for_each_document([&](const StoredDocument& document) {
    ids.push_back(document.document.id);
    CHECK(document.document.text == articles()[ids.size() - 1].text);
    CHECK(document.facts.relations.size() == 1);
    CHECK(document.fingerprint == "f");
  });
  CHECK(ids == std::vector<std::string>{"0.txt", "1.txt", "2.txt", "3.txt"});
  CHECK(store.counts().documents == 4);
  CHECK(store.counts().statements == 4);
  CHECK_FALSE(fs::exists(partial_path(folder / "a.sqlite")));
}

TEST_CASE("store: the graph that is loaded is the one that was derived") {
  Store store = Store::in_memory();
  fill(store, articles());
  const KnowledgeGraph graph = store.graph();
  const Derived derived = derive(articles());
  REQUIRE(graph.vertices().size() == derived.vertices.size());
  REQUIRE(graph.edges().size() == derived.edges.size());
  for (std::size_t i = 0; i < derived.vertices.size(); ++i) {
    CHECK(graph.vertices()[i].id == derived.vertices[i].id);
    CHECK(graph.vertices()[i].aliases == derived.vertices[i].aliases);
    CHECK(graph.vertices()[i].mentions == derived.vertices[i].mentions);
  }
  for (std::size_t i = 0; i < derived.edges.size(); ++i) {
    CHECK(graph.edges()[i].id == derived.edges[i].id);
    CHECK(graph.edges()[i].confidence == derived.edges[i].confidence);
    CHECK(graph.evidence(i).size() == derived.edges[i].sentences);
  }
  const auto met = std::find_if(graph.edges().begin(), graph.edges().end(), [](const Edge& e) { return e.relation == "met"; });
  const EvidenceRow& why = graph.evidence(static_cast<std::size_t>(met - graph.edges().begin())).at(2);
  CHECK(why.document == "2.txt");
  CHECK(why.text == "met");
  std::size_t visited = 0;
  graph.for_each_document([&](const ResolvedDocument& document) {
    ++visited;
    REQUIRE(document.vertices.size() == 3);
    CHECK(graph.vertices()[document.vertices[0].value()].id == "person:ira-vale");
  });
  CHECK(visited == 4);
}

TEST_CASE("store: the order of adding does not show") {
  std::vector<Article> turned = articles();
  std::reverse(turned.begin(), turned.end());
  Store one = Store::in_memory(), other = Store::in_memory();
  fill(one, articles());
  fill(other, turned);
  CHECK(dump(one) == dump(other));
  CHECK(dump(one).find("person:ira-vale") != std::string::npos);
}

TEST_CASE("store: to derive again changes nothing") {
  Store store = Store::in_memory();
  fill(store, articles());
  const std::string before = dump(store);
  store.derive(schema());
  CHECK(dump(store) == before);
}

TEST_CASE("store: replacing is seen at commit, and not before") {
  const Folder folder;
  const fs::path path = folder / "a.sqlite";
  write(path, {articles()[0]});
  const std::string before = dump(Store::open(path));
  {
    Store store = Store::replace(path);
    fill(store, articles());
    CHECK(dump(Store::open(path)) == before);
    store.commit();
  }
  CHECK(Store::open(path).counts().documents == 4);
}

TEST_CASE("store: without commit the file is as it was") {
  const Folder folder;
  const fs::path path = folder / "a.sqlite";
  {
    Store store = Store::replace(path);
    fill(store, articles());
  }
  CHECK(fs::is_empty(folder.path));
  write(path, {articles()[0]});
  const std::string before = dump(Store::open(path));
  {
    Store store = Store::replace(path);
    fill(store, articles());
  }
  CHECK(dump(Store::open(path)) == before);
  CHECK_FALSE(fs::exists(partial_path(path)));
}

TEST_CASE("store: who has it open sees the new contents in the end") {
  const Folder folder;
  const fs::path path = folder / "a.sqlite";
  write(path, {articles()[0]});
  const Store reader = Store::open(path);
  CHECK(reader.counts().documents == 1);
  write(path, articles());
  CHECK(reader.counts().documents == 4);
}

TEST_CASE("store: what a killed build left is taken away") {
  const Folder folder;
  const fs::path path = folder / "a.sqlite";
  write(folder / "left.sqlite", {articles()[0]});
  fs::rename(folder / "left.sqlite", partial_path(path));
  write(path, articles());
  CHECK(Store::open(path).counts().documents == 4);
  CHECK_FALSE(fs::exists(partial_path(path)));
}

TEST_CASE("store: somebody else's file at the partial path is left alone") {
  const Folder folder;
  const fs::path path = folder / "a.sqlite";
  folder.write("a.sqlite.partial", "notes, long enough to be no empty database; notes, notes, notes, notes, notes, notes, notes, notes");
  CHECK(says(error_of([&] { Store::replace(path); }), "is in the way"));
  CHECK(fs::file_size(partial_path(path)) > 0);
  CHECK_FALSE(fs::exists(path));
}

TEST_CASE("store: two builds of one database do not meet") {
  const Folder folder;
  Store first = Store::replace(folder / "a.sqlite");
  CHECK(says(error_of([&] { Store::replace(folder / "a.sqlite"); }), "another build"));
  fill(first, articles());
  first.commit();
  CHECK(Store::open(folder / "a.sqlite").counts().documents == 4);
}

TEST_CASE("store: a database of another version is refused and not touched") {
  const Folder folder;
  const fs::path path = folder / "a.sqlite";
  write(path, articles());
  sql(path, "PRAGMA user_version=77");
  for (const auto& message : {error_of([&] { Store::open(path); }), error_of([&] { Store::replace(path); })}) {
    CHECK(says(message, path.string()));
    CHECK(says(message, "version 77"));
    CHECK(says(message, "build it again"));
  }
  sql(path, "PRAGMA user_version=2");
  CHECK(Store::open(path).counts().documents == 4);
}

TEST_CASE("store: what is no store is refused and not touched") {
  const Folder folder;
  const fs::path text = folder.write("a.sqlite", std::string(5000, 'x')), other = folder / "b.sqlite";
  sql(other, "CREATE TABLE mine (x)");
  for (const fs::path& path : {text, other}) {
    CHECK(says(error_of([&] { Store::open(path); }), "is no database"));
    CHECK(says(error_of([&] { Store::replace(path); }), "is no database"));
  }
  CHECK(fs::file_size(text) == 5000);
  CHECK(says(error_of([&] { Store::open(folder / "none.sqlite"); }), "does not exist"));
  CHECK(says(error_of([&] { Store::open(folder.path); }), "is a folder"));
  CHECK(says(error_of([&] { Store::replace(folder.path); }), "is a folder"));
  CHECK(says(error_of([&] { Store::replace(folder / "no" / "a.sqlite"); }), "cannot be opened"));
}

TEST_CASE("store: an id of two articles is refused by name") {
  Store store = Store::in_memory();
  store.add(stored(articles()[0]));
  CHECK(says(error_of([&] { store.add(stored(articles()[0])); }), "0.txt: is the id of two articles"));
}

TEST_CASE("store: problems are kept, sorted") {
  Store store = Store::in_memory();
  store.add(Problem{"b", "is binary"});
  store.add(Problem{"a", "is empty"});
  CHECK(store.problems() == std::vector<Problem>{{"a", "is empty"}, {"b", "is binary"}});
}

TEST_CASE("store: no articles are a store") {
  Store store = Store::in_memory();
  store.derive(schema());
  CHECK(store.graph().vertices().empty());
  CHECK(store.counts().edges == 0);
}

TEST_CASE("store: dump is one line for each row") {
  Article a("1");
  a.person("Ira\tVale\\x");
  Store store = Store::in_memory();
  fill(store, {a});
  std::size_t lines = 0;
  store.dump([&](std::string_view piece) { lines += static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '\n')); });
  CHECK(dump(store).find("Ira\\tVale\\\\x") != std::string::npos);
  // meta, the document, vertex, part, alias, document_actor, mention
  CHECK(lines == 7);
}

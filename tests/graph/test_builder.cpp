#include "graph/builder.hpp"

#include "extract/error.hpp"
#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
namespace fs = std::filesystem;

namespace {

const Extractor& toy() {
  static const Extractor made(fs::path(ACTORGRAPH_TEST_FOLDER) / "packs" / "toy");
  return made;
}

struct Built {
  BuildReport report;
  std::vector<Problem> problems;
  std::string dump;
};

Built built(const fs::path& folder, unsigned threads, const fs::path& metadata = {}) {
  Built made;
  Store store = Store::in_memory();
  BuildOptions options;
  options.folders = {folder};
  options.threads = threads;
  options.metadata = metadata;
  options.problem = [&](const Problem& problem) { made.problems.push_back(problem); };
  made.report = build(toy(), options, store);
  made.dump = dump(store);
  return made;
}

const char* const kArticles[] = {"presor ardon mira nok dis: \"Lumo bildo tablo stulo lumo\". lumo.\n",
                                 "legu: lumo bildo.\n\npresor ardon mira nok dis ke lumo bildo.\n", "ardun dis ke lumo bildo.\n"};

void fill(const Folder& folder, int first, int step) {
  for (int i = first; i >= 0 && i < 60; i += step)
    folder.write((i % 2 ? "x/" : "") + std::to_string(i) + ".txt", kArticles[i % 3]);
  folder.write("bad/empty.txt", "");
  folder.write("bad/zeros.txt", std::string(100, '\0'));
  folder.write("bad/foreign.txt", "12 345 !!! 678\n");
}

}  // namespace

TEST_CASE("builder: articles are read, bad ones told and kept, in order") {
  const Folder folder;
  fill(folder, 0, 1);
  const Built b = built(folder.path, 2);
  CHECK(b.report.articles == 60);
  CHECK(b.report.skipped == 3);
  REQUIRE(b.problems.size() == 3);
  CHECK(b.problems[0].document == "bad/empty.txt");
  CHECK(b.problems[1].document == "bad/foreign.txt");
  CHECK(says(b.problems[1].what, "no language that a pack knows"));
  CHECK(b.problems[2].document == "bad/zeros.txt");
  CHECK(says(b.dump, "country:xa"));
  CHECK(says(b.dump, "problems\tbad/zeros.txt"));
}

TEST_CASE("builder: threads and the order of files do not show") {
  const Folder one, other;
  fill(one, 0, 1);
  fill(other, 59, -1);
  const std::string first = built(one.path, 1).dump;
  CHECK(built(one.path, 2).dump == first);
  CHECK(built(one.path, 7).dump == first);
  CHECK(built(other.path, 2).dump == first);
}

TEST_CASE("builder: what is known about an article is kept") {
  const Folder folder;
  folder.write("a.json", R"({"title":"Lumo","text":"ardun dis ke lumo bildo.","date":"2031-01-02","source":"paper","url":"https://paper.example/1"})");
  Store store = Store::in_memory();
  BuildOptions options;
  options.folders = {folder.path};
  build(toy(), options, store);
  store.for_each_document([](const StoredDocument& stored) {
    CHECK(stored.document.url == "https://paper.example/1");
    CHECK(stored.facts.url == "https://paper.example/1");
  });
  const KnowledgeGraph graph = store.graph();
  REQUIRE(graph.documents().size() == 1);
  const DocumentRow& row = graph.documents()[0];
  CHECK(row.title == "Lumo");
  CHECK(row.date == "2031-01-02");
  CHECK(row.source == "paper");
  CHECK(row.url == "https://paper.example/1");
  CHECK(says(dump(store), "\thttps://paper.example/1\t"));
}

TEST_CASE("builder: a table goes before the article, and moves no offset") {
  const Folder folder, tables;
  folder.write("a.json", R"({"title":"Lumo","text":"ardun dis ke lumo bildo.","date":"2031-01-02","source":"paper"})");
  folder.write("b.txt", kArticles[0]);
  const fs::path table = tables.write("m.csv", "path,date,outlet,title\na.json,2031-01-03,,Bildo\nb.txt,,gazette,\nc.txt,,,\n");
  const Built plain = built(folder.path, 2), told = built(folder.path, 2, table);
  CHECK(plain.report.faulty_rows == 0);
  CHECK(told.report.articles == 2);
  CHECK(told.report.skipped == 0);
  CHECK(told.report.faulty_rows == 1);
  REQUIRE(told.problems.size() == 1);
  CHECK(told.problems[0].document == table.string() + ":4");
  CHECK(says(told.dump, "problems\t" + table.string() + ":4\tmeans no article"));
  CHECK(says(told.dump, "documents\ta.json\ttoy\t2031-01-03\tpaper\t\tBildo\t"));
  CHECK(says(plain.dump, "documents\tb.txt\ttoy\t\t\t\t"));
  CHECK(says(told.dump, "documents\tb.txt\ttoy\t\tgazette\t\t"));
  const auto statements = [](const std::string& dump) { return dump.substr(dump.find("\nstatements\t")); };
  CHECK(statements(told.dump) == statements(plain.dump));
}

TEST_CASE("builder: an article whose language no pack knows says which") {
  const Folder folder;
  folder.write("a.json", R"({"text":"ardun dis ke lumo bildo.","language":"xx"})");
  const Built b = built(folder.path, 1);
  REQUIRE(b.problems.size() == 1);
  CHECK(says(b.problems[0].what, "is said to be in 'xx', a language that no pack knows"));
}

TEST_CASE("builder: progress ends at all files") {
  const Folder folder;
  fill(folder, 0, 1);
  Store store = Store::in_memory();
  BuildProgress last;
  BuildOptions options;
  options.folders = {folder.path};
  options.progress = [&](const BuildProgress& progress) { last = progress; };
  build(toy(), options, store);
  CHECK(last.done == 63);
  CHECK(last.total == 63);
  CHECK(last.bytes_done == last.bytes_total);
}

TEST_CASE("builder: a folder that does not exist is an error") {
  Store store = Store::in_memory();
  BuildOptions options;
  options.folders = {"no-such-folder"};
  CHECK(says(error_of([&] { build(toy(), options, store); }), "no-such-folder: does not exist"));
}

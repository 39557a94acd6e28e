#include "graph/merge.hpp"

#include <algorithm>

#include "tests/graph/docfacts.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
namespace fs = std::filesystem;

namespace {

const char* const kArticles[] = {"presor ardon mira nok dis: \"Lumo bildo tablo stulo lumo\". lumo.\n",
                                 "legu: lumo bildo.\n\npresor ardon mira nok dis ke lumo bildo.\n", "ardun dis ke lumo bildo.\n",
                                 ""};

/// Twelve articles, every fourth of which is empty; those whose number leaves `rest` by `parts`.
void fill(const TempFolder& folder, int parts, int rest) {
  for (int i = rest; i < 12; i += parts) folder.write("x/" + std::to_string(i) + ".txt", kArticles[i % 4]);
}

struct Merged {
  BuildReport report;
  std::string dump;
};

Merged merged(const std::vector<fs::path>& inputs) {
  Store store = Store::in_memory();
  Merged made;
  made.report = merge(toy(), inputs, store);
  made.dump = dump(store);
  return made;
}

fs::path docfacts(const TempFolder& folder, const std::string& name, const Store& store) {
  return folder.write(name, joined(docfacts_lines(store)));
}

fs::path database(const TempFolder& folder, const std::string& name, const fs::path& articles) {
  Store store = Store::replace(folder / name);
  BuildOptions options;
  options.folders = {articles};
  build(toy(), options, store);
  store.commit();
  return folder / name;
}

}  // namespace

TEST_CASE("merge: parts give what one build of all gives, in any order and kind") {
  const TempFolder all, part[3], out;
  fill(all, 1, 0);
  for (int i = 0; i < 3; ++i) fill(part[i], 3, i);
  const std::string whole = dump(built_store(all.path));
  std::vector<fs::path> inputs = {docfacts(out, "0.docfacts.jsonl", built_store(part[0].path)),
                                  database(out, "1.sqlite", part[1].path), docfacts(out, "2", built_store(part[2].path))};
  const Merged once = merged(inputs);
  CHECK(once.report.articles == 9);
  CHECK(once.report.skipped == 3);
  CHECK(once.dump == whole);
  std::reverse(inputs.begin(), inputs.end());
  CHECK(merged(inputs).dump == whole);
  CHECK(merged({docfacts(out, "all", built_store(all.path))}).dump == whole);
}

TEST_CASE("merge: an article that several inputs have is taken once, and so is a problem") {
  const TempFolder all, out;
  fill(all, 1, 0);
  const fs::path one = docfacts(out, "one", built_store(all.path)), other = database(out, "other.sqlite", all.path);
  const Merged both = merged({one, other, one});
  CHECK(both.report.articles == 9);
  CHECK(both.report.skipped == 3);
  CHECK(both.dump == dump(built_store(all.path)));
}

TEST_CASE("merge: two articles with one id are an error that names both inputs") {
  const TempFolder one, other, out;
  one.write("x.txt", kArticles[0]);
  other.write("x.txt", kArticles[2]);
  const fs::path first = docfacts(out, "first", built_store(one.path)), second = database(out, "second.sqlite", other.path);
  const std::string message = error_of([&] { merged({first, second}); });
  CHECK(says(message, second.string() + ": has another article 'x.txt' than " + first.string()));
  CHECK(says(message, "leave one of the two out"));
}

TEST_CASE("merge: what one input could not read and another could is no problem any more") {
  const TempFolder before, after, out;
  before.write("x.txt", "");
  before.write("y.txt", kArticles[0]);
  after.write("x.txt", kArticles[2]);
  const fs::path bad = docfacts(out, "bad", built_store(before.path)), good = docfacts(out, "good", built_store(after.path));
  for (const auto& inputs : {std::vector<fs::path>{bad, good}, {good, bad}}) {
    const Merged made = merged(inputs);
    CHECK(made.report.articles == 2);
    CHECK(made.report.skipped == 0);
    CHECK_FALSE(says(made.dump, "problems\t"));
  }
}

TEST_CASE("merge: a database that another extractor filled is refused") {
  const TempFolder out;
  {
    Store store = Store::replace(out / "x.sqlite");
    store.add(stored(Article("a.txt")));
    store.commit();
  }
  CHECK(says(error_of([&] { merged({out / "x.sqlite"}); }),
             "x.sqlite: was read by another version of the program or with other packs or lists of actors (f, here"));
}

TEST_CASE("merge: inputs that are none are errors") {
  const TempFolder folder;
  CHECK(says(error_of([] { merged({"no-such-file"}); }), "no-such-file: does not exist; give a docfacts file or a database"));
  CHECK(says(error_of([&] { merged({folder.path}); }), ": is a folder; give a docfacts file or a database"));
  CHECK(says(error_of([&] { merged({folder.write("x.sqlite", std::string("SQLite format 3\0rubbish", 23))}); }), "x.sqlite: "));
  CHECK(says(error_of([&] { merged({folder.write("x.txt", "An article\n\nof words.\n")}); }), "x.txt:1: is no JSON object"));
}

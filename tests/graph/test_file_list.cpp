// Lists of files: what they may look like, and the ids of what they list.
#include "graph/file_list.hpp"

#include "extract/error.hpp"
#include "graph/input.hpp"
#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

namespace {

/// Works in a folder as long as it lives.
class Within {
 public:
  explicit Within(const fs::path& folder) : before_(fs::current_path()) { fs::current_path(folder); }
  ~Within() { fs::current_path(before_); }
  Within(const Within&) = delete;
  Within& operator=(const Within&) = delete;

 private:
  fs::path before_;
};

Texts ids(const Inputs& inputs) {
  Texts all;
  for (const InputFile& file : inputs.files) all.push_back(file.id);
  for (const Problem& problem : inputs.problems) all.push_back(problem.document + ": " + problem.what);
  return all;
}

Inputs listed(const Folder& folder, const std::string& list) {
  return find_inputs({}, folder.write("list", list));
}

}  // namespace

TEST_CASE("lists: lines, without comments and blank ones") {
  CHECK(paths_of_list("a.txt\n\n# b.txt\n \t\nc d.txt\r\n e.txt\nf#.txt") == Texts{"a.txt", "c d.txt", " e.txt", "f#.txt"});
  CHECK(paths_of_list("\xEF\xBB\xBF"
                      "a.txt\n") == Texts{"a.txt"});
  CHECK(paths_of_list("").empty());
  CHECK(paths_of_list("\n#\n").empty());
}

TEST_CASE("lists: one of find -print0 may have any name in it") {
  using namespace std::string_literals;
  CHECK(paths_of_list("a\nb.txt\0#c.txt\0\0 \r\0d"s) == Texts{"a\nb.txt", "#c.txt", " \r", "d"});
  CHECK(paths_of_list("a.txt\0"s) == Texts{"a.txt"});
}

TEST_CASE("lists: a path is as short as it can be written") {
  CHECK(normal_path("./a//b/../c.txt") == "a/c.txt");
  CHECK(normal_path("a/b/") == "a/b");
  CHECK(normal_path("../a") == "../a");
  CHECK(normal_path("/a/./b") == "/a/b");
  CHECK(normal_path("./") == ".");
  CHECK(normal_path("/") == "/");
}

TEST_CASE("lists: the path is the id, whatever its order in the list") {
  const Folder folder;
  for (const char* name : {"a.txt", "news/b.txt", "news/deep/c.txt", "other/d.txt", "here/e.txt"}) folder.write(name, "x");
  folder.write("f.jsonl", "{\"id\":\"f1\",\"text\":\"x\"}\n{\"text\":\"x\"}\n");
  const Within within(folder / "here");
  const std::string absolute = (folder / "other/d.txt").string();
  const Texts expected = {"../a.txt", "../f.jsonl#2", "../f.jsonl#f1", "../news/b.txt", "../news/deep/c.txt", absolute, "e.txt"};
  CHECK(ids(listed(folder, "..//a.txt\n../news/\n./e.txt\n../f.jsonl\n" + absolute + "\n")) == expected);
  CHECK(ids(listed(folder, absolute + "\n../f.jsonl\ne.txt\n../news\n../here/../a.txt\n")) == expected);
  CHECK(ids(listed(folder, ".\n")) == Texts{"e.txt"});
}

TEST_CASE("lists: what is not there or no article is told, and the rest is read") {
  const Folder folder;
  for (const char* name : {"a.txt", "b.pdf"}) folder.write(name, "x");
  const Within within(folder.path);
  CHECK(ids(listed(folder, "none.txt\nb.pdf\na.txt\nnone.txt\n")) ==
        Texts{"a.txt", "b.pdf: is neither a folder nor a .txt, .json or .jsonl file; take it from the list",
              "none.txt: is listed, but does not exist; take it from the list"});
}

TEST_CASE("lists: what is listed twice, or given beside, has the id of another") {
  const Folder folder;
  folder.write("news/a.txt", "x");
  const Within within(folder.path);
  CHECK(says(error_of([&] { listed(folder, "news/a.txt\n./news/a.txt\n"); }), "news/a.txt: is given twice; give it once"));
  CHECK(says(error_of([&] { listed(folder, "news\nnews/a.txt\n"); }), "is given twice"));
  folder.write("a.txt", "x");
  folder.write("list", "a.txt\n");
  CHECK(says(error_of([&] { find_inputs({"news"}, "list"); }), "has the same id 'a.txt' as "));
}

TEST_CASE("lists: one that cannot be read is an error") {
  const Folder folder;
  CHECK(says(error_of([&] { read_file_list(folder / "none"); }), "none: cannot be read; give a text file with one path a line"));
  CHECK(says(error_of([&] { read_file_list(folder.path); }), "cannot be read"));
}

TEST_CASE("lists: standard input is read once") {
  CHECK(says(error_of([] { find_inputs({"-"}, "-"); }), "give - once"));
  CHECK(says(error_of([] { find_inputs({"-", "-"}); }), "give - once"));
}

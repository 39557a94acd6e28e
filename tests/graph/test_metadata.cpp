// Tables that tell of articles: columns, which article a row means, faults.
#include "graph/metadata.hpp"

#include <algorithm>

#include "extract/error.hpp"
#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
using Texts = std::vector<std::string>;

namespace {

/// Articles a.txt, news/b.txt and lines l.jsonl#x1 and l.jsonl#2, and tables about them.
class Articles {
 public:
  explicit Articles(const Texts& folders = {""}) {
    std::vector<std::filesystem::path> paths;
    for (const std::string& name : folders) {
      const std::string prefix = name.empty() ? "" : name + "/";
      folder.write("all/" + prefix + "a.txt", "x");
      folder.write("all/" + prefix + "news/b.txt", "x");
      folder.write("all/" + prefix + "l.jsonl", "{\"id\":\"x1\",\"text\":\"x\"}\n{\"text\":\"x\"}\n");
      paths.push_back(folder / ("all/" + prefix));
    }
    inputs = find_inputs(paths);
  }

  MetadataTable read(const std::string& bytes) const { return read_metadata(folder.write("m.csv", bytes), inputs.files); }
  /// "id: date|source|url|title|language" of each article that something is told of.
  Texts told(const std::string& bytes) const {
    const MetadataTable table = read(bytes);
    CHECK(table.problems.empty());
    return told(table);
  }
  static Texts told(const MetadataTable& table) {
    Texts all;
    for (const auto& [id, m] : table.articles)
      all.push_back(id + ": " + m.date + "|" + m.source + "|" + m.url + "|" + m.title + "|" + m.language);
    return all;
  }
  /// "line what" of each problem.
  Texts faults(const std::string& bytes) const {
    Texts all;
    for (const Problem& problem : read(bytes).problems) {
      const std::string name = (folder / "m.csv").string();
      REQUIRE(problem.document.compare(0, name.size(), name) == 0);
      all.push_back(problem.document.substr(std::min(name.size() + 1, problem.document.size())) + " " + problem.what);
    }
    return all;
  }
  std::string error(const std::string& bytes) const {
    return error_of([&] { read(bytes); });
  }

  Folder folder;
  Inputs inputs;
};

}  // namespace

TEST_CASE("metadata: columns by name, values in quotation marks") {
  const Articles articles;
  const Texts expected = {"a.txt: 2031-03-10|The Example|https://e.example/1|Talks, \"at last\"|en", "news/b.txt: |||Two lines|"};
  CHECK(articles.told("path,date,outlet,url,title,language\n"
                      "a.txt,2031-03-10,The Example,https://e.example/1,\"Talks, \"\"at last\"\"\",en-GB\n"
                      "news/b.txt,,,,\"Two\n lines\",\n") == expected);
  CHECK(articles.told("\xEF\xBB\xBF"
                      "Title;ID;pubdate;unknown;SOURCE;link;lang\r\n"
                      "\"Talks, \"\"at last\"\"\";a.txt;10 2031/03/10;7;The Example;https://e.example/1;EN\r\n"
                      " Two  lines;news/b.txt;;;;;\r\n;;;;;;\r\n") == expected);
  CHECK(articles.told("file\ttitle\n./news//b.txt\tTwo lines\n") == Texts{"news/b.txt: |||Two lines|"});
}

TEST_CASE("metadata: the first of several names that is not empty counts, as in JSON") {
  CHECK(Articles().told("id,path,headline,title\nx,a.txt,Headline,Title\nnews/b.txt,,Headline,\n") ==
        Texts{"a.txt: |||Title|", "news/b.txt: |||Headline|"});
}

TEST_CASE("metadata: a row means an article by its id, its path below the folder, or the path that was given") {
  const Articles one, two({"p", "q"});
  CHECK(one.told("id,title\na.txt,A\nl.jsonl#x1,X\nl.jsonl#2,Two\n") ==
        Texts{"a.txt: |||A|", "l.jsonl#2: |||Two|", "l.jsonl#x1: |||X|"});
  const std::string given = (one.folder / "all").string();
  CHECK(one.told("id,title\n" + given + "/a.txt,A\n" + given + "/l.jsonl#x1,X\n") == Texts{"a.txt: |||A|", "l.jsonl#x1: |||X|"});
  CHECK(two.told("id,title\np/a.txt,A\nq/a.txt,B\n") == Texts{"p/a.txt: |||A|", "q/a.txt: |||B|"});
  CHECK(two.faults("id,title\nnews/b.txt,B\n") ==
        Texts{"2 means several articles, as 'p/news/b.txt' and 'q/news/b.txt'; write the id of one"});
  two.folder.write("all/q/only.txt", "x");
  const Inputs more = find_inputs({two.folder / "all/p", two.folder / "all/q"});
  CHECK(Articles::told(read_metadata(two.folder.write("m.csv", "id,title\nonly.txt,O\n"), more.files)) ==
        Texts{"q/only.txt: |||O|"});
}

TEST_CASE("metadata: an id goes before a path below a folder") {
  const Articles articles({"p", "q"});
  articles.folder.write("all/q/p/a.txt", "x");
  const Inputs inputs = find_inputs({articles.folder / "all/p", articles.folder / "all/q"});
  CHECK(Articles::told(read_metadata(articles.folder.write("m.csv", "id,title\np/a.txt,A\n"), inputs.files)) ==
        Texts{"p/a.txt: |||A|"});
}

TEST_CASE("metadata: a fault is told with its line, and the other rows count") {
  const Articles articles;
  const std::string table =
      "path,date,title\n"
      "a.txt,10.3.2031,A\n"
      "none.txt,2031-03-10,N\n"
      "news/b.txt,2031-03-10\n"
      "l.jsonl#2,2031-03-10,\"Two\" lines\n"
      ",2031-03-10,B\n"
      "l.jsonl#x1,2031,X\n"
      "news/b.txt,,\"B\n";
  CHECK(articles.faults(table) ==
        Texts{"2 has the date '10.3.2031', which is no day; write YYYY-MM-DD",
              "3 means no article that is read: 'none.txt'; write an id such as 'a.txt'",
              "4 has 2 values, and the header 3; put values that hold a separator into quotation marks",
              "5 has text behind a closing quotation mark; double the quotation marks inside of a value",
              "6 has no path; write the id of an article, or its path below the folder",
              "7 has the date '2031', which is no day; write YYYY-MM-DD",
              "8 has a quotation mark that is never closed; close it, and double those inside of a value"});
  CHECK(Articles::told(articles.read(table)) == Texts{"a.txt: |||A|", "l.jsonl#x1: |||X|"});
}

TEST_CASE("metadata: rows that contradict each other do not count, whatever their order") {
  const Articles articles;
  for (const char* rows : {"a.txt,A\na.txt,B\n", "a.txt,B\n./a.txt,A\n", "a.txt,A\na.txt,B\na.txt,A\n"}) {
    const std::string table = std::string("id,title\n") + rows;
    CHECK(Articles::told(articles.read(table)).empty());
    CHECK(articles.faults(table) == Texts{"3 tells of 'a.txt' something else than line 2, so that neither counts; keep one"});
  }
  CHECK(articles.told("id,title\na.txt,A\na.txt,A\n") == Texts{"a.txt: |||A|"});
}

TEST_CASE("metadata: of a table for more articles only so much is told") {
  std::string table = "id,title\n";
  for (int i = 0; i < 100; ++i) table += "other/" + std::to_string(i) + ".txt,T\n";
  const Texts faults = Articles().faults(table);
  REQUIRE(faults.size() == 21);
  CHECK(faults[19].rfind("21 means no article that is read: 'other/19.txt'", 0) == 0);
  CHECK(says(faults[20], "has 100 rows that mean no article"));
}

TEST_CASE("metadata: a header that is none is an error") {
  const Articles articles;
  CHECK(says(articles.error("title,date\nx,2031-03-10\n"), "m.csv:1: names no column 'path' or 'id'"));
  CHECK(says(articles.error("path,datum\n"), "m.csv:1: names nothing that is known of articles"));
  CHECK(says(articles.error("\npath,date,Date\n"), "m.csv:2: names the column 'date' twice"));
  CHECK(says(articles.error("path,\"date\n"), "m.csv:1: has a quotation mark that is never closed"));
  CHECK(says(articles.error(""), "m.csv: is empty"));
  CHECK(says(error_of([&] { read_metadata(articles.folder / "none.csv", {}); }), "none.csv: cannot be read; give a table"));
  CHECK(says(error_of([&] { read_metadata(articles.folder.path, {}); }), "cannot be read"));
}

TEST_CASE("metadata: what a row tells goes before what the article has, an empty cell tells nothing") {
  Document document;
  document.date = "2031-01-01";
  document.source = "paper";
  document.text = "Head\n\nBody";
  Metadata row;
  row.date = "2031-03-10";
  row.title = "Title";
  complete(document, row);
  CHECK(document.date == "2031-03-10");
  CHECK(document.source == "paper");
  CHECK(document.title == "Title");
  CHECK(document.text == "Head\n\nBody");
}

#include "graph/docfacts_file.hpp"

#include "tests/graph/docfacts.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

/// Header, two articles, one problem.
std::vector<std::string> sample_lines() {
  const TempFolder folder;
  folder.write("a.txt", "presor ardon mira nok dis: \"Lumo bildo tablo stulo lumo\". lumo.\n");
  folder.write("b.txt", "ardun dis ke lumo bildo.\n");
  folder.write("c.txt", "");
  return docfacts_lines(built_store(folder.path));
}

void read(const std::filesystem::path& path) {
  read_docfacts(path, toy(), {[](const StoredDocument&) {}, [](const Problem&) {}});
}

/// The Error for these lines, without the path in front and without what to do.
std::string refused(const std::vector<std::string>& lines) {
  const TempFolder folder;
  const auto path = folder.write("x", joined(lines));
  const std::string message = error_of([&] { read(path); });
  if (message.empty()) return message;
  REQUIRE(message.rfind(path.string() + ":", 0) == 0);
  REQUIRE(says(message, "; "));
  return message.substr(path.string().size() + 1, message.rfind("; ") - path.string().size() - 1);
}

std::string with(std::string line, const std::string& old, const std::string& fresh) {
  REQUIRE(says(line, old));
  return line.replace(line.find(old), old.size(), fresh);
}

}  // namespace

TEST_CASE("docfacts file: what was written is read") {
  const auto lines = sample_lines();
  REQUIRE(lines.size() == 4);
  const TempFolder folder;
  Store store = Store::in_memory();
  read_docfacts(
      folder.write("x", joined(lines)), toy(),
      {[&](const StoredDocument& document) { store.add(document); }, [&](const Problem& problem) { store.add(problem); }});
  CHECK(docfacts_lines(store) == lines);
}

TEST_CASE("docfacts file: faults are told with their line") {
  const auto good = sample_lines();
  CHECK(refused({}) == "1: is missing: the file is empty");
  CHECK(refused({"{\"title\":\"an article\"}\n"}) == "1: has no known type; there are header, document and problem");
  CHECK(refused({good[1]}) == "1: is no header, with which a docfacts file begins");
  CHECK(refused({good[0], good[1], good[0], good[2], good[3]}) == "3: is a second header, where each file has one");
  CHECK(refused({with(good[0], "\"version\":2", "\"version\":9")}) == "1: is of version 9, and this program reads version 2");
  CHECK(refused({good[0], good[1], good[2].substr(0, 50)}) == "3: is no JSON object");
  CHECK(refused({good[0], good[1], "\n"}) == "3: is no JSON object");
  CHECK(refused({good[0], with(good[1], "\"id\":\"a.txt\"", "\"id\":\"a.txt\",\"mood\":\"fine\"")}) ==
        "2: has the unknown field 'mood'");
  CHECK(refused({good[0], good[1], with(good[2], "bildo.\\n\"}", "ligno.\\n\"}")}) ==
        "3: text is not the one that was read, which had another hash");
  CHECK(refused({good[0], with(good[1], "\"language\":\"toy\"", "\"language\":\"xx\"")}) ==
        "2: language is no code of the packs ('xx')");
  CHECK(refused({good[0], with(good[1], "\"role\":\"head_of_state\"", "\"role\":\"king\"")}) ==
        "2: roles[0].role is no code of the packs ('king')");
}

TEST_CASE("docfacts file: what is cut off is noticed") {
  const auto good = sample_lines();
  CHECK(refused({good[0], good[1]}) == "3: is the end after 1 articles and 0 problems, where the header has 2 and 1");
  CHECK(refused({good[0], good[1], good[2]}) == "4: is the end after 2 articles and 0 problems, where the header has 2 and 1");
  CHECK(refused({good[0], good[1], good[2], good[3], good[3]}) ==
        "6: is the end after 2 articles and 2 problems, where the header has 2 and 1");
}

TEST_CASE("docfacts file: another extractor's facts are refused") {
  const auto good = sample_lines();
  const TempFolder folder;
  const auto path = folder.write("x", with(good[0], toy().fingerprint(), "0123456789abcdef"));
  const std::string message = error_of([&] { read(path); });
  CHECK(says(message, path.string() +
                          ":1: was read by another version of the program or with other packs or lists of actors (0123456789abcdef, here " +
                          toy().fingerprint()));
  CHECK(says(message, "read its articles again"));
}

TEST_CASE("docfacts file: what cannot be opened is an error") {
  CHECK(says(error_of([] { read("no-such-file"); }), "no-such-file: cannot be read (No such file or directory)"));
}

#include "graph/input.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include "extract/error.hpp"
#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

namespace {

Texts ids(const Inputs& inputs) {
  Texts all;
  for (const InputFile& file : inputs.files) all.push_back(file.id);
  return all;
}

Texts told(const Inputs& inputs) {
  Texts all;
  for (const Problem& problem : inputs.problems) all.push_back(problem.document + ": " + problem.what);
  return all;
}

/// Text of the only article below `folder`, or the problem.
std::string read_one(const Folder& folder) {
  const Inputs inputs = find_inputs({folder.path});
  REQUIRE(inputs.files.size() == 1);
  const auto read = read_input(inputs.files[0]);
  if (const auto* problem = std::get_if<Problem>(&read)) return problem->document + ": " + problem->what;
  CHECK(std::get<Document>(read).id == inputs.files[0].id);
  return std::get<Document>(read).text;
}

std::string read_bytes(const std::string& bytes) {
  const Folder folder;
  folder.write("a.txt", bytes);
  return read_one(folder);
}

/// An Arabic text, in UTF-8 and in windows-1256 and ISO-8859-6, by bytes.
const std::string kArabic = "\u0648\u0632\u064a\u0631 \u0627\u0644\u062f\u0648\u0644\u0629 \u0641\u064a \u0627\u0644\u0628\u064a\u062a";
std::string repeated(const std::string& text) {
  std::string all;
  for (int i = 0; i < 20; ++i) all += text + "\n";
  return all;
}

}  // namespace

TEST_CASE("input: .txt files below the folder, by path") {
  const Folder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a.TXT", "a/b/c.txt", "notes.md", ".hidden.txt", ".git/d.txt", "txt"}) folder.write(name, "x");
  CHECK(ids(find_inputs({folder.path})) == Texts{"a.TXT", "a/b/c.txt", "a/z.txt", "b.txt"});
}

TEST_CASE("input: several folders name their files after themselves") {
  const Folder folder;
  folder.write("one/a.txt", "x");
  folder.write("two/a.txt", "x");
  CHECK(ids(find_inputs({folder / "two", folder / "one/"})) == Texts{"one/a.txt", "two/a.txt"});
}

TEST_CASE("input: two files of one id are refused") {
  const Folder folder;
  folder.write("x/news/a.txt", "x");
  folder.write("y/news/a.txt", "x");
  const std::string message = error_of([&] { find_inputs({folder / "x/news", folder / "y/news"}); });
  CHECK(says(message, "the same id 'news/a.txt'"));
  CHECK(says(message, "rename"));
}

TEST_CASE("input: a folder that is none is an error") {
  const Folder folder;
  folder.write("a.pdf", "x");
  CHECK(says(error_of([&] { find_inputs({folder / "none"}); }), "does not exist"));
  CHECK(says(error_of([&] { find_inputs({folder / "a.pdf"}); }), "is neither a folder nor"));
}

TEST_CASE("input: links are followed, and no folder is read twice") {
  const Folder folder, other;
  folder.write("a/one.txt", "x");
  other.write("two.txt", "x");
  fs::create_directory_symlink(folder.path, folder / "a/round");
  fs::create_directory_symlink(other.path, folder / "far");
  fs::create_symlink(folder / "a/none", folder / "gone.txt");
  fs::create_symlink("self.txt", folder / "self.txt");
  const Inputs inputs = find_inputs({folder.path});
  CHECK(ids(inputs) == Texts{"a/one.txt", "far/two.txt"});
  CHECK(told(inputs).size() == 3);
  CHECK(says(told(inputs)[0], "a/round: is a link to a folder that is read already"));
  CHECK(says(told(inputs)[1], "gone.txt: is a link that leads nowhere; remove it"));
  CHECK(says(told(inputs)[2], "self.txt: is a link"));
}

TEST_CASE("input: what is no file is passed over") {
  const Folder folder;
  REQUIRE(::mkfifo((folder / "pipe.txt").c_str(), 0600) == 0);
  const Inputs inputs = find_inputs({folder.path});
  CHECK(inputs.files.empty());
  CHECK(told(inputs) == Texts{"pipe.txt: is no file that holds text; remove it"});
}

TEST_CASE("input: what may not be read is passed over") {
  if (::geteuid() == 0) return;  // root reads all
  const Folder folder;
  fs::permissions(folder.write("a.txt", "x"), fs::perms::none);
  CHECK(says(read_one(folder), "a.txt: cannot be read"));
  fs::create_directory(folder / "closed");
  fs::permissions(folder / "closed", fs::perms::none);
  CHECK(says(told(find_inputs({folder.path})).at(0), "closed: is a folder that cannot be read"));
  fs::permissions(folder / "closed", fs::perms::all);
}

TEST_CASE("input: a file that went away is passed over") {
  const Folder folder;
  const fs::path file = folder.write("a.txt", "x");
  const Inputs inputs = find_inputs({folder.path});
  fs::remove(file);
  CHECK(says(std::get<Problem>(read_input(inputs.files.at(0))).what, "cannot be read"));
}

TEST_CASE("input: a file that grew is passed over") {
  const Folder folder;
  folder.write("a.txt", "short");
  const Inputs inputs = find_inputs({folder.path});
  folder.write("a.txt", "much longer");
  CHECK(says(std::get<Problem>(read_input(inputs.files.at(0))).what, "changed while it was read"));
}

TEST_CASE("input: empty and binary files") {
  CHECK(read_bytes("") == "a.txt: is empty; remove it");
  CHECK(read_bytes(" \n\t\n") == "a.txt: is empty; remove it");
  CHECK(says(read_bytes(std::string(1000, '\0')), "a.txt: is binary"));
  CHECK(says(read_bytes("\x7F" "ELF" + std::string("\x02\x01\x01\0\0", 5)), "a.txt: is binary"));
}

TEST_CASE("input: a file that is too large is not read") {
  const Folder folder;
  const fs::path file = folder.write("a.txt", "x");
  fs::resize_file(file, kLargestArticle + 1);  // takes no room
  CHECK(says(read_one(folder), "a.txt: is larger than 8 MB; split it"));
}

TEST_CASE("input: line ends and byte order mark") {
  CHECK(read_bytes("\xEF\xBB\xBF" "a\r\nb\rc\n") == "a\nb\nc\n");
}

TEST_CASE("input: a text cut in a letter is kept") {
  const std::string text = repeated(kArabic);
  const std::string cut = read_bytes(text.substr(0, text.size() - 2));
  CHECK(cut.substr(0, kArabic.size()) == kArabic);
  CHECK(cut.substr(cut.size() - 3) == "\uFFFD");
}

TEST_CASE("input: UTF-16 with a byte order mark") {
  CHECK(read_bytes(std::string("\xFF\xFE" "a\0\x33\x06", 6)) == "a\u0633");
  CHECK(read_bytes(std::string("\xFE\xFF\0a\x06\x33", 6)) == "a\u0633");
}

TEST_CASE("input: charsets of Arabic") {
  const std::string windows = "\xE6\xD2\xED\xD1 \xC7\xE1\xCF\xE6\xE1\xC9 \xDD\xED \xC7\xE1\xC8\xED\xCA";
  const std::string iso = "\xE8\xD2\xEA\xD1 \xC7\xE4\xCF\xE8\xE4\xC9 \xE1\xEA \xC7\xE4\xC8\xEA\xCA";
  CHECK(read_bytes(repeated(windows)) == repeated(kArabic));
  CHECK(read_bytes(repeated(iso)) == repeated(kArabic));
}

TEST_CASE("input: a path that is no UTF-8 is printable") {
  CHECK(printable_path("a/\u00e9.txt") == "a/\u00e9.txt");
  CHECK(printable_path("a\xE9\u00e9.txt") == "a%E9\u00e9.txt");
  CHECK(printable_path("a\xE2\x82") == "a%E2%82");
}

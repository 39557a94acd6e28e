#include <algorithm>
#include <fstream>
#include <sstream>

#include "export/output_file.hpp"
#include "extract/error.hpp"
#include "tests/export/sample.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

void put(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("formats: sorted, each with extension and description") {
  const auto& formats = export_formats();
  CHECK(std::is_sorted(formats.begin(), formats.end(), [](const auto& a, const auto& b) { return a.name < b.name; }));
  for (const ExportFormat& format : formats) {
    CHECK(format.extension.at(0) == '.');
    CHECK(!format.description.empty());
    CHECK(find_format("x" + format.extension).name == format.name);
    CHECK(find_format("x.y", format.name).name == format.name);
  }
}

TEST_CASE("an unknown format is an error that lists those there are") {
  for (const std::string& message : {error_of([] { find_format("news.pdf"); }), error_of([] { find_format("news"); }),
                                     error_of([] { find_format("news.graphml", "pdf"); })}) {
    CHECK(has(message, "news"));
    CHECK(has(message, "gexf (.gexf), graphml (.graphml), graphology (.graphology.json), json (.json), jsonl (.jsonl)"));
  }
}

TEST_CASE("export_graph writes one file and nothing beside it") {
  const TempFolder folder;
  const KnowledgeGraph graph = graph_of(sample());
  for (const ExportFormat& format : export_formats()) {
    const fs::path path = folder.path / ("news" + format.extension);
    put(path, "old");
    export_graph(graph, path);
    CHECK(contents(path) == written(format.name, graph).bytes);
  }
  CHECK(folder.files() == export_formats().size());
}

TEST_CASE("the format overrides the extension") {
  const TempFolder folder;
  export_graph(graph_of(sample()), folder.path / "news.txt", "jsonl");
  CHECK(contents(folder.path / "news.txt").rfind("{\"type\"", 0) == 0);
}

TEST_CASE("an output that is not committed leaves the old file") {
  const TempFolder folder;
  put(folder.path / "x", "old");
  {
    OutputFile file(folder.path / "x");
    file.write("new");
  }
  CHECK(contents(folder.path / "x") == "old");
  CHECK(folder.files() == 1);
}

TEST_CASE("an output replaces the file, keeps its permissions and follows links") {
  const TempFolder folder;
  put(folder.path / "x", "old");
  fs::permissions(folder.path / "x", fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("x", folder.path / "link");
  OutputFile file(folder.path / "link");
  file.write("new");
  file.commit();
  CHECK(contents(folder.path / "x") == "new");
  CHECK(fs::is_symlink(folder.path / "link"));
  CHECK(fs::status(folder.path / "x").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(folder.files() == 2);
}

TEST_CASE("check leaves nothing behind") {
  const TempFolder folder;
  OutputFile::check(folder.path / "x");
  check_export(folder.path / "x.graphml");
  CHECK(folder.files() == 0);
}

TEST_CASE("a path that cannot be written is an error with file, reason and what to do") {
  const TempFolder folder;
  put(folder.path / "file", "");
  const auto message = [](const fs::path& path) { return error_of([&path] { check_export(path, "jsonl"); }); };
  CHECK(message(folder.path / "none" / "x") == (folder.path / "none" / "x").string() +
                                                   ": cannot be written, because there is no folder " +
                                                   (folder.path / "none").string() + "; create it or give another path");
  CHECK(has(message(folder.path / "file" / "x"), "is no folder"));
  CHECK(has(message(folder.path), "is a folder; give the name of a file in it"));
  CHECK(has(message(""), "is empty"));
  CHECK(has(message(folder.path / std::string(300, 'x')), "cannot be written (File name too long)"));
}

TEST_CASE("a full disk is an error") {
  if (!fs::exists("/dev/full")) return;
  const std::string message = error_of([] { export_graph(graph_of(sample()), "/dev/full", "graphml"); });
  CHECK(has(message, "/dev/full: could not be written whole (No space left on device)"));
}

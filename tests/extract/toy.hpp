// The toy pack for unit tests, and copies of it with a fault.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "extract/extractor.hpp"
#include "extract/pack.hpp"
#include "tests/support/temporary.hpp"

namespace actorgraph::test {

inline const std::filesystem::path kToy = std::filesystem::path(ACTORGRAPH_TEST_FOLDER) / "packs/toy";

inline const Extractor& toy() {
  static const Extractor extractor(kToy);
  return extractor;
}

/// The toy pack itself, for tests of single stages.
inline const Pack& toy_pack() {
  static const Schema schema = load_schema(kToy);
  static Faults faults;
  static const Pack pack = Pack::load(kToy / "toy", schema, faults);
  faults.raise();
  return pack;
}

/// Items of a text of one paragraph. Their keys live as long as the program.
inline std::vector<Item> items_of(const std::string& text, const DocumentNames& names = {}) {
  static Arena arena;
  TokenScratch scratch;
  TokenLine line = scan_line(text, {0, static_cast<std::uint32_t>(text.size())}, toy_pack(), arena, scratch);
  annotate(text, line, toy_pack(), names, arena, scratch);
  return scratch.items;
}

inline DocumentFacts facts_of(const std::string& text, const std::string& language = "toy") {
  Document document;
  document.id = "x";
  document.text = text;
  document.language = language;
  return toy().extract(document);
}

/// A copy of the toy pack in which `from` is replaced by `to` in one file. `from` has to be there.
struct FaultyToy : TempFolder {
  FaultyToy(const std::string& file, const std::string& from, const std::string& to) {
    std::filesystem::copy(kToy, path, std::filesystem::copy_options::recursive);
    std::ostringstream in;
    in << std::ifstream(path / file, std::ios::binary).rdbuf();
    std::string text = in.str();
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::logic_error(from + " is not in " + file);
    text.replace(at, from.size(), to);
    write(file, text);
  }
};

/// What the PackError that `work` throws says of all faults, one a line.
template <typename Work>
std::string faults_of(Work work) {
  std::string all;
  try {
    work();
  } catch (const PackError& error) {
    for (const std::string& fault : error.faults) all += fault + "\n";
  }
  return all;
}

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace actorgraph::test

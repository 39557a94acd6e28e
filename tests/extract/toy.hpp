// The toy pack for unit tests, and copies of it with a fault.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "extract/error.hpp"
#include "extract/extractor.hpp"
#include "extract/pack.hpp"

namespace actorgraph::test {

inline const std::filesystem::path kToy = std::filesystem::path(ACTORGRAPH_TEST_FOLDER) / "packs/toy";

inline const Extractor& toy() {
  static const Extractor extractor(kToy);
  return extractor;
}

/// The toy pack itself, for tests of single stages.
inline const Pack& toy_pack() {
  static const Schema schema = load_schema(kToy);
  static const Pack pack = Pack::load(kToy / "toy", schema);
  return pack;
}

inline DocumentFacts facts_of(const std::string& text, const std::string& language = "toy") {
  Document document;
  document.id = "x";
  document.text = text;
  document.language = language;
  return toy().extract(document);
}

/// A folder of this test alone, removed in the end.
struct TempFolder {
  std::filesystem::path path;
  TempFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "actorgraph-extract-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~TempFolder() { std::filesystem::remove_all(path); }
  std::filesystem::path put(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
    return path / name;
  }
};

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
    put(file, text);
  }
};

/// The message of the Error that `work` throws.
template <typename Work>
std::string error_of(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace actorgraph::test

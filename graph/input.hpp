// Finding and reading articles: folders of .txt files.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "extract/document.hpp"
#include "graph/store.hpp"

namespace actorgraph {

/// A larger file is no article, and is passed over: reading takes some hundred times its size of memory.
inline constexpr std::size_t kLargestArticle = 8u << 20;

/// A file that is to be read.
struct InputFile {
  std::string id;  ///< relative path with '/'; after the name of the folder if there are several folders
  std::filesystem::path path;
  std::size_t bytes = 0;
};

struct Inputs {
  std::vector<InputFile> files;   ///< sorted by id
  std::vector<Problem> problems;  ///< sorted
};

/// Every .txt below the folders; hidden ones are left out, links followed, but no folder is read twice. Throws Error if a
/// folder does not exist, or two files have one id.
Inputs find_inputs(const std::vector<std::filesystem::path>& folders);

/// The decoded article, or why there is none.
std::variant<Document, Problem> read_input(const InputFile& file);

/// `name` as UTF-8: a byte that is none is written %XX.
std::string printable_path(const std::string& name);

}  // namespace actorgraph

// Finding and reading articles: text files, and JSON (json_input.hpp), in folders or by themselves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "extract/document.hpp"
#include "graph/store.hpp"

namespace actorgraph {

/// A larger file is no article, and is passed over: reading takes some hundred times its size of memory.
inline constexpr std::size_t kLargestArticle = 8u << 20;

enum class InputKind : std::uint8_t { text, json };

/// An article that is to be read: a file, or a line of one.
struct InputFile {
  std::string id;  ///< relative path with '/', after the name of the folder if there are several folders; of lines, '#' and their own id
  std::filesystem::path path;
  std::size_t bytes = 0;
  InputKind kind = InputKind::text;
  std::size_t offset = 0;  ///< where it begins in the file
};

struct Inputs {
  std::vector<InputFile> files;   ///< sorted by id
  std::vector<Problem> problems;  ///< sorted
};

/// Every .txt, .json and .jsonl below the folders, and the files that are given themselves; hidden ones are left out, links followed, but no
/// folder is read twice. Throws Error if a folder does not exist, a file is of no known kind, or two articles have one id.
Inputs find_inputs(const std::vector<std::filesystem::path>& folders);

/// The decoded article, or why there is none. A text has the date that its path holds (never that of the file).
std::variant<Document, Problem> read_input(const InputFile& file);

/// `name` as UTF-8: a byte that is none is written %XX.
std::string printable_path(const std::string& name);

}  // namespace actorgraph

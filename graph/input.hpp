// Finding and reading articles: text files, and JSON (json_input.hpp), in folders or by themselves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "extract/document.hpp"
#include "graph/standard_input.hpp"
#include "graph/store.hpp"

namespace actorgraph {

/// A larger file is no article, and is passed over: reading takes some hundred times its size of memory.
inline constexpr std::size_t kLargestArticle = 8u << 20;

enum class InputKind : std::uint8_t { text, json };

/// An article that is to be read: a file, or a line of one.
struct InputFile {
  std::string id;  ///< as docs/cli.md has it, "Articles"
  std::filesystem::path path;  ///< where it is, for open_input() and for messages
  std::size_t bytes = 0;
  InputKind kind = InputKind::text;
  std::size_t offset = 0;  ///< where it begins in the file
  std::size_t below = 0;   ///< where in the id the path below a folder begins
  std::size_t own = 0;     ///< of a line: where in the id its own begins, with '#'; else 0
  std::shared_ptr<const Spool> spool = {};  ///< of standard input: the file; else none
};

struct Inputs {
  std::vector<InputFile> files;   ///< sorted by id
  std::vector<Problem> problems;  ///< sorted
};

/// Every .txt, .json and .jsonl below the folders, and the files that are given themselves; hidden ones are left out, links followed, but no
/// folder is read twice. "-" is standard input. `list`, if it is not empty, is a file that lists more of them (file_list.hpp); what it lists and is
/// not there is a problem. Throws Error if a folder does not exist, a file is of no known kind, the list cannot be read, or two articles have one id.
Inputs find_inputs(const std::vector<std::filesystem::path>& folders, const std::filesystem::path& list = {});

/// Opens the file of an article, at its beginning.
std::ifstream open_input(const InputFile& file);

/// The decoded article, or why there is none. A text has the date that its path holds (never that of the file).
std::variant<Document, Problem> read_input(const InputFile& file);

/// `name` as UTF-8: a byte that is none is written %XX.
std::string printable_path(const std::string& name);

}  // namespace actorgraph

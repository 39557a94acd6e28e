#include "graph/file_list.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "extract/error.hpp"
#include "graph/standard_input.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t kLargestList = 256u << 20;

std::string bytes_of(const std::filesystem::path& path) {
  if (path == kStandardInput) return read_standard_input(kLargestList);
  std::ifstream in(path, std::ios::binary);
  std::error_code ignored;
  if (!in || std::filesystem::is_directory(path, ignored))
    throw Error(path.string() + ": cannot be read; give a text file with one path a line");
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::vector<std::string> paths_of_list(std::string_view bytes) {
  const bool lines = bytes.find('\0') == std::string_view::npos;
  if (lines && bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  std::vector<std::string> paths;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find(lines ? '\n' : '\0'), bytes.size());
    std::string_view path = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (lines && !path.empty() && path.back() == '\r') path.remove_suffix(1);
    const bool none = lines ? path.find_first_not_of(" \t") == std::string_view::npos || path[0] == '#' : path.empty();
    if (!none) paths.emplace_back(path);
  }
  return paths;
}

std::vector<std::string> read_file_list(const std::filesystem::path& path) {
  return paths_of_list(bytes_of(path));
}

std::string normal_path(const std::filesystem::path& path) {
  std::string normal = path.lexically_normal().generic_string();
  if (normal.size() > 1 && normal.back() == '/') normal.pop_back();
  return normal;
}

}  // namespace actorgraph

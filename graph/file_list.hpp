// Lists of files: which articles are to be read.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace actorgraph {

/// The paths of a list. One a line; lines that are blank or begin with '#' are left out, and so are a byte order mark and the CR
/// of a line's end. A list with a NUL byte in it is one that `find -print0` wrote: whatever stands between two of them is a path.
std::vector<std::string> paths_of_list(std::string_view bytes);

/// Reads the list at `path`; "-" is standard input. Throws Error if it cannot be read.
std::vector<std::string> read_file_list(const std::filesystem::path& path);

/// `path` as short as it can be written, without '/' at its end: "./a//b/" is "a/b". Nothing is looked up on the disk.
std::string normal_path(const std::filesystem::path& path);

}  // namespace actorgraph

// Files that appear whole or not at all.
#pragma once

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace actorgraph {

/// Writes beside `path` and renames on commit(): until then, and without it, whatever was at `path` stays as it was.
/// A symbolic link is followed; a device or pipe is written to directly. All members throw Error, naming the file and what to do.
class OutputFile {
 public:
  explicit OutputFile(const std::filesystem::path& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);
  void commit();

  /// Finds out, before any work is done, whether a file could be written at `path`. Leaves nothing behind.
  static void check(const std::filesystem::path& path);

 private:
  void open_beside();
  [[noreturn]] void fail(int reason) const;

  std::filesystem::path path_;    // as the user gave it: for messages
  std::filesystem::path target_;  // with links followed
  std::filesystem::path beside_;  // where it is written; empty: straight to the target
  std::FILE* file_ = nullptr;
};

}  // namespace actorgraph

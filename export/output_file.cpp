#include "export/output_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "extract/error.hpp"

namespace actorgraph {
namespace fs = std::filesystem;
namespace {

std::string reason_text(int reason) {
  return std::generic_category().message(reason);
}

/// True for devices and pipes: there is nothing to rename over.
bool is_stream(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

/// The file behind a symbolic link, also if it does not exist.
fs::path follow_links(const fs::path& path) {
  std::error_code error;
  if (!fs::is_symlink(fs::symlink_status(path, error))) return path;
  const fs::path target = fs::weakly_canonical(path, error);
  return error ? path : target;
}

void require_folder(const fs::path& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) throw Error(path.string() + ": is a folder; give the name of a file in it");
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const fs::file_status status = fs::status(folder, error);
  if (!fs::exists(status))
    throw Error(path.string() + ": cannot be written, because there is no folder " + folder.string() +
                "; create it or give another path");
  if (!fs::is_directory(status))
    throw Error(path.string() + ": cannot be written, because " + folder.string() + " is no folder; give another path");
}

}  // namespace

OutputFile::OutputFile(const fs::path& path) : path_(path), target_(follow_links(path)) {
  if (path.empty()) throw Error("the name of an output file is empty; give a path such as graph.graphml");
  require_folder(target_);
  if (is_stream(target_))
    file_ = std::fopen(target_.c_str(), "wbe");
  else
    open_beside();
  if (!file_) throw Error(path_.string() + ": cannot be written (" + reason_text(errno) + "); give a path that you may write to");
}

void OutputFile::open_beside() {
  // "x": never through a file or link that somebody else has put there.
  for (int attempt = 0; attempt < 100 && !file_; ++attempt) {
    beside_ = target_;
    beside_ += ".partial-" + std::to_string(getpid()) + "-" + std::to_string(attempt);
    file_ = std::fopen(beside_.c_str(), "wbxe");
    if (!file_ && errno != EEXIST) return;
  }
}

OutputFile::~OutputFile() {
  if (!file_) return;
  std::fclose(file_);
  std::error_code ignored;
  if (!beside_.empty()) fs::remove(beside_, ignored);
}

void OutputFile::fail(int reason) const {
  throw Error(path_.string() + ": could not be written whole (" + reason_text(reason) +
              "); make room or give another path, and export again");
}

void OutputFile::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) fail(errno);
}

void OutputFile::commit() {
  if (std::fflush(file_) != 0) fail(errno);
  std::error_code error;
  if (!beside_.empty()) {
    const fs::file_status old = fs::status(target_, error);
    if (fs::exists(old)) fs::permissions(beside_, old.permissions(), error);  // at best: a file system may not have any
    fs::rename(beside_, target_, error);
    if (error) fail(error.value());
    beside_.clear();
  }
  std::FILE* file = file_;
  file_ = nullptr;
  if (std::fclose(file) != 0) fail(errno);
}

void OutputFile::check(const fs::path& path) {
  // Opening a pipe would make its reader believe that it has seen everything.
  if (!path.empty() && is_stream(path)) return;
  OutputFile probe(path);
}

}  // namespace actorgraph

// What is wrong with packs: all faults with their places, so that one run tells them all.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "extract/error.hpp"

namespace actorgraph {

/// Column of the byte `at` of a line of UTF-8: counted in code points, from 1. `at` may be the end of the line.
std::size_t column_of(std::string_view line, std::size_t at);
/// "path:line:column", as all places of packs are told.
std::string place_of(const std::filesystem::path& path, std::size_t line, std::size_t column);

/// Thrown for packs with faults: what() is the first one, and how many others there are.
class PackError : public Error {
 public:
  /// `faults`: not empty. `more`: there were others beyond them.
  PackError(std::vector<std::string> faults, bool more);
  std::vector<std::string> faults;  ///< "path:line:column: what; what to do", in the order of reading
  bool more;                        ///< Faults::kMost were kept, and there are others
};

/// Gathers faults while packs load.
class Faults {
 public:
  static constexpr std::size_t kMost = 50;  ///< a file of another kind would have thousands

  /// Keeps a fault. One that is kept already (packs share files) counts once.
  void add(const std::string& fault);
  /// Keeps the faults of another, behind its own.
  void add(const Faults& others);
  /// Does a piece of the work, such as one row; an Error that it throws is kept, and the next piece can go on.
  template <typename Work>
  void attempt(Work work) {
    try {
      work();
    } catch (const Error& error) {
      add(error.what());
    }
  }
  std::size_t size() const { return faults_.size() + more_; }
  /// Throws PackError if there is a fault.
  void raise() const;

 private:
  std::vector<std::string> faults_;
  bool more_ = false;
};

/// Lines of a text file of a pack, the first at index 0, without line ends and byte order mark. A line that is no UTF-8 is a fault, and becomes empty.
/// Throws Error if the file cannot be read.
std::vector<std::string> read_lines(const std::filesystem::path& path, Faults& faults);

}  // namespace actorgraph

// Articles that come through standard input.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace actorgraph {

struct Inputs;

/// What is read in the place of a path: standard input.
inline constexpr const char* kStandardInput = "-";

/// All that came through a stream, on disk: in a temporary file without a name, so that it is gone with this object or the
/// program, however that ends.
class Spool {
 public:
  /// White space only; text; one JSON value on several lines; JSON Lines.
  enum class Kind { empty, text, json, json_lines };

  /// Reads descriptor `from` to its end, or, unless it has JSON Lines, until it is larger than an article. Throws Error if it
  /// cannot be read, or there is no room in the folder of temporary files ($TMPDIR).
  explicit Spool(int from);
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  /// To open it with, as long as this object lives.
  std::filesystem::path path() const;
  std::size_t size() const { return size_; }
  /// Behind white space, JSON Lines begin with '{' and more on the line, other JSON with '{' alone or with '[' and '{' after it.
  Kind kind() const { return kind_; }

 private:
  void keep(const char* bytes, std::size_t count);

  int file_ = -1;
  std::size_t size_ = 0;
  Kind kind_ = Kind::empty;
};

/// Adds the articles of `stream`, a descriptor: an article with the id "stdin", or JSON Lines as of a file of that name
/// (json_input.hpp).
void find_standard_input(int stream, Inputs& out);

/// Standard input itself, at most `most` bytes. Throws Error if there are more, or it cannot be read.
std::string read_standard_input(std::size_t most);

}  // namespace actorgraph

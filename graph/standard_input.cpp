#include "graph/standard_input.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <string_view>
#include <system_error>

#include "extract/error.hpp"
#include "graph/input.hpp"
#include "graph/json_input.hpp"

namespace actorgraph {
namespace {

namespace fs = std::filesystem;

using Piece = std::array<char, 1 << 16>;

/// Fills the piece, however small the pieces that come; the last one has fewer bytes, or none.
std::size_t read_piece(int from, Piece& piece) {
  std::size_t all = 0;
  while (all < piece.size()) {
    const ssize_t got = ::read(from, piece.data() + all, piece.size() - all);
    if (got == 0) break;
    if (got > 0)
      all += static_cast<std::size_t>(got);
    else if (errno != EINTR)
      throw Error("standard input cannot be read (" + std::generic_category().message(errno) +
                  "); send something into it, or give files");
  }
  return all;
}

[[noreturn]] void cannot_keep(const std::error_code& why) {
  throw Error("standard input cannot be kept in the folder of temporary files (" + why.message() +
              "); name one that has room in the environment variable TMPDIR, or give files");
}

/// What bytes are that begin with these.
Spool::Kind kind_of(std::string_view begin) {
  constexpr const char *kBlank = " \t\r", *kBlankOrEnd = " \t\r\n";
  if (begin.substr(0, 3) == "\xEF\xBB\xBF") begin.remove_prefix(3);
  const std::size_t first = begin.find_first_not_of(kBlankOrEnd);
  if (first == std::string_view::npos) return Spool::Kind::empty;
  const auto followed_by = [&](const char* blank, char c) {
    const std::size_t next = begin.find_first_not_of(blank, first + 1);
    return next != std::string_view::npos && begin[next] == c;
  };
  if (begin[first] == '{') return followed_by(kBlank, '\n') ? Spool::Kind::json : Spool::Kind::json_lines;
  return begin[first] == '[' && followed_by(kBlankOrEnd, '{') ? Spool::Kind::json : Spool::Kind::text;
}

}  // namespace

Spool::Spool(int from) {
  std::error_code failed;
  std::string name = (fs::temp_directory_path(failed) / "actorgraph-XXXXXX").string();
  if (failed) cannot_keep(failed);
  file_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (file_ < 0) cannot_keep({errno, std::generic_category()});
  ::unlink(name.c_str());
  try {
    Piece piece;
    while (const std::size_t got = read_piece(from, piece)) {
      keep(piece.data(), got);
      if (kind_ == Kind::empty) kind_ = kind_of({piece.data(), got});
      if (kind_ != Kind::json_lines && size_ > kLargestArticle) break;
    }
  } catch (...) {
    ::close(file_);
    throw;
  }
}

Spool::~Spool() {
  ::close(file_);
}

fs::path Spool::path() const {
  return "/dev/fd/" + std::to_string(file_);
}

void Spool::keep(const char* bytes, std::size_t count) {
  size_ += count;
  while (count > 0) {
    const ssize_t written = ::write(file_, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) cannot_keep({errno, std::generic_category()});
    bytes += written;
    count -= static_cast<std::size_t>(written);
  }
}

void find_standard_input(int stream, Inputs& out) {
  const auto spool = std::make_shared<const Spool>(stream);
  InputFile whole{"stdin", "standard input", spool->size(), InputKind::text};
  whole.spool = spool;
  switch (spool->kind()) {
    case Spool::Kind::empty: return out.problems.push_back({whole.id, "is empty; send articles into it, or leave it out"});
    case Spool::Kind::json_lines: return find_json_lines(whole, out);
    case Spool::Kind::json: whole.kind = InputKind::json; break;
    case Spool::Kind::text: break;
  }
  out.files.push_back(std::move(whole));
}

std::string read_standard_input(std::size_t most) {
  std::string all;
  Piece piece;
  while (const std::size_t got = read_piece(STDIN_FILENO, piece)) {
    all.append(piece.data(), got);
    if (all.size() > most)
      throw Error("standard input has more than " + std::to_string(most >> 20) +
                  " MB, which no list of files has; see what is sent into it");
  }
  return all;
}

}  // namespace actorgraph

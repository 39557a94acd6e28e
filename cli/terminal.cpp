#include "cli/terminal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <system_error>

#include "extract/error.hpp"
#include "extract/text.hpp"

namespace actorgraph::cli {
namespace {

[[noreturn]] void fail(int reason) {
  if (reason == EPIPE) throw OutputClosed();
  throw Error("standard output cannot be written (" + std::generic_category().message(reason) + "); redirect it elsewhere");
}

bool is_number(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void prepare_streams() {
  std::signal(SIGPIPE, SIG_IGN);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(stream, F_GETFD) == -1 && errno == EBADF) {
      // open() gives the lowest free number, which is this one. Without /dev/null the stream stays closed.
      [[maybe_unused]] const int opened = open("/dev/null", stream == STDIN_FILENO ? O_RDONLY : O_WRONLY);
    }
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) fail(errno);
}

void finish_printing() {
  if (std::fflush(stdout) != 0) fail(errno);
}

void print_error(std::string_view line) {
  std::fwrite(line.data(), 1, line.size(), stderr);
  std::fputc('\n', stderr);
}

std::string printable(std::string_view text) {
  const bool utf8 = is_utf8(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    // U+0080..U+009F, two bytes in UTF-8, are control characters too.
    const bool wide_control = utf8 && byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (byte < 0x20 || byte == 0x7F || wide_control || (byte >= 0x80 && !utf8))
      out += '?';
    else
      out += text[i];
    if (wide_control) ++i;
  }
  return out;
}

std::string two_columns(const std::vector<std::pair<std::string, std::string>>& rows) {
  std::size_t names = 0, numbers = 0;
  for (const auto& [name, value] : rows) {
    names = std::max(names, name.size());
    if (is_number(value)) numbers = std::max(numbers, value.size());
  }
  std::string out;
  for (const auto& [name, value] : rows) {
    out += name + std::string(names - name.size() + 2, ' ');
    if (is_number(value)) out += std::string(numbers - value.size(), ' ');
    out += value + "\n";
  }
  return out;
}

}  // namespace actorgraph::cli

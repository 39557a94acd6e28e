#include "cli/progress.hpp"

#include <unistd.h>

#include <cstdio>

namespace actorgraph::cli {
namespace {

std::string time_left(double seconds) {
  const auto whole = static_cast<long long>(seconds + 0.5);
  if (whole < 90) return std::to_string(whole) + " s left";
  if (whole < 90 * 60) return std::to_string((whole + 30) / 60) + " min left";
  return std::to_string((whole + 1800) / 3600) + " h left";
}

}  // namespace

std::string progress_text(const BuildProgress& progress, double seconds) {
  std::string text = std::to_string(progress.done) + " of " + std::to_string(progress.total) + " articles";
  if (seconds < 0.5 || progress.bytes_done == 0) return text;  // too early to tell
  const double rate = static_cast<double>(progress.bytes_done) / seconds;
  char megabytes[32];
  std::snprintf(megabytes, sizeof megabytes, ", %.1f MB/s", rate / 1e6);
  text += megabytes;
  if (progress.bytes_done < progress.bytes_total)
    text += ", " + time_left(static_cast<double>(progress.bytes_total - progress.bytes_done) / rate);
  return text;
}

ProgressLine::ProgressLine(bool wanted)
    : active_(wanted && isatty(STDERR_FILENO) == 1), begin_(std::chrono::steady_clock::now()) {}

void ProgressLine::show(const BuildProgress& progress) {
  if (!active_) return;
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin_;
  std::fprintf(stderr, "\r%s\x1b[K", progress_text(progress, passed.count()).c_str());
  std::fflush(stderr);
  shown_ = true;
}

void ProgressLine::clear() {
  if (!shown_) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
  shown_ = false;
}

}  // namespace actorgraph::cli

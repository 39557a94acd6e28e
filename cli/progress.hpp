// How far a build is: one line on a terminal, written over and over.
#pragma once

#include <chrono>
#include <string>

#include "graph/builder.hpp"

namespace actorgraph::cli {

class ProgressLine {
 public:
  /// Shows anything only if `wanted` and standard error is a terminal.
  explicit ProgressLine(bool wanted);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  void show(const BuildProgress& progress);
  /// Takes the line away, so that something else can be printed.
  void clear();

 private:
  bool shown_ = false, active_ = false;
  std::chrono::steady_clock::time_point begin_;
};

/// "1234 of 37000 articles, 5.1 MB/s, 2 min left"
std::string progress_text(const BuildProgress& progress, double seconds);

}  // namespace actorgraph::cli

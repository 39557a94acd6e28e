// Articles on several threads, results in order.
#pragma once

#include <cstddef>
#include <functional>
#include <variant>

#include "graph/store.hpp"

namespace actorgraph {

/// What became of one input.
using Outcome = std::variant<StoredDocument, Problem>;

struct Pipeline {
  std::size_t inputs = 0;
  unsigned threads = 1;
  std::function<Outcome(std::size_t)> read;             ///< on any thread; must not throw
  std::function<void(std::size_t, Outcome&&)> take;     ///< on the calling thread, in order of number
  std::function<void()> wait;                           ///< on the calling thread, now and then while nothing is ready; or none
};

/// Reads inputs 0..inputs-1. Only a few outcomes are held at a time, whatever the number of inputs. What `take` throws ends
/// the run and is thrown on.
void run(const Pipeline& pipeline);

}  // namespace actorgraph

#include "graph/pipeline.hpp"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/catch.hpp"

using namespace actorgraph;

namespace {

Pipeline pipeline(std::size_t inputs, unsigned threads, std::vector<std::string>& taken) {
  Pipeline made;
  made.inputs = inputs;
  made.threads = threads;
  made.read = [](std::size_t i) {
    // Every third takes longer, so that threads overtake each other.
    if (i % 3 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return Outcome(Problem{std::to_string(i), "x"});
  };
  made.take = [&taken](std::size_t i, Outcome&& outcome) {
    CHECK(std::get<Problem>(outcome).document == std::to_string(i));
    taken.push_back(std::get<Problem>(outcome).document);
  };
  return made;
}

}  // namespace

TEST_CASE("pipeline: results come in order, whatever the threads") {
  std::vector<std::string> one, four;
  run(pipeline(100, 1, one));
  run(pipeline(100, 4, four));
  CHECK(one.size() == 100);
  CHECK(one == four);
}

TEST_CASE("pipeline: no inputs, and more threads than inputs") {
  std::vector<std::string> none, few;
  run(pipeline(0, 4, none));
  run(pipeline(2, 64, few));
  CHECK(none.empty());
  CHECK(few.size() == 2);
}

TEST_CASE("pipeline: only a few outcomes wait") {
  std::vector<std::string> taken;
  std::atomic<std::size_t> read{0};
  std::size_t most = 0;
  Pipeline p = pipeline(300, 2, taken);
  p.read = [&](std::size_t i) { return ++read, Outcome(Problem{std::to_string(i), ""}); };
  p.take = [&](std::size_t i, Outcome&&) {
    if (i == 0) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    most = std::max(most, read - i);
  };
  run(p);
  CHECK(read == 300);
  CHECK(most <= 40);
}

TEST_CASE("pipeline: what take throws ends the run") {
  std::vector<std::string> taken;
  Pipeline p = pipeline(100, 2, taken);
  p.take = [](std::size_t i, Outcome&&) {
    if (i == 5) throw std::runtime_error("full");
  };
  CHECK_THROWS_AS(run(p), std::runtime_error);
}

TEST_CASE("pipeline: the caller hears from it while nothing is ready") {
  Pipeline slow;
  slow.inputs = 1;
  slow.read = [](std::size_t i) -> Outcome {
    std::this_thread::sleep_for(std::chrono::milliseconds(450));
    return Problem{std::to_string(i), "slow"};
  };
  int waits = 0;
  slow.wait = [&waits] { ++waits; };
  slow.take = [](std::size_t, Outcome&&) {};
  run(slow);
  CHECK(waits > 0);
}

#include "graph/pipeline.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace actorgraph {
namespace {

constexpr std::size_t kAhead = 8;  // outcomes per thread that may wait to be taken
constexpr std::chrono::milliseconds kPulse{200};

/// A ring of outcomes: threads fill the slots of the inputs that they took, the caller empties them in order.
class Ring {
 public:
  Ring(const Pipeline& pipeline, unsigned threads) : pipeline_(pipeline), slots_(kAhead * threads) {
    for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
  }
  ~Ring() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    room_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  Ring(const Ring&) = delete;
  Ring& operator=(const Ring&) = delete;

  void take_all() {
    for (std::size_t i = 0; i < pipeline_.inputs; ++i) {
      Outcome outcome = take(i);
      room_.notify_all();
      pipeline_.take(i, std::move(outcome));
    }
  }

 private:
  Outcome take(std::size_t number) {
    std::unique_lock lock(mutex_);
    auto& slot = slots_[number % slots_.size()];
    while (!ready_.wait_for(lock, kPulse, [&slot] { return slot.has_value(); })) {
      lock.unlock();
      if (pipeline_.wait) pipeline_.wait();
      lock.lock();
    }
    Outcome outcome = std::move(*slot);
    slot.reset();
    ++taken_;
    return outcome;
  }

  void work() {
    while (true) {
      std::size_t number = 0;
      {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [this] { return stopped_ || next_ >= pipeline_.inputs || next_ < taken_ + slots_.size(); });
        if (stopped_ || next_ >= pipeline_.inputs) return;
        number = next_++;
      }
      Outcome outcome = pipeline_.read(number);
      {
        const std::lock_guard lock(mutex_);
        slots_[number % slots_.size()].emplace(std::move(outcome));
      }
      ready_.notify_one();
    }
  }

  const Pipeline& pipeline_;
  std::vector<std::optional<Outcome>> slots_;
  std::mutex mutex_;
  std::condition_variable ready_, room_;
  std::size_t next_ = 0, taken_ = 0;
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace

void run(const Pipeline& pipeline) {
  const auto most = static_cast<unsigned>(std::min<std::size_t>(pipeline.inputs, 1024));
  if (most == 0) return;
  Ring(pipeline, std::clamp(pipeline.threads, 1u, most)).take_all();
}

}  // namespace actorgraph

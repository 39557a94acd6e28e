// The one exception type of the library.
#pragma once

#include <stdexcept>
#include <string>

namespace actorgraph {

/// Thrown for everything a user can cause and repair: a faulty pack, an unreadable store, an unknown format.
/// what() is one sentence for the user, ending in what to do; for files it begins with "path:line: ".
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message) : std::runtime_error(message) {}
};

}  // namespace actorgraph

// One line of JSON Lines, its keys in the order in which they are given.
//
// A build writes some fifty facts for each article; a tree of values for every line would cost more than reading the article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace actorgraph {

class JsonLine {
 public:
  JsonLine& text(std::string_view key, std::string_view value);
  /// null if `value` is empty.
  JsonLine& text_or_null(std::string_view key, std::string_view value);
  JsonLine& null(std::string_view key);
  JsonLine& integer(std::string_view key, std::uint64_t value);
  /// The shortest decimal that reads back as the same number.
  JsonLine& real(std::string_view key, double value);
  JsonLine& yes(std::string_view key);
  JsonLine& no(std::string_view key);
  /// A value that is JSON already.
  JsonLine& json(std::string_view key, std::string_view value);
  JsonLine& texts(std::string_view key, const std::vector<std::string>& values);

  /// The whole line with its LF; begins the next one.
  std::string take();
  /// The same without LF: an object inside a larger one.
  std::string take_object();

 private:
  void begin(std::string_view key);
  void quote(std::string_view value);
  std::string line_;
};

}  // namespace actorgraph

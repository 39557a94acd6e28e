// Articles that nobody would write: made of sentences of the example articles, the same ones on every machine.
#pragma once

#include <string>
#include <vector>

namespace actorgraph::test {

/// The example articles as they lie in their files, sorted by path.
std::vector<std::string> example_articles();

/// `count` articles of sentences of both languages, mixed. Some are cut off at any byte, have control characters in them, words
/// that changed places, sentences twice, or lines that end in CRLF.
std::vector<std::string> mutated_articles(std::size_t count);

}  // namespace actorgraph::test

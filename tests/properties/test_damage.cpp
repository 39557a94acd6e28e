// A docfacts file may come from anywhere: whatever became of it, it is read or refused, and nothing else happens.
#include <algorithm>
#include <filesystem>
#include <random>

#include "extract/extractor.hpp"
#include "extract/text.hpp"
#include "graph/facts_check.hpp"
#include "graph/facts_codec.hpp"
#include "tests/properties/mutated.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

const char* const kPieces[] = {"null", "[", "]",  "{",     "}",  "\"",   ",",  ":",        "0",          "-1",
                               "1.5",  "3", "99", "1e400", "\\", "\xFF", "{}", "[[[[[[[[", "9999999999", "\"x\""};

class Damage {
 public:
  std::string damaged(std::string line) {
    for (std::size_t i = 1 + below(3); i > 0; --i) {
      const std::size_t at = below(line.size());
      switch (below(5)) {
        case 0: line[at] = static_cast<char>(below(256)); break;
        case 1: line.erase(at, 1 + below(30)); break;
        case 2: line.insert(at, kPieces[below(std::size(kPieces))]); break;
        case 3: line.insert(at, line.substr(below(line.size()), 40)); break;
        default: change_number(line, at);
      }
    }
    return line;
  }

 private:
  // Distributions of the standard library differ between implementations, the engine does not.
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : engine_() % limit; }

  /// The next number behind `at` becomes another one.
  void change_number(std::string& line, std::size_t at) {
    const std::size_t begin = line.find_first_of("0123456789", at);
    if (begin == std::string::npos) return;
    line.replace(begin, line.find_first_not_of("0123456789", begin) - begin, std::to_string(below(400)));
  }

  std::mt19937 engine_{4};
};

}  // namespace

TEST_CASE("properties: a damaged line of a docfacts file is read or refused") {
  const Extractor extractor(ACTORGRAPH_TEST_LEXICON);
  std::vector<std::string> lines = {encode_line(DocfactsHeader{}), encode_line(Problem{"a.txt", "is empty"})};
  for (const std::string& text : example_articles()) {
    Document document;
    document.id = std::to_string(lines.size());
    document.text = decode(text).text;
    lines.push_back(encode_line(DocfactsDocument{extractor.extract(document), hex(hash64(document.text)), document.text}));
  }
  Damage damage;
  std::size_t read = 0, refused = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::string line = damage.damaged(lines[static_cast<std::size_t>(i) % lines.size()]);
    INFO(line);
    const std::string message = error_of([&] {
      const DocfactsLine decoded = decode_line(line);
      const auto* document = std::get_if<DocfactsDocument>(&decoded);
      if (document) check_facts(document->facts, document->text, extractor.schema());
    });
    ++(message.empty() ? read : refused);
  }
  CHECK(read > 100);
  CHECK(refused > 1000);
}

// Runs the examples of the rules of all packs of a folder: pack_examples LEXICON [WORD]
// WORD keeps the failures whose place or text contains it. Exit code 1 if an example does not hold, or no example reaches a rule.
#include <iostream>

#include "extract/examples.hpp"
#include "extract/faults.hpp"

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: pack_examples LEXICON [WORD]\n";
    return 2;
  }
  const std::string word = argc > 2 ? argv[2] : "";
  try {
    const actorgraph::ExampleReport report = actorgraph::check_examples(argv[1]);
    std::size_t shown = 0;
    for (const auto& failure : report.failures) {
      if (failure.where.find(word) == std::string::npos && failure.what.find(word) == std::string::npos) continue;
      ++shown;
      std::cout << failure.where << ": " << failure.what << "\n";
    }
    for (const std::string& rule : report.unreached) std::cout << rule << "\n";
    std::cout << report.run << " examples, " << report.failures.size() << " failed\n";
    return report.run > 0 && report.failures.empty() && report.unreached.empty() && shown == report.failures.size() ? 0 : 1;
  } catch (const actorgraph::PackError& error) {
    for (const std::string& fault : error.faults) std::cout << fault << "\n";
    return 1;
  }
}

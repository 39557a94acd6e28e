// What tells who is who: language packs, and lists of the user's own.
#pragma once

#include <string>
#include <vector>

#include "extract/extractor.hpp"

namespace CLI {
class App;
}

namespace actorgraph::cli {

struct Knowledge {
  std::string lexicon;
  std::vector<std::string> actors;
};

/// --lexicon and --actors.
void add_knowledge_options(CLI::App& command, Knowledge& knowledge);

/// Loads both. Throws Error for what is faulty.
Extractor extractor_of(const Knowledge& knowledge);

}  // namespace actorgraph::cli

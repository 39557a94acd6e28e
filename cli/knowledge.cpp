#include "cli/knowledge.hpp"

#include <CLI/CLI.hpp>

#include "graph/actor_list.hpp"

namespace actorgraph::cli {

void add_knowledge_options(CLI::App& command, Knowledge& knowledge) {
  command.add_option("--lexicon", knowledge.lexicon, "Folder of the language packs")->type_name("DIR");
  command.add_option("--actors", knowledge.actors, "List of actors that you know beside those of the packs, as table or JSON; may be given several times")
      ->allow_extra_args(false)
      ->type_name("LIST");
}

Extractor extractor_of(const Knowledge& knowledge) { return Extractor(find_lexicon(knowledge.lexicon), read_actor_lists(knowledge.actors)); }

}  // namespace actorgraph::cli

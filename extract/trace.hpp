// What the stages do to one article, for explain and for the check of packs. In normal runs there is no Trace, and a null
// pointer is all that it costs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "extract/actor_table.hpp"
#include "extract/facts.hpp"
#include "extract/rules.hpp"

namespace actorgraph {

class Article;
struct Constituent;
struct Frame;
struct Sentence;

/// What became of a trigger.
enum class ClauseOutcome : std::uint8_t {
  fired,
  quoted,     ///< stands inside direct speech, and the frame is not `content`
  inside,     ///< `initial`, and a clause does not begin with it
  without,    ///< a preposition that the frame excludes follows
  alone,      ///< the noun that the frame asks for is not beside it
  slots,      ///< a required slot stayed empty
  condition,  ///< a status word makes it a condition
  claim,      ///< somebody says it of others
  nothing     ///< no operator found whom to relate
};

/// One slot of a trigger, with what filled it.
struct FilledSlot {
  std::string name;
  bool optional = false;
  std::vector<ActorIndex> actors;
};

/// An actor beside the trigger.
struct Neighbour {
  Span where;
  Symbol marker = 0;  ///< preposition; 0: none
  bool left = false;
};

struct ClauseAttempt {
  const Frame* frame = nullptr;
  Span trigger;
  ClauseOutcome outcome = ClauseOutcome::fired;
  std::vector<Neighbour> neighbours;
  std::vector<FilledSlot> slots;
  std::size_t relations = 0, roles = 0;  ///< how many Article::relations and roles there were before
};

/// Why somebody is the speaker.
enum class SpeakerBy : std::uint8_t {
  named,     ///< named in the sentence
  pair,      ///< unsaid, dual: the pair of the meeting, or the states named together
  clause,    ///< unsaid: who acts in an earlier clause of the sentence
  actor,     ///< unsaid: who acted last, as nobody spoke
  voice,     ///< unsaid: the last one who spoke and agrees
  heading,   ///< "X: ..." in a heading
  source,    ///< "according to X"
  quote      ///< a quotation without a verb of its own goes on
};

/// Why a trigger of speech made no statement.
enum class Silence : std::uint8_t {
  content,    ///< nothing that is said stands beside it
  anonymous,  ///< somebody speaks whom nothing identifies: who spoke before is forgotten
  speaker     ///< nobody is named, and nobody goes on
};

/// Overrides what it wants to know. References are valid during the call only. Calls come in this order: begin; for each sentence
/// `sentence`, `tried`, `built`; second_reading; the same for each sentence that the names of the article may change; then for each sentence `statement`,
/// `silent`, `clause`, `read`.
class Trace {
 public:
  virtual ~Trace() = default;
  virtual void begin(const Article&) {}
  virtual void second_reading() {}
  /// A sentence with its items before any phrase is built.
  virtual void sentence(const Sentence&) {}
  /// Rules of a stratum that may begin at item `start` (bits of StratumIndex), and those that match.
  virtual void tried(const std::vector<PhraseRule>& /*stratum*/, std::uint64_t /*candidates*/, Items, std::uint32_t /*start*/,
                     const std::vector<const RuleMatch*>&) {}
  /// The rule and its builder made a phrase of the first match that they could.
  virtual void built(const Constituent&) {}
  /// One call for each statement; those of several speakers follow each other. `fact`: index into Article::statements.
  virtual void statement(const Article&, std::size_t /*fact*/, const Frame&, Span /*cue*/, SpeakerBy) {}
  virtual void silent(const Frame&, Span /*cue*/, Silence) {}
  virtual void clause(const Article&, const ClauseAttempt&) {}
  /// Sentence `index` has been read; Article::discourse is what goes on to the next one.
  virtual void read(const Article&, std::size_t /*index*/) {}
};

}  // namespace actorgraph

// What a reader keeps in mind from sentence to sentence. An explicit value: each sentence takes one and leaves one.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "extract/actor_table.hpp"

namespace actorgraph {

/// Somebody who spoke.
struct Voice {
  ActorIndex actor = kNoActor;
  std::uint32_t paragraph = 0;  ///< of his last statement
};

struct Discourse {
  ActorIndex speaker = kNoActor;          ///< last explicit speaker: continues when the next one is left unsaid
  std::uint32_t speaker_paragraph = 0;    ///< paragraph of the last statement of `speaker`
  ActorIndex source = kNoActor;           ///< agency that carried the speaker's words
  ActorIndex subject = kNoActor;          ///< last person who did something
  std::vector<ActorIndex> event;          ///< members of the current meeting
  std::vector<ActorIndex> pair;           ///< the last two states named together
  std::uint32_t event_number = 0;

  std::vector<Voice> voices;              ///< who spoke since the memory was last emptied, the last one last
  std::map<ActorIndex, Symbol> gender;    ///< of actors, as verbs that agree with them show

  /// Somebody spoke whom the article does not identify: nobody can go on after him.
  void forget_speaker() {
    speaker = source = subject = kNoActor;
    voices.clear();
  }
};

}  // namespace actorgraph

// What a reader keeps in mind from sentence to sentence. An explicit value: each sentence takes one and leaves one.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/actor_table.hpp"

namespace actorgraph {

struct Discourse {
  ActorIndex speaker = kNoActor;          ///< last explicit speaker: continues when the next one is left unsaid
  std::uint32_t speaker_paragraph = 0;    ///< paragraph of the last statement of `speaker`
  ActorIndex source = kNoActor;           ///< agency that carried the speaker's words
  ActorIndex subject = kNoActor;          ///< last person who did something
  std::vector<ActorIndex> event;          ///< members of the current meeting
  std::vector<ActorIndex> pair;           ///< the last two states named together
  std::uint32_t event_number = 0;

  void forget_speaker() { speaker = source = kNoActor; }
};

}  // namespace actorgraph

// One article while it is read. Internal to extract/: the stages share it; the outside sees DocumentFacts only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/actor_table.hpp"
#include "extract/calendar.hpp"
#include "extract/confidence.hpp"
#include "extract/constituents.hpp"
#include "extract/discourse.hpp"
#include "extract/few.hpp"
#include "extract/frames.hpp"
#include "extract/person_names.hpp"
#include "extract/trace.hpp"

namespace actorgraph {

struct HeldRole {
  ActorIndex actor = kNoActor;
  OfficeRef office;
  Span name, sentence;
  std::string_view rule;  ///< see rule_id()
  double confidence = kPhraseConfidence;
  bool unclear = false;  ///< of which state, nothing tells
};

struct RelationFact {
  std::string_view relation;  ///< a word of the pack
  ActorIndex from = kNoActor, to = kNoActor;
  RelationStatus status = RelationStatus::happened;
  ActorIndex place = kNoActor;
  std::uint32_t event = 0;
  std::string date;      ///< ISO 8601, or empty
  bool datable = false;  ///< stands in a heading that tells no time: another report may date it
  Span where, sentence;
  std::string_view rule;
  double confidence = 0.8;
  bool timeless = false; ///< said in the present tense, which news also use for what is planned
  bool implied = false;  ///< an office read off an appointment verb and the like
};

struct StatementFact {
  ActorIndex speaker = kNoActor, source = kNoActor;
  StatementForm form = StatementForm::indirect;
  Span content, where, sentence;
  std::string_view rule;
  double confidence = 0.85;
  bool demand = false;  ///< the verb of speech is an act itself (demand, threat): its content is no act of the speaker yet
};

using Actors = Few<ActorIndex, 4>;

/// The members of a phrase once names and antecedents are known.
struct Resolved {
  Actors actors;         ///< persons, states, organisations, in text order
  bool unnamed = false;  ///< an office, side or counterpart for which no person was found: `actors` are states
};

class Article {
 public:
  Article(std::string_view article, const Pack& language) : text(article), pack(language), actors(language), names(language) {
    constexpr std::size_t few = 8;
    mentions.reserve(4 * few);
    roles.reserve(few);
    relations.reserve(few);
    statements.reserve(few);
  }

  std::string_view text;
  std::optional<Day> published;
  const Pack& pack;
  Arena arena;              ///< keys and lists of readings of the items
  ActorTable actors;
  PersonNames names;
  std::vector<Sentence> sentences;
  std::vector<MentionRef> mentions;
  std::vector<HeldRole> roles;
  std::vector<RelationFact> relations;
  std::vector<StatementFact> statements;
  Discourse discourse;
  Trace* trace = nullptr;   ///< told what the stages do; mostly there is none

  /// "ar/Person" of "Person". One rule has one id, in one place.
  std::string_view rule_id(std::string_view rule);
  std::string_view slice(Span span) const { return text.substr(span.start, span.end - span.start); }

  // references.cpp
  /// Names, offices and states of every sentence: fills mentions, roles and represents.
  void read_references();
  /// Who a constituent stands for, at the moment of `discourse`. `sentence`: the one it stands in.
  Resolved resolve(const Constituent& constituent, const Sentence& sentence);
  /// State that a person represents as far as the article says; kNoActor if none.
  ActorIndex state_of_person(ActorIndex person) const;
  void hold(ActorIndex actor, const OfficeRef& office, Span name, const Sentence& sentence, std::string_view rule, double confidence);

  // statements.cpp
  void read_statements(const Sentence& sentence, std::size_t index);
  // clauses.cpp
  /// `first`: index of the first statement of this sentence.
  void read_clauses(const Sentence& sentence, std::size_t first);

  bool represents(ActorIndex who, ActorIndex state) const;
  /// `who` (a person or a body) represents `state`: once for each pair, the first reason counts.
  void represent(ActorIndex who, ActorIndex state, Span where, Span sentence, std::string_view rule, double confidence, bool inferred = false);
  void relate(std::string_view relation, ActorIndex a, ActorIndex b, RelationStatus status, Span where, const Sentence& sentence,
              const Frame& frame, ActorIndex place, std::uint32_t event);

 private:
  friend class ReferenceReader;
  std::vector<std::string_view> rules_;  // ids that rule_id() gave
};

}  // namespace actorgraph

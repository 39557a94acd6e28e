// Clause rules at work on one sentence. Internal to extract/: clauses.cpp (scans to the right and to the left of each
// trigger, status), clause_slots.cpp (sources of slots), clause_dates.cpp (time), clause_actions.cpp (operators).
#pragma once

#include <algorithm>

#include "extract/clause_scan.hpp"
#include "extract/dates.hpp"

namespace actorgraph {

constexpr std::size_t kNoItem = static_cast<std::size_t>(-1);

/// An actor beside a trigger that may fill a slot.
struct Filler {
  std::size_t item = 0;
  Symbol marker = 0;   ///< preposition code before it; 0: bare
  bool left = false;
  bool near_verb = false;
  bool near_prep = false;  ///< directly behind its preposition
  bool behind_noun = false; ///< a plain noun stands before it, outside phrases
  bool attached = false;   ///< belongs to the noun of the phrase before it ("officials *in Egypt*"): a place at most
  /// "met X and Y said": X alone is the object of the verb before, Y alone the subject of the one behind.
  enum Part { whole, but_last, last_only } part = whole;
};

class ClauseReader {
 public:
  /// `first`: index of the sentence's first statement.
  ClauseReader(Article& article, const Sentence& sentence, std::size_t first)
      : a_(article), s_(sentence), items_(sentence.items), p_(article.pack.properties), first_(first) {}

  void run();

 private:
  /// The innermost content in which the item stands, or null.
  const StatementFact* content_of(std::size_t item) const;
  Actors speakers_of(const StatementFact& content) const;
  /// True if all of `agents` are who speaks, or his state: their own act.
  bool own_act(const StatementFact& content, const Actors& agents) const;

  /// Keeps the last two states and the last acting person in mind.
  void note(const Constituent& phrase);

  // ---- scans ---------------------------------------------------------------------------------------------------------

  void scan_right(std::size_t t, const Reading& r, const Frame& frame);

  /// "U.S. airlines": the actor at `j` only says which airlines.
  bool modifies(std::size_t j) const;

  /// The group at `j` begins with objects of a verb before it; `marker`: its preposition.
  bool ends_another(std::size_t j, Symbol marker, std::size_t t) const;
  /// The actor at `j` is the subject of a verb directly behind it.
  bool begins_another(std::size_t j, std::size_t t) const;

  void scan_left(std::size_t t);
  /// "X, who met Y": the item of the relative whose object the actor at `j` is, or kNoItem.
  std::size_t relative_around(std::size_t j, bool comma) const;
  /// "X, who met Y": the relative pronoun stands for what is directly before it.
  bool relative_subject(std::size_t j) const { return p_.quote_first && j > 0; }
  /// Preposition (or postposition) of the actor at `j`; sym::y if it has no code, 0 if there is none.
  Symbol marker_before(std::size_t j) const;

  // ---- slots ---------------------------------------------------------------------------------------------------------

  struct Filled {
    Actors actors;
    std::size_t item = static_cast<std::size_t>(-1);
  };

  /// Actors at an item, or of a phrase, that the slot admits.
  Actors fitting(std::size_t j, const Slot& slot, Filler::Part part = Filler::whole);
  Actors fitting(const Constituent& phrase, const KindMask& kinds);

  /// Some of the fillers, in the order in which they are tried.
  using Choice = Few<const Filler*, 6>;
  Filled take(const Slot& slot, const Choice& order);
  bool used(std::size_t item) const { return taken_.contains(item); }

  Choice select(bool left, bool right, Symbol marker) const;

  /// Fillers behind `first` or a preposition that the slot names after it, in text order.
  Choice prepositions(const Slot& slot, Symbol first) const;

  /// Subject and object by the order of the language (docs/rules.md, "Orders").
  Filled subject(const Slot& slot, const Reading& r, std::size_t t);
  bool passive_before(std::size_t t) const;
  /// "X, accused by Y": a past form without auxiliary, its agent directly behind it.
  bool reduced_passive(const Reading& r, std::size_t t) const;
  /// What a past form without auxiliary stands directly behind.
  Choice beside_left(std::size_t t) const;

  Filled object(const Slot& slot, const Reading& r, std::size_t t);

  Filled fill(const Slot& slot, const Reading& r, std::size_t t);

  /// Object inside the verb form, or a pronoun of objects beside it.
  Filled clitic(const Slot& slot, const Reading& r, std::size_t t);
  /// The actor directly before the trigger ("the Y *backed* by").
  Filled head(const Slot& slot, std::size_t t);
  /// Subject of the verb before the trigger in its sentence.
  Filled sentence_subject(const Slot& slot, std::size_t t);
  /// Verb without subject: who acted last, else who speaks. Not if a noun stands where the subject should.
  Filled dropped(const Slot& slot, const Reading& r, std::size_t t);
  /// What the relative before the verb stands for ("X, who met Y").
  Filled relative(const Slot& slot, std::size_t t);
  bool in_relative(std::size_t t) const;
  /// True if only words without meaning for it stand between the trigger and the start of its clause.
  bool opens_clause(std::size_t t) const;
  bool noun_follows(std::size_t t) const;
  Filled genitive(const Slot& slot, std::size_t t);
  /// The two states inside an Event; states whose adjectives stand beside any other noun.
  Filled adjectives(const Slot& slot, std::size_t t);
  /// Who the pronoun on the noun stands for.
  Filled his(const Slot& slot, const Reading& r, std::size_t t);
  /// "After X, states announced their support": a noun of its own stands before the verb between X and the trigger.
  bool other_subject(std::size_t t) const;
  /// The state of who acts or speaks ("his country's support").
  Filled home(const Slot& slot, const Reading& r, std::size_t t);
  /// Gender of the pronoun that stands as determiner before the noun ("his long talks"); 0: there is none.
  Symbol possessor(std::size_t t) const;
  /// Who speaks, if the trigger heads his words ("announced the support of").
  Filled speaker(const Slot& slot, std::size_t t);
  /// Subject of a light verb on the left.
  Filled light(const Slot& slot, std::size_t t);
  /// "After a visit to Y, X said": the subject of the main clause behind the trigger's phrase.
  Filled main_subject(const Slot& slot, std::size_t t);
  /// Person who acted or spoke last, as far as the trigger's surroundings know.
  ActorIndex last_person(std::size_t t) const;
  Filled filled_with(const Slot& slot, ActorIndex actor) const;
  /// "During a meeting with Y": the other party is who the sentence is about.
  Filled host(const Slot& slot, std::size_t t);
  Filled side_lead(const Slot& slot);
  /// Whose the object is ("condemned *X's* raid", "the *X* raid", "an offer from *X*").
  Filled owner_of_object(const Slot& slot, std::size_t t);
  /// The owner written before the trigger, if only words that describe it stand between.
  Filled own(const Slot& slot, std::size_t t);

  // ---- status --------------------------------------------------------------------------------------------------------

  /// Nearest status word before the trigger in its clause, not across another verb. Empty: a condition blocks the fact.
  std::optional<RelationStatus> status(std::size_t t, const Reading& r) const;

  // ---- time ----------------------------------------------------------------------------------------------------------

  /// ISO date of what the trigger at `t` asserts, or empty.
  std::string date(std::size_t t, RelationStatus state, bool timeless, const std::string& relation);
  /// True if the time belongs to the trigger at `t`, which asserts `relation`.
  bool owns_date(const DatePhrase& phrase, std::size_t t, const std::string& relation) const;
  /// The same for a time that stands behind the trigger, and ahead of it; `before` is its first item, with preposition.
  bool date_behind(std::size_t before, const DatePhrase& phrase, std::size_t t, const std::string& relation) const;
  bool date_ahead(std::size_t before, const DatePhrase& phrase, std::size_t t) const;

  // ---- operators -----------------------------------------------------------------------------------------------------

  void trigger(std::size_t t, const Reading& r, const Frame& frame);
  /// Fills the slots and asserts; what became of it.
  ClauseOutcome attempt(std::size_t t, const Reading& r, const Frame& frame, std::vector<Filled>& filled);
  /// Tells the trace of an attempt.
  void tell(std::size_t t, const Frame& frame, ClauseOutcome outcome, const std::vector<Filled>& filled, std::size_t relations, std::size_t roles) const;

  /// True if a preposition that the frame excludes opens the first phrase after trigger and subject.
  bool excluded(std::size_t t, const Frame& frame) const;
  /// True if the row asks for a preposition behind trigger and object, and it is not there.
  bool unopened(std::size_t t, const Reading& r) const;
  /// True if nothing behind the verb can be the other party of what its subjects do to each other.
  bool alone(std::size_t t, const Frame& frame, const Action& action) const;

  /// True if the noun of a frame that this one asks for stands beside the trigger.
  bool beside(std::size_t t, const Frame& frame) const;

  /// A required slot may stay empty if a later action does without it.
  bool needed_elsewhere(const Frame& frame, std::size_t slot) const;

  void remember_subject(const Frame& frame, const std::vector<Filled>& filled);

  Span extent(std::size_t t, const std::vector<Filled>& filled, const Action& action) const;

  bool act(const Action& action, const std::vector<Filled>& filled, RelationStatus state, const Frame& frame, std::size_t t, ActorIndex place);

  /// State that an actor is of: itself, or that of a person or of a state's body.
  ActorIndex state_of(ActorIndex actor) const;
  ActorIndex owner(ActorIndex actor) const;

  std::uint32_t begin_event(const std::vector<std::pair<ActorIndex, ActorIndex>>& pairs, RelationStatus state);

  /// New participants of the current meeting: with every member of another side.
  bool join(const Action& action, const std::vector<Filled>& filled, RelationStatus state, const Frame& frame, std::size_t t);

  /// "From the Russian side X and Y took part": offices that were named without an owner are of that side.
  void side_owns(const Actors& joining, ActorIndex side, Span where);

  /// "X was appointed minister": the office that follows as predicate.
  bool hold(const Action& action, const std::vector<Filled>& filled, RelationStatus state, const Frame& frame, std::size_t t);

  Article& a_;
  const Sentence& s_;
  Items items_;
  const PackProperties& p_;
  std::size_t first_;
  Few<Filler, 8> fillers_;
  Few<std::size_t, 8> taken_;
  Few<Symbol, 4> done_;            ///< frames of the item at hand
  std::vector<Filled> filled_;     ///< slots of the trigger at hand
  std::vector<DatePhrase> dates_;  ///< of the sentence, once a fact asks for them
  bool dates_read_ = false;
  bool pronoun_ = false;
  std::uint32_t event_ = 0;
};

}  // namespace actorgraph

// Phrases of one sentence, built by the pack's phrase rules: names, offices, persons with their offices, groups, sides.
#pragma once

#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actor_table.hpp"
#include "extract/facts.hpp"
#include "extract/rules.hpp"
#include "extract/tokens.hpp"

namespace actorgraph {

class Trace;
struct Pack;

/// An office as a phrase says it. What the phrase leaves open is filled in by references.cpp.
struct OfficeRef {
  Symbol role = 0;               ///< code of schema/roles.tsv; 0: as the antecedent's (counterpart)
  Symbol title = 0;              ///< title id of the lexicon, for antecedents
  ActorIndex of = kNoActor;      ///< organisation that is named as its place
  ActorIndex state = kNoActor;   ///< state that owns it
  bool of_institution = false;   ///< its place is the institution built from `part` and `state`
  std::string_view part;         ///< code of the portfolio or institution, a word of the pack
  Span part_span;
  RoleStatus status = RoleStatus::current;
  bool possessive = false;       ///< "its leader": the owner is the last state or organisation before it
  bool inferred = false;
  Span text;
};

/// One actor inside a constituent.
struct Member {
  ActorKind kind = ActorKind::person;
  ActorIndex actor = kNoActor;  ///< persons: set by references.cpp
  Span name;
  std::string_view key;         ///< folded name
  bool licensed = false;        ///< the phrase itself shows that this is a person (title, honorific)
  ArenaList<OfficeRef> offices;
};

struct MentionRef {
  ActorIndex actor = kNoActor;
  Span span;
  MentionForm form = MentionForm::name;
};

/// A phrase. All of it lives in the arena of the article.
struct Constituent {
  Symbol kind = 0;
  Reading own;                        ///< category = kind; what `Kind[...]` tests look at
  const PhraseRule* rule = nullptr;
  Span span;
  ArenaList<Member> members;
  ArenaList<OfficeRef> offices;       ///< Office: its offices, owners outer, portfolios inner
  ArenaList<ActorIndex> owners;       ///< Counter, Side, Event
  ArenaList<Constituent*> children;   ///< Group: its members' constituents; Person: the Counter it came from
  ArenaList<MentionRef> mentions;     ///< states, organisations and places named inside
  ArenaList<std::string_view> tokens; ///< Name: folded tokens
  std::string_view lead;              ///< Name: its tokens with a space between them
};

/// One sentence: items after the last stratum, and the constituents that they point to.
struct Sentence {
  Span span;
  std::uint32_t paragraph = 0;
  bool heading = false;   ///< first line of the article or a short line without a full stop
  bool opens_paragraph = false;
  ArenaList<Item> items;
  ArenaList<Constituent*> built;
};

/// Builds the phrases of an article's sentences. Actors other than persons are registered in the table of each call; keys of new items live in
/// the arena. `trace` may be null.
class PhraseReader {
 public:
  PhraseReader(std::string_view text, const Pack& pack, Arena& arena, Trace* trace)
      : text_(text), pack_(pack), arena_(arena), trace_(trace), matcher_(room_of_thread().matcher), starts_(room_of_thread().starts) {}
  /// Runs all strata over the sentence's items.
  void read(Sentence& sentence, ActorTable& actors);

 private:
  /// `present`: categories of the sentence so far.
  void read_stratum(Sentence& sentence, ActorTable& actors, std::size_t stratum, CategorySet& present);
  /// Makes a phrase at item `at`, if one of the rules matches and its builder agrees; returns the item behind it, or 0. `before`: the item before it.
  std::uint32_t build(Sentence& sentence, ActorTable& actors, std::size_t stratum, std::uint64_t rules, std::uint32_t at, const Item* before);

  std::string_view text_;
  const Pack& pack_;
  Arena& arena_;
  Trace* trace_;
  /// What is used again from sentence to sentence, and from article to article.
  struct Room {
    RuleMatcher matcher;
    std::vector<std::uint32_t> starts;
  };
  static Room& room_of_thread();
  RuleMatcher& matcher_;
  std::vector<std::uint32_t>& starts_;  // items of the sentence that some rule may begin with
};

/// Builder of one match: fills `out`; false if the words do not fit together (the rule then does not apply).
bool run_builder(const RuleMatch& match, Items items, std::string_view text, const Pack& pack, ActorTable& actors,
                 Arena& arena, Constituent& out);

}  // namespace actorgraph

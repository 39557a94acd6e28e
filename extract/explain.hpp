// How the facts of one article came about, stage by stage, for those who write rules.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/document.hpp"
#include "extract/extractor.hpp"
#include "extract/facts.hpp"

namespace actorgraph {

/// A word, mark or affix that was split off, with all that the lexicon says of it.
struct ExplainedToken {
  TextRange where;
  std::string key;       ///< folded, as rules see it
  bool affix = false;    ///< is written in one with its neighbour
  bool quoted = false;   ///< stands between quotation marks
  std::vector<std::string> readings;  ///< "verb frame=meet tense=past"
};

/// A phrase rule at one place.
enum class RuleOutcome : std::uint8_t {
  built,
  refused,  ///< it matched, but its builder could not make a phrase of the words
  passed,   ///< it matched, but a rule that matched more, or stands before it, was built
  unmatched ///< its pattern could begin here, and does not go on
};

struct TriedRule {
  int stratum = 0;       ///< from 1
  std::string rule;      ///< "Person.titled"
  std::size_t line = 0;  ///< where it stands in phrases.rules of the pack
  RuleOutcome outcome = RuleOutcome::unmatched;
  TextRange where;       ///< what it matched; else where it began
};

/// A phrase that was built, with what names and antecedents made of it.
struct ExplainedPhrase {
  int stratum = 0;
  std::string rule;      ///< "Person.titled"; its kind is before the full stop
  TextRange where;
  std::string features;  ///< "num=sg def=y"
  std::vector<std::string> members;  ///< actors, with the offices that they hold; "-": nothing licenses the name
  std::vector<std::string> offices;  ///< "foreign_minister of Russia"
};

/// What a trigger looked for.
struct ExplainedSlot {
  std::string name;
  bool optional = false;
  std::vector<std::string> fillers;  ///< names of actors
};

/// An actor beside a trigger, within its clause.
struct ExplainedNeighbour {
  TextRange where;
  std::string marker;    ///< preposition ("with"), or empty
  bool left = false;     ///< stands before the trigger
};

/// A relation or office as a clause asserted it.
struct ExplainedAssertion {
  std::string relation, from, to, status;
  bool kept = false;     ///< it is among the facts of the article, where relations that others outdo are left out
};

/// A trigger of a frame.
struct ExplainedClause {
  std::string frame;
  std::size_t line = 0;  ///< where the frame stands in clauses.rules of the pack
  TextRange trigger;
  std::string outcome;   ///< "fired", or why not, in a word
  std::string why;       ///< the same in a sentence
  std::vector<ExplainedSlot> slots;
  std::vector<ExplainedNeighbour> neighbours;
  std::vector<ExplainedAssertion> assertions;
};

/// A word of speech, or a quotation without one.
struct ExplainedStatement {
  std::string frame;
  std::size_t line = 0;  ///< where the frame stands in clauses.rules of the pack
  TextRange cue, content;
  std::string speaker, source;  ///< names; no speaker: it made no statement
  std::string by;        ///< why he is the speaker, or why there is none, in a word
  std::string why;       ///< the same in a sentence
};

/// What is kept in mind behind a sentence: names of actors, or empty.
struct ExplainedMemory {
  std::string speaker, source, actor;
  std::vector<std::string> event, pair;
};

struct ExplainedSentence {
  TextRange where;
  std::uint32_t paragraph = 0;  ///< from 1, among those that hold text
  bool heading = false;
  std::vector<ExplainedToken> tokens;
  std::vector<TriedRule> tried;      ///< in the order of strata and places
  std::vector<ExplainedPhrase> phrases;
  std::vector<ExplainedStatement> statements;
  std::vector<ExplainedClause> clauses;
  ExplainedMemory memory;
};

struct Explanation {
  std::string language;             ///< empty: no pack knows the text, and all else is empty
  std::vector<ExplainedSentence> sentences;
  std::vector<TextRange> skipped;   ///< lines that were passed over: advertisements, links
  DocumentFacts facts;              ///< just what Extractor::extract() gives, those of conditional actors included
};

/// Reads the article as Extractor::extract() does, and keeps what the stages did. Never throws on content.
Explanation explain(const Extractor& extractor, const Document& document);

}  // namespace actorgraph

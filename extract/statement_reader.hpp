// Who said what in one sentence. Internal to extract/: statements.cpp (cues), statement_content.cpp (what is said),
// statement_speaker.cpp (who says it).
#pragma once

#include "extract/clause_scan.hpp"

namespace actorgraph {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class StatementReader {
 public:
  StatementReader(Article& article, const Sentence& sentence) : a_(article), s_(sentence), items_(sentence.items), p_(article.pack.properties) {}

  void run();

 private:
  struct Content {
    std::size_t from = kNone, to = kNone;  // items, half open
    bool ok() const { return from != kNone && to != kNone && from < to; }
  };

  /// A quotation of more than a few words at `i`.
  bool long_quote(std::size_t i) const;
  bool quote(std::size_t i) const { return i < items_.size() && mark_is(items_[i], sym::quote); }
  bool mark(std::size_t i, Symbol layout) const { return i < items_.size() && mark_is(items_[i], layout); }
  bool cue(std::size_t i) const;
  bool cutting_cue(std::size_t i) const;
  bool participle_cue(std::size_t i) const { return items_[i].is(sym::participle) && cue(i); }

  // ---- where the content stands -------------------------------------------------------------------------------------

  /// First item of content to the right of the cue at `i`; kNone if the cue has none.
  std::size_t content_start(std::size_t i, const Reading& r);
  /// After a complementiser, a colon or at a quotation mark.
  std::size_t marked_start(std::size_t i, Values opens = {}) const;
  /// Behind a preposition of the verb's `opens`, or (`bare`) at the first noun after verb and subject. `marked`: the
  /// content that something marks further on, kNone if nothing does.
  std::size_t opened_start(std::size_t i, const Reading& r, std::size_t marked);
  /// True for an unknown word that begins with a glued preposition of `ids` (of any, if empty).
  bool glued_prep(const Item& item, Values ids) const;
  /// The same with a preposition that swallowed an article: beyond doubt a preposition's phrase.
  bool with_glued_article(const Item& item) const;
  /// True if the plain noun at `j` may be content and not the subject of the cue at `i`.
  bool noun_opens(std::size_t i, std::size_t j, bool subject, std::size_t marked);

  /// In languages that leave out the complementiser: content begins after the cue, its addressee and adverbs of time.
  std::size_t zero_start(std::size_t i, bool tell) const;

  std::size_t content_end(std::size_t from) const;
  bool joined(std::size_t j) const { return j > 0 && (items_[j - 1].is(sym::conj) || mark(j - 1, sym::comma)); }
  /// "..., and he said": the conjunction stands before the pronoun.
  bool pronoun_joined(std::size_t j) const { return j > 1 && items_[j - 1].is(sym::pron) && items_[j - 2].is(sym::conj); }
  /// What the reporter adds behind a comma ("..., in a hint to"), after an "and" or without.
  bool aside(std::size_t i) const;
  std::size_t before_cue(std::size_t j, std::size_t from) const;

  /// Content before the cue: "...," X said / "...," said X / ..., X said.
  Content content_before(std::size_t i, std::size_t subject) const;

  // ---- who speaks ---------------------------------------------------------------------------------------------------

  struct Subject {
    Actors speakers;
    std::size_t item = kNone;
    bool explicit_unknown = false;  // somebody is named, but nobody we know: no statement
    bool dropped = false;
    Symbol gender = 0;              // of an unsaid speaker, as the verb or the pronoun shows it
    bool body = false;              // a pronoun or noun that stands for an organisation ("the agency")
    bool his = false;               // "his office": he stays in mind
    bool inserted = false;          // of a clause inside or before another one
    bool two = false;               // an unsaid pair
    bool many = false;              // or several
  };

  void set_speakers(Subject& subject, std::size_t j);

  /// Nearest bare actor or pronoun left of the cue, inside its clause.
  Subject left_subject(std::size_t i);

  /// Subject right of the cue, before the content: first bare actor. A plain noun there hides it, except as the
  /// profession of a person ("the writer X").
  Subject right_subject(std::size_t i, std::size_t limit);

  ActorIndex register_speaker() const;
  /// Who an unsaid subject is: who acts in an earlier clause of this sentence, else who spoke last and agrees.
  Actors unsaid(std::size_t i, const Subject& subject);
  Actors clause_subject(std::size_t i, Symbol gender);
  /// In verb-first order: the actor, or noun of people, before `i` that only a verb, known or not, precedes in the sentence; kNone if there is none.
  std::size_t first_bare(std::size_t i) const;
  /// Several unsaid: who acts together, who spoke together, or a pair that is known.
  Actors several(std::size_t i, const Subject& subject);
  /// The organisation that "the ministry" (`org=head`) stands for: the last one named whose name begins with this noun.
  ActorIndex body_named(std::size_t noun) const;
  bool agrees(ActorIndex actor, Symbol gender) const;
  /// Gender that a verb shows; 0 where the language or the form shows none.
  Symbol agreement(const Reading& r) const;

  /// A subject before a verb of several is not one alone.
  Subject agreed(Subject subject, const Reading& r) const;

  Subject find_subject(std::size_t i, const Reading& r, std::size_t start);

  /// SVO inside a verb-first language: "that the minister X, said", "as for X, he said".
  Subject adjacent_left(std::size_t i);
  /// "The minister X, who ..., said": what the sentence begins with.
  Subject topic(std::size_t i);
  /// "X says" in a verb-first language: an actor that begins the clause directly before the cue.
  Subject first_left(std::size_t i);
  /// "X, who says": what the relative stands for.
  Subject relative_left(std::size_t i);
  /// "He accused X": a verb that needs an object (`object`) has one bare actor only.
  bool only_object(std::size_t i, std::size_t limit) const;
  /// "The paper said": a plain noun begins the clause.
  bool noun_first(std::size_t i) const;

  // ---- content before the verb, or behind it with nothing between: `quote_first` (statement_flow.cpp, statement_subject.cpp) --

  bool flow_trigger(std::size_t i, const Reading& r, const Frame& frame);
  /// Adverbs and times between a verb and what is said.
  bool adverb(std::size_t i) const;
  bool verbal(std::size_t i) const;
  /// Behind the noun phrase at `j`: where it ends, or where a clause begins directly behind it.
  std::size_t phrase_end(std::size_t j) const;
  /// Content behind a cue: addressee, adverbs and phrases of place and time are passed over. `j`: behind verb and subject.
  std::size_t flow_start(std::size_t j, const Reading& r) const;
  /// Content that something marks, behind all sorts of words.
  std::size_t far_start(std::size_t i) const;
  std::size_t over_paren(std::size_t end) const;
  bool last_comma(std::size_t j) const;
  bool attribution(std::size_t j) const;
  bool says_more(std::size_t j) const;
  /// `inserted`: in a clause that a comma ends ("X, who says ..., ", "While X says ..., ").
  std::size_t flow_end(std::size_t from, bool inserted) const;
  Content flow_before(std::size_t i, std::size_t subject) const;
  Content flow_content(std::size_t i, const Reading& r, const Subject& subject) const;
  bool behind_prep(std::size_t j) const;
  void set_pronoun(Subject& subject, std::size_t j) const;
  Subject one_said(std::size_t j);
  Subject before_aside(std::size_t comma);
  Subject phrase_before(std::size_t end);
  std::size_t author(std::size_t from, std::size_t to) const;
  Subject noun_before(std::size_t end);
  Subject main_subject(std::size_t i);
  Subject flow_subject(std::size_t i);
  Symbol gender_of(ActorIndex actor) const;
  Actors antecedent(std::size_t i, const Subject& pron);
  /// Who the sentence is about: a pronoun may stand for him in the next one.
  void keep_topic();

  // ---- triggers ------------------------------------------------------------------------------------------------------

  bool trigger(std::size_t i, const Reading& r, const Frame& frame);

  bool quote_follows(std::size_t i, std::size_t start) const;

  /// True for words that are not said: "did not say", "will say", and what a verb of denying (`status=denied`) is about.
  bool unspoken(std::size_t i, const Reading& r, std::size_t start) const;
  /// Who did not say it may go on all the same.
  void remember(const Subject& subject);

  bool emit(std::size_t i, const Subject& subject, Content content, const Frame& frame);

  /// "Agency A quoted X as saying", in verb-first order: the agency is subject, the speaker follows "about/from".
  bool relay(std::size_t i, const Frame& frame);

  /// Nominal cues: "a statement of X:" followed by a colon or a quotation mark.
  bool utter(std::size_t i, const Frame& frame);

  bool heading_colon();
  /// The colon behind the speaker of a heading, at `from` or after a phrase of a preposition ("X to reporters: ..."); one too large if there is none.
  std::size_t heading_end(std::size_t from) const;

  // ---- sources -------------------------------------------------------------------------------------------------------

  bool is_source_prep(std::size_t i) const;
  /// Code of the postposition behind item `j`, or 0.
  Symbol postposition(std::size_t j) const;
  ActorIndex medium(std::size_t i);

  /// Whom the preposition ("according to") names. The last one of the sentence counts.
  void read_source(std::size_t prep);

  /// "According to X, ..." without a speech verb: X speaks.
  bool source_speaks();

  // ---- continued quotes ------------------------------------------------------------------------------------------------

  /// A quote without a cue of its own goes on with the last speaker: at the start of a sentence, or after "...," X said.
  void continue_quotes(bool any);
  bool covered(std::size_t i) const;

  // ---- facts -----------------------------------------------------------------------------------------------------------

  void add(const Actors& speakers, Content content, std::size_t cue_item, const Frame& frame);

  StatementForm form(Content content) const;

  Article& a_;
  const Sentence& s_;
  Items items_;
  const PackProperties& p_;
  std::size_t floor_ = 0;   // items before it say nothing about the trigger at hand
  std::size_t said_ = 0;    // where the last content begins
  Actors spoke_;            // who says what is no part of other content in this sentence
  bool anonymous_ = false;  // somebody unknown speaks in this sentence
  std::size_t used_ = 0;  // items before it belong to earlier statements
  ActorIndex pending_source_ = kNoActor;
  std::size_t source_prep_ = kNone, source_item_ = kNone;
  SpeakerBy by_ = SpeakerBy::named;     // for the trace: why the speaker is who he is,
  Silence silence_ = Silence::content;  // and why there is none
};

}  // namespace actorgraph

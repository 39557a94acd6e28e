#include "extract/explain.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "extract/article.hpp"
#include "extract/pack.hpp"
#include "extract/text.hpp"

namespace actorgraph {
namespace {

using Words = std::pair<const char*, const char*>;  // a word for programs, a sentence for people

Words words_of(ClauseOutcome outcome) {
  static constexpr Words kWords[] = {
      {"fired", ""},
      {"quoted", "it stands in direct speech, and the frame is not marked content"},
      {"inside", "the row is marked initial, and no clause begins here"},
      {"without", "a preposition that the frame excludes follows"},
      {"alone", "the noun that the frame wants beside it is not there"},
      {"slots", "a slot that has to be filled is empty"},
      {"condition", "a status word makes it a condition"},
      {"claim", "somebody says it of others: a claim"},
      {"nothing", "no operator found two actors to relate"},
  };
  return kWords[static_cast<std::size_t>(outcome)];
}

Words words_of(SpeakerBy by) {
  static constexpr Words kWords[] = {
      {"named", "named"},
      {"pair", "unsaid: the pair of the meeting, or the states named together"},
      {"clause", "unsaid: who acts in an earlier clause of the sentence"},
      {"actor", "unsaid: who acted last, as nobody spoke before"},
      {"voice", "unsaid: the last one who spoke and agrees"},
      {"heading", "named before the colon of a heading"},
      {"source", "named as the source"},
      {"quote", "unsaid: the last one goes on in a quotation without a word of speech"},
  };
  return kWords[static_cast<std::size_t>(by)];
}

Words words_of(Silence silence) {
  static constexpr Words kWords[] = {
      {"content", "nothing that is said stands beside it"},
      {"anonymous", "who speaks is not identified; who spoke before is forgotten"},
      {"nobody", "no speaker is named, and nobody goes on"},
  };
  return kWords[static_cast<std::size_t>(silence)];
}

/// The sink that keeps all that the stages do.
class Explainer : public Trace {
 public:
  explicit Explainer(const Document& document) : points_(document.text) {}

  Explanation take(DocumentFacts facts, const std::string& text) {
    out_.language = facts.language;
    out_.facts = std::move(facts);
    for (ExplainedSentence& sentence : out_.sentences)
      for (ExplainedClause& clause : sentence.clauses)
        for (ExplainedAssertion& assertion : clause.assertions) assertion.kept = kept(assertion, clause, sentence);
    skipped(text);
    return std::move(out_);
  }

  void begin(const Article& article) override { pack_ = &article.pack; }

  void sentence(const Sentence& sentence) override {
    // What the second reading says takes the place of what the first one said.
    ExplainedSentence& s = sentences_[sentence.span.start] = {};
    current_ = &s;
    s.where = range(sentence.span);
    s.paragraph = sentence.paragraph + 1;
    s.heading = sentence.heading;
    for (const Item& item : sentence.items) {
      ExplainedToken& token = s.tokens.emplace_back();
      token.where = range(item.span);
      token.key = std::string(item.key);
      token.affix = item.affix;
      token.quoted = item.quoted;
      for (const Reading* reading : item.readings) token.readings.push_back(describe(*reading));
    }
  }

  void tried(const std::vector<PhraseRule>& stratum, std::uint64_t candidates, Items items, std::uint32_t start,
             const std::vector<const RuleMatch*>& matches) override {
    auto& tried = current_->tried;
    first_ = tried.size();
    for (const RuleMatch* match : matches)  // best first; which of them is built is told next
      tried.push_back({match->rule->stratum, match->rule->id, match->rule->line, RuleOutcome::refused,
                       range({items[start].span.start, items[match->end - 1].span.end})});
    for (std::size_t i = 0; i < stratum.size(); ++i) {
      const bool matched = std::any_of(matches.begin(), matches.end(), [&](const RuleMatch* match) { return match->rule == &stratum[i]; });
      if ((candidates >> i & 1) && !matched) tried.push_back({stratum[i].stratum, stratum[i].id, stratum[i].line, RuleOutcome::unmatched, range(items[start].span)});
    }
  }

  void built(const Constituent& phrase) override {
    auto& tried = current_->tried;
    RuleOutcome outcome = RuleOutcome::refused;  // of those before the one that was built
    for (std::size_t i = first_; i < tried.size() && tried[i].outcome != RuleOutcome::unmatched; ++i) {
      if (outcome == RuleOutcome::built) outcome = RuleOutcome::passed;
      if (outcome == RuleOutcome::refused && tried[i].rule == phrase.rule->id) outcome = RuleOutcome::built;
      tried[i].outcome = outcome;
    }
  }

  void statement(const Article& article, std::size_t index, const Frame& frame, Span cue, SpeakerBy by) override {
    const StatementFact& fact = article.statements[index];
    const auto [word, why] = words_of(by);
    const std::string source = fact.source == kNoActor ? "" : name(article, fact.source);
    statements_.push_back({word_of(frame.name), frame.line, range(cue), range(fact.content), name(article, fact.speaker), source, word, why});
  }

  void silent(const Frame& frame, Span cue, Silence silence) override {
    const auto [word, why] = words_of(silence);
    statements_.push_back({word_of(frame.name), frame.line, range(cue), {}, "", "", word, why});
  }

  void clause(const Article& article, const ClauseAttempt& attempt) override {
    ExplainedClause& clause = clauses_.emplace_back();
    const auto [word, why] = words_of(attempt.outcome);
    clause.frame = word_of(attempt.frame->name);
    clause.line = attempt.frame->line;
    clause.trigger = range(attempt.trigger);
    clause.outcome = word;
    clause.why = why;
    std::string empty;
    for (const FilledSlot& slot : attempt.slots) {
      clause.slots.push_back({slot.name, slot.optional, names(article, slot.actors)});
      if (!slot.optional && slot.actors.empty()) empty += (empty.empty() ? ": " : ", ") + slot.name;
    }
    if (attempt.outcome == ClauseOutcome::slots) clause.why += empty;
    for (const Neighbour& beside : attempt.neighbours)
      clause.neighbours.push_back({range(beside.where), beside.marker == sym::y ? "?" : word_of(beside.marker), beside.left});
    for (std::size_t i = attempt.relations; i < article.relations.size(); ++i) {
      const RelationFact& fact = article.relations[i];
      clause.assertions.push_back({std::string(fact.relation), name(article, fact.from), name(article, fact.to), to_string(fact.status), false});
    }
    for (std::size_t i = attempt.roles; i < article.roles.size(); ++i) {
      const HeldRole& held = article.roles[i];
      const ActorIndex of = held.office.of != kNoActor ? held.office.of : held.office.state;
      clause.assertions.push_back({word_of(held.office.role), name(article, held.actor), name(article, of), to_string(held.office.status), false});
    }
  }

  void read(const Article& article, std::size_t index) override {
    ExplainedSentence& s = out_.sentences.emplace_back(std::move(sentences_[article.sentences[index].span.start]));
    for (const Constituent* phrase : article.sentences[index].built) s.phrases.push_back(describe(article, article.sentences[index], *phrase));
    s.statements = std::exchange(statements_, {});
    s.clauses = std::exchange(clauses_, {});
    const Discourse& d = article.discourse;
    const auto known = [&](ActorIndex actor) { return actor == kNoActor ? std::string() : name(article, actor); };
    s.memory = {known(d.speaker), known(d.source), known(d.subject), names(article, d.event), names(article, d.pair)};
  }

 private:
  TextRange range(Span span) const { return {points_.count_before(span.start), points_.count_before(span.end)}; }
  const std::string& word_of(Symbol symbol) const { return pack_->symbols.word(symbol); }
  static std::string name(const Article& article, ActorIndex actor) { return actor == kNoActor ? "-" : article.actors[actor].name; }
  static std::vector<std::string> names(const Article& article, const std::vector<ActorIndex>& actors) {
    std::vector<std::string> out;
    for (ActorIndex actor : actors) out.push_back(name(article, actor));
    return out;
  }

  /// "key=a/b key ..."
  std::string features(const Reading& reading) const {
    std::string out;
    reading.each([&](Symbol key, Values values) {
      out += (out.empty() ? "" : " ") + word_of(key);
      if (values.size() == 1 && values.front() == sym::y) return;
      const char* between = "=";
      for (Symbol value : values) out += between + word_of(value), between = "/";
    });
    return out;
  }
  std::string describe(const Reading& reading) const {
    const std::string more = features(reading);
    return word_of(reading.category) + (more.empty() ? "" : " ") + more;
  }

  /// "foreign_minister of Russia (former)"
  std::string describe(const Article& article, const OfficeRef& office) const {
    std::string out = office.role ? word_of(office.role) : "the office of an antecedent";
    const ActorIndex of = office.of != kNoActor ? office.of : office.state;
    if (of != kNoActor) out += " of " + name(article, of);
    else if (office.possessive) out += " of whom was named before";
    if (office.status != RoleStatus::current) out += std::string(" (") + to_string(office.status) + ")";
    return out;
  }

  /// Who a member is. Only the outermost phrase with a name is told whose it is.
  static ActorIndex actor_of(const Sentence& sentence, const Member& member) {
    for (const Constituent* phrase : sentence.built)
      for (const Member& same : phrase->members)
        if (member.actor == kNoActor && same.actor != kNoActor && same.name == member.name) return same.actor;
    return member.actor;
  }

  ExplainedPhrase describe(const Article& article, const Sentence& sentence, const Constituent& phrase) const {
    ExplainedPhrase out{phrase.rule->stratum, phrase.rule->id, range(phrase.span), features(phrase.own), {}, {}};
    for (const Member& member : phrase.members) {
      std::string text = name(article, actor_of(sentence, member));
      for (std::size_t i = 0; i < member.offices.size(); ++i) text += (i == 0 ? ": " : ", ") + describe(article, member.offices[i]);
      out.members.push_back(std::move(text));
    }
    for (const OfficeRef& office : phrase.offices) out.offices.push_back(describe(article, office));
    return out;
  }

  /// True if the end of the article left the assertion among its facts.
  bool kept(const ExplainedAssertion& assertion, const ExplainedClause& clause, const ExplainedSentence& sentence) const {
    const auto& actors = out_.facts.actors;
    const auto here = [&](const Evidence& evidence) { return evidence.sentence == sentence.where; };
    const std::string rule = out_.language + "/" + clause.frame;
    for (const Relation& fact : out_.facts.relations) {
      const std::string &from = actors[fact.from].name, &to = actors[fact.to].name;
      const bool ends = (from == assertion.from && to == assertion.to) || (from == assertion.to && to == assertion.from);
      if (fact.relation == assertion.relation && ends && fact.evidence.rule == rule && here(fact.evidence)) return true;
    }
    return std::any_of(out_.facts.roles.begin(), out_.facts.roles.end(), [&](const Role& fact) {
      return fact.role == assertion.relation && actors[fact.actor].name == assertion.from && here(fact.evidence);
    });
  }

  /// Lines with text in which no sentence begins or goes on.
  void skipped(const std::string& text) {
    if (out_.language.empty()) return;
    std::size_t next = 0;
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t to = std::min(text.find('\n', from), text.size());
      const TextRange line = range({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)});
      while (next < out_.sentences.size() && out_.sentences[next].where.end <= line.start) ++next;
      const bool read = next < out_.sentences.size() && out_.sentences[next].where.start < line.end;
      if (!read && text.find_first_not_of(" \t", from) < to) out_.skipped.push_back(line);
      from = to + 1;
    }
  }

  CodePoints points_;
  const Pack* pack_ = nullptr;
  Explanation out_;
  std::map<std::uint32_t, ExplainedSentence> sentences_;  ///< by their first bytes
  ExplainedSentence* current_ = nullptr;
  std::size_t first_ = 0;  ///< of `tried`, those of the place that was told last
  std::vector<ExplainedStatement> statements_;
  std::vector<ExplainedClause> clauses_;
};

}  // namespace

Explanation explain(const Extractor& extractor, const Document& document) {
  Explainer explainer(document);
  DocumentFacts facts = extractor.extract(document, &explainer);
  return explainer.take(std::move(facts), document.text);
}

}  // namespace actorgraph

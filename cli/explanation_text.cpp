// Explanations as indented text.
#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "cli/explanation.hpp"
#include "cli/terminal.hpp"
#include "export/table.hpp"
#include "extract/examples.hpp"
#include "extract/text.hpp"

namespace actorgraph::cli {
namespace {

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& item : list) out += (out.empty() ? "" : ", ") + item;
  return out.empty() ? "-" : out;
}

std::string digits(double value) {
  std::array<char, 32> text{};
  return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

class TextWriter {
 public:
  TextWriter(const Explanation& explanation, const Document& document)
      : e_(explanation), facts_(explanation.facts), text_(document.text), points_(document.text) {}

  std::string run(std::size_t only) {
    if (e_.language.empty()) return "no pack knows the language of this text; --language names one\n";
    line(0, "language " + e_.language + ", " + std::to_string(e_.sentences.size()) + " sentences");
    for (std::size_t i = 0; i < e_.sentences.size(); ++i)
      if (only == 0 || only == i + 1) sentence(e_.sentences[i], i + 1);
    if (only == 0) end();
    return std::move(out_);
  }

 private:
  void line(std::size_t level, const std::string& words) { out_ += std::string(2 * level, ' ') + printable(words) + "\n"; }
  void heading(const char* words) {
    out_ += "\n";
    line(1, words);
  }
  void table(std::size_t level, const std::vector<std::vector<std::string>>& rows) {
    const std::string all = aligned(rows);
    for (std::size_t from = 0; from < all.size();) {
      const std::size_t to = all.find('\n', from);
      line(level, all.substr(from, to - from));
      from = to + 1;
    }
  }
  static std::string place(TextRange where) { return std::to_string(where.start) + "-" + std::to_string(where.end); }
  std::string slice(TextRange where) const { return printable(points_.slice(where)); }
  /// "12-20 words of the article"
  std::string words(TextRange where) const { return place(where) + " " + slice(where); }
  const std::string& name(LocalId actor) const { return facts_.actors[actor].name; }

  void sentence(const ExplainedSentence& s, std::size_t number) {
    out_ += "\n";
    line(0, "sentence " + std::to_string(number) + " at " + place(s.where) + ", paragraph " + std::to_string(s.paragraph) + (s.heading ? ", heading" : ""));
    line(1, "text " + slice(s.where));
    tokens(s);
    phrases(s);
    rules(s);
    speech(s);
    clauses(s);
    memory(s.memory);
    facts(s.where);
  }

  void tokens(const ExplainedSentence& s) {
    heading("words");
    std::size_t places = 0, widths = 0;
    for (const ExplainedToken& token : s.tokens) {
      places = std::max(places, place(token.where).size());
      widths = std::max(widths, std::min<std::size_t>(display_width(slice(token.where)), 24));
    }
    for (const ExplainedToken& token : s.tokens) {
      const std::string text = slice(token.where), at = place(token.where);
      std::string readings;
      for (const std::string& reading : token.readings) readings += (readings.empty() ? "" : " | ") + reading;
      const std::size_t width = display_width(text);
      line(2, std::string(token.affix ? "affix " : "word  ") + at + std::string(places - at.size() + 1, ' ') + text +
                  std::string(width < widths ? widths - width : 0, ' ') + (token.quoted ? "  quoted  " : "  ") + (readings.empty() ? "-" : readings));
    }
  }

  void phrases(const ExplainedSentence& s) {
    if (s.phrases.empty()) return;
    heading("phrases");
    for (const ExplainedPhrase& phrase : s.phrases) {
      line(2, phrase.rule + " " + words(phrase.where));
      if (!phrase.features.empty()) line(3, "features " + phrase.features);
      for (const std::string& office : phrase.offices) line(3, "office " + office);
      for (const std::string& member : phrase.members) line(3, "member " + member);
    }
  }

  /// How often each phrase rule was tried, and the places where one matched and was not built.
  void rules(const ExplainedSentence& s) {
    if (s.tried.empty()) return;
    heading("rules");
    struct Count {
      std::size_t line = 0, tried = 0, matched = 0, built = 0;
    };
    std::map<std::pair<int, std::string>, Count> counts;
    for (const TriedRule& rule : s.tried) {
      Count& count = counts[{rule.stratum, rule.rule}];
      count.line = rule.line;
      ++count.tried;
      count.matched += rule.outcome != RuleOutcome::unmatched;
      count.built += rule.outcome == RuleOutcome::built;
    }
    std::vector<std::vector<std::string>> rows = {{"STRATUM", "LINE", "RULE", "TRIED", "MATCHED", "BUILT"}};
    for (const auto& [rule, count] : counts)
      rows.push_back({std::to_string(rule.first), std::to_string(count.line), rule.second, std::to_string(count.tried), std::to_string(count.matched),
                      std::to_string(count.built)});
    table(2, rows);
    for (const TriedRule& rule : s.tried) {
      if (rule.outcome == RuleOutcome::refused) line(2, "refused by its builder: " + rule.rule + " " + words(rule.where));
      if (rule.outcome == RuleOutcome::passed) line(2, "behind another rule: " + rule.rule + " " + words(rule.where));
    }
  }

  void speech(const ExplainedSentence& s) {
    if (s.statements.empty()) return;
    heading("speech");
    for (const ExplainedStatement& statement : s.statements) {
      line(2, statement.frame + ", line " + std::to_string(statement.line) + ": " + words(statement.cue));
      if (statement.speaker.empty()) {
        line(3, "no statement: " + statement.why);
        continue;
      }
      line(3, "speaker " + statement.speaker);
      line(3, "because " + statement.why);
      if (!statement.source.empty()) line(3, "source " + statement.source);
      line(3, "said " + words(statement.content));
    }
  }

  void clauses(const ExplainedSentence& s) {
    if (s.clauses.empty()) return;
    heading("clauses");
    for (const ExplainedClause& clause : s.clauses) {
      line(2, clause.frame + ", line " + std::to_string(clause.line) + ": " + words(clause.trigger));
      line(3, clause.why.empty() ? "fired" : "not fired: " + clause.why);
      for (const ExplainedSlot& slot : clause.slots) line(3, "slot " + slot.name + (slot.optional ? "? " : " ") + joined(slot.fillers));
      for (const ExplainedNeighbour& beside : clause.neighbours)
        line(3, std::string(beside.left ? "left, " : "right, ") + (beside.marker.empty() ? "bare" : beside.marker) + ": " + words(beside.where));
      for (const ExplainedAssertion& a : clause.assertions) {
        line(3, "asserts " + a.relation + " " + a.status + (a.kept ? "" : ", which other facts of the article outdo"));
        line(4, "from " + a.from);
        line(4, "to " + a.to);
      }
    }
  }

  void memory(const ExplainedMemory& memory) {
    const std::size_t before = out_.size();
    const std::pair<const char*, std::string> rows[] = {{"speaker ", memory.speaker},
                                                        {"source ", memory.source},
                                                        {"actor ", memory.actor},
                                                        {"meeting ", memory.event.empty() ? "" : joined(memory.event)},
                                                        {"states ", memory.pair.empty() ? "" : joined(memory.pair)}};
    heading("memory");
    const std::size_t empty = out_.size();
    for (const auto& [what, who] : rows)
      if (!who.empty()) line(2, what + who);
    if (out_.size() == empty) out_.resize(before);
  }

  /// The end of a fact: why it is believed.
  void reasons(const Evidence& evidence, bool conditional) {
    line(3, "words " + words(evidence.where));
    line(3, "rule " + evidence.rule + ", confidence " + digits(evidence.confidence));
    if (conditional) line(3, "conditional: it counts if another article licenses the name");
  }

  /// Facts of the sentence.
  void facts(TextRange where) {
    const std::size_t before = out_.size();
    heading("facts");
    const std::size_t empty = out_.size();
    for (const Role& fact : facts_.roles) {
      if (fact.evidence.sentence != where) continue;
      line(2, "role " + fact.role + " " + to_string(fact.status) + (fact.inferred ? ", inferred" : ""));
      line(3, "of " + (fact.of ? name(*fact.of) : std::string("-")));
      line(3, "held by " + name(fact.actor));
      reasons(fact.evidence, is_conditional(facts_, fact.actor));
    }
    for (const Relation& fact : facts_.relations) {
      if (fact.evidence.sentence != where) continue;
      line(2, "relation " + fact.relation + " " + to_string(fact.status) + (fact.inferred ? ", inferred" : "") +
                  (fact.date.empty() ? "" : ", " + fact.date) + (fact.event > 0 ? ", event " + std::to_string(fact.event) : ""));
      line(3, "from " + name(fact.from));
      line(3, "to " + name(fact.to));
      if (fact.place) line(3, "in " + name(*fact.place));
      reasons(fact.evidence, is_conditional(facts_, fact.from, fact.to));
    }
    for (const Statement& fact : facts_.statements) {
      if (fact.evidence.sentence != where) continue;
      line(2, std::string("statement ") + to_string(fact.form));
      line(3, "speaker " + name(fact.speaker));
      if (fact.source) line(3, "source " + name(*fact.source));
      line(3, "said " + words(fact.content));
      reasons(fact.evidence, is_conditional(facts_, fact.speaker));
    }
    if (out_.size() == empty) out_.resize(before);
  }

  void end() {
    out_ += "\n";
    line(0, "actors");
    for (const LocalActor& actor : facts_.actors) {
      std::string more = actor.pack_id.empty() ? "" : " " + actor.pack_id;
      if (!actor.country.empty() && actor.kind != ActorKind::country) more += " " + actor.country;
      if (actor.partial) more += " partial";
      if (actor.conditional) more += " conditional";
      line(1, to_string(actor.kind) + more + ": " + actor.name);
    }
    if (!e_.skipped.empty()) out_ += "\n";
    for (const TextRange& where : e_.skipped) line(0, "passed over " + words(where));
    out_ += "\n";
    line(0, "in the notation of examples");
    for (const std::string& fact : example_facts(facts_, text_)) line(1, fact);
  }

  const Explanation& e_;
  const DocumentFacts& facts_;
  const std::string& text_;
  CodePoints points_;
  std::string out_;
};

}  // namespace

std::string explanation_text(const Explanation& explanation, const Document& document, std::size_t only) {
  return TextWriter(explanation, document).run(only);
}

}  // namespace actorgraph::cli

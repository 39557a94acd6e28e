#include "extract/examples.hpp"

#include <algorithm>

#include "extract/article.hpp"
#include "extract/pack.hpp"
#include "extract/text.hpp"

namespace actorgraph {
namespace {

namespace fs = std::filesystem;

std::string squeezed(std::string_view text) {
  std::string out;
  for (char c : text) {
    bool blank = c == ' ' || c == '\t' || c == '\n';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

/// "met(A,B) planned role(...)" -> its facts, with spaces put in order.
std::set<std::string> parse_facts(const std::string& text) {
  std::set<std::string> facts;
  std::string current;
  int depth = 0;
  bool closed = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    char c = i < text.size() ? text[i] : '\0';
    bool starts_next = closed && depth == 0 && c == '(';
    if (c == '\0' || starts_next) {
      // The word before '(' is the name of the next fact.
      std::string next;
      if (starts_next) {
        std::size_t space = current.find_last_of(' ');
        next = current.substr(space + 1);
        current.erase(space == std::string::npos ? 0 : space);
      }
      if (!squeezed(current).empty()) facts.insert(squeezed(current));
      current = next;
      closed = false;
      if (c == '\0') break;
    }
    if (c == '(') ++depth;
    if (c == ')' && --depth == 0) closed = true;
    current += c;
    if (c == ',' && depth == 1 && i + 1 < text.size() && text[i + 1] != ' ') current += ' ';
  }
  return facts;
}

std::string with_status(const std::string& fact, const std::string& status, const std::string& usual) {
  return status == usual ? fact : fact + " " + status;
}

/// The rules that examples reach.
struct Reach : Trace {
  std::set<const PhraseRule*> phrases;
  std::set<const Frame*> frames;

  void built(const Constituent& phrase) override { phrases.insert(phrase.rule); }
  void statement(const Article&, std::size_t, const Frame& frame, Span, SpeakerBy) override { frames.insert(&frame); }
  void clause(const Article&, const ClauseAttempt& attempt) override {
    if (attempt.outcome == ClauseOutcome::fired) frames.insert(attempt.frame);
  }
};

class ExampleRunner {
 public:
  explicit ExampleRunner(const fs::path& lexicon) : extractor_(lexicon) {}

  ExampleReport run() {
    for (const std::string& code : extractor_.languages()) run_pack(*extractor_.pack(code));
    return std::move(report_);
  }

 private:
  void run_pack(const Pack& pack) {
    Reach reach;
    for (const auto& stratum : pack.phrases.strata)
      for (const PhraseRule& rule : stratum)
        for (const RuleExample& example : rule.examples) run_example(pack, pack.phrases.file, example, {}, reach);
    for (const Frame& frame : pack.frames.frames) {
      std::set<std::string> relations;
      if (frame.speech) relations.insert("stated");
      for (const Action& action : frame.actions) relations.insert(action.relation.empty() ? "role" : action.relation);
      for (const RuleExample& example : frame.examples) run_example(pack, pack.frames.file, example, relations, reach);
    }
    for (const auto& stratum : pack.phrases.strata)
      for (const PhraseRule& rule : stratum)
        if (!reach.phrases.count(&rule)) unreached(pack.phrases.file, rule.line, rule.column, rule.id);
    for (const Frame& frame : pack.frames.frames)
      if (!reach.frames.count(&frame)) unreached(pack.frames.file, frame.line, frame.column, pack.symbols.word(frame.name));
  }

  void unreached(const fs::path& file, std::size_t line, std::size_t column, const std::string& rule) {
    report_.unreached.push_back(place_of(file, line, column) + ": rule " + rule + ": no example reaches it");
  }

  void run_example(const Pack& pack, const fs::path& file, const RuleExample& example, const std::set<std::string>& relations, Reach& reach) {
    ++report_.run;
    Document document = example_document(example.text);
    document.language = pack.properties.code;
    const DocumentFacts facts = extractor_.extract(document, example.positive ? &reach : nullptr);
    std::set<std::string> found = example_facts(facts, document.text), expected = parse_facts(example.facts);
    std::string list;
    if (!example.positive) {
      for (const std::string& fact : found)
        if (relations.empty() || relations.count(fact.substr(0, fact.find('(')))) list += "\n    unwanted " + fact;
    } else {
      for (const std::string& fact : expected)
        if (!found.count(fact)) list += "\n    missing  " + fact;
      for (const std::string& fact : found)
        if (!expected.count(fact)) list += "\n    unwanted " + fact;
    }
    if (!list.empty()) report_.failures.push_back({place_of(file, example.line, example.column), example.text + list});
  }

  Extractor extractor_;
  ExampleReport report_;
};

}  // namespace

Document example_document(const std::string& text) {
  Document document;
  document.text = text;
  constexpr std::size_t length = 12;
  const std::size_t from = text.find_first_not_of(' ');
  if (from != std::string::npos && text[from] == '[' && text.find(']') == from + length - 1) {
    document.date = text.substr(from + 1, length - 2);
    document.text.erase(0, from + length);
  }
  for (std::size_t at; (at = document.text.find("//")) != std::string::npos;) document.text.replace(at, 2, "\n");
  return document;
}

std::set<std::string> example_facts(const DocumentFacts& facts, const std::string& text) {
  CodePoints points(text);
  auto name = [&](LocalId id) { return facts.actors[id].kind == ActorKind::country ? facts.actors[id].country : facts.actors[id].name; };
  std::set<std::string> out;
  for (const Role& role : facts.roles)
    if (!role.inferred)
      out.insert(with_status("role(" + name(role.actor) + ", " + role.role + ", " + (role.of ? name(*role.of) : "-") + ")", to_string(role.status), "current"));
  for (const Relation& r : facts.relations)
    if (!r.inferred && r.relation != "represents")
      out.insert(with_status(r.relation + "(" + name(r.from) + ", " + name(r.to) + ")", to_string(r.status), "happened") + (r.date.empty() ? "" : " " + r.date));
  for (const Statement& s : facts.statements)
    out.insert("stated(" + name(s.speaker) + ", " + squeezed(points.slice(s.content)) + ")");
  return out;
}

ExampleReport check_examples(const fs::path& lexicon) { return ExampleRunner(lexicon).run(); }

}  // namespace actorgraph

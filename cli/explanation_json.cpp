// Explanations as JSON.
#include <nlohmann/json.hpp>

#include "cli/explanation.hpp"
#include "extract/text.hpp"

namespace actorgraph::cli {
namespace {

using Json = nlohmann::ordered_json;

const char* to_string(RuleOutcome outcome) {
  static constexpr const char* kNames[] = {"built", "refused", "passed", "unmatched"};
  return kNames[static_cast<std::size_t>(outcome)];
}

class JsonWriter {
 public:
  JsonWriter(const Explanation& explanation, const Document& document)
      : e_(explanation), facts_(explanation.facts), points_(document.text) {}

  std::string run(std::size_t only) const {
    Json json;
    json["language"] = text_or_null(e_.language);
    json["sentences"] = Json::array();
    for (std::size_t i = 0; i < e_.sentences.size(); ++i)
      if (only == 0 || only == i + 1) json["sentences"].push_back(sentence(e_.sentences[i], i + 1));
    if (only == 0) {
      json["actors"] = Json::array();
      for (const LocalActor& actor : facts_.actors) json["actors"].push_back(this->actor(actor));
      json["passed_over"] = Json::array();
      for (const TextRange& where : e_.skipped) json["passed_over"].push_back(stretch(where));
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  }

 private:
  static Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
  Json stretch(TextRange where) const { return {{"start", where.start}, {"end", where.end}, {"text", points_.slice(where)}}; }
  /// `json` with the place and the text of a stretch behind it.
  Json at(Json json, TextRange where) const {
    json.update(stretch(where));
    return json;
  }
  const std::string& name(LocalId actor) const { return facts_.actors[actor].name; }

  Json sentence(const ExplainedSentence& s, std::size_t number) const {
    Json json = at({{"number", number}}, s.where);
    json["paragraph"] = s.paragraph;
    json["heading"] = s.heading;
    for (const char* list : {"words", "phrases", "rules", "speech", "clauses"}) json[list] = Json::array();
    for (const ExplainedToken& token : s.tokens)
      json["words"].push_back(at({{"key", token.key}, {"affix", token.affix}, {"quoted", token.quoted}, {"readings", token.readings}}, token.where));
    for (const ExplainedPhrase& phrase : s.phrases)
      json["phrases"].push_back(at({{"stratum", phrase.stratum}, {"rule", phrase.rule}, {"features", phrase.features}, {"members", phrase.members},
                                    {"offices", phrase.offices}}, phrase.where));
    for (const TriedRule& rule : s.tried)
      json["rules"].push_back({{"stratum", rule.stratum}, {"rule", rule.rule}, {"line", rule.line}, {"outcome", to_string(rule.outcome)},
                               {"start", rule.where.start}, {"end", rule.where.end}});
    for (const ExplainedStatement& statement : s.statements) json["speech"].push_back(speech(statement));
    for (const ExplainedClause& clause : s.clauses) json["clauses"].push_back(this->clause(clause));
    json["memory"] = {{"speaker", text_or_null(s.memory.speaker)}, {"source", text_or_null(s.memory.source)}, {"actor", text_or_null(s.memory.actor)},
                      {"event", s.memory.event}, {"pair", s.memory.pair}};
    json["facts"] = facts(s.where);
    return json;
  }

  Json speech(const ExplainedStatement& statement) const {
    Json json = at({{"frame", statement.frame}, {"line", statement.line}}, statement.cue);
    json["by"] = statement.by;
    json["why"] = statement.why;
    json["speaker"] = text_or_null(statement.speaker);
    json["source"] = text_or_null(statement.source);
    json["said"] = statement.speaker.empty() ? Json(nullptr) : stretch(statement.content);
    return json;
  }

  Json clause(const ExplainedClause& clause) const {
    Json json = at({{"frame", clause.frame}, {"line", clause.line}}, clause.trigger);
    json["outcome"] = clause.outcome;
    json["why"] = text_or_null(clause.why);
    for (const char* list : {"slots", "beside", "asserts"}) json[list] = Json::array();
    for (const ExplainedSlot& slot : clause.slots)
      json["slots"].push_back({{"name", slot.name}, {"optional", slot.optional}, {"fillers", slot.fillers}});
    for (const ExplainedNeighbour& beside : clause.neighbours)
      json["beside"].push_back(at({{"side", beside.left ? "left" : "right"}, {"marker", text_or_null(beside.marker)}}, beside.where));
    for (const ExplainedAssertion& a : clause.assertions)
      json["asserts"].push_back({{"relation", a.relation}, {"from", a.from}, {"to", a.to}, {"status", a.status}, {"kept", a.kept}});
    return json;
  }

  Json actor(const LocalActor& actor) const {
    return {{"kind", actorgraph::to_string(actor.kind)}, {"name", actor.name}, {"id", text_or_null(actor.pack_id)},
            {"country", text_or_null(actor.country)}, {"partial", actor.partial}, {"conditional", actor.conditional}};
  }

  Json fact(const char* type, const Evidence& evidence, bool inferred, bool conditional) const {
    return at({{"type", type}, {"rule", evidence.rule}, {"confidence", evidence.confidence}, {"inferred", inferred}, {"conditional", conditional}},
              evidence.where);
  }

  Json facts(TextRange where) const {
    Json list = Json::array();
    for (const Role& role : facts_.roles) {
      if (role.evidence.sentence != where) continue;
      Json json = fact("role", role.evidence, role.inferred, is_conditional(facts_, role.actor));
      json.update(Json{{"actor", name(role.actor)}, {"role", role.role}, {"of", role.of ? Json(name(*role.of)) : Json(nullptr)},
                       {"status", actorgraph::to_string(role.status)}});
      list.push_back(std::move(json));
    }
    for (const Relation& relation : facts_.relations) {
      if (relation.evidence.sentence != where) continue;
      Json json = fact("relation", relation.evidence, relation.inferred, is_conditional(facts_, relation.from, relation.to));
      json.update(Json{{"relation", relation.relation}, {"from", name(relation.from)}, {"to", name(relation.to)},
                       {"status", actorgraph::to_string(relation.status)}, {"date", text_or_null(relation.date)},
                       {"place", relation.place ? Json(name(*relation.place)) : Json(nullptr)}, {"event", relation.event}});
      list.push_back(std::move(json));
    }
    for (const Statement& statement : facts_.statements) {
      if (statement.evidence.sentence != where) continue;
      Json json = fact("statement", statement.evidence, false, is_conditional(facts_, statement.speaker));
      json.update(Json{{"speaker", name(statement.speaker)}, {"source", statement.source ? Json(name(*statement.source)) : Json(nullptr)},
                       {"form", actorgraph::to_string(statement.form)}, {"said", stretch(statement.content)}});
      list.push_back(std::move(json));
    }
    return list;
  }

  const Explanation& e_;
  const DocumentFacts& facts_;
  CodePoints points_;
};

}  // namespace

std::string explanation_json(const Explanation& explanation, const Document& document, std::size_t only) {
  return JsonWriter(explanation, document).run(only);
}

}  // namespace actorgraph::cli

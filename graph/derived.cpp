#include "graph/derived.hpp"

#include <algorithm>
#include <set>

#include "extract/text.hpp"
#include "graph/edge_table.hpp"

namespace actorgraph {
namespace {

// What a relation that holds, rather than happens, has as its status.
constexpr const char* kHolding = "current";

bool is_full(const LocalActor& actor) { return !actor.partial; }

}  // namespace

Deriver::Deriver(const Resolution& resolution, const Schema& schema)
    : resolution_(resolution), schema_(schema), vertices_(resolution, schema) {}

std::uint32_t Deriver::Pool::number(const std::string& text) {
  const auto [it, fresh] = numbers_.try_emplace(text, static_cast<std::uint32_t>(texts.size()));
  if (fresh) texts.push_back(text);
  return it->second;
}

std::optional<VertexIndex> Deriver::vertex(LocalId actor) const {
  return resolution_.actor_of_part[resolution_.documents[document_][actor]];
}

Reason Deriver::reason(const Evidence& evidence, bool inferred) {
  return {document_, evidence.where, evidence.sentence, rules_.number(evidence.rule), inferred, evidence.confidence};
}

void Deriver::add(const DocumentFacts& facts, std::string_view text) {
  facts_ = &facts;
  document_ = static_cast<DocumentNumber>(document_dates_.size());
  document_dates_.push_back(facts.date);
  document_languages_.push_back(facts.language);
  add_actors(facts, text);
  for (const Role& role : facts.roles) add_role(role);
  for (const Relation& relation : facts.relations) add_relation(relation);
  const CodePoints points(text);
  for (const Statement& statement : facts.statements) add_statement(statement, points.slice(statement.content));
}

void Deriver::add_actors(const DocumentFacts& facts, std::string_view text) {
  const CodePoints points(text);
  std::set<VertexIndex> seen;
  std::set<std::pair<VertexIndex, std::string>> names;
  for (LocalId i = 0; i < facts.actors.size(); ++i) {
    const auto actor = vertex(i);
    if (!actor) continue;
    seen.insert(*actor);
    if (names.emplace(*actor, facts.actors[i].name).second) vertices_.name(*actor, facts.actors[i].name, is_full(facts.actors[i]));
  }
  for (const Mention& mention : facts.mentions) {
    const auto actor = vertex(mention.actor);
    if (!actor) continue;
    vertices_.mention(*actor);
    out_.mentions.push_back({*actor, document_, mention.where, mention.form});
    if (mention.form != MentionForm::name && mention.form != MentionForm::partial_name) continue;
    std::string written(points.slice(mention.where));
    if (names.emplace(*actor, written).second) vertices_.name(*actor, written, false);
  }
  for (const VertexIndex actor : seen) vertices_.article(actor, facts.date, facts.language);
}

/// An office of one holder at a time is a position between the person and its owner; others are attributes of the person.
void Deriver::add_role(const Role& role) {
  const auto holder = vertex(role.actor), owner = vertex(role.of);
  if (!holder || (role.of && !owner)) return;
  const auto code = schema_.roles.find(role.role);
  const Reason why = reason(role.evidence, role.inferred);
  if (!owner || code == schema_.roles.end() || !code->second.single) {
    out_.roles.push_back({*holder, role.role, owner, role.status, why});
    return;
  }
  const VertexIndex position = vertices_.position(role.role, *owner);
  add_edge({*holder, position, "holds", to_string(role.status)}, why, 0, {});
  add_edge({position, *owner, "of", kHolding}, why, 0, {});
}

void Deriver::add_relation(const Relation& relation) {
  const auto from = vertex(relation.from), to = vertex(relation.to);
  if (!from || !to || *from == *to) return;
  const auto code = schema_.relations.find(relation.relation);
  const bool directed = code == schema_.relations.end() || code->second.directed;
  const bool holding = relation.relation == "represents" && relation.status == RelationStatus::happened;
  // Actors are numbered by id until finish().
  const bool turn = !directed && *to < *from;
  add_edge({turn ? *to : *from, turn ? *from : *to, relation.relation, holding ? kHolding : to_string(relation.status)},
           reason(relation.evidence, relation.inferred), relation.event, relation.date);
}

void Deriver::add_statement(const Statement& statement, std::string_view words) {
  const auto speaker = vertex(statement.speaker);
  if (!speaker) return;
  StatementRow& row = out_.statements.emplace_back();
  row.speaker = *speaker;
  row.source = vertex(statement.source);
  row.form = statement.form;
  row.words = std::string(words);
  row.content = statement.content;
  row.reason = reason(statement.evidence, false);
  for (const LocalId actor : statement.about)
    if (const auto found = vertex(actor)) row.about.push_back(*found);
}

void Deriver::add_edge(EdgeKey key, const Reason& reason, std::uint32_t event, const std::string& date) {
  const auto edge = edges_.try_emplace(std::move(key), static_cast<std::uint32_t>(edges_.size())).first->second;
  out_.evidence.push_back({edge, reason, event, dates_.number(date)});
}

Derived Deriver::finish() {
  std::vector<VertexIndex> place_of;
  // Positions are spoken of by those articles that name a holder.
  std::set<std::pair<VertexIndex, DocumentNumber>> spoken;
  std::vector<VertexIndex> from(edges_.size());
  for (const auto& [key, edge] : edges_) from[edge] = std::get<0>(key);
  for (const EdgeReason& row : out_.evidence)
    if (from[row.edge] >= resolution_.actors.size()) spoken.emplace(from[row.edge], row.reason.document);
  for (const auto& [position, document] : spoken) vertices_.article(position, document_dates_[document], document_languages_[document]);
  out_.vertices = vertices_.finish(place_of);
  out_.vertex_of_actor.assign(place_of.begin(), place_of.begin() + static_cast<std::ptrdiff_t>(resolution_.actors.size()));
  out_.rules = std::move(rules_.texts);
  out_.dates = std::move(dates_.texts);

  std::vector<Edge> edges(edges_.size());
  for (const auto& [key, number] : edges_) {
    const auto& [source, target, relation, status] = key;
    const auto code = schema_.relations.find(relation);
    edges[number].from = place_of[source];
    edges[number].to = place_of[target];
    edges[number].relation = relation;
    edges[number].status = status;
    edges[number].symmetric = code != schema_.relations.end() && !code->second.directed;
  }
  finish_edges(out_, std::move(edges), document_dates_);
  finish_rows(out_, place_of);
  return std::move(out_);
}

}  // namespace actorgraph

#include "tests/graph/articles.hpp"

#include <stdlib.h>

#include <fstream>

#include "extract/error.hpp"

namespace actorgraph::test {

Schema schema() {
  Schema made;
  made.roles["minister"] = {"minister", true, true, {{"en", "minister"}}};
  made.roles["envoy"] = {"envoy", false, true, {{"en", "envoy"}}};
  made.relations["met"] = {"met", false, "contact", {}};
  made.relations["visited"] = {"visited", true, "contact", {}};
  made.relations["represents"] = {"represents", true, "structure", {}};
  made.countries["NL"] = {"NL", {{"en", "Norland"}}};
  made.countries["SL"] = {"SL", {{"en", "Sudland"}}};
  made.actors["person:ada-north"] = {"person:ada-north", "f", "NL", "Ada North"};
  made.actors["person:ada-south"] = {"person:ada-south", "f", "SL", "Ada South"};
  for (const char* word : {"tom", "hill"}) made.rarity.add(word, 1000);
  return made;
}

Article::Article(const std::string& id, const std::string& date) {
  facts.id = id;
  facts.title = "Title of " + id;
  facts.language = "toy";
  facts.date = date;
  text = facts.title + "\n";
}

LocalId Article::add(ActorKind kind, const std::string& name, const std::string& country) {
  LocalActor& actor = facts.actors.emplace_back();
  actor.kind = kind;
  actor.name = name;
  actor.country = country;
  for (const char c : name) actor.key += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  const auto id = static_cast<LocalId>(facts.actors.size() - 1);
  facts.mentions.push_back({id, because(name).where, MentionForm::name});
  return id;
}

Evidence Article::because(const std::string& words) {
  const auto start = static_cast<std::uint32_t>(text.size());
  text += words + "\n";
  const TextRange where{start, start + static_cast<std::uint32_t>(words.size())};
  return {where, where, "toy/rule", 0.5};
}

LocalId Article::person(const std::string& name, const std::string& country, bool conditional) {
  const LocalId id = add(ActorKind::person, name, country);
  facts.actors[id].conditional = conditional;
  return id;
}

LocalId Article::surname(const std::string& name, const std::string& country) {
  const LocalId id = add(ActorKind::person, name, country);
  facts.actors[id].partial = true;
  return id;
}

LocalId Article::known(const std::string& name, const std::string& pack_id) {
  const LocalId id = add(ActorKind::person, name, "");
  facts.actors[id].pack_id = pack_id;
  return id;
}

LocalId Article::country(const std::string& code) {
  const LocalId id = add(ActorKind::country, code, code);
  facts.actors[id].pack_id = std::string("country:") + (code == "NL" ? "nl" : "sl");
  return id;
}

LocalId Article::organization(const std::string& name, const std::string& pack_id) {
  const LocalId id = add(ActorKind::organization, name, "");
  facts.actors[id].pack_id = pack_id;
  return id;
}

Role& Article::role(LocalId holder, const std::string& role, std::optional<LocalId> of, RoleStatus status) {
  facts.roles.push_back({holder, role, of, status, false, because(role)});
  return facts.roles.back();
}

Relation& Article::relation(LocalId from, const std::string& relation, LocalId to, RelationStatus status) {
  Relation& made = facts.relations.emplace_back();
  made.relation = relation;
  made.from = from;
  made.to = to;
  made.status = status;
  made.evidence = because(relation);
  return made;
}

Statement& Article::statement(LocalId speaker, const std::string& words) {
  Statement& made = facts.statements.emplace_back();
  made.speaker = speaker;
  made.evidence = because(words);
  made.content = made.evidence.where;
  return made;
}

Resolution resolve(const std::vector<Article>& articles) {
  static const Schema known = schema();
  Resolver resolver(known);
  for (const Article& article : articles) resolver.add(article.facts);
  return resolver.resolve();
}

std::string who(const Resolution& resolution, std::size_t article, LocalId actor) {
  const auto found = resolution.actor_of_part.at(resolution.documents.at(article).at(actor));
  return found ? resolution.actors.at(*found).id : "";
}

bool decided(const Resolution& resolution, const std::string& verdict, const std::string& reason) {
  for (const Decision& decision : resolution.decisions)
    if (decision.verdict == verdict && decision.reason == reason) return true;
  return false;
}

Derived derive(const std::vector<Article>& articles) {
  const Schema known = schema();
  const Resolution resolution = resolve(articles);
  Deriver deriver(resolution, known);
  for (const Article& article : articles) deriver.add(article.facts, article.text);
  return deriver.finish();
}

std::string told(const Derived& derived, const Edge& edge) {
  return derived.vertices.at(edge.from).id + " " + edge.relation + " " + derived.vertices.at(edge.to).id + " " + edge.status;
}

std::vector<std::string> told(const Derived& derived) {
  std::vector<std::string> all;
  for (const Edge& edge : derived.edges) all.push_back(told(derived, edge));
  return all;
}

StoredDocument stored(const Article& article) {
  StoredDocument made;
  made.document.id = article.facts.id;
  made.document.text = article.text;
  made.document.language = article.facts.language;
  made.document.date = article.facts.date;
  made.fingerprint = "f";
  made.facts = article.facts;
  return made;
}

std::string dump(const Store& store) {
  std::string all;
  store.dump([&all](std::string_view piece) { all += piece; });
  return all;
}

}  // namespace actorgraph::test

// Articles made by hand, of an invented world, and what becomes of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/facts.hpp"
#include "extract/schema.hpp"
#include "graph/derived.hpp"
#include "graph/resolver.hpp"
#include "graph/store.hpp"
#include "tests/support/temporary.hpp"

namespace actorgraph::test {

/// Roles "minister" (one at a time) and "envoy"; relations "met" (undirected), "visited", "represents"; countries NL and SL;
/// known persons "person:ada-north" of NL and "person:ada-south" of SL.
Schema schema();

/// One article under construction. Every fact gets a stretch of its own, in order, and confidence 0.5 unless changed after.
class Article {
 public:
  explicit Article(const std::string& id, const std::string& date = "");

  LocalId person(const std::string& name, const std::string& country = "", bool conditional = false);
  LocalId surname(const std::string& name, const std::string& country = "");
  LocalId known(const std::string& name, const std::string& pack_id);
  LocalId country(const std::string& code);
  LocalId organization(const std::string& name, const std::string& pack_id = "");
  Role& role(LocalId holder, const std::string& role, std::optional<LocalId> of, RoleStatus status = RoleStatus::current);
  Relation& relation(LocalId from, const std::string& relation, LocalId to, RelationStatus status = RelationStatus::happened);
  Statement& statement(LocalId speaker, const std::string& words);

  DocumentFacts facts;
  std::string text;

 private:
  LocalId add(ActorKind kind, const std::string& name, const std::string& country);
  Evidence because(const std::string& words);
};

Resolution resolve(const std::vector<Article>& articles);
/// Actor id of local actor `actor` of article number `article`; "" if it is not in the graph.
std::string who(const Resolution& resolution, std::size_t article, LocalId actor);
/// True if a decision has this verdict and reason.
bool decided(const Resolution& resolution, const std::string& verdict, const std::string& reason);

Derived derive(const std::vector<Article>& articles);
/// "from relation to status" of an edge.
std::string told(const Derived& derived, const Edge& edge);
std::vector<std::string> told(const Derived& derived);

StoredDocument stored(const Article& article);
std::string dump(const Store& store);

inline bool says(const std::string& message, const std::string& part) { return message.find(part) != std::string::npos; }

using Folder = TempFolder;

}  // namespace actorgraph::test

// The derived tables: the graph and its evidence, out of the facts of all articles and who is who.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "extract/facts.hpp"
#include "extract/schema.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/resolver.hpp"
#include "graph/vertex_table.hpp"

namespace actorgraph {

/// Number of an article, in the order of ids.
using DocumentNumber = std::uint32_t;

/// Why something is believed. Small: a build has millions.
struct Reason {
  DocumentNumber document = 0;
  TextRange where, sentence;
  std::uint32_t rule = 0;  ///< index into Derived::rules
  bool inferred = false;
  double confidence = 0;
};

struct EdgeReason {
  std::uint32_t edge = 0;
  Reason reason;
  std::uint32_t event = 0;
  std::uint32_t date = 0;  ///< index into Derived::dates
};

/// An office that is no position: not held by one at a time, or nobody's.
struct RoleRow {
  VertexIndex vertex = 0;
  std::string role;
  std::optional<VertexIndex> owner;
  RoleStatus status = RoleStatus::current;
  Reason reason;
};

struct MentionRow {
  VertexIndex vertex = 0;
  DocumentNumber document = 0;
  TextRange where;
  MentionForm form = MentionForm::name;
};

struct StatementRow {
  VertexIndex speaker = 0;
  std::optional<VertexIndex> source;
  StatementForm form = StatementForm::indirect;
  std::vector<VertexIndex> about;  ///< ascending
  std::string words;
  TextRange content;
  Reason reason;
};

/// All tables, sorted as they are stored.
struct Derived {
  std::vector<Vertex> vertices;
  std::vector<VertexIndex> vertex_of_actor;
  std::vector<Edge> edges;
  std::vector<EdgeReason> evidence;
  std::vector<RoleRow> roles;
  std::vector<MentionRow> mentions;
  std::vector<StatementRow> statements;
  std::vector<std::string> rules, dates;
};

/// Takes each article once, in the order that the resolver took them (by id).
class Deriver {
 public:
  Deriver(const Resolution& resolution, const Schema& schema);
  void add(const DocumentFacts& facts, std::string_view text);
  Derived finish();

 private:
  using EdgeKey = std::tuple<VertexIndex, VertexIndex, std::string, std::string>;
  class Pool {
   public:
    std::uint32_t number(const std::string& text);
    std::vector<std::string> texts;

   private:
    std::map<std::string, std::uint32_t> numbers_;
  };

  std::optional<VertexIndex> vertex(LocalId actor) const;
  std::optional<VertexIndex> vertex(const std::optional<LocalId>& actor) const { return actor ? vertex(*actor) : std::nullopt; }
  Reason reason(const Evidence& evidence, bool inferred);
  void add_actors(const DocumentFacts& facts, std::string_view text);
  void add_role(const Role& role);
  void add_relation(const Relation& relation);
  void add_statement(const Statement& statement, std::string_view words);
  void add_edge(EdgeKey key, const Reason& reason, std::uint32_t event, const std::string& date);

  const Resolution& resolution_;
  const Schema& schema_;
  VertexTable vertices_;
  std::map<EdgeKey, std::uint32_t> edges_;
  Pool rules_, dates_;
  std::vector<std::string> document_dates_, document_languages_;
  Derived out_;
  DocumentNumber document_ = 0;
  const DocumentFacts* facts_ = nullptr;
};

}  // namespace actorgraph

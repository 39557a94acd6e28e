// The graph of a whole build: plain tables in a stated order, and the Boost graph over them.
//
// KnowledgeGraph's read interface is the only thing that crosses to export/ and to queries.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/facts.hpp"

namespace actorgraph {

/// What a vertex stands for. `position` is an office with an owner ("foreign minister of Russia").
enum class VertexKind : std::uint8_t { person, country, organization, place, position };
const char* to_string(VertexKind kind);

/// Index of a vertex: vertices are sorted by id.
using VertexIndex = std::uint32_t;

struct Vertex {
  std::string id;          ///< "kind:slug", ASCII [a-z0-9:_-], stable between runs
  VertexKind kind = VertexKind::person;
  std::string name;        ///< display name: the most frequent full form, ties by code point order
  std::string name_en;     ///< English or Latin name if the packs or an English article know one, else empty
  std::vector<std::string> aliases;  ///< all other forms found, sorted, unique
  std::string country;     ///< ISO 3166-1 alpha-2 upper case, or empty
  std::string role;        ///< positions: role code; else empty
  std::string owner;       ///< positions: id of the owner vertex; else empty
  std::uint32_t mentions = 0;   ///< mentions in all articles
  std::uint32_t articles = 0;   ///< articles that mention it
  std::string first_seen, last_seen;  ///< ISO dates of the first and last dated article, or empty
};

/// One edge per (from, relation, to, status). Undirected relations are stored once, from.id < to.id.
struct Edge {
  std::string id;          ///< "edge:" and 16 hex digits of a hash of (from, relation, to, status)
  VertexIndex from = 0;
  VertexIndex to = 0;
  std::string relation;    ///< code of schema/relations.tsv, or "holds", "of"
  std::string status;      ///< "happened" ...; for holds "current", "former", "acting", "future"; for represents and of "current"
  bool symmetric = false;
  bool inferred = false;   ///< true only if every evidence is inferred
  std::uint32_t articles = 0;   ///< distinct articles that say so (the weight)
  std::uint32_t sentences = 0;  ///< evidence rows
  std::uint32_t events = 0;     ///< distinct happenings
  double confidence = 0;        ///< 1 - product over evidence of (1 - confidence), rounded to 4 digits, in evidence order
  std::string start, end;       ///< as said in the articles, ISO, may be partial; empty = unknown
  std::string first_seen, last_seen;
};

/// One reason to believe an edge, a vertex's role attribute, or a statement.
struct EvidenceRow {
  std::string document;
  TextRange where;
  std::string text;      ///< the stretch `where`
  std::string sentence;  ///< the sentence around it
  std::string rule;
  double confidence = 0;
  bool inferred = false;  ///< concluded: no words say so
  std::string date;       ///< of edges: when it took place, as far as this stretch says; ISO, may be partial; or empty
};

struct DocumentRow {
  std::string id, title, language, date, source, url;
  std::string fingerprint;  ///< Extractor::fingerprint() that read it
};

/// An input that was passed over, and why.
struct Problem {
  std::string document;  ///< id of the document, or path of the file or folder
  std::string what;      ///< one clause: "is binary, not text"
  bool operator==(const Problem&) const = default;
  auto operator<=>(const Problem&) const = default;
};

/// One article with what became of its actors.
struct ResolvedDocument {
  std::string text;     ///< decoded text, the one that all ranges count in
  DocumentFacts facts;
  /// By LocalId: the vertex that the actor became; none for a conditional mention that no other article licensed
  /// (facts that hang on it are not part of the graph).
  std::vector<std::optional<VertexIndex>> vertices;
};

/// The graph, loaded. Immutable; safe to read from several threads.
class KnowledgeGraph {
 public:
  KnowledgeGraph();
  ~KnowledgeGraph();
  KnowledgeGraph(KnowledgeGraph&&) noexcept;
  KnowledgeGraph& operator=(KnowledgeGraph&&) noexcept;

  const std::vector<Vertex>& vertices() const;    ///< sorted by id
  const std::vector<Edge>& edges() const;         ///< sorted by (from.id, to.id, relation, status)
  const std::vector<DocumentRow>& documents() const;  ///< sorted by id
  const std::vector<Problem>& problems() const;       ///< inputs that were passed over, sorted
  /// Evidence of edge number `edge`, sorted by (document, start, end, rule).
  const std::vector<EvidenceRow>& evidence(std::size_t edge) const;
  /// Index of the vertex with this id, if there is one.
  std::optional<VertexIndex> find(std::string_view id) const;
  /// Visits every document by id, with its facts: what exports need that list facts and not edges. Reads the store.
  void for_each_document(const std::function<void(const ResolvedDocument&)>& visit) const;

  struct Data;                       // tables; filled by graph/builder and graph/store
  explicit KnowledgeGraph(std::unique_ptr<Data> data);
  const Data& data() const { return *data_; }

 private:
  std::unique_ptr<Data> data_;
};

}  // namespace actorgraph

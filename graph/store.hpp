// The store: one SQLite file that holds the truth (one row per document) and the tables derived from it.
//
// Layout and guarantees: docs/store-format.md. A store is never renamed over: whatever changes it does so in one transaction.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "extract/document.hpp"
#include "extract/facts.hpp"
#include "extract/letters.hpp"
#include "extract/schema.hpp"
#include "graph/knowledge_graph.hpp"

namespace actorgraph {

/// One row of the truth.
struct StoredDocument {
  Document document;        ///< with its text
  std::string fingerprint;  ///< Extractor::fingerprint() that read it
  DocumentFacts facts;
};

/// How many rows the tables have, for `actorgraph stats`.
struct StoreCounts {
  std::size_t documents = 0, problems = 0, mentions = 0, vertices = 0, edges = 0, evidence = 0, statements = 0;
  /// (group, code, count), sorted: ("kind", "person", 12), ("relation", "met", 4), ("role", ...), ("language", ...).
  std::vector<std::tuple<std::string, std::string, std::size_t>> groups;
};

class Store {
 public:
  /// A store in memory, empty.
  static Store in_memory();
  /// Opens for reading. Throws Error if `path` is missing, is no store, or of another schema version (and says what to do).
  static Store open(const std::filesystem::path& path);
  /// Begins to replace the contents of `path` (or to create it). Nothing is visible to others before commit();
  /// without commit() the file is as it was, or absent. Throws Error if the path cannot be written or is no store.
  static Store replace(const std::filesystem::path& path);

  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  /// Adds one document. Any order; ids must be unique (Error otherwise).
  void add(const StoredDocument& document);
  void add(const Problem& problem);
  /// Resolves actors over all documents and writes the derived tables, sorted.
  void derive(const Schema& schema);
  /// Keeps how the packs fold letters, for those who ask for names (graph/query.hpp).
  void keep(const Letters& letters);
  void commit();

  /// Visits all documents by id.
  void for_each_document(const std::function<void(const StoredDocument&)>& visit) const;
  std::vector<Problem> problems() const;  ///< sorted
  StoreCounts counts() const;
  /// Text of all tables but search indexes, sorted: equal stores give equal bytes. To `write`, piece by piece.
  void dump(const std::function<void(std::string_view)>& write) const;
  /// The graph of the derived tables. It shares this store's connection; the store may be moved or dropped afterwards.
  KnowledgeGraph graph() const;

 private:
  struct Impl;
  explicit Store(std::shared_ptr<Impl> impl);
  std::shared_ptr<Impl> impl_;
};

}  // namespace actorgraph

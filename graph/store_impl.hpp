// What a Store is made of. For graph/ alone.
#pragma once

#include <memory>
#include <string>

#include "graph/derived.hpp"
#include "graph/resolver.hpp"
#include "graph/rows.hpp"
#include "graph/store.hpp"
#include "graph/store_file.hpp"

namespace actorgraph {

struct Store::Impl {
  explicit Impl(StoreFile opened) : file(std::move(opened)) {}
  SQLite::Database& database() const { return file.database(); }

  StoreFile file;
  std::unique_ptr<Insert> documents;
};

/// Empties the derived tables and writes them. `rows` are the numbers of the documents in the order of their ids.
void write_tables(SQLite::Database& database, const Derived& derived, const Resolution& resolution, const std::vector<std::uint32_t>& rows);

/// Keeps how letters are folded, for those who ask for names.
void write_letters(SQLite::Database& database, const Letters& letters);
Letters read_letters(const SQLite::Database& database);

/// The graph of the derived tables. `keep` is what must live as long as the graph reads articles.
KnowledgeGraph load_graph(std::shared_ptr<const void> keep, const SQLite::Database& database);

StoreCounts count_rows(const SQLite::Database& database);
void dump_tables(const SQLite::Database& database, const std::function<void(std::string_view)>& write);

}  // namespace actorgraph

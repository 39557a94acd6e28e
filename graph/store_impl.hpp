// What a Store is made of. For graph/ alone.
#pragma once

#include <functional>
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

/// Runs a step that reads, turns what goes wrong in SQLite into an Error, and keeps the database alive as long as it lives.
using Guard = std::function<void(const std::function<void()>&)>;

/// The graph of the derived tables. Articles, roles and statements are read later, through `guard`.
KnowledgeGraph load_graph(const Guard& guard, const SQLite::Database& database);

std::vector<Problem> read_problems(const SQLite::Database& database);  ///< sorted
StoreCounts count_rows(const SQLite::Database& database);
void dump_tables(const SQLite::Database& database, const std::function<void(std::string_view)>& write);

}  // namespace actorgraph

// The SQLite file of a store: opening, refusing what is none, and putting a new one in place.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "graph/rows.hpp"

namespace actorgraph {

/// A database in the hands of a Store.
class StoreFile {
 public:
  static StoreFile in_memory();
  static StoreFile open(const std::filesystem::path& path);
  static StoreFile replace(const std::filesystem::path& path);
  /// Takes away what was not committed.
  ~StoreFile();
  StoreFile(StoreFile&&) noexcept;
  StoreFile& operator=(StoreFile&&) = delete;

  SQLite::Database& database() const { return *database_; }
  /// Makes everything written so far visible at the path, at once or not at all.
  void commit();
  /// What messages about the store begin with.
  const std::string& name() const { return name_; }

 private:
  explicit StoreFile(std::string name);
  void open_partial();
  void move_into_place();
  void copy_into_target();

  std::string name_;
  std::unique_ptr<SQLite::Database> database_;
  std::filesystem::path target_, partial_;  ///< partial_: where a store is written until commit(); empty: nowhere
};

/// Path for a new store to be written at until it is whole: beside `path`, so that it can be moved.
std::filesystem::path partial_path(const std::filesystem::path& path);

}  // namespace actorgraph

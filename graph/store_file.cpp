#include "graph/store_file.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <utility>

#include "extract/error.hpp"
#include "graph/facts_codec.hpp"
#include "graph/schema_sql.hpp"

namespace actorgraph {
namespace {

namespace fs = std::filesystem;

constexpr int kApplicationId = 0x41474B47;  // "AGKG"
constexpr int kSchemaVersion = 2;
constexpr int kPatience = 30000;  // milliseconds to wait for others that read or write

std::size_t pragma(const SQLite::Database& database, const char* name) { return count_of(database, std::string("PRAGMA ") + name); }

/// Throws Error unless `database` is a store of this version.
void check(const SQLite::Database& database, const std::string& name) {
  try {
    if (pragma(database, "application_id") != kApplicationId)
      throw Error(name + ": is no database of actorgraph; give one that \"actorgraph build\" wrote, or another path");
    const std::size_t version = pragma(database, "user_version");
    if (version != kSchemaVersion)
      throw Error(name + ": is a database of schema version " + std::to_string(version) + ", and this program knows version " +
                  std::to_string(kSchemaVersion) + "; delete it and build it again, or use the program that wrote it");
  } catch (const SQLite::Exception& error) {
    if (error.getErrorCode() == SQLITE_NOTADB)
      throw Error(name + ": is no database; give one that \"actorgraph build\" wrote, or another path");
    throw Error(name + ": cannot be read (" + error.what() + "); see whether it is damaged or in use");
  }
}

std::unique_ptr<SQLite::Database> connect(const fs::path& path, const std::string& name, int flags) {
  try {
    return std::make_unique<SQLite::Database>(path, flags, kPatience);
  } catch (const SQLite::Exception& error) {
    throw Error(name + ": cannot be opened (" + error.what() + "); see whether the folder and the file may be read and written");
  }
}

void create_tables(SQLite::Database& database) {
  database.exec("PRAGMA application_id=" + std::to_string(kApplicationId));
  database.exec("PRAGMA user_version=" + std::to_string(kSchemaVersion));
  database.exec(kSchemaSql);
  Insert(database, "meta", 2)("facts_version", std::to_string(kFactsVersion));
}

void remove_quietly(const fs::path& path) {
  std::error_code ignored;
  fs::remove(path, ignored);
}

/// Waits until the disk has the contents of `path`.
void flush(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
}

}  // namespace

fs::path partial_path(const fs::path& path) {
  fs::path partial = path;
  partial += ".partial";
  return partial;
}

StoreFile::StoreFile(std::string name) : name_(std::move(name)) {}
StoreFile::StoreFile(StoreFile&& other) noexcept
    : name_(std::move(other.name_)),
      database_(std::move(other.database_)),
      target_(std::move(other.target_)),
      partial_(std::exchange(other.partial_, {})) {}

StoreFile::~StoreFile() {
  database_.reset();
  if (!partial_.empty()) remove_quietly(partial_);
}

StoreFile StoreFile::in_memory() {
  StoreFile file("the database in memory");
  file.database_ = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  create_tables(*file.database_);
  file.database_->exec("BEGIN");
  return file;
}

StoreFile StoreFile::open(const fs::path& path) {
  StoreFile file(path.string());
  std::error_code ignored;
  if (!fs::exists(path, ignored)) throw Error(file.name_ + ": does not exist; give a database that \"actorgraph build\" wrote");
  if (fs::is_directory(path, ignored)) throw Error(file.name_ + ": is a folder; give a database that \"actorgraph build\" wrote");
  // Not read-only: the first to come after a build that was killed has to roll its transaction back.
  file.database_ = connect(path, file.name_, SQLite::OPEN_READWRITE);
  check(*file.database_, file.name_);
  file.database_->exec("PRAGMA query_only=1");
  return file;
}

StoreFile StoreFile::replace(const fs::path& path) {
  StoreFile file(path.string());
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) throw Error(file.name_ + ": is a folder; give the path of a file");
  if (fs::exists(path, ignored)) {
    const auto old = connect(path, file.name_, SQLite::OPEN_READWRITE);
    check(*old, file.name_);
    if (sqlite3_db_readonly(old->getHandle(), "main") != 0)
      throw Error(file.name_ + ": cannot be written; change its permissions or give another path");
  }
  file.target_ = path;
  file.open_partial();
  return file;
}

/// What a build that was killed left at the partial path is taken away; what another build is writing, or somebody else's, is
/// not.
void StoreFile::open_partial() {
  const fs::path partial = partial_path(target_);
  const std::string name = partial.string();
  std::error_code ignored;
  if (fs::exists(partial, ignored)) {
    const auto left = std::make_unique<SQLite::Database>(partial, SQLite::OPEN_READWRITE);
    try {
      left->exec("BEGIN EXCLUSIVE");
    } catch (const SQLite::Exception& error) {
      if (error.getErrorCode() == SQLITE_BUSY)
        throw Error(name_ + ": is being written by another build; wait until it is done, or give another path");
      throw Error(name + ": is in the way, and no database; move it away");
    }
    if (fs::file_size(partial, ignored) > 0) check(*left, name);
    remove_quietly(partial);
  }
  database_ = connect(partial, name_, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  partial_ = partial;
  // Nobody sees this file before it is whole, so that a journal would be for nothing.
  database_->exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-64000");
  create_tables(*database_);
  database_->exec("BEGIN EXCLUSIVE");
}

void StoreFile::commit() {
  if (sqlite3_get_autocommit(database_->getHandle()) == 0) database_->exec("COMMIT");
  if (partial_.empty()) return;
  std::error_code ignored;
  if (!fs::exists(target_, ignored)) move_into_place();
  if (!partial_.empty()) copy_into_target();
}

/// A link does not replace a file that has come to be there since, as a renaming would.
void StoreFile::move_into_place() {
  database_.reset();
  flush(partial_);
  std::error_code failed;
  fs::create_hard_link(partial_, target_, failed);
  if (failed && failed != std::errc::file_exists) {
    // A file system without links.
    failed.clear();
    fs::rename(partial_, target_, failed);
    if (failed) throw Error(name_ + ": cannot be written (" + failed.message() + "); give another path");
  }
  if (failed) {
    database_ = connect(partial_, name_, SQLite::OPEN_READONLY);
    return;
  }
  remove_quietly(partial_);
  partial_.clear();
  flush(target_.has_parent_path() ? target_.parent_path() : fs::path("."));
  database_ = connect(target_, name_, SQLite::OPEN_READONLY);
}

/// All pages in one transaction of the old database: who reads it meanwhile sees the old contents.
void StoreFile::copy_into_target() {
  auto target = connect(target_, name_, SQLite::OPEN_READWRITE);
  check(*target, name_);
  try {
    SQLite::Backup backup(*target, *database_);
    // A destination that others read is busy until they have done.
    int code = backup.executeStep(-1);
    for (int waited = 0; (code == SQLITE_BUSY || code == SQLITE_LOCKED) && waited < kPatience; waited += 100) {
      sqlite3_sleep(100);
      code = backup.executeStep(-1);
    }
    if (code != SQLITE_DONE) throw SQLite::Exception(sqlite3_errstr(code), code);
  } catch (const SQLite::Exception& error) {
    throw Error(name_ + ": could not be replaced (" + error.what() + ") and is as it was; see whether it is in use or the disk is full");
  }
  database_ = std::move(target);
  remove_quietly(partial_);
  partial_.clear();
}

}  // namespace actorgraph

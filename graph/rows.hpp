// Rows in and out of SQLite: values bound and read from left to right.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

namespace actorgraph {

/// Runs one statement again and again with other values.
class Insert {
 public:
  /// Inserts into `table` all its `columns` columns.
  Insert(SQLite::Database& database, const std::string& table, int columns);
  ~Insert();

  template <class... Values>
  void operator()(const Values&... values) {
    at_ = 0;
    (bind(values), ...);
    run();
  }

 private:
  // The values outlive run(): nothing is copied.
  void bind(const std::string& value);
  void bind(const char* value);
  void bind(std::uint32_t value) { bind(static_cast<std::int64_t>(value)); }
  void bind(int value) { bind(static_cast<std::int64_t>(value)); }
  void bind(bool value) { bind(static_cast<std::int64_t>(value)); }
  void bind(std::int64_t value);
  void bind(double value);
  void bind(std::nullptr_t);
  void run();

  std::unique_ptr<SQLite::Statement> statement_;
  int at_ = 0;
};

/// The values of one row that a query found, taken from left to right.
class Row {
 public:
  explicit Row(const SQLite::Statement& statement) : statement_(statement) {}
  std::string text();
  std::uint32_t number();
  double real();
  bool flag() { return number() != 0; }
  bool null();  ///< looks at the next value, and takes it only if it is NULL

 private:
  const SQLite::Statement& statement_;
  int at_ = 0;
};

/// Runs `sql`, which holds no data, and visits its rows.
void each_row(const SQLite::Database& database, const char* sql, const std::function<void(Row&)>& visit);
/// The one number that `sql` finds.
std::size_t count_of(const SQLite::Database& database, const std::string& sql);

}  // namespace actorgraph

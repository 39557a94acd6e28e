#include "graph/rows.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace actorgraph {
namespace {

std::string insert_sql(const std::string& table, int columns) {
  std::string sql = "INSERT INTO " + table + " VALUES (?";
  for (int i = 1; i < columns; ++i) sql += ",?";
  return sql + ")";
}

}  // namespace

Insert::Insert(SQLite::Database& database, const std::string& table, int columns)
    : statement_(std::make_unique<SQLite::Statement>(database, insert_sql(table, columns))) {}
Insert::~Insert() = default;

void Insert::bind(const std::string& value) { statement_->bindNoCopy(++at_, value); }
void Insert::bind(const char* value) { statement_->bindNoCopy(++at_, value); }
void Insert::bind(std::int64_t value) { statement_->bind(++at_, value); }
void Insert::bind(double value) { statement_->bind(++at_, value); }
void Insert::bind(std::nullptr_t) { statement_->bind(++at_); }
void Insert::run() {
  statement_->exec();
  statement_->reset();
}

std::string Row::text() {
  const SQLite::Column column = statement_.getColumn(at_++);
  const char* text = column.getText();
  return {text, static_cast<std::size_t>(column.getBytes())};
}
std::uint32_t Row::number() { return static_cast<std::uint32_t>(statement_.getColumn(at_++).getInt64()); }
double Row::real() { return statement_.getColumn(at_++).getDouble(); }
bool Row::null() {
  if (!statement_.isColumnNull(at_)) return false;
  ++at_;
  return true;
}

void each_row(const SQLite::Database& database, const char* sql, const std::function<void(Row&)>& visit) {
  SQLite::Statement query(database, sql);
  while (query.executeStep()) {
    Row row(query);
    visit(row);
  }
}

std::size_t count_of(const SQLite::Database& database, const std::string& sql) {
  SQLite::Statement query(database, sql);
  query.executeStep();
  return static_cast<std::size_t>(query.getColumn(0).getInt64());
}

}  // namespace actorgraph

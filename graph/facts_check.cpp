#include "graph/facts_check.hpp"

#include "extract/error.hpp"
#include "extract/text.hpp"

namespace actorgraph {
namespace {

class Checker {
 public:
  explicit Checker(std::string_view text) : size_(CodePoints(text).size()) {}

  /// Checks all `rows`; `check` looks at one.
  template <class Rows, class Check>
  void all(const char* rows_name, const Rows& rows, const Check& check) {
    rows_ = rows_name;
    for (row_ = 0; row_ < rows.size(); ++row_) check(rows[row_]);
  }

  template <class Codes>
  void code(const char* field, const std::string& code, const Codes& codes) const {
    if (codes.find(code) == codes.end()) fail(field, "is no code of the packs ('" + code + "')");
  }
  void range(const char* field, TextRange range) const {
    if (range.start >= range.end) fail(field, "is empty");
    if (range.end > size_) fail(field, "ends after the text, which has " + std::to_string(size_) + " code points");
  }
  void evidence(const Evidence& why) const {
    range("evidence.where", why.where);
    range("evidence.sentence", why.sentence);
    if (why.rule.empty()) fail("evidence.rule", "is empty");
    // Not a number is neither above 0 nor below.
    if (!(why.confidence > 0 && why.confidence <= 1)) fail("evidence.confidence", "is not above 0 and at most 1");
  }

 private:
  [[noreturn]] void fail(const char* field, const std::string& what) const {
    throw Error(std::string(rows_) + "[" + std::to_string(row_) + "]." + field + " " + what);
  }

  std::uint32_t size_;
  const char* rows_ = "";
  std::size_t row_ = 0;
};

}  // namespace

void check_facts(const DocumentFacts& facts, std::string_view text, const Schema& schema) {
  if (facts.id.empty()) throw Error("id is empty");
  Checker check(text);
  check.all("actors", facts.actors, [&](const LocalActor& actor) {
    if (!actor.country.empty()) check.code("country", actor.country, schema.countries);
  });
  check.all("mentions", facts.mentions, [&](const Mention& mention) { check.range("where", mention.where); });
  check.all("roles", facts.roles, [&](const Role& role) {
    check.code("role", role.role, schema.roles);
    check.evidence(role.evidence);
  });
  check.all("relations", facts.relations, [&](const Relation& relation) {
    check.code("relation", relation.relation, schema.relations);
    check.evidence(relation.evidence);
  });
  check.all("statements", facts.statements, [&](const Statement& statement) {
    check.range("content", statement.content);
    check.evidence(statement.evidence);
  });
}

}  // namespace actorgraph

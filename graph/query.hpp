// Asking the graph: who is that, who met whom, who held which office, who said what, and how do we know.
//
//   const actorgraph::Database news = actorgraph::open("news.sqlite");
//   for (const auto& met : news.who_met(news.actor("Elena Conti")))
//     std::cout << met.other->name << ": " << met.evidence->front().sentence << "\n";
//
// Pointers in results are never null unless the comment says so, and live as long as the Database. A Database is for one
// thread at a time.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/error.hpp"
#include "graph/knowledge_graph.hpp"

namespace actorgraph {

class NameIndex;

/// An office that somebody holds, held or is to hold.
struct FoundRole {
  std::string id;  ///< for Database::evidence(): "edge:..." of an office with one holder at a time, else "role:..."
  const Vertex* holder = nullptr;
  const Vertex* owner = nullptr;     ///< state or organisation whose office it is; null if no article says
  const Vertex* position = nullptr;  ///< the vertex of the office; null if several can hold it at a time, or the owner is unknown
  std::string role;                  ///< code of schema/roles.tsv
  std::string status;                ///< "current", "former", "acting" or "future", as the articles called it
  bool inferred = false;             ///< no article says so in words
  std::size_t articles = 0;
  std::string first_seen, last_seen;  ///< dates of the first and the last article that says so, or empty
  std::vector<EvidenceRow> evidence;  ///< by (document, start, end, rule)
};

/// An edge, seen from the actor that was asked for.
struct FoundRelation {
  const Edge* edge = nullptr;  ///< status, dates, counts, confidence
  const Vertex *from = nullptr, *to = nullptr;
  const Vertex* other = nullptr;  ///< the end that was not asked for
  const std::vector<EvidenceRow>* evidence = nullptr;  ///< by (document, start, end, rule)
};

/// Something that somebody said.
struct FoundStatement {
  std::string id;  ///< "statement:...", for Database::evidence()
  const Vertex* speaker = nullptr;
  const Vertex* source = nullptr;  ///< agency or medium that carried it, or null
  std::string form;                ///< "direct", "indirect" or "mixed"
  std::vector<const Vertex*> about;  ///< actors named in it, by id
  std::string date;                  ///< of the article, or empty
  EvidenceRow evidence;              ///< `text` is what was said, `where` its place
};

/// Which relations are wanted. What is empty or null lets everything pass.
struct RelationFilter {
  std::string relation;  ///< code: "met", "visited", "holds" ...
  std::string status;    ///< "happened", "planned", "denied"; "current", "former", "acting" or "future" for offices
  /// First and last day, ISO: "2031", "2031-03" or "2031-03-10". An edge passes if evidence of it tells a date within;
  /// evidence that tells none has the date of its article.
  std::string since, until;
  const Vertex* other = nullptr;  ///< the other end
};

/// Throws Error, listing them, if `status` is neither empty nor a status of a relation or an office.
void check_status(const std::string& status);

/// A database that `actorgraph build` wrote, for reading.
class Database {
 public:
  /// Reads the graph. Throws Error if `path` is missing or no database of this version.
  explicit Database(const std::filesystem::path& path);
  /// Asks a graph that is loaded already.
  explicit Database(KnowledgeGraph graph);
  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;

  /// The whole graph, for everything that is not asked often.
  const KnowledgeGraph& graph() const;

  /// Actors called `name`, in any script: id, name, English name or alias. Case, marks, and letters that the packs call one are
  /// equal, and so is all punctuation. If there is none, those with a name that has the words of `name` in it. More
  /// articles first, then by id; empty if nobody is called so.
  std::vector<const Vertex*> find(std::string_view name) const;
  /// At most `most` actors whose names, or parts of them, are spelt most like `name`; nearest first, then as find().
  std::vector<const Vertex*> nearest(std::string_view name, std::size_t most = 3) const;
  /// The one actor that find() gives. Throws Error if there is none, proposing the nearest names, and if there are several,
  /// listing their ids.
  const Vertex& actor(std::string_view name) const;

  /// Offices that `actor` holds; for a state, an organisation or a position, those that are its own. By date of the last
  /// article, latest first, without date last; then more articles first; then by holder, role, owner and status.
  std::vector<FoundRole> roles(const Vertex& actor) const;

  /// Edges from or to `actor`. More articles first, then by id of the other end, relation, status and direction. Throws Error
  /// if the filter's relation is none of the graph, its status is no status, or a date is none.
  std::vector<FoundRelation> relations(const Vertex& actor, const RelationFilter& filter = {}) const;
  /// Those whom `actor` met: relations "met" that happened. Of the filter, `relation` and `status` are passed over. Ordered and
  /// throwing as relations().
  std::vector<FoundRelation> who_met(const Vertex& actor, RelationFilter filter = {}) const;

  /// What `speaker` said. By date of the article, without date first, then by document and place in it.
  std::vector<FoundStatement> statements(const Vertex& speaker) const;

  /// Why we believe the edge: by (document, start, end, rule).
  const std::vector<EvidenceRow>& evidence(const Edge& edge) const;
  /// The same for any id of an edge, a role or a statement. Throws Error if there is no such thing.
  std::vector<EvidenceRow> evidence(std::string_view id) const;
  /// The article of an EvidenceRow. Throws Error if there is no such article.
  const DocumentRow& document(std::string_view id) const;

 private:
  KnowledgeGraph graph_;
  std::unique_ptr<NameIndex> names_;
};

/// Opens what `actorgraph build` wrote. Throws as the constructor of Database.
Database open(const std::filesystem::path& path);

}  // namespace actorgraph

#include "graph/query.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "extract/text.hpp"
#include "graph/graph_data.hpp"
#include "graph/name_index.hpp"
#include "graph/store.hpp"

namespace actorgraph {
namespace {

constexpr const char *kMet = "met", *kHolds = "holds";  // codes of schema/relations.tsv
constexpr std::size_t kListed = 10;                     // more actors than that do not fit one sentence
constexpr const char *kRolePrefix = "role:", *kStatementPrefix = "statement:";

std::string hashed(const char* prefix, std::initializer_list<std::string_view> content) {
  constexpr char kBetween = '\x1f';
  std::string all;
  for (const std::string_view part : content) (all += part) += kBetween;
  return prefix + hex(hash64(all));
}

std::string role_id(const KnowledgeGraph& graph, const RoleRecord& record) {
  const auto& vertices = graph.vertices();
  return hashed(kRolePrefix, {vertices.at(record.holder).id, record.role,
                              record.owner ? vertices.at(*record.owner).id : std::string(), record.status});
}

std::string statement_id(const KnowledgeGraph& graph, const StatementRecord& record) {
  const EvidenceRow& why = record.evidence;
  return hashed(kStatementPrefix, {why.document, std::to_string(why.where.start), std::to_string(why.where.end),
                                   graph.vertices().at(record.speaker).id});
}

/// Throws Error if `date` is no day, month or year.
void check_date(const std::string& date) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  constexpr std::size_t kYear = 4, kMonth = 7, kDay = 10;
  bool good = date.empty() || date.size() == kYear || date.size() == kMonth || date.size() == kDay;
  for (std::size_t i = 0; good && i < date.size(); ++i)
    good = kForm[i] == 'd' ? date[i] >= '0' && date[i] <= '9' : date[i] == '-';
  if (!good) throw Error("'" + date + "' is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
}

void check_relation(const KnowledgeGraph& graph, const std::string& relation) {
  if (relation.empty()) return;
  std::set<std::string> known;
  for (const Edge& edge : graph.edges()) known.insert(edge.relation);
  if (known.count(relation) != 0) return;
  std::string all;
  for (const std::string& code : known) all += (all.empty() ? "" : ", ") + code;
  throw Error("the graph has no relation '" + relation + "'; " + (all.empty() ? "it has none at all" : "use one of " + all));
}

/// True if some day of `date` is within; a date or a bound that is a month or a year stands for all its days.
bool within(const std::string& date, const std::string& since, const std::string& until) {
  const auto order = [&date](const std::string& bound) {
    const std::size_t known = std::min(date.size(), bound.size());
    return date.compare(0, known, bound, 0, known);
  };
  return !date.empty() && order(since) >= 0 && (until.empty() || order(until) <= 0);
}

/// "person:a (A), person:b (B)".
std::string listed(const std::vector<const Vertex*>& actors) {
  std::string list;
  for (std::size_t i = 0; i < actors.size() && i < kListed; ++i) {
    if (i > 0) list += ", ";
    list += actors[i]->id + " (" + (actors[i]->name.empty() ? actors[i]->id : actors[i]->name) + ")";
  }
  if (actors.size() > kListed) list += " and " + std::to_string(actors.size() - kListed) + " more";
  return list;
}

std::vector<const Vertex*> pointers(const KnowledgeGraph& graph, const std::vector<VertexIndex>& found) {
  std::vector<const Vertex*> vertices;
  for (const VertexIndex i : found) vertices.push_back(&graph.vertices()[i]);
  return vertices;
}

/// Roles gathered reason by reason.
class RoleTable {
 public:
  explicit RoleTable(const Database& database) : database_(database) {}

  void add(const Edge& edge) {
    const KnowledgeGraph& graph = database_.graph();
    FoundRole& role = found_[edge.id];
    role.holder = &graph.vertices()[edge.from];
    role.position = &graph.vertices()[edge.to];
    role.role = role.position->role;
    role.status = edge.status;
    role.inferred = edge.inferred;
    if (const auto owner = graph.find(role.position->owner)) role.owner = &graph.vertices()[*owner];
    role.evidence = database_.evidence(edge);
  }

  void add(const RoleRecord& record) {
    const KnowledgeGraph& graph = database_.graph();
    const auto [it, fresh] = found_.try_emplace(role_id(graph, record));
    FoundRole& role = it->second;
    role.holder = &graph.vertices().at(record.holder);
    if (record.owner) role.owner = &graph.vertices().at(*record.owner);
    role.role = record.role;
    role.status = record.status;
    role.inferred = record.inferred && (fresh || role.inferred);
    role.evidence.push_back(record.evidence);
  }

  std::vector<FoundRole> finish() {
    std::vector<FoundRole> roles;
    for (auto& [id, role] : found_) {
      role.id = id;
      sum_up(role);
      roles.push_back(std::move(role));
    }
    const auto key = [](const FoundRole& role) {
      return std::tuple(std::string_view(role.holder->id), std::string_view(role.role),
                        role.owner ? std::string_view(role.owner->id) : std::string_view(), std::string_view(role.status));
    };
    std::sort(roles.begin(), roles.end(), [&key](const FoundRole& a, const FoundRole& b) {
      if (a.last_seen != b.last_seen) return a.last_seen > b.last_seen;
      return a.articles != b.articles ? a.articles > b.articles : key(a) < key(b);
    });
    return roles;
  }

 private:
  void sum_up(FoundRole& role) const {
    std::set<std::string_view> articles;
    for (const EvidenceRow& why : role.evidence) {
      articles.insert(why.document);
      const std::string& date = database_.document(why.document).date;
      if (date.empty()) continue;
      if (role.first_seen.empty() || date < role.first_seen) role.first_seen = date;
      if (date > role.last_seen) role.last_seen = date;
    }
    role.articles = articles.size();
  }

  const Database& database_;
  std::map<std::string, FoundRole> found_;
};

}  // namespace

void check_status(const std::string& status) {
  if (status.empty()) return;
  std::string all;
  const auto is = [&](const char* known) {
    all += (all.empty() ? "" : ", ") + std::string(known);
    return status == known;
  };
  bool good = false;
  for (const auto s : {RelationStatus::happened, RelationStatus::planned, RelationStatus::denied})
    good = is(to_string(s)) || good;
  for (const auto s : {RoleStatus::current, RoleStatus::former, RoleStatus::acting, RoleStatus::future})
    good = is(to_string(s)) || good;
  if (!good) throw Error("there is no status '" + status + "'; use one of " + all);
}

Database::Database(const std::filesystem::path& path) : Database(Store::open(path).graph()) {}
Database::Database(KnowledgeGraph graph)
    : graph_(std::move(graph)), names_(std::make_unique<NameIndex>(graph_.vertices(), graph_.data().letters)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

Database open(const std::filesystem::path& path) {
  return Database(path);
}

const KnowledgeGraph& Database::graph() const {
  return graph_;
}

std::vector<const Vertex*> Database::find(std::string_view name) const {
  if (const auto id = graph_.find(name)) return {&graph_.vertices()[*id]};
  auto found = names_->called(name);
  if (found.empty()) found = names_->with_words(name);
  return pointers(graph_, found);
}

std::vector<const Vertex*> Database::nearest(std::string_view name, std::size_t most) const {
  return pointers(graph_, names_->nearest(name, most));
}

const Vertex& Database::actor(std::string_view name) const {
  const auto found = find(name);
  const std::string quoted = "'" + std::string(name) + "'";
  if (found.size() == 1) return *found.front();
  if (found.size() > 1)
    throw Error(quoted + " may be " + std::to_string(found.size()) + " actors: " + listed(found) +
                "; give the id of one of them");
  const auto near = nearest(name);
  if (near.empty())
    throw Error("no actor is called " + quoted + ", nor anything like it; give another spelling, or a part of the name");
  throw Error("no actor is called " + quoted + "; the nearest names are " + listed(near));
}

std::vector<FoundRole> Database::roles(const Vertex& actor) const {
  RoleTable table(*this);
  for (const Edge& edge : graph_.edges()) {
    if (edge.relation != kHolds) continue;
    const Vertex& position = graph_.vertices()[edge.to];
    if (graph_.vertices()[edge.from].id == actor.id || position.id == actor.id || position.owner == actor.id) table.add(edge);
  }
  const auto index = graph_.find(actor.id);
  if (index && graph_.data().each_role) graph_.data().each_role(index, [&table](const RoleRecord& record) { table.add(record); });
  return table.finish();
}

std::vector<FoundRelation> Database::relations(const Vertex& actor, const RelationFilter& filter) const {
  check_relation(graph_, filter.relation);
  check_status(filter.status);
  check_date(filter.since);
  check_date(filter.until);
  const bool any_time = filter.since.empty() && filter.until.empty();
  std::vector<FoundRelation> found;
  for (std::size_t i = 0; i < graph_.edges().size(); ++i) {
    const Edge& edge = graph_.edges()[i];
    const Vertex &from = graph_.vertices()[edge.from], &to = graph_.vertices()[edge.to];
    if (from.id != actor.id && to.id != actor.id) continue;
    const Vertex& other = from.id == actor.id ? to : from;
    if (filter.other && filter.other->id != other.id) continue;
    if (!filter.relation.empty() && filter.relation != edge.relation) continue;
    if (!filter.status.empty() && filter.status != edge.status) continue;
    const auto& evidence = graph_.evidence(i);
    const auto in_time = [&](const EvidenceRow& why) {
      return within(why.date.empty() ? document(why.document).date : why.date, filter.since, filter.until);
    };
    if (any_time || std::any_of(evidence.begin(), evidence.end(), in_time))
      found.push_back({&edge, &from, &to, &other, &evidence});
  }
  std::stable_sort(found.begin(), found.end(), [](const FoundRelation& a, const FoundRelation& b) {
    if (a.edge->articles != b.edge->articles) return a.edge->articles > b.edge->articles;
    return std::tie(a.other->id, a.edge->relation, a.edge->status, a.from->id) <
           std::tie(b.other->id, b.edge->relation, b.edge->status, b.from->id);
  });
  return found;
}

std::vector<FoundRelation> Database::who_met(const Vertex& actor, RelationFilter filter) const {
  filter.relation.clear();
  filter.status = to_string(RelationStatus::happened);
  auto found = relations(actor, filter);
  found.erase(std::remove_if(found.begin(), found.end(), [](const FoundRelation& r) { return r.edge->relation != kMet; }),
              found.end());
  return found;
}

std::vector<FoundStatement> Database::statements(const Vertex& speaker) const {
  std::vector<FoundStatement> found;
  const auto index = graph_.find(speaker.id);
  if (!index || !graph_.data().each_statement) return found;
  graph_.data().each_statement(index, [&](const StatementRecord& record) {
    FoundStatement& said = found.emplace_back();
    said.id = statement_id(graph_, record);
    said.speaker = &graph_.vertices().at(record.speaker);
    if (record.source) said.source = &graph_.vertices().at(*record.source);
    said.form = record.form;
    for (const std::string& id : record.about)
      if (const auto actor = graph_.find(id)) said.about.push_back(&graph_.vertices()[*actor]);
    said.date = document(record.evidence.document).date;
    said.evidence = record.evidence;
  });
  std::stable_sort(found.begin(), found.end(), [](const FoundStatement& a, const FoundStatement& b) { return a.date < b.date; });
  return found;
}

const std::vector<EvidenceRow>& Database::evidence(const Edge& edge) const {
  const auto& edges = graph_.edges();
  for (std::size_t i = 0; i < edges.size(); ++i)
    if (edges[i].id == edge.id) return graph_.evidence(i);
  throw Error("the graph has no edge '" + edge.id + "'; ask the database that it came from");
}

std::vector<EvidenceRow> Database::evidence(std::string_view id) const {
  const auto& edges = graph_.edges();
  for (std::size_t i = 0; i < edges.size(); ++i)
    if (edges[i].id == id) return graph_.evidence(i);
  std::vector<EvidenceRow> rows;
  if (id.rfind(kRolePrefix, 0) == 0 && graph_.data().each_role)
    graph_.data().each_role(std::nullopt, [&](const RoleRecord& record) {
      if (role_id(graph_, record) == id) rows.push_back(record.evidence);
    });
  if (id.rfind(kStatementPrefix, 0) == 0 && graph_.data().each_statement)
    graph_.data().each_statement(std::nullopt, [&](const StatementRecord& record) {
      if (statement_id(graph_, record) == id) rows.push_back(record.evidence);
    });
  if (!rows.empty()) return rows;
  throw Error("the database has no edge, role or statement '" + std::string(id) + "'; ids are in the answers to other questions");
}

const DocumentRow& Database::document(std::string_view id) const {
  const auto& all = graph_.documents();
  const auto it =
      std::lower_bound(all.begin(), all.end(), id, [](const DocumentRow& d, std::string_view wanted) { return d.id < wanted; });
  if (it != all.end() && it->id == id) return *it;
  throw Error("the database has no article '" + std::string(id) + "'; actorgraph export lists them as facts");
}

}  // namespace actorgraph

#include <nlohmann/json.hpp>

#include "extract/error.hpp"
#include "graph/facts_codec.hpp"

namespace actorgraph {
namespace {

using Json = nlohmann::json;

/// The enumerator with this name, out of those up to `last`.
template <class Enum>
Enum enumerator(const std::string& name, Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i)
    if (name == to_string(static_cast<Enum>(i))) return static_cast<Enum>(i);
  throw Error("'" + name + "' is no known code");
}

/// Takes the values of one row from left to right.
class Reader {
 public:
  Reader(const Json& row, std::size_t actors) : row_(row), actors_(actors) {}

  const Json& next() { return row_.at(at_++); }
  std::string text() { return next().get<std::string>(); }
  std::uint32_t number() { return next().get<std::uint32_t>(); }
  bool flag() { return number() != 0; }
  LocalId actor() { return actor(next()); }
  std::optional<LocalId> maybe() {
    const Json& value = next();
    return value.is_null() ? std::nullopt : std::optional<LocalId>(actor(value));
  }
  LocalId actor(const Json& value) const {
    const auto id = value.get<LocalId>();
    if (id >= actors_) throw Error("actor " + std::to_string(id) + " does not exist");
    return id;
  }
  template <class Enum>
  Enum code(Enum last) {
    return enumerator(text(), last);
  }
  TextRange range() {
    const std::uint32_t start = number();
    return {start, number()};
  }
  Evidence evidence() {
    Evidence why;
    why.where = range();
    why.sentence = range();
    why.rule = text();
    why.confidence = next().get<double>();
    return why;
  }

 private:
  const Json& row_;
  std::size_t actors_;
  std::size_t at_ = 0;
};

void read(Reader& in, LocalActor& actor) {
  actor.kind = in.code(ActorKind::place);
  actor.pack_id = in.text();
  actor.name = in.text();
  actor.key = in.text();
  actor.country = in.text();
  actor.gender = in.text();
  actor.partial = in.flag();
  actor.conditional = in.flag();
}

void read(Reader& in, Mention& mention) {
  mention.actor = in.actor();
  mention.where = in.range();
  mention.form = in.code(MentionForm::metonym);
}

void read(Reader& in, Role& role) {
  role.actor = in.actor();
  role.role = in.text();
  role.of = in.maybe();
  role.status = in.code(RoleStatus::future);
  role.inferred = in.flag();
  role.evidence = in.evidence();
}

void read(Reader& in, Relation& relation) {
  relation.relation = in.text();
  relation.from = in.actor();
  relation.to = in.actor();
  relation.status = in.code(RelationStatus::denied);
  relation.date = in.text();
  relation.place = in.maybe();
  relation.event = in.number();
  relation.inferred = in.flag();
  relation.evidence = in.evidence();
}

void read(Reader& in, Statement& statement) {
  statement.speaker = in.actor();
  statement.source = in.maybe();
  statement.form = in.code(StatementForm::mixed);
  for (const Json& actor : in.next()) statement.about.push_back(in.actor(actor));
  statement.content = in.range();
  statement.evidence = in.evidence();
}

template <class Row>
void read_rows(const Json& all, const char* name, std::size_t actors, std::vector<Row>& rows) {
  for (const Json& values : all.at(name)) {
    Reader reader(values, actors);
    read(reader, rows.emplace_back());
  }
}

DocumentFacts facts_of(const Json& all) {
  if (all.at("v").get<int>() != kFactsVersion) throw Error("they are of another version");
  DocumentFacts facts;
  facts.id = all.at("id").get<std::string>();
  facts.title = all.at("title").get<std::string>();
  facts.language = all.at("language").get<std::string>();
  facts.date = all.at("date").get<std::string>();
  facts.source = all.at("source").get<std::string>();
  read_rows(all, "actors", 0, facts.actors);
  read_rows(all, "mentions", facts.actors.size(), facts.mentions);
  read_rows(all, "roles", facts.actors.size(), facts.roles);
  read_rows(all, "relations", facts.actors.size(), facts.relations);
  read_rows(all, "statements", facts.actors.size(), facts.statements);
  return facts;
}

}  // namespace

DocumentFacts decode_facts(std::string_view text) {
  try {
    return facts_of(Json::parse(text));
  } catch (const std::exception& error) {
    throw Error("the facts of an article cannot be read (" + std::string(error.what()) + "); build the database again");
  }
}

}  // namespace actorgraph

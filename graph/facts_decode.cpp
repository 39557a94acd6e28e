#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "extract/error.hpp"
#include "graph/facts_codec.hpp"
#include "graph/facts_fields.hpp"

namespace actorgraph {
namespace {

using Json = nlohmann::json;

template <class Enum>
inline constexpr Enum kLast{};
template <>
inline constexpr ActorKind kLast<ActorKind> = ActorKind::place;
template <>
inline constexpr RoleStatus kLast<RoleStatus> = RoleStatus::future;
template <>
inline constexpr RelationStatus kLast<RelationStatus> = RelationStatus::denied;
template <>
inline constexpr StatementForm kLast<StatementForm> = StatementForm::mixed;
template <>
inline constexpr MentionForm kLast<MentionForm> = MentionForm::metonym;

/// Fills values from JSON, and takes nothing for what it is not.
class Reader {
 public:
  /// `names`: rows are objects, else arrays of their values.
  explicit Reader(bool names) : names_(names) {}

  /// The fields of `row` out of an object that has these, `others` and no more.
  template <class Row>
  void members(const Json& object, Row& row, std::vector<std::string> others = {}) {
    require(object.is_object(), "is no JSON object");
    each_field(row, [&](const char* name, auto& field) {
      const auto found = object.find(name);
      if (found == object.end()) fail(std::string("lacks the field '") + name + "'");
      others.emplace_back(name);
      enter({name, 0}, *found, field);
    });
    if (object.size() == others.size()) return;
    for (const auto& [name, value] : object.items())
      if (std::find(others.begin(), others.end(), name) == others.end()) fail("has the unknown field '" + name + "'");
  }

 private:
  void read(const Json& json, bool& value) {
    require(names_ ? json.is_boolean() : json.is_number_unsigned(), "is neither true nor false");
    value = names_ ? json.get<bool>() : json.get<unsigned>() != 0;
  }
  void read(const Json& json, std::uint32_t& value) {
    const bool fits = json.is_number_unsigned() && json.get<std::uint64_t>() <= std::numeric_limits<std::uint32_t>::max();
    require(fits, "is no whole number, or too large");
    value = json.get<std::uint32_t>();
  }
  void read(const Json& json, double& value) {
    require(json.is_number(), "is no number");
    value = json.get<double>();
  }
  void read(const Json& json, std::string& value) {
    require(json.is_string(), "is no text");
    value = json.get<std::string>();
  }
  void read(const Json& json, TextRange& value) {
    require(json.is_array() && json.size() == 2, "is no pair of numbers");
    read(json[0], value.start);
    read(json[1], value.end);
  }
  void read(const Json& json, std::optional<LocalId>& value) {
    if (json.is_null()) return value.reset();
    read(json, value.emplace());
  }
  template <class Row>
  void read(const Json& json, std::vector<Row>& rows) {
    require(json.is_array(), "is no array");
    rows.resize(json.size());
    for (std::size_t i = 0; i < rows.size(); ++i) enter({nullptr, i}, json[i], rows[i]);
  }
  template <class Value>
  void read(const Json& json, Value& value) {
    if constexpr (std::is_enum_v<Value>)
      code(json, value);
    else if (names_)
      members(json, value);
    else
      columns(json, value);
  }

  /// Enumerators are numbered from 0, without gaps.
  template <class Enum>
  void code(const Json& json, Enum& value) {
    require(json.is_string(), "is no text");
    const auto& name = json.get_ref<const std::string&>();
    for (int i = 0; i <= static_cast<int>(kLast<Enum>); ++i)
      if (name == to_string(static_cast<Enum>(i))) return void(value = static_cast<Enum>(i));
    fail("is no known code ('" + name + "')");
  }

  template <class Row>
  void columns(const Json& json, Row& row) {
    std::size_t next = 0;
    require(json.is_array(), "is no array");
    each_field(row, [&](const char* name, auto& field) {
      require(next < json.size(), "has too few values");
      enter({name, 0}, json[next++], field);
    });
    require(next == json.size(), "has too many values");
  }

  struct Step {
    const char* name;  ///< of a field; null: number `row` of an array
    std::size_t row;
  };
  template <class Value>
  void enter(Step step, const Json& json, Value& value) {
    path_.push_back(step);
    read(json, value);
    path_.pop_back();
  }

  void require(bool fine, const char* what) const {
    if (!fine) fail(what);
  }
  /// Says where: "relations[0].to is ...".
  [[noreturn]] void fail(const std::string& what) const {
    std::string where;
    for (const Step& step : path_)
      where += !step.name ? "[" + std::to_string(step.row) + "]" : (where.empty() ? "" : ".") + std::string(step.name);
    throw Error(where.empty() ? what : where + " " + what);
  }

  const bool names_;
  std::vector<Step> path_;
};

/// What is counted in the list of actors may be looked up without a look.
void check_actors(const DocumentFacts& facts) {
  const auto check = [&](const char* rows, std::size_t row, const std::optional<LocalId>& actor) {
    if (!actor || *actor < facts.actors.size()) return;
    throw Error(std::string(rows) + "[" + std::to_string(row) + "] names actor " + std::to_string(*actor) +
                ", which does not exist");
  };
  for (std::size_t i = 0; i < facts.mentions.size(); ++i) check("mentions", i, facts.mentions[i].actor);
  for (std::size_t i = 0; i < facts.roles.size(); ++i)
    for (const auto& actor : {std::optional(facts.roles[i].actor), facts.roles[i].of}) check("roles", i, actor);
  for (std::size_t i = 0; i < facts.relations.size(); ++i)
    for (const auto& actor :
         {std::optional(facts.relations[i].from), std::optional(facts.relations[i].to), facts.relations[i].place})
      check("relations", i, actor);
  for (std::size_t i = 0; i < facts.statements.size(); ++i) {
    for (const auto& actor : {std::optional(facts.statements[i].speaker), facts.statements[i].source})
      check("statements", i, actor);
    for (const LocalId actor : facts.statements[i].about) check("statements", i, actor);
  }
}

DocumentFacts facts_of(const Json& all) {
  if (all.at("v").get<int>() != kFactsVersion) throw Error("they are of another version");
  DocumentFacts facts;
  Reader(false).members(all, facts, {"v"});
  check_actors(facts);
  return facts;
}

template <class Line>
Line line_of(const Json& json) {
  Line line;
  Reader(true).members(json, line, {"type"});
  return line;
}

/// The version before all else: other versions may have other fields.
DocfactsHeader header_of(const Json& json) {
  if (json.value("format", Json()) != kDocfactsFormat) throw Error(std::string("is no header of the format ") + kDocfactsFormat);
  if (const Json version = json.value("version", Json()); version != kDocfactsVersion)
    throw Error("is of version " + (version.is_number() ? version.dump() : "none") + ", and this program reads version " +
                std::to_string(kDocfactsVersion));
  return line_of<DocfactsHeader>(json);
}

}  // namespace

DocumentFacts decode_facts(std::string_view text) {
  try {
    return facts_of(Json::parse(text));
  } catch (const std::exception& error) {
    throw Error("the facts of an article cannot be read (" + std::string(error.what()) + "); build the database again");
  }
}

DocfactsLine decode_line(std::string_view line) {
  const Json json = Json::parse(line, nullptr, false);
  if (!json.is_object()) throw Error("is no JSON object");
  const Json type = json.value("type", Json());
  if (type == "header") return header_of(json);
  if (type == "problem") return line_of<Problem>(json);
  if (type != "document") throw Error("has no known type; there are header, document and problem");
  auto document = line_of<DocfactsDocument>(json);
  check_actors(document.facts);
  return document;
}

}  // namespace actorgraph

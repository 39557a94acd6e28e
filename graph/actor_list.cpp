#include "graph/actor_list.hpp"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "extract/error.hpp"
#include "extract/fold.hpp"
#include "extract/text.hpp"
#include "graph/actor_ids.hpp"
#include "graph/csv_header.hpp"

namespace actorgraph {
namespace {

using nlohmann::json;

constexpr FieldNames kIdsOfActors = {"id", "item", "person", "organization"};
constexpr FieldNames kNamesOfActors = {"name", "label", "itemLabel", "personLabel"};
constexpr FieldNames kAliases = {"aliases", "alias", "altLabels", "altLabel", "itemAltLabel", "personAltLabel"};
constexpr FieldNames kKinds = {"kind"}, kCountries = {"country"}, kRoles = {"role"}, kGenders = {"gender"};
constexpr FieldNames kBegins = {"from", "start"}, kEnds = {"to", "end"};
constexpr FieldNames kAll[] = {kIdsOfActors, kNamesOfActors, kAliases, kKinds, kCountries, kRoles, kGenders, kBegins, kEnds, kLanguageNames};

constexpr const char* kColumns = "name, aliases, kind, country, role, from, to, id, gender, language";

/// What a row says, before anybody has looked at it.
struct RawActor {
  std::string id, name, aliases, kind, country, role, gender, from, to, language;
};

/// Takes each value by the names that it may have.
template <typename Value>
RawActor raw_actor(const Value& value) {
  return {value(kIdsOfActors), value(kNamesOfActors), value(kAliases), value(kKinds), value(kCountries),
          value(kRoles),       value(kGenders),       value(kBegins),  value(kEnds),  language_in(value(kLanguageNames))};
}

bool empty(const RawActor& raw) {
  return raw.id.empty() && raw.name.empty() && raw.aliases.empty();
}

/// "http://www.wikidata.org/entity/Q42" and "Q42" are "person:q42".
std::string given_id(std::string id, const std::string& prefix) {
  if (id.starts_with("http")) id.erase(0, id.rfind('/') + 1);
  for (char& c : id)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return id.starts_with(prefix) ? id : prefix + id;
}

/// Of the first name that folds to letters a to z; else of a hash of the first one.
std::string made_id(const std::vector<std::string>& names, const std::string& prefix) {
  static const Folder folder;
  for (const std::string& name : names)
    if (const std::string slug = slug_of(folder.fold(name)); !slug.empty()) return prefix + slug;
  return prefix + "p-" + hex(hash64(folder.fold(names.front())));
}

std::vector<std::string> names_of(const RawActor& raw) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  add(raw.name);
  for (std::size_t from = 0; from <= raw.aliases.size();) {
    const std::size_t to = std::min(raw.aliases.find('|', from), raw.aliases.size());
    add(trimmed(raw.aliases.substr(from, to - from)));
    from = to + 1;
  }
  return names;
}

DayRange days_at(const std::string& date) {
  const auto days = parse_days(std::string_view(date).substr(0, date.find('T')));  // a time of the day says nothing here
  if (!days) throw Error("has the date '" + date + "', which is none; write YYYY, YYYY-MM or YYYY-MM-DD, or nothing");
  return *days;
}

/// The office that the row tells of, if it tells of one.
void add_office(const RawActor& raw, ListedActor& actor) {
  if (raw.role.empty() && raw.from.empty() && raw.to.empty()) return;
  if (actor.kind != ActorKind::person) throw Error("is an organization, which holds no office; leave role, from and to empty");
  if (raw.country.empty()) throw Error("tells of an office, and not of which country; write the country, or leave role, from and to empty");
  KnownOffice office{raw.role, raw.country};
  if (!raw.from.empty()) office.first = days_at(raw.from).first;
  if (!raw.to.empty()) office.last = days_at(raw.to).last;
  if (office.first > office.last) throw Error("begins an office on " + raw.from + " and ends it on " + raw.to + "; write the earlier date first");
  actor.offices.push_back(std::move(office));
}

ListedActor listed(const RawActor& raw) {
  ListedActor actor;
  const std::string person = to_string(ActorKind::person), organization = to_string(ActorKind::organization);
  if (raw.kind == organization) actor.kind = ActorKind::organization;
  else if (!raw.kind.empty() && raw.kind != person) throw Error("has the kind '" + raw.kind + "'; write " + person + " or " + organization + ", or nothing for a person");
  actor.names = names_of(raw);
  if (actor.names.empty()) throw Error("names nobody; write a name");
  const std::string prefix = std::string(to_string(actor.kind)) + ":";
  actor.id = raw.id.empty() ? made_id(actor.names, prefix) : given_id(raw.id, prefix);
  if (!raw.gender.empty() && raw.gender != "m" && raw.gender != "f") throw Error("has the gender '" + raw.gender + "'; write m or f, or nothing");
  actor.gender = raw.gender;
  actor.country = raw.country;
  actor.language = raw.language;
  add_office(raw, actor);
  return actor;
}

class ListReader {
 public:
  ListReader(std::string_view text, std::string name) : text_(text), name_(std::move(name)) {}

  std::vector<ListedActor> run() {
    const std::size_t begin = text_.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) throw Error(name_ + ": is empty; give a table with a header: " + kColumns);
    if (text_[begin] == '{' || text_[begin] == '[') from_json();
    else from_table();
    return std::move(actors_);
  }

 private:
  void add(const RawActor& raw, const std::string& where) {
    try {
      actors_.push_back(listed(raw));
      actors_.back().where = where;
    } catch (const Error& error) {
      throw Error(where + ": " + error.what());
    }
  }

  void from_table() {
    const auto known = [](const CsvHeader& header) {
      return static_cast<std::size_t>(std::count_if(std::begin(kAll), std::end(kAll), [&](const FieldNames& names) { return header.has(names); }));
    };
    CsvReader reader(text_, separator_of(text_, known));
    CsvRow row;
    reader.next(row);
    const auto refuse = [&](const std::string& what) {
      if (!what.empty()) throw Error(name_ + ":" + std::to_string(row.line) + ": " + what);
    };
    refuse(row.problem);
    const CsvHeader header(row);
    for (const FieldNames& names : kAll)
      if (const std::string twice = header.twice(names); !twice.empty()) refuse("names the column '" + twice + "' twice; name it once");
    if (!header.has(kNamesOfActors)) refuse(std::string("names no column 'name'; name the columns in the first line: ") + kColumns);
    while (reader.next(row)) {
      refuse(row.problem);
      refuse(size_fault(row, header));
      const RawActor raw = raw_actor([&](const FieldNames& names) { return header.value(row, names); });
      if (empty(raw) && std::all_of(row.fields.begin(), row.fields.end(), [](const std::string& cell) { return trimmed(cell).empty(); })) continue;
      add(raw, name_ + ":" + std::to_string(row.line));
    }
  }

  /// An array of objects, or the answer to a query ("SPARQL 1.1 Query Results JSON Format").
  void from_json() {
    json all;
    try {
      all = json::parse(text_);
    } catch (const json::parse_error& error) {
      const auto lines = std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, text_.size())), '\n');
      throw Error(name_ + ":" + std::to_string(lines + 1) + ": is no JSON; write an array of objects, or save the answer of the query service anew");
    }
    const json* rows = &all;
    const bool answer = all.is_object() && all.contains("results");
    if (answer && all["results"].is_object() && all["results"].contains("bindings")) rows = &all["results"]["bindings"];
    if (!rows->is_array()) throw Error(name_ + ": is neither an array of objects nor an answer with results.bindings; give one of them");
    for (std::size_t i = 0; i < rows->size(); ++i) from_object((*rows)[i], answer, name_ + ": actor " + std::to_string(i + 1));
  }

  void from_object(const json& object, bool answer, const std::string& where) {
    if (!object.is_object()) throw Error(where + ": is no object; write one with the keys " + kColumns);
    RawActor raw = raw_actor([&](const FieldNames& names) {
      for (const char* const name : names) {
        const auto found = object.find(name);
        if (found == object.end() || found->is_null()) continue;
        const json& value = answer && found->is_object() && found->contains("value") ? (*found)["value"] : *found;
        if (std::string text = text_of(value, where + ": '" + name + "'"); !text.empty()) return text;
      }
      return std::string();
    });
    // An answer tells the language of each name.
    for (const char* const name : kNamesOfActors)
      if (const auto found = object.find(name); answer && raw.language.empty() && found != object.end() && found->is_object())
        if (const auto language = found->find("xml:lang"); language != found->end() && language->is_string()) raw.language = language_in(language->get<std::string>());
    add(raw, where);
  }

  static std::string text_of(const json& value, const std::string& where) {
    if (value.is_string()) return trimmed(value.get<std::string>());
    if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
    if (!value.is_array()) throw Error(where + " is no text; write a text, or an array of texts");
    std::string text;
    for (const json& one : value) text += (text.empty() ? "" : "|") + text_of(one, where);
    return text;
  }

  std::string_view text_;
  std::string name_;
  std::vector<ListedActor> actors_;
};

}  // namespace

std::vector<ListedActor> parse_actor_list(std::string_view text, const std::string& name) { return ListReader(text, name).run(); }

std::vector<ListedActor> read_actor_list(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::error_code ignored;
  if (!in || std::filesystem::is_directory(path, ignored)) throw Error(path.string() + ": cannot be read; give a table or JSON of actors: " + kColumns);
  const Decoded decoded = decode(std::string(std::istreambuf_iterator<char>(in), {}));
  if (!decoded.problem.empty()) throw Error(path.string() + ": " + decoded.problem);
  return parse_actor_list(decoded.text, path.string());
}

std::vector<ListedActor> read_actor_lists(const std::vector<std::string>& paths) {
  std::vector<ListedActor> all;
  for (const std::string& path : paths) {
    std::vector<ListedActor> more = read_actor_list(path);
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  return all;
}

}  // namespace actorgraph

// What one article says: the only thing that crosses from extract/ to graph/.
//
// Plain values, owned strings. All offsets are half-open ranges of Unicode code points of Document::text.
// Codes of roles and relations are those of lexicon/schema/{roles,relations}.tsv.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace actorgraph {

/// Half-open range [start, end) of code points of the decoded article.
struct TextRange {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  bool operator==(const TextRange&) const = default;
  auto operator<=>(const TextRange&) const = default;
};

enum class ActorKind : std::uint8_t { person, country, organization, place };
enum class RoleStatus : std::uint8_t { current, former, acting, future };
enum class RelationStatus : std::uint8_t { happened, planned, denied };
enum class StatementForm : std::uint8_t { direct, indirect, mixed };
/// How a mention names its actor: by full name, by a part of it, by adjective or people-noun, by capital or seat.
enum class MentionForm : std::uint8_t { name, partial_name, adjective, metonym };

/// The names that the enumerators have in every output ("person", "current", "happened", "direct" ...).
const char* to_string(ActorKind kind);
const char* to_string(RoleStatus status);
const char* to_string(RelationStatus status);
const char* to_string(StatementForm form);
const char* to_string(MentionForm form);

/// Index into DocumentFacts::actors.
using LocalId = std::uint32_t;

/// Where a fact was read and why it is believed.
struct Evidence {
  TextRange where;        ///< the shortest stretch that says so
  TextRange sentence;     ///< the sentence (or headline) around it, shown to users
  std::string rule;       ///< id of the rule: "ar/meet", "en/Person.titled"; documented in docs/rules.md
  double confidence = 0;  ///< 0 < confidence <= 1: measured precision of the rule
};

/// An actor as far as one article tells. Actors of an article never share kind and name.
struct LocalActor {
  ActorKind kind = ActorKind::person;
  std::string pack_id;       ///< id known to the packs ("country:ru", "organization:nato", "person:q22686"), or empty
  std::string name;          ///< fullest form found in the article, as written, without title and clitics
  std::string key;           ///< `name` folded by the pack: what the graph compares (words separated by one space)
  std::string country;       ///< ISO 3166-1 alpha-2 upper case: the country it is, represents or belongs to; or empty
  std::string gender;        ///< "m", "f" or empty
  bool partial = false;      ///< person known in this article by one name part only (a surname)
  bool conditional = false;  ///< person that this article alone does not license; see RuleLicence in docs/architecture.md
};

struct Mention {
  LocalId actor = 0;
  TextRange where;  ///< the name itself, without attached conjunction, preposition, article or title
  MentionForm form = MentionForm::name;
};

/// `actor` holds office `role` of `of` (a country or an organisation; none where the article does not say).
struct Role {
  LocalId actor = 0;
  std::string role;
  std::optional<LocalId> of;
  RoleStatus status = RoleStatus::current;
  bool inferred = false;  ///< concluded, not said in words
  Evidence evidence;      ///< `where` is the office as written, `sentence` around it
};

/// A relation between two actors of the article ("represents", "met", "spoke_with", "visited", acts).
struct Relation {
  std::string relation;
  LocalId from = 0;
  LocalId to = 0;  ///< undirected relations: from < to
  RelationStatus status = RelationStatus::happened;
  std::string date;              ///< ISO 8601, or empty
  std::optional<LocalId> place;  ///< a place or country
  std::uint32_t event = 0;       ///< relations of one happening share a number > 0; 0: not an event
  bool inferred = false;
  Evidence evidence;
};

/// What somebody said. `content` is what was said, without verb, speaker and outer quotation marks.
struct Statement {
  LocalId speaker = 0;
  std::optional<LocalId> source;  ///< agency or medium that carried it
  StatementForm form = StatementForm::indirect;
  std::vector<LocalId> about;  ///< actors named in the content, ascending
  TextRange content;
  Evidence evidence;  ///< `where` is the whole stretch from cue or speaker to the end of the content
};

/// Everything that one article says. Vectors are in text order (actors: of first mention).
struct DocumentFacts {
  std::string id;
  std::string title;  ///< that of the document, or its first line that is not blank, trimmed
  std::string language;
  std::string date;
  std::string source;
  std::string url;
  std::vector<LocalActor> actors;
  std::vector<Mention> mentions;
  std::vector<Role> roles;
  std::vector<Relation> relations;
  std::vector<Statement> statements;
};

}  // namespace actorgraph

// Which names of an article are persons, and which names are one person: licensing and name coreference.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actor_table.hpp"
#include "extract/bearers.hpp"
#include "extract/constituents.hpp"

namespace actorgraph {

struct KnownForm;

/// Collects the names of all sentences (first pass), then answers which person a name is (second pass). Names are views of the article's text
/// and arena, and of the pack.
class PersonNames {
 public:
  explicit PersonNames(const Pack& pack) : pack_(pack) {}

  /// Looks at every Person constituent of the sentences and its names; decides which names are persons, and whom of several known ones they
  /// mean, and groups their forms. Call once. `actors`: those of the sentences. `published`: date of the article, if it has one.
  void collect_all(const std::vector<const Sentence*>& sentences, std::string_view text, const ActorTable& actors, std::optional<Day> published);
  /// Folded tokens of all licensed names: they are name tokens everywhere in the article.
  DocumentNames tokens() const;

  /// Actor of a name at byte `position`, registered in `actors`; kNoActor if nothing licenses it.
  /// `licensed`: the phrase itself shows that it is a person.
  ActorIndex resolve(const Constituent& name, std::string_view written, std::uint32_t position, bool licensed, ActorTable& actors);

 private:
  using Words = std::span<const std::string_view>;
  struct Entry {
    std::string_view key;      ///< the tokens, with a space between them
    Words tokens;
    std::size_t words = 0;     ///< tokens that are no particles
    std::string_view written;
    std::uint32_t position = 0;
    bool licensed = false;     ///< by title, honorific, known actor or list
    bool conditional = false;  ///< looks like a name, but another article must license it
    std::string_view pack_id;
    const KnownForm* shared = nullptr;  ///< form of several known persons
    Bearers said;                       ///< those of them whom the words beside the name told, at one place or another
    int group = -1;            ///< index into groups_
    /// Several known persons are called so, and nothing tells which is meant.
    bool unclear() const { return shared && pack_id.empty(); }
  };
  struct Group {
    std::string_view key;      ///< of the fullest form
    Words tokens;
    std::string_view written, pack_id;
    std::uint32_t first = 0;
    bool conditional = false, unclear = false;
    ActorIndex actor = kNoActor;
  };

  void collect(const Sentence& sentence, std::string_view text, const ActorTable& actors, std::optional<Day> published);
  void settle();
  // shared_names.cpp
  /// Takes whom the packs know by a form.
  static void know(Entry& entry, const KnownForm* form);
  /// Keeps what the phrase says of a name that several known persons bear.
  void hear(Entry& entry, const Constituent& person, const Member& member, const ActorTable& actors, std::optional<Day> published) const;
  /// Decides whom such names mean.
  void decide();
  bool may_join(const Entry& entry, const Group& group) const;
  /// Number of the entry of a name, or of entries.
  std::size_t find(std::string_view key, std::uint64_t hash) const;
  Entry& entry(const Constituent& name, std::string_view written, std::uint32_t position);
  /// What the packs know by title and name together, or null.
  const KnownForm* titled(std::string_view before, std::string_view key);
  bool particle(std::string_view token) const;
  std::size_t words_of(Words tokens) const;
  bool same_person(Words shorter, Words longer) const;
  bool bears_name(std::string_view first, std::string_view pack_id) const;
  int find_group(Words tokens, std::uint32_t position) const;
  ActorIndex actor_of(Group& group, ActorTable& actors);

  const Pack& pack_;
  std::vector<Entry> entries_;
  std::vector<std::uint64_t> hashes_;  // of their keys
  std::vector<Group> groups_;
  std::string folded_;                 // room for titled()
};

}  // namespace actorgraph

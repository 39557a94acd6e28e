// Which names of an article are persons, and which names are one person: licensing and name coreference.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actor_table.hpp"
#include "extract/constituents.hpp"

namespace actorgraph {

/// Collects the names of all sentences (first pass), then answers which person a name is (second pass).
class PersonNames {
 public:
  explicit PersonNames(const Pack& pack) : pack_(pack) {}

  /// Looks at every Person constituent of the sentences and its names; decides which names are persons and groups their forms. Call once.
  void collect_all(const std::vector<const Sentence*>& sentences, std::string_view text);
  /// Folded tokens of all licensed names: they are name tokens everywhere in the article.
  DocumentNames tokens() const;

  /// Actor of a name at byte `position`, registered in `actors`; kNoActor if nothing licenses it.
  /// `licensed`: the phrase itself shows that it is a person.
  ActorIndex resolve(const std::vector<std::string>& name, std::string_view written, std::uint32_t position, bool licensed,
                     ActorTable& actors);

 private:
  struct Entry {
    std::vector<std::string> tokens;
    std::string written;
    std::uint32_t position = 0;
    bool licensed = false;     ///< by title, honorific, known actor or list
    bool conditional = false;  ///< looks like a name, but another article must license it
    std::string pack_id;
    int group = -1;            ///< index into groups_
  };
  struct Group {
    std::vector<std::string> tokens;  ///< of the fullest form
    std::string written, pack_id;
    std::uint32_t first = 0;
    bool conditional = false;
    ActorIndex actor = kNoActor;
  };

  void collect(const Sentence& sentence, std::string_view text);
  void settle();
  void add(const std::vector<std::string>& tokens, std::string_view written, std::uint32_t position, bool licensed, bool conditional,
           std::string_view before);
  bool particle(std::string_view token) const;
  bool same_person(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) const;
  bool bears_name(const std::string& first, const std::string& pack_id) const;
  bool part_of(const std::vector<std::string>& part, const std::vector<std::string>& whole) const;
  int find_group(const std::vector<std::string>& tokens, std::uint32_t position) const;
  ActorIndex actor_of(Group& group, ActorTable& actors);

  const Pack& pack_;
  std::map<std::string, Entry> entries_;  // by joined tokens
  std::vector<Group> groups_;
};

}  // namespace actorgraph

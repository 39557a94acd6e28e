#include "extract/listed_actors.hpp"

#include <algorithm>
#include <map>

#include "extract/error.hpp"
#include "extract/name_grades.hpp"
#include "extract/pack.hpp"
#include "extract/text.hpp"

namespace actorgraph {
namespace {

std::vector<std::string> words_in(const std::string& name, const Pack& pack) { return form_words(name, pack.folder, pack.properties.capitals); }

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : between) + word;
  return all;
}

bool has_letter(const std::string& name, const Folder& folder) {
  for (std::size_t at = 0; at < name.size();) {
    const Character c = character_at(name, at);
    if (folder.char_class(c.code) == CharClass::letter) return true;
    at += c.length;
  }
  return false;
}

bool is_id(const std::string& id, ActorKind kind) {
  const std::string prefix = std::string(to_string(kind)) + ":";
  const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
  return id.size() > prefix.size() && id.starts_with(prefix) && std::all_of(id.begin() + static_cast<std::ptrdiff_t>(prefix.size()), id.end(), good);
}

/// The readings of a form; null if the lexicon has none.
const Senses* senses_of(const Lexicon& lexicon, const std::vector<std::string>& words) {
  const WordId first = words.empty() ? 0 : lexicon.find(words[0]);
  if (!first) return nullptr;
  if (words.size() == 1) return &lexicon.senses(first);
  std::uint32_t node = lexicon.root(first);
  for (std::size_t i = 1; node && i < words.size(); ++i) {
    const WordId next = lexicon.find(words[i]);
    node = next ? lexicon.step(node, next) : 0;
  }
  return node ? &lexicon.node_senses(node) : nullptr;
}

class Joiner {
 public:
  Joiner(const std::vector<ListedActor>& listed, Schema& schema, std::deque<Pack>& packs) : listed_(listed), schema_(schema), packs_(packs) {}

  void run() {
    for (const ListedActor& actor : listed_) check(actor);
    for (const ListedActor& actor : listed_) identify(actor);
    for (const ListedActor& actor : listed_)
      if (actor.kind == ActorKind::person) add_person(actor);
      else add_organization(actor);
    for (Pack& pack : packs_) {
      pack.lexicon.seal();
      prepare_words(pack);
    }
  }

 private:
  [[noreturn]] static void refuse(const ListedActor& actor, const std::string& what) { throw Error(actor.where + ": " + what); }

  void check(const ListedActor& actor) const {
    if (!is_id(actor.id, actor.kind)) refuse(actor, "has the id '" + actor.id + "'; use letters a to z, digits and hyphens, or leave it empty");
    if (!actor.country.empty() && !schema_.countries.count(actor.country))
      refuse(actor, "has the country '" + actor.country + "', which is no code of schema/countries.tsv; use ISO 3166-1 alpha-2 in capitals");
    for (const KnownOffice& office : actor.offices)
      if (!office.role.empty() && !schema_.roles.count(office.role)) refuse(actor, "has the role '" + office.role + "', which is no code of schema/roles.tsv; use one, or leave it empty");
    std::vector<std::string> codes;
    for (const Pack& pack : packs_) codes.push_back(pack.properties.code);
    if (!actor.language.empty() && std::find(codes.begin(), codes.end(), actor.language) == codes.end())
      refuse(actor, "has the language '" + actor.language + "', for which there is no pack; use one of " + joined(codes, ", ") + ", or leave it empty");
    for (const std::string& name : actor.names)
      if (!has_letter(name, packs_.front().folder)) refuse(actor, "has the name '" + name + "', in which there is no letter; correct it");
  }

  /// Calls use(pack, name, words) for each name and each pack that it is for.
  template <typename Use>
  void each_name(const ListedActor& actor, Use use) {
    for (Pack& pack : packs_)
      if (actor.language.empty() || actor.language == pack.properties.code)
        for (const std::string& name : actor.names) use(pack, name, words_in(name, pack));
  }

  /// Whom the packs know by a name of the actor, or under its id.
  void identify(const ListedActor& actor) {
    std::string& known = known_[actor.id];
    const auto claim = [&](const std::string& id) {
      if (id.empty() || id == known) return;
      if (!known.empty()) refuse(actor, "is called like '" + known + "' and like '" + id + "', who are two; leave one of the names out");
      known = id;
    };
    if (schema_.actors.count(actor.id)) claim(actor.id);
    each_name(actor, [&](Pack& pack, const std::string& name, const std::vector<std::string>& words) {
      claim(actor.kind == ActorKind::person ? known_person(pack, words) : known_organization(pack, name, words));
    });
  }

  static std::string known_person(const Pack& pack, const std::vector<std::string>& words) {
    const KnownForm* form = pack.known.find(joined(words, " "));
    return form && form->full && form->bearers.size() == 1 ? form->bearers[0]->id : std::string();
  }

  static std::string known_organization(const Pack& pack, const std::string& name, const std::vector<std::string>& words) {
    const Senses* senses = senses_of(pack.lexicon, words);
    if (!senses) return {};
    for (const Reading& reading : senses->readings)
      if (reading.category == sym::org && reading.has(sym::id) && (reading.exact.empty() || reading.exact == name))
        return "organization:" + pack.symbols.word(reading.get(sym::id));
    return {};
  }

  const std::string& id_of(const ListedActor& actor) const {
    const std::string& known = known_.at(actor.id);
    return known.empty() ? actor.id : known;
  }

  void add_person(const ListedActor& actor) {
    const std::string& id = id_of(actor);
    KnownActor& known = schema_.actors.try_emplace(id, KnownActor{id, {}, {}, {}}).first->second;
    if (known.gender.empty()) known.gender = actor.gender;
    if (known.country.empty()) known.country = actor.country;
    if (known.name_en.empty()) known.name_en = latin_name(actor);
    for (const KnownOffice& office : actor.offices)
      if (std::find(known.offices.begin(), known.offices.end(), office) == known.offices.end()) known.offices.push_back(office);
    each_name(actor, [&](Pack& pack, const std::string& name, const std::vector<std::string>& words) { pack.add_known_name(name, known, words.size() > 1); });
  }

  /// The first name in letters that fold to a to z, which all readers can read.
  static std::string latin_name(const ListedActor& actor) {
    static const Folder folder;
    for (const std::string& name : actor.names) {
      const std::string folded = folder.fold(name);
      if (std::all_of(folded.begin(), folded.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return name;
    }
    return {};
  }

  void add_organization(const ListedActor& actor) {
    const std::string& id = id_of(actor);
    each_name(actor, [&](Pack& pack, const std::string& name, const std::vector<std::string>& words) {
      if (known_organization(pack, name, words) == id) return;
      Reading reading;
      reading.category = sym::org;
      const auto set = [&](Symbol key, const std::string& value) { reading.set(key, {pack.symbols.intern(value)}, pack.lexicon.arena()); };
      set(sym::id, id.substr(id.find(':') + 1));
      if (!actor.country.empty()) set(sym::country, actor.country);
      // A name of one word that is written otherwise is an ordinary word.
      if (words.size() == 1 && pack.properties.capitals) reading.exact = pack.lexicon.arena().copy(name);
      pack.lexicon.add(words, reading);
    });
  }

  const std::vector<ListedActor>& listed_;
  Schema& schema_;
  std::deque<Pack>& packs_;
  std::map<std::string, std::string> known_;  // id of a list -> id of the packs, or nothing
};

}  // namespace

void add_listed(const std::vector<ListedActor>& listed, Schema& schema, std::deque<Pack>& packs) {
  if (!listed.empty()) Joiner(listed, schema, packs).run();
}

std::uint64_t hash_of(const std::vector<ListedActor>& listed, std::uint64_t seed) {
  std::uint64_t hash = seed;
  const auto add = [&hash](std::string_view value) { hash = hash64(value, hash64("\n", hash)); };
  for (const ListedActor& actor : listed) {
    for (const std::string* value : {&actor.id, &actor.language, &actor.gender, &actor.country}) add(*value);
    for (const std::string& name : actor.names) add(name);
    for (const KnownOffice& office : actor.offices) {
      add(office.role);
      add(office.of);
      add(std::to_string(office.first));
      add(std::to_string(office.last));
    }
    add("");
  }
  return hash;
}

}  // namespace actorgraph

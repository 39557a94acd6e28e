#include "extract/actor_table.hpp"

#include <algorithm>

#include "extract/pack.hpp"

namespace actorgraph {
namespace {

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

}  // namespace

ActorTable::Key ActorTable::key_of(By by, std::string_view text) {
  constexpr Key apart = 0x9E3779B97F4A7C15ull;
  return word_hash(text) + static_cast<Key>(by) * apart;
}

ActorIndex ActorTable::find(Key key) const {
  const auto at = std::find(keys_.begin(), keys_.end(), key);
  return at == keys_.end() ? kNoActor : static_cast<ActorIndex>(at - keys_.begin());
}

ActorIndex ActorTable::find(const Shortcuts& shortcuts, Symbol symbol) {
  for (const Shortcut& known : shortcuts)
    if (known.symbol == symbol) return known.actor;
  return kNoActor;
}

std::pair<ActorIndex, bool> ActorTable::enter(Key key) {
  if (const ActorIndex known = find(key); known != kNoActor) return {known, false};
  constexpr std::size_t usual = 16;
  if (actors_.empty()) actors_.reserve(usual);
  actors_.emplace_back();
  states_.push_back(kNoActor);
  keys_.push_back(key);
  return {static_cast<ActorIndex>(keys_.size() - 1), true};
}

ActorIndex ActorTable::adopt(ActorTable& other, ActorIndex index) {
  const ActorIndex state = other.states_[index] == kNoActor ? kNoActor : adopt(other, other.states_[index]);
  const auto [own, fresh] = enter(other.keys_[index]);
  if (fresh) actors_[own] = std::move(other.actors_[index]);
  if (state != kNoActor) states_[own] = state;
  return own;
}

ActorIndex ActorTable::country(const std::string& iso) {
  std::string id = "country:" + lower(iso);
  const auto [index, fresh] = enter(key_of(By::id, id));
  if (!fresh) return index;
  LocalActor& actor = actors_[index];
  actor.kind = ActorKind::country;
  actor.pack_id = std::move(id);
  actor.country = iso;
  const auto form = pack_.forms_of_country.find(iso);
  actor.name = form == pack_.forms_of_country.end() ? iso : form->second.name;
  actor.key = form == pack_.forms_of_country.end() ? pack_.folder.fold(iso) : form->second.key;
  return index;
}

ActorIndex ActorTable::country(Symbol iso) {
  if (const ActorIndex known = find(countries_, iso); known != kNoActor) return known;
  const ActorIndex index = country(pack_.symbols.word(iso));
  countries_.push_back({iso, index});
  return index;
}

ActorIndex ActorTable::organization(const Reading& reading, std::string_view text) {
  Symbol id = reading.get(sym::org) ? reading.get(sym::org) : reading.get(sym::id);
  Symbol of = reading.get(sym::of), home = of ? of : reading.get(sym::country);
  if (reading.category == sym::seat) of = home = reading.get(sym::id);
  const ActorIndex state = of ? country(of) : kNoActor;
  ActorIndex index = id ? find(organizations_, id) : kNoActor;
  if (index == kNoActor) {
    std::string pack_id = id ? "organization:" + pack_.symbols.word(id) : std::string(), folded = pack_.folder.fold(text);
    const auto [own, fresh] = enter(id ? key_of(By::id, pack_id) : key_of(By::organization, folded));
    index = own;
    if (fresh) {
      LocalActor& actor = actors_[index];
      actor.kind = ActorKind::organization;
      actor.pack_id = std::move(pack_id);
      actor.name = std::string(text);
      actor.key = std::move(folded);
      if (home) actor.country = pack_.symbols.word(home);
    }
    if (id) organizations_.push_back({id, index});
  }
  if (of) states_[index] = state;
  return index;
}

ActorIndex ActorTable::institution(std::string_view code, ActorIndex state, std::string_view text) {
  const std::string country = state == kNoActor ? std::string() : actors_[state].country;
  std::string id = state == kNoActor ? std::string() : "organization:" + lower(country) + "-" + std::string(code);
  const auto [index, fresh] = enter(state == kNoActor ? key_of(By::institution, code) : key_of(By::id, id));
  if (fresh) {
    LocalActor& actor = actors_[index];
    actor.kind = ActorKind::organization;
    actor.pack_id = std::move(id);
    actor.name = std::string(text);
    actor.key = pack_.folder.fold(text);
    actor.country = country;
  }
  states_[index] = state;
  return index;
}

ActorIndex ActorTable::place(Symbol slug, Symbol country, std::string_view text) {
  if (const ActorIndex known = find(places_, slug); known != kNoActor) return known;
  std::string id = "place:" + pack_.symbols.word(slug);
  const auto [index, fresh] = enter(key_of(By::id, id));
  if (fresh) {
    LocalActor& actor = actors_[index];
    actor.kind = ActorKind::place;
    actor.pack_id = std::move(id);
    actor.name = std::string(text);
    actor.key = pack_.folder.fold(text);
    if (country) actor.country = pack_.symbols.word(country);
  }
  places_.push_back({slug, index});
  return index;
}

ActorIndex ActorTable::person(std::string_view key, std::string_view text) {
  const auto [index, fresh] = enter(key_of(By::person, key));
  if (fresh) {
    LocalActor& actor = actors_[index];
    actor.kind = ActorKind::person;
    actor.name = std::string(text);
    actor.key = std::string(key);
  }
  return index;
}

}  // namespace actorgraph

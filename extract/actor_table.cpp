#include "extract/actor_table.hpp"

#include "extract/pack.hpp"

namespace actorgraph {
namespace {

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

}  // namespace

ActorIndex ActorTable::find(const std::string& key) const {
  const auto it = index_.find(key);
  return it == index_.end() ? kNoActor : it->second;
}

ActorIndex ActorTable::find(const Shortcuts& shortcuts, Symbol symbol) {
  for (const auto& [known, index] : shortcuts)
    if (known == symbol) return index;
  return kNoActor;
}

ActorIndex ActorTable::add(const std::string& key, LocalActor actor) {
  auto [it, fresh] = index_.emplace(key, static_cast<ActorIndex>(actors_.size()));
  if (fresh) {
    actors_.push_back(std::move(actor));
    states_.push_back(kNoActor);
    keys_.push_back(&it->first);
  }
  return it->second;
}

ActorIndex ActorTable::adopt(const ActorTable& other, ActorIndex index) {
  const ActorIndex state = other.states_[index] == kNoActor ? kNoActor : adopt(other, other.states_[index]);
  ActorIndex own = find(*other.keys_[index]);
  if (own == kNoActor) own = add(*other.keys_[index], other.actors_[index]);
  if (state != kNoActor) states_[own] = state;
  return own;
}

ActorIndex ActorTable::country(const std::string& iso) {
  const std::string key = "country:" + lower(iso);
  if (const ActorIndex known = find(key); known != kNoActor) return known;
  LocalActor actor;
  actor.kind = ActorKind::country;
  actor.pack_id = key;
  actor.country = iso;
  auto name = pack_.forms_of_country.find(iso);
  actor.name = name == pack_.forms_of_country.end() ? iso : name->second;
  actor.key = pack_.folder.fold(actor.name);
  return add(key, std::move(actor));
}

ActorIndex ActorTable::country(Symbol iso) {
  if (const ActorIndex known = find(countries_, iso); known != kNoActor) return known;
  const ActorIndex index = country(pack_.symbols.word(iso));
  countries_.emplace_back(iso, index);
  return index;
}

ActorIndex ActorTable::organization(const Reading& reading, std::string_view text) {
  Symbol id = reading.get(sym::org) ? reading.get(sym::org) : reading.get(sym::id);
  Symbol of = reading.get(sym::of), home = of ? of : reading.get(sym::country);
  if (reading.category == sym::seat) of = home = reading.get(sym::id);
  const ActorIndex state = of ? country(of) : kNoActor;
  ActorIndex index = id ? find(organizations_, id) : kNoActor;
  if (index == kNoActor) {
    LocalActor actor;
    actor.kind = ActorKind::organization;
    actor.pack_id = id ? "organization:" + pack_.symbols.word(id) : std::string();
    actor.name = std::string(text);
    actor.key = pack_.folder.fold(text);
    if (home) actor.country = pack_.symbols.word(home);
    const std::string key = actor.pack_id.empty() ? "organization " + actor.key : actor.pack_id;
    index = add(key, std::move(actor));
    if (id) organizations_.emplace_back(id, index);
  }
  if (of) states_[index] = state;
  return index;
}

ActorIndex ActorTable::institution(const std::string& code, ActorIndex state, std::string_view text) {
  LocalActor actor;
  actor.kind = ActorKind::organization;
  actor.name = std::string(text);
  actor.key = pack_.folder.fold(text);
  if (state != kNoActor) {
    actor.country = actors_[state].country;
    actor.pack_id = "organization:" + lower(actor.country) + "-" + code;
  }
  const std::string key = state == kNoActor ? "institution " + code : actor.pack_id;
  ActorIndex index = add(key, std::move(actor));
  states_[index] = state;
  return index;
}

ActorIndex ActorTable::place(Symbol slug, Symbol country, std::string_view text) {
  if (const ActorIndex known = find(places_, slug); known != kNoActor) return known;
  LocalActor actor;
  actor.kind = ActorKind::place;
  actor.pack_id = "place:" + pack_.symbols.word(slug);
  actor.name = std::string(text);
  actor.key = pack_.folder.fold(text);
  if (country) actor.country = pack_.symbols.word(country);
  const std::string key = actor.pack_id;
  places_.emplace_back(slug, add(key, std::move(actor)));
  return places_.back().second;
}

ActorIndex ActorTable::person(std::string key, std::string_view text) {
  LocalActor actor;
  actor.kind = ActorKind::person;
  actor.name = std::string(text);
  actor.key = key;
  return add("person " + key, std::move(actor));
}

}  // namespace actorgraph

// The actors of one article while it is being read.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/facts.hpp"
#include "extract/few.hpp"
#include "extract/tokens.hpp"

namespace actorgraph {

struct Pack;

using ActorIndex = std::uint32_t;
inline constexpr ActorIndex kNoActor = 0xFFFFFFFF;

/// Registers actors under what identifies them inside the article. Indices are stable.
class ActorTable {
 public:
  explicit ActorTable(const Pack& pack) : pack_(pack) {}

  ActorIndex country(Symbol iso);
  /// Organisation of a lexicon row (org, seat with org=, orgadj).
  ActorIndex organization(const Reading& reading, std::string_view text);
  /// Organisation put together from an institution ("ministry"), a portfolio and a state; each may be missing.
  ActorIndex institution(std::string_view code, ActorIndex state, std::string_view text);
  ActorIndex place(Symbol slug, Symbol country, std::string_view text);
  ActorIndex person(std::string_view key, std::string_view text);

  LocalActor& operator[](ActorIndex index) { return actors_[index]; }
  const LocalActor& operator[](ActorIndex index) const { return actors_[index]; }
  std::size_t size() const { return actors_.size(); }
  /// State an organisation is a body of, or kNoActor.
  ActorIndex state_of(ActorIndex index) const { return states_[index]; }
  /// Country actor of an ISO code that was registered before, or a new one.
  ActorIndex country(const std::string& iso);
  /// Takes actor `index` from another table of the same article, with the state that it is a body of.
  ActorIndex adopt(ActorTable& other, ActorIndex index);

 private:
  /// What an actor is known by: a hash of its id, or of a name of its kind. Two of an article share one with a probability of about 10^-15.
  using Key = std::uint64_t;
  enum class By : std::uint8_t { id, person, organization, institution };
  static Key key_of(By by, std::string_view text);
  /// Index under which `key` is known, or kNoActor.
  ActorIndex find(Key key) const;
  /// The actor with this key, and whether it is new: then all but the key is still to be told.
  std::pair<ActorIndex, bool> enter(Key key);
  const Pack& pack_;
  /// Actors of one kind by code or id: asked for at every mention, few in an article.
  struct Shortcut {
    Symbol symbol;
    ActorIndex actor;
  };
  using Shortcuts = Few<Shortcut, 16>;
  static ActorIndex find(const Shortcuts& shortcuts, Symbol symbol);
  Shortcuts countries_, organizations_, places_;
  std::vector<LocalActor> actors_;
  Few<ActorIndex, 32> states_;
  Few<Key, 32> keys_;
};

}  // namespace actorgraph

// How common the words of person names are: what two articles with one name are worth as evidence for one person.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace actorgraph {

/// Shares of the words of names, from the rarity.tsv of all packs (made by scripts/make_rarity.py). Constant once the packs are loaded: no statistic
/// of a build, so that neither order nor number of articles changes who is who.
class NameRarity {
 public:
  static constexpr std::uint32_t kScale = 100'000;  ///< shares are of so many names
  static constexpr double kPeople = 1e6;            ///< persons whom news may name
  static constexpr double kMany = 5;                ///< bearers that make a name common

  /// `word`: folded; `share`: 1 to kScale. Of two shares of a word (languages of one script) the greater one counts.
  void add(const std::string& word, std::uint32_t share);
  /// How many of kPeople persons are to be expected to bear this folded full name, if its words were given independently. A word without a share is
  /// taken as one that few names have.
  double bearers(std::string_view name) const;
  /// True if the name alone says too little to tell who is meant.
  bool common(std::string_view name) const { return bearers(name) >= kMany; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> shares_;
};

}  // namespace actorgraph

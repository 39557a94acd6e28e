// Known people's names: who bears which form, and what that makes of its words.
#include <algorithm>

#include "extract/pack.hpp"

namespace actorgraph {

std::size_t FormTable::place(const std::vector<Slot>& slots, std::string_view key, std::uint64_t hash) const {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = hash & mask;
  while (slots[at].entry != 0 && (slots[at].hash != hash || entries_[slots[at].entry].first != key)) at = (at + 1) & mask;
  return at;
}

KnownForm& FormTable::operator[](const std::string& key) {
  if (entries_.size() * 2 > slots_.size()) {
    std::vector<Slot> wider(slots_.size() * 2);
    for (const Slot& known : slots_)
      if (known.entry != 0) wider[place(wider, entries_[known.entry].first, known.hash)] = known;
    slots_ = std::move(wider);
  }
  const std::uint64_t hash = word_hash(key);
  Slot& slot = slots_[place(slots_, key, hash)];
  if (slot.entry == 0) {
    slot = {hash, static_cast<std::uint32_t>(entries_.size())};
    entries_.emplace_back(key, KnownForm());
  }
  return entries_[slot.entry].second;
}

const KnownForm* FormTable::find(std::string_view key) const {
  const std::uint32_t entry = slots_[place(slots_, key, word_hash(key))].entry;
  return entry != 0 ? &entries_[entry].second : nullptr;
}

void KnownNames::add(const std::string& key, const KnownActor& actor, bool full) {
  KnownForm& form = forms[key];
  const bool known = std::find(form.bearers.begin(), form.bearers.end(), &actor) != form.bearers.end();
  if (!known) form.bearers.push_back(&actor);
  (full ? form.full : form.brief) = true;
  if (!full) return;
  beginnings.add(key);
  std::vector<std::string>& names = names_of[actor.id];
  if (std::find(names.begin(), names.end(), key) == names.end()) names.push_back(key);
}

void Pack::add_known_name(const std::string& form, const KnownActor& actor, bool full) {
  std::string key;
  const auto words = form_words(form, folder, properties.capitals);
  for (const std::string& word : words) {
    key += (key.empty() ? "" : " ") + word;
    const WordId id = lexicon.find(word);
    const NameGrade grade = id ? lexicon.grade(id) : NameGrade::none;
    if (words.size() > 1) {
      if (character_at(word, 0).length == word.size()) continue;  // an initial is a name only beside others
      // Without capitals a common word is no name by itself; the full name is known as a whole.
      if (!properties.capitals && grade == NameGrade::background) continue;
    }
    // Known people's name parts are name tokens; a word of the language stays one ("weak").
    const bool word_too = id && (!lexicon.readings(id).empty() || grade == NameGrade::background || grade == NameGrade::weak);
    lexicon.add_grade(word, word_too ? NameGrade::weak : NameGrade::known, 0);
  }
  if (key.empty()) return;
  if (full) lexicon.add_first_name(words.front());
  known.add(key, actor, full);
}

}  // namespace actorgraph

// Known people's names: who bears which form, and what that makes of its words.
#include <algorithm>

#include "extract/pack.hpp"

namespace actorgraph {

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

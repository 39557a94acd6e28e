#include "extract/lexicon.hpp"

#include <algorithm>

namespace actorgraph {

const std::vector<Symbol>* Reading::values(Symbol key) const {
  for (const auto& [name, values] : features)
    if (name == key) return &values;
  return nullptr;
}

bool Reading::is(Symbol key, Symbol value) const {
  const auto* all = values(key);
  return all && std::find(all->begin(), all->end(), value) != all->end();
}

Symbol Reading::get(Symbol key) const {
  const auto* all = values(key);
  return all && !all->empty() ? all->front() : 0;
}

void Reading::set(Symbol key, std::vector<Symbol> values) {
  for (auto& feature : features)
    if (feature.first == key) {
      feature.second = std::move(values);
      return;
    }
  features.emplace_back(key, std::move(values));
}

WordId Lexicon::intern(const std::string& word) {
  auto [it, fresh] = index_.emplace(word, static_cast<WordId>(words_.size()));
  if (fresh) words_.emplace_back();
  return it->second;
}

void Lexicon::add(const std::vector<std::string>& words, Reading reading) {
  std::vector<WordId> ids;
  for (const auto& word : words) ids.push_back(intern(word));
  if (ids.size() == 1) {
    words_[ids[0]].readings.push_back(std::move(reading));
    return;
  }
  words_[ids[0]].starts_multi = true;
  std::uint32_t node = 0;
  for (WordId id : ids) {
    auto [it, fresh] = edges_.emplace(std::uint64_t{node} << 32 | id, static_cast<std::uint32_t>(nodes_.size()));
    if (fresh) nodes_.emplace_back();
    node = it->second;
  }
  nodes_[node].push_back(std::move(reading));
}

void Lexicon::add_grade(const std::string& word, NameGrade grade, Symbol gender) {
  Word& entry = words_[intern(word)];
  // A token that is in both tables is a name that is also a word.
  bool clash = entry.grade != NameGrade::none && entry.grade != grade &&
               (entry.grade == NameGrade::background || grade == NameGrade::background);
  entry.grade = clash ? NameGrade::weak : entry.grade == NameGrade::known ? NameGrade::known : grade;
  if (gender) entry.gender = gender;
}

WordId Lexicon::find(std::string_view folded) const {
  auto it = index_.find(folded);
  return it == index_.end() ? 0 : it->second;
}

std::uint32_t Lexicon::step(std::uint32_t node, WordId word) const {
  auto it = edges_.find(std::uint64_t{node} << 32 | word);
  return it == edges_.end() ? 0 : it->second;
}

}  // namespace actorgraph

#include "extract/lexicon.hpp"

#include <algorithm>

#include "extract/error.hpp"

namespace actorgraph {
void Reading::set(Symbol key, Values values, Arena& arena) {
  if (!has(key) && size_ > 0 && arena.extend(features_ + size_, (values.size() + 2) * sizeof(Symbol))) {
    Symbol* end = features_ + size_;
    *end++ = key;
    *end++ = static_cast<Symbol>(values.size());
    for (Symbol value : values) *end++ = value;
    size_ += static_cast<std::uint32_t>(values.size()) + 2;
    keys_ |= std::uint64_t{1} << (key & 63);
    return;
  }
  Symbol* const all = arena.array<Symbol>(size_ + values.size() + 2);
  Symbol* end = all;
  each([&](Symbol own, Values its) {
    if (own == key) return;
    *end++ = own;
    *end++ = static_cast<Symbol>(its.size());
    end = std::copy(its.begin(), its.end(), end);
  });
  *end++ = key;
  *end++ = static_cast<Symbol>(values.size());
  end = std::copy(values.begin(), values.end(), end);
  features_ = all;
  size_ = static_cast<std::uint32_t>(end - all);
  keys_ |= std::uint64_t{1} << (key & 63);
}

Lexicon::Lexicon() : slots_(1024), words_(1), spellings_(1), senses_(1), edges_(1024), nodes_(1) {}

Lexicon::Slot& Lexicon::slot(std::vector<Slot>& slots, std::uint64_t hash) const {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = hash & mask;
  while (slots[at].word != 0 && slots[at].hash != hash) at = (at + 1) & mask;
  return slots[at];
}

WordId Lexicon::intern(const std::string& word) {
  const std::uint64_t hash = word_hash(word);
  if (words_.size() * 2 > slots_.size()) {
    std::vector<Slot> wider(slots_.size() * 4);
    for (const Slot& known : slots_)
      if (known.word != 0) slot(wider, known.hash) = known;
    slots_ = std::move(wider);
  }
  Slot& place = slot(slots_, hash);
  if (place.word == 0) {
    place = {hash, static_cast<WordId>(words_.size())};
    words_.emplace_back();
    spellings_.push_back(word);
  } else if (spellings_[place.word] != word) {
    throw Error("the words '" + spellings_[place.word] + "' and '" + word + "' have one hash; leave one of them out");
  }
  return place.word;
}

std::uint32_t Lexicon::step(std::uint32_t node, WordId word) const {
  const std::uint64_t key = edge_key(node, word);
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t at = edge_hash(key) & mask; edges_[at].key != 0; at = (at + 1) & mask)
    if (edges_[at].key == key) return edges_[at].node;
  return 0;
}

std::uint32_t Lexicon::next_node(std::uint32_t node, WordId word) {
  if (const std::uint32_t known = step(node, word)) return known;
  if (++edge_count_ * 2 > edges_.size()) grow_edges();
  const std::uint64_t key = edge_key(node, word);
  const std::size_t mask = edges_.size() - 1;
  std::size_t at = edge_hash(key) & mask;
  while (edges_[at].key != 0) at = (at + 1) & mask;
  edges_[at] = {key, static_cast<std::uint32_t>(nodes_.size())};
  nodes_.emplace_back();
  return edges_[at].node;
}

void Lexicon::grow_edges() {
  std::vector<Edge> wider(edges_.size() * 4);
  const std::size_t mask = wider.size() - 1;
  for (const Edge& edge : edges_) {
    if (edge.key == 0) continue;
    std::size_t at = edge_hash(edge.key) & mask;
    while (wider[at].key != 0) at = (at + 1) & mask;
    wider[at] = edge;
  }
  edges_ = std::move(wider);
}

void Lexicon::add(const std::vector<std::string>& words, const Reading& reading) {
  const WordId first = intern(words[0]);
  if (words.size() == 1) {
    std::uint32_t& own = words_[first].senses;
    if (own == 0) {
      own = static_cast<std::uint32_t>(senses_.size());
      senses_.emplace_back();
    }
    senses_[own].readings.push_back(reading);
    return;
  }
  std::uint32_t node = words_[first].node;
  if (node == 0) {
    node = words_[first].node = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
  }
  const WordId second = intern(words[1]);
  words_[first].followers |= std::uint64_t{1} << (second & 63);
  for (std::size_t i = 1; i < words.size(); ++i) node = next_node(node, intern(words[i]));
  nodes_[node].readings.push_back(reading);
}

void Lexicon::add_grade(const std::string& word, NameGrade grade, Symbol gender) {
  Word& entry = words_[intern(word)];
  // A token that is in both tables is a name that is also a word.
  bool clash = entry.grade != NameGrade::none && entry.grade != grade &&
               (entry.grade == NameGrade::background || grade == NameGrade::background);
  entry.grade = clash ? NameGrade::weak : entry.grade == NameGrade::known ? NameGrade::known : grade;
  if (gender) entry.gender = gender;
}

void Lexicon::add_first_name(const std::string& word) { words_[intern(word)].first_name = true; }

void Lexicon::seal(Senses& senses) {
  const Reading** pointers = arena_.array<const Reading*>(senses.readings.size());
  for (std::size_t i = 0; i < senses.readings.size(); ++i) {
    pointers[i] = &senses.readings[i];
    senses.exact |= !senses.readings[i].exact.empty();
    senses.substantial |= senses.readings[i].category != sym::word;
  }
  senses.all = Readings(pointers, senses.readings.size());
}

void Lexicon::prepare(WordId word, const Readings& readings, bool open, bool affixes) {
  Word& entry = words_[word];
  entry.prepared = readings;
  entry.open = open;
  entry.ready = true;
  const Senses& own = senses_[entry.senses];
  entry.solid = own.substantial && !own.readings.empty();
  entry.simple = entry.node == 0 && (entry.solid || !affixes);
}

void Lexicon::seal() {
  for (Word& word : words_) word.ready = false;  // what was prepared before points to readings that may have moved
  for (Senses& senses : senses_) seal(senses);
  for (Senses& senses : nodes_) seal(senses);
}

}  // namespace actorgraph

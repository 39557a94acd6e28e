#include "extract/lexicon.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "extract/error.hpp"

namespace actorgraph {
namespace {

/// Mixes an edge's key, so that neighbours do not fall into one run of slots.
std::uint64_t edge_hash(std::uint64_t key) {
  key *= 0x9E3779B97F4A7C15ull;
  return key ^ key >> 32;
}

/// Little-endian, whatever the machine.
template <typename Word>
std::uint64_t load(const char* from) {
  Word value;
  std::memcpy(&value, from, sizeof value);
  if constexpr (std::endian::native == std::endian::big) {
    std::uint64_t turned = 0;
    for (std::size_t i = 0; i < sizeof value; ++i) turned |= std::uint64_t{static_cast<unsigned char>(from[i])} << (8 * i);
    return turned;
  }
  return value;
}

/// The last one to seven bytes.
std::uint64_t load_rest(const char* from, std::size_t bytes) {
  if (bytes >= 4) return load<std::uint32_t>(from) << 32 | load<std::uint32_t>(from + bytes - 4);
  return load<unsigned char>(from) << 16 | load<unsigned char>(from + bytes / 2) << 8 | load<unsigned char>(from + bytes - 1);
}

/// Both halves of the product: every bit of the factors reaches every bit (wyhash, Wang Yi 2019).
std::uint64_t fold_product(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

}  // namespace

std::uint64_t word_hash(std::string_view word) {
  std::uint64_t hash = (word.size() + 1) * 0x9E3779B97F4A7C15ull;
  const char* at = word.data();
  std::size_t left = word.size();
  for (; left >= 8; at += 8, left -= 8) hash = fold_product(hash ^ load<std::uint64_t>(at), 0xA0761D6478BD642Full);
  if (left > 0) hash = fold_product(hash ^ load_rest(at, left), 0xE7037ED1A0B428DBull);
  return fold_product(hash ^ 0x8EBC6AF09C88C6E3ull, 0x589965CC75374CC3ull);
}

void Reading::set(Symbol key, Values values, Arena& arena) {
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
  const std::uint64_t key = std::uint64_t{node} << 32 | word;
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t at = edge_hash(key) & mask; edges_[at].key != 0; at = (at + 1) & mask)
    if (edges_[at].key == key) return edges_[at].node;
  return 0;
}

std::uint32_t Lexicon::next_node(std::uint32_t node, WordId word) {
  if (const std::uint32_t known = step(node, word)) return known;
  if (++edge_count_ * 2 > edges_.size()) grow_edges();
  const std::uint64_t key = std::uint64_t{node} << 32 | word;
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
  words_[first].followers |= std::uint32_t{1} << (second & 31);
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

void Lexicon::prepare(WordId word, const Readings& readings, bool open) {
  Word& entry = words_[word];
  entry.prepared = readings;
  entry.open = open;
  entry.ready = true;
  const Senses& own = senses_[entry.senses];
  entry.solid = own.substantial && !own.readings.empty();
}

void Lexicon::seal() {
  for (Word& word : words_) word.ready = false;  // what was prepared before points to readings that may have moved
  for (Senses& senses : senses_) seal(senses);
  for (Senses& senses : nodes_) seal(senses);
}

}  // namespace actorgraph

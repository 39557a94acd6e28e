#include "extract/person_names.hpp"

#include <algorithm>

#include "extract/pack.hpp"

namespace actorgraph {
namespace {

bool subsequence(std::span<const std::string_view> part, std::span<const std::string_view> whole) {
  std::size_t i = 0;
  for (std::string_view token : whole)
    if (i < part.size() && part[i] == token) ++i;
  return i == part.size();
}

bool part_of(std::span<const std::string_view> part, std::span<const std::string_view> whole) {
  return part.size() < whole.size() && std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

/// The word before byte `at`, or nothing.
std::string_view word_before(std::string_view text, std::uint32_t at) {
  std::size_t end = at;
  while (end > 0 && text[end - 1] == ' ') --end;
  std::size_t begin = end;
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n') --begin;
  return text.substr(begin, end - begin);
}

const Constituent* name_at(const Sentence& sentence, Span span) {
  for (const Constituent* c : sentence.built)
    if (c->kind == sym::Name && c->span == span) return c;
  return nullptr;
}

}  // namespace

bool PersonNames::particle(std::string_view token) const {
  WordId word = pack_.lexicon.find(token);
  if (!word) return false;
  const auto& readings = pack_.lexicon.readings(word);
  return std::any_of(readings.begin(), readings.end(), [](const Reading& r) { return r.category == sym::particle; });
}

std::size_t PersonNames::words_of(Words tokens) const {
  std::size_t words = 0;
  for (std::string_view token : tokens) words += !particle(token);
  return words;
}

std::size_t PersonNames::find(std::string_view key, std::uint64_t hash) const {
  std::size_t i = 0;
  while (i < hashes_.size() && (hashes_[i] != hash || entries_[i].key != key)) ++i;
  return i;
}

PersonNames::Entry& PersonNames::entry(const Constituent& name, std::string_view written, std::uint32_t position) {
  const std::uint64_t hash = word_hash(name.lead);
  const std::size_t known = find(name.lead, hash);
  if (known < entries_.size()) return entries_[known];
  Entry& entry = entries_.emplace_back();
  hashes_.push_back(hash);
  entry.key = name.lead;
  entry.tokens = {name.tokens.begin(), name.tokens.end()};
  entry.words = words_of(entry.tokens);
  entry.written = written;
  entry.position = position;
  know(entry, pack_.known.find(entry.key));
  return entry;
}

const KnownForm* PersonNames::titled(std::string_view before, std::string_view key) {
  folded_.clear();
  for (std::size_t i = 0; i < before.size();) {
    const Character c = character_at(before, i);
    pack_.folder.append(c.code, folded_);
    i += c.length;
  }
  if (folded_.empty() || pack_.known.beginnings.look_up(folded_) == NameBeginnings::none) return nullptr;
  (folded_ += ' ') += key;
  const KnownForm* known = pack_.known.find(folded_);
  return known && known->full ? known : nullptr;
}

void PersonNames::collect_all(const std::vector<const Sentence*>& sentences, std::string_view text, const ActorTable& actors, std::optional<Day> published) {
  for (const Sentence* sentence : sentences) collect(*sentence, text, actors, published);
  decide();
  settle();
}

void PersonNames::collect(const Sentence& sentence, std::string_view text, const ActorTable& actors, std::optional<Day> published) {
  for (const Constituent* c : sentence.built) {
    if (c->kind != sym::Person) continue;
    for (const Member& m : c->members) {
      const Constituent* name = name_at(sentence, m.name);
      if (!name) continue;
      Entry& known = entry(*name, text.substr(m.name.start, m.name.end - m.name.start), m.name.start);
      const std::size_t words = known.words;
      // Several tokens, all of them name tokens: a person. With one strange token among them: if others say so.
      bool listed = words >= 2 && name->own.has(sym::known);
      bool likely = words >= 2 && !name->own.has(sym::oov) && !name->own.has(sym::weak);
      // Under capitals a surname may be a word as well, after a token that is mostly a name.
      WordId first = pack_.lexicon.find(name->tokens.front());
      bool opened = words >= 2 && first && pack_.lexicon.grade(first) == NameGrade::known && pack_.lexicon.readings(first).empty();
      if (pack_.properties.capitals) listed = listed || ((likely || opened) && words <= 4);
      const bool licensed = m.licensed || listed;
      // "King Salman": the packs know some by title and name together.
      if (licensed && known.pack_id.empty()) know(known, titled(word_before(text, m.name.start), known.key));
      known.licensed |= licensed || !known.pack_id.empty();
      known.conditional |= likely;
      if (known.unclear()) hear(known, *c, m, actors, published);
    }
  }
}

bool PersonNames::same_person(Words shorter, Words longer) const {
  if (shorter.size() < 2 || shorter.size() >= longer.size() || shorter.front() != longer.front()) return false;
  if (!subsequence(shorter, longer)) return false;
  if (shorter.back() == longer.back()) return true;
  // "Muhammad ibn X" and "Muhammad ibn X ibn Y": a father's name more.
  bool prefix = std::equal(shorter.begin(), shorter.end(), longer.begin());
  return prefix && (particle(longer[shorter.size()]) || longer.back().size() <= 3);
}

/// True if `first` begins a full name of the known person: another of that surname begins otherwise.
bool PersonNames::bears_name(std::string_view first, std::string_view pack_id) const {
  const auto names = pack_.known.names_of.find(std::string(pack_id));
  return names != pack_.known.names_of.end() && std::any_of(names->second.begin(), names->second.end(), [first](const std::string& name) {
    return name.starts_with(first) && (name.size() == first.size() || name[first.size()] == ' ');
  });
}

void PersonNames::settle() {
  std::vector<Entry*> order;
  order.reserve(entries_.size());
  for (Entry& entry : entries_)
    if (entry.licensed || entry.conditional) order.push_back(&entry);
  // Fullest names first: shorter forms join them.
  std::sort(order.begin(), order.end(), [](const Entry* a, const Entry* b) {
    if (a->tokens.size() != b->tokens.size()) return a->tokens.size() > b->tokens.size();
    return a->position != b->position ? a->position < b->position : a->key < b->key;
  });
  for (Entry* entry : order) {
    for (std::size_t g = 0; g < groups_.size() && entry->group < 0; ++g) {
      if (!may_join(*entry, groups_[g])) continue;
      bool same_id = !entry->pack_id.empty() && entry->pack_id == groups_[g].pack_id;
      bool differ = !entry->pack_id.empty() && !groups_[g].pack_id.empty() && !same_id;
      if (same_id || (!differ && same_person(entry->tokens, groups_[g].tokens))) entry->group = static_cast<int>(g);
    }
    if (entry->group < 0 && entry->tokens.size() == 1) {
      // A licensed surname: whoever bears it, the nearest before, else the first after.
      int found = find_group(entry->tokens, entry->position);
      if (found >= 0 && !may_join(*entry, groups_[found])) found = -1;
      if (found >= 0 && groups_[found].pack_id.empty() && !bears_name(groups_[found].tokens.front(), entry->pack_id)) entry->pack_id = {};
      if (found >= 0 && (entry->pack_id.empty() || groups_[found].pack_id.empty() || entry->pack_id == groups_[found].pack_id)) entry->group = found;
    }
    if (entry->group < 0) {
      entry->group = static_cast<int>(groups_.size());
      groups_.push_back({entry->key, entry->tokens, entry->written, entry->pack_id, entry->position, !entry->licensed, entry->unclear(), kNoActor});
    }
    Group& group = groups_[entry->group];
    group.first = std::min(group.first, entry->position);
    if (entry->licensed) group.conditional = false;
    if (group.pack_id.empty()) group.pack_id = entry->pack_id;
  }
}

DocumentNames PersonNames::tokens() const {
  DocumentNames names;
  for (const Entry& entry : entries_)
    if (entry.licensed && entry.group >= 0)
      for (std::string_view token : entry.tokens)
        if (!names.has(token) && (entry.words == entry.tokens.size() || !particle(token))) names.insert(std::string(token));
  return names;
}

int PersonNames::find_group(Words tokens, std::uint32_t position) const {
  int best = -1, best_rank = -1;
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    const Group& group = groups_[g];
    if (!part_of(tokens, group.tokens)) continue;
    bool suffix = std::equal(tokens.rbegin(), tokens.rend(), group.tokens.rbegin());
    int rank = (suffix ? 4 : 0) + (group.first <= position ? 2 : 0) + (group.conditional ? 0 : 1);
    bool nearer = best >= 0 && rank == best_rank && group.first <= position && group.first > groups_[best].first;
    if (rank > best_rank || nearer) best = static_cast<int>(g), best_rank = rank;
  }
  return best;
}

ActorIndex PersonNames::actor_of(Group& group, ActorTable& actors) {
  if (group.actor != kNoActor) return group.actor;
  group.actor = actors.person(group.key, group.written);
  LocalActor& actor = actors[group.actor];
  actor.pack_id = group.pack_id;
  // Of whom it is not clear who is meant, another article may mean another.
  actor.partial = group.pack_id.empty() && (group.unclear || words_of(group.tokens) < 2);
  actor.conditional = group.conditional;
  return group.actor;
}

ActorIndex PersonNames::resolve(const Constituent& name, std::string_view written, std::uint32_t position, bool licensed, ActorTable& actors) {
  const std::size_t known = find(name.lead, word_hash(name.lead));
  if (known < entries_.size() && entries_[known].group >= 0) return actor_of(groups_[entries_[known].group], actors);
  const Words tokens = {name.tokens.begin(), name.tokens.end()};
  const int found = find_group(tokens, position);
  if (found >= 0) return actor_of(groups_[found], actors);
  for (Group& group : groups_)
    if (same_person(tokens, group.tokens)) return actor_of(group, actors);
  if (!licensed) return kNoActor;
  groups_.push_back({name.lead, tokens, written, {}, position, false, false, kNoActor});
  return actor_of(groups_.back(), actors);
}

}  // namespace actorgraph

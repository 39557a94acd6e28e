#include "extract/person_names.hpp"

#include <algorithm>

#include "extract/pack.hpp"

namespace actorgraph {
namespace {

std::string joined(const std::vector<std::string>& tokens) {
  std::string out;
  for (const std::string& token : tokens) out += (out.empty() ? "" : " ") + token;
  return out;
}

bool subsequence(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  std::size_t i = 0;
  for (const std::string& token : whole)
    if (i < part.size() && part[i] == token) ++i;
  return i == part.size();
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

void PersonNames::add(const std::vector<std::string>& tokens, std::string_view written, std::uint32_t position, bool licensed, bool conditional,
                      std::string_view before) {
  std::string key = joined(tokens);
  auto [it, fresh] = entries_.emplace(key, Entry());
  Entry& entry = it->second;
  if (fresh) {
    entry.tokens = tokens;
    entry.written = std::string(written);
    entry.position = position;
    if (auto full = pack_.known.full.find(key); full != pack_.known.full.end()) entry.pack_id = full->second;
    else if (auto brief = pack_.known.brief.find(key); brief != pack_.known.brief.end()) entry.pack_id = brief->second;
  }
  // "King Salman": the packs know some by title and name together.
  if (licensed && entry.pack_id.empty() && !before.empty())
    if (auto titled = pack_.known.full.find(pack_.folder.fold(before) + " " + key); titled != pack_.known.full.end()) entry.pack_id = titled->second;
  entry.licensed |= licensed || !entry.pack_id.empty();
  entry.conditional |= conditional;
}

void PersonNames::collect_all(const std::vector<const Sentence*>& sentences, std::string_view text) {
  for (const Sentence* sentence : sentences) collect(*sentence, text);
  settle();
}

void PersonNames::collect(const Sentence& sentence, std::string_view text) {
  for (const Constituent* c : sentence.built) {
    if (c->kind != sym::Person) continue;
    for (const Member& m : c->members) {
      const Constituent* name = name_at(sentence, m.name);
      if (!name) continue;
      std::size_t words = 0;
      for (std::string_view token : name->tokens) words += !particle(token);
      // Several tokens, all of them name tokens: a person. With one strange token among them: if others say so.
      bool listed = words >= 2 && name->own.has(sym::known);
      bool likely = words >= 2 && !name->own.has(sym::oov) && !name->own.has(sym::weak);
      // Under capitals a surname may be a word as well, after a token that is mostly a name.
      WordId first = pack_.lexicon.find(name->tokens.front());
      bool opened = words >= 2 && first && pack_.lexicon.grade(first) == NameGrade::known && pack_.lexicon.readings(first).empty();
      if (pack_.properties.capitals) listed = listed || ((likely || opened) && words <= 4);
      add({name->tokens.begin(), name->tokens.end()}, text.substr(m.name.start, m.name.end - m.name.start), m.name.start, m.licensed || listed, likely, word_before(text, m.name.start));
    }
  }
}

bool PersonNames::same_person(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) const {
  if (shorter.size() < 2 || shorter.size() >= longer.size() || shorter.front() != longer.front()) return false;
  if (!subsequence(shorter, longer)) return false;
  if (shorter.back() == longer.back()) return true;
  // "Muhammad ibn X" and "Muhammad ibn X ibn Y": a father's name more.
  bool prefix = std::equal(shorter.begin(), shorter.end(), longer.begin());
  return prefix && (particle(longer[shorter.size()]) || longer.back().size() <= 3);
}

bool PersonNames::part_of(const std::vector<std::string>& part, const std::vector<std::string>& whole) const {
  if (part.size() >= whole.size()) return false;
  return std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

/// True if `first` begins a full name of the known person: another of that surname begins otherwise.
bool PersonNames::bears_name(const std::string& first, const std::string& pack_id) const {
  const auto names = pack_.known.names_of.find(pack_id);
  return names != pack_.known.names_of.end() && std::any_of(names->second.begin(), names->second.end(), [&first](const std::string& name) {
    return name.starts_with(first) && (name.size() == first.size() || name[first.size()] == ' ');
  });
}

void PersonNames::settle() {
  std::vector<Entry*> order;
  for (auto& [key, entry] : entries_)
    if (entry.licensed || entry.conditional) order.push_back(&entry);
  // Fullest names first: shorter forms join them.
  std::stable_sort(order.begin(), order.end(), [](const Entry* a, const Entry* b) {
    if (a->tokens.size() != b->tokens.size()) return a->tokens.size() > b->tokens.size();
    return a->position < b->position;
  });
  for (Entry* entry : order) {
    for (std::size_t g = 0; g < groups_.size() && entry->group < 0; ++g) {
      bool same_id = !entry->pack_id.empty() && entry->pack_id == groups_[g].pack_id;
      bool differ = !entry->pack_id.empty() && !groups_[g].pack_id.empty() && !same_id;
      if (same_id || (!differ && same_person(entry->tokens, groups_[g].tokens))) entry->group = static_cast<int>(g);
    }
    if (entry->group < 0 && entry->tokens.size() == 1) {
      // A licensed surname: whoever bears it, the nearest before, else the first after.
      int found = find_group(entry->tokens, entry->position);
      if (found >= 0 && groups_[found].pack_id.empty() && !bears_name(groups_[found].tokens.front(), entry->pack_id)) entry->pack_id.clear();
      if (found >= 0 && (entry->pack_id.empty() || groups_[found].pack_id.empty() || entry->pack_id == groups_[found].pack_id)) entry->group = found;
    }
    if (entry->group < 0) {
      entry->group = static_cast<int>(groups_.size());
      groups_.push_back({entry->tokens, entry->written, entry->pack_id, entry->position, !entry->licensed, kNoActor});
    }
    Group& group = groups_[entry->group];
    group.first = std::min(group.first, entry->position);
    if (entry->licensed) group.conditional = false;
    if (group.pack_id.empty()) group.pack_id = entry->pack_id;
  }
}

DocumentNames PersonNames::tokens() const {
  DocumentNames names;
  for (const auto& [key, entry] : entries_)
    if (entry.licensed && entry.group >= 0)
      for (const std::string& token : entry.tokens)
        if (!particle(token)) names.insert(token);
  return names;
}

int PersonNames::find_group(const std::vector<std::string>& tokens, std::uint32_t position) const {
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
  group.actor = actors.person(joined(group.tokens), group.written);
  LocalActor& actor = actors[group.actor];
  actor.pack_id = group.pack_id;
  std::size_t words = 0;
  for (const std::string& token : group.tokens) words += !particle(token);
  actor.partial = words < 2 && group.pack_id.empty();
  actor.conditional = group.conditional;
  return group.actor;
}

ActorIndex PersonNames::resolve(const std::vector<std::string>& name, std::string_view written, std::uint32_t position, bool licensed,
                                ActorTable& actors) {
  auto it = entries_.find(joined(name));
  if (it != entries_.end() && it->second.group >= 0) return actor_of(groups_[it->second.group], actors);
  int found = find_group(name, position);
  if (found >= 0) return actor_of(groups_[found], actors);
  for (Group& group : groups_)
    if (same_person(name, group.tokens)) return actor_of(group, actors);
  if (!licensed) return kNoActor;
  groups_.push_back({name, std::string(written), "", position, false, kNoActor});
  return actor_of(groups_.back(), actors);
}

}  // namespace actorgraph

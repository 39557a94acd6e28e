#include "extract/constituents.hpp"

#include <algorithm>

#include "extract/pack.hpp"
#include "extract/trace.hpp"

namespace actorgraph {
namespace {

Item item_of(Constituent* built, Items items, std::uint32_t from, std::uint32_t to, Arena& arena) {
  Item item;
  item.span = built->span;
  item.capital = items[from].capital;
  item.glued = items[from].glued;
  item.quoted = items[from].quoted;
  item.built = built;
  const Readings before = to - from == 1 ? items[from].readings : Readings();
  const Reading** readings = arena.array<const Reading*>(before.size() + 1);
  std::size_t size = 0;
  readings[size++] = &built->own;
  // A constituent of one token keeps its other readings: a capital is a state and a place until a slot decides.
  for (const Reading* reading : before)
    if (!items[from].built || reading != &items[from].built->own) readings[size++] = reading;
  item.readings = Readings(readings, size);
  if (to - from == 1) {
    item.word = items[from].word;
    item.first_name = items[from].first_name;
    item.key = items[from].key;
    return item;
  }
  std::size_t length = to - from - 1;
  for (std::uint32_t i = from; i < to; ++i) length += items[i].key.size();
  char* key = arena.array<char>(length);
  item.key = {key, length};
  for (std::uint32_t i = from; i < to; ++i) {
    if (i > from) *key++ = ' ';
    key = std::copy(items[i].key.begin(), items[i].key.end(), key);
  }
  return item;
}

}  // namespace

PhraseReader::Room& PhraseReader::room_of_thread() {
  static thread_local Room room;
  return room;
}

void PhraseReader::read(Sentence& sentence, ActorTable& actors) {
  if (trace_) trace_->sentence(sentence);
  CategorySet present;  // what was replaced stays in: it only makes rules worth a try that are not
  starts_.clear();
  for (std::uint32_t i = 0; i < sentence.items.size(); ++i) {
    const Item& item = sentence.items[i];
    present.add(item.readings.categories());
    if (trace_ || pack_.phrases.beginnings.may_be(item)) starts_.push_back(i);
  }
  if (starts_.empty()) return;
  for (std::size_t s = 0; s < pack_.phrases.strata.size(); ++s) read_stratum(sentence, actors, s, present);
}

void PhraseReader::read_stratum(Sentence& sentence, ActorTable& actors, std::size_t stratum, CategorySet& present) {
  auto& items = sentence.items;
  const StratumIndex& index = pack_.phrases.indexes[stratum];
  const StratumIndex::Choice possible = index.possible(present);
  if (possible.rules == 0 && !trace_) return;
  const auto size = static_cast<std::uint32_t>(items.size());
  // In place: what matches becomes one item, the rest moves up. Items before `done` have moved to the first `kept` places.
  std::uint32_t done = 0, kept = 0;
  const auto move_up = [&](std::uint32_t end) {
    if (kept != done) std::copy(items.begin() + done, items.begin() + end, items.begin() + kept);
    kept += end - done;
    done = end;
  };
  std::size_t starts = 0;
  for (const std::uint32_t at : starts_) {
    if (at < done) continue;  // in the last phrase
    std::uint32_t next = 0;
    if (trace_ || possible.beginnings.may_be(items[at])) {
      const std::uint64_t rules = possible.rules & index.candidates(items[at], at + 1 < size ? &items[at + 1] : nullptr);
      const Item* const before = at > done ? &items[at - 1] : kept > 0 ? &items[kept - 1] : nullptr;
      if (rules || trace_) next = build(sentence, actors, stratum, rules, at, before);
    }
    if (next == 0) {
      starts_[starts++] = at - done + kept;
      continue;
    }
    move_up(at);
    items[kept] = item_of(sentence.built.back(), items, at, next, arena_);
    present.add(items[kept].readings.categories());
    starts_[starts++] = kept++;
    done = next;
  }
  move_up(size);
  items.shrink(kept);
  starts_.resize(starts);
}

std::uint32_t PhraseReader::build(Sentence& sentence, ActorTable& actors, std::size_t stratum, std::uint64_t rules, std::uint32_t at, const Item* before) {
  const Items items = sentence.items;
  const auto& matches = matcher_.match(pack_.phrases.strata[stratum], rules, items, at, before);
  if (trace_) trace_->tried(pack_.phrases.strata[stratum], pack_.phrases.indexes[stratum].candidates(items[at]), items, at, matches);
  for (const RuleMatch* match : matches) {
    Constituent& built = *new (arena_.array<Constituent>(1)) Constituent();
    built.kind = match->rule->kind;
    built.rule = match->rule;
    built.span = {items[at].span.start, items[match->end - 1].span.end};
    built.own.category = built.kind;
    if (!run_builder(*match, items, text_, pack_, actors, arena_, built)) continue;
    for (auto [key, value] : match->rule->attributes) built.own.set(key, {value}, arena_);
    sentence.built.push_back(&built, arena_);
    if (trace_) trace_->built(built);
    return match->end;
  }
  return 0;
}

}  // namespace actorgraph

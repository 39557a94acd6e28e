#include "extract/constituents.hpp"

#include "extract/pack.hpp"
#include "extract/trace.hpp"

namespace actorgraph {
namespace {

Item item_of(Constituent* built, const std::vector<Item>& items, std::uint32_t from, std::uint32_t to) {
  Item item;
  item.span = built->span;
  item.capital = items[from].capital;
  item.glued = items[from].glued;
  item.quoted = items[from].quoted;
  item.built = built;
  for (std::uint32_t i = from; i < to; ++i) item.key += (i > from ? " " : "") + items[i].key;
  item.readings.push_back(&built->own);
  // A constituent of one token keeps its other readings: a capital is a state and a place until a slot decides.
  if (to - from == 1)
    for (const Reading* reading : items[from].readings)
      if (!items[from].built || reading != &items[from].built->own) item.readings.push_back(reading);
  return item;
}

}  // namespace

void build_constituents(Sentence& sentence, std::string_view text, const Pack& pack, ActorTable& actors, Trace* trace) {
  auto& items = sentence.items;
  if (trace) trace->sentence(sentence);
  for (std::size_t s = 0; s < pack.phrases.strata.size(); ++s) {
    // In place: what matches becomes one item, the rest moves up.
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < items.size();) {
      const Item* before = kept > 0 ? &items[kept - 1] : nullptr;
      bool done = false;
      const auto matches = match_rules(pack.phrases.strata[s], pack.phrases.indexes[s], items, i, before);
      if (trace) trace->tried(pack.phrases.strata[s], pack.phrases.indexes[s].candidates(items[i]), items, i, matches);
      for (const RuleMatch& match : matches) {
        Constituent built;
        built.kind = match.rule->kind;
        built.rule = match.rule;
        built.span = {items[i].span.start, items[match.end - 1].span.end};
        built.own.category = built.kind;
        if (!run_builder(match, items, text, pack, actors, built)) continue;
        for (auto [key, value] : match.rule->attributes) built.own.set(key, {value});
        sentence.built.push_back(std::move(built));
        if (trace) trace->built(sentence.built.back());
        items[kept++] = item_of(&sentence.built.back(), items, i, match.end);
        i = match.end;
        done = true;
        break;
      }
      if (done) continue;
      if (kept != i) items[kept] = std::move(items[i]);
      ++kept, ++i;
    }
    items.resize(kept);
  }
}

}  // namespace actorgraph

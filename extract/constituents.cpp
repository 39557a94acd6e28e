#include "extract/constituents.hpp"

#include "extract/pack.hpp"

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

void build_constituents(Sentence& sentence, std::string_view text, const Pack& pack, ActorTable& actors) {
  for (const auto& stratum : pack.phrases.strata) {
    std::vector<Item> out;
    out.reserve(sentence.items.size());
    const auto& items = sentence.items;
    for (std::uint32_t i = 0; i < items.size();) {
      bool done = false;
      for (const RuleMatch& match : match_rules(stratum, items, i)) {
        Constituent built;
        built.kind = match.rule->kind;
        built.rule = match.rule;
        built.span = {items[i].span.start, items[match.end - 1].span.end};
        built.own.category = built.kind;
        if (!run_builder(match, items, text, pack, actors, built)) continue;
        for (auto [key, value] : match.rule->attributes) built.own.set(key, {value});
        sentence.built.push_back(std::move(built));
        out.push_back(item_of(&sentence.built.back(), items, i, match.end));
        i = match.end;
        done = true;
        break;
      }
      if (!done) out.push_back(items[i++]);
    }
    sentence.items = std::move(out);
  }
}

}  // namespace actorgraph

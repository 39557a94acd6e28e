#include "extract/clause_scan.hpp"

namespace actorgraph {

const Frame* frame_of(const Reading& reading, const Pack& pack, bool speech) {
  for (Symbol name : reading.values(sym::frame))
    if (const Frame* frame = pack.frames.find(name); frame && frame->speech == speech) return frame;
  return nullptr;
}

bool begins_clause(Items items, std::size_t i) {
  constexpr CategorySet opens = {sym::comp, sym::rel}, passed = {sym::conj, sym::func, sym::time, sym::weekday, sym::will};
  for (std::size_t k = i; k-- > 0;) {
    const Item& item = items[k];
    if (item.shape == Shape::mark) return true;
    if (item.built && item.built->kind != sym::Time) return false;
    if (item.is_any(opens)) return true;
    if (!item.built && !item.is_any(passed)) return false;
  }
  return true;
}

bool relative_pronoun(const Item& item) {
  const Reading* relative = item.built ? nullptr : item.reading(sym::rel);
  return relative && !relative->has(sym::adverb);
}

bool with_article(const Item& item, const Pack& pack) {
  const std::string& article = pack.properties.article;
  return !article.empty() && item.key.size() > article.size() + 2 && item.key.starts_with(article);
}

}  // namespace actorgraph

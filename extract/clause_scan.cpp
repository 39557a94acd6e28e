#include "extract/clause_scan.hpp"

namespace actorgraph {

bool is_actor_item(const Item& item) {
  if (!item.built) return false;
  switch (item.built->kind) {
    case sym::Person: case sym::Country: case sym::Org: case sym::Office: case sym::Counter: case sym::Side: case sym::Group:
    case sym::People:
      return true;
    default: return false;
  }
}

const Reading* trigger_reading(const Item& item, const Pack& pack) {
  if (item.quoted) return nullptr;
  for (const Reading* r : item.readings)
    if (Symbol frame = r->get(sym::frame))
      if (pack.frames.find(frame)) return r;
  return nullptr;
}

const Frame* frame_of(const Reading& reading, const Pack& pack, bool speech) {
  const Values names = reading.values(sym::frame);
  if (!names) return nullptr;
  for (Symbol name : names)
    if (const Frame* frame = pack.frames.find(name); frame && frame->speech == speech) return frame;
  return nullptr;
}

bool counts(const Reading& reading, const std::vector<Item>& items, std::size_t i) {
  if (!reading.has(sym::initial)) return true;
  for (std::size_t k = i; k-- > 0;) {
    const Item& item = items[k];
    if (item.shape == Shape::mark) return true;
    if (item.built && item.built->kind != sym::Time) return false;
    if (item.is(sym::comp) || item.is(sym::rel)) return true;
    bool passed = item.built || item.is(sym::conj) || item.is(sym::func) || item.is(sym::time) || item.is(sym::weekday) || item.is(sym::will);
    if (!passed) return false;
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

bool finite(const std::vector<Item>& items, std::size_t i) {
  if (items[i].built) return false;
  for (const Reading* r : items[i].readings)
    if (r->category == sym::verb && counts(*r, items, i)) return true;
  return false;
}

bool boundary(const std::vector<Item>& items, std::size_t i, const Pack& pack) {
  const Item& item = items[i];
  for (Symbol layout : {sym::stop, sym::semi, sym::colon, sym::dots, sym::quote})
    if (mark_is(item, layout)) return true;
  if (item.built) return false;
  if (item.is(sym::comp) || item.is(sym::rel)) return true;
  const Reading* conj = item.reading(sym::conj);
  return pack.properties.and_verb && conj && conj->is(sym::id, sym::and_) && i + 1 < items.size() && finite(items, i + 1);
}

bool free_word(const Item& item) {
  if (item.built) return item.built->kind == sym::Time || item.built->kind == sym::Paren || item.built->kind == sym::Event;
  for (Symbol category : {sym::func, sym::det, sym::time, sym::num, sym::weekday, sym::month, sym::comma, sym::conj, sym::status, sym::will,
                          sym::pass, sym::mod, sym::honor, sym::light, sym::dash})
    if (item.is(category)) return true;
  return item.shape == Shape::number;
}

}  // namespace actorgraph

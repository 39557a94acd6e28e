// Helpers that statements and clauses share: what an item is to a clause. They are asked at every item: one test of bits answers most of them.
#pragma once

#include "extract/article.hpp"
#include "extract/pack.hpp"

namespace actorgraph {

/// True for a mark of one of these layouts. Layouts have bits of their own, so the set of categories is certain.
inline bool mark_in(const Item& item, const CategorySet& layouts) { return item.shape != Shape::number && item.is_any(layouts); }
inline bool mark_is(const Item& item, Symbol layout) { return item.shape != Shape::number && item.readings.categories().may_have(layout); }

/// Marks that end what belongs together.
inline constexpr CategorySet kEndMarks = {sym::stop, sym::semi, sym::colon, sym::dots, sym::quote};

/// Words of time.
inline constexpr CategorySet kWhen = {sym::weekday, sym::month, sym::time};

/// A constituent that can fill a slot (a name that nothing licensed is none).
inline bool is_actor_item(const Item& item) {
  constexpr CategorySet actors = {sym::Person, sym::Country, sym::Org, sym::Office, sym::Counter, sym::Side, sym::Group, sym::People};
  return item.built && actors.may_have(item.built->kind);
}

/// Frame of the reading.
const Frame* frame_of(const Reading& reading, const Pack& pack, bool speech);

/// True if nothing of its clause stands before the item.
bool begins_clause(Items items, std::size_t i);
/// False for a trigger marked `initial` that stands inside a clause: there its form is another word.
inline bool counts(const Reading& reading, Items items, std::size_t i) {
  return !reading.has(sym::initial) || begins_clause(items, i);
}

/// A form that is a noun and a participle ("meeting") is a noun behind a determiner, an adjective or another noun.
bool is_noun(Items items, std::size_t i);
/// True if a conjunction stands between two items.
bool conj_between(Items items, std::size_t from, std::size_t to);
/// True if the conjunction goes on with the verb at `t`, whose subject stands before it.
bool continues_clause(Items items, std::size_t conj, std::size_t t);
/// True for a verb that has a subject of its own: neither a participle nor an infinitive.
bool has_subject(Items items, std::size_t t);

/// A relative that stands for a noun ("who"), not one of time or place ("when").
bool relative_pronoun(const Item& item);
/// A noun with the language's article: what follows is no genitive of it.
bool with_article(const Item& item, const Pack& pack);

/// Words that stand anywhere without meaning for a clause.
inline bool free_word(const Item& item) {
  constexpr CategorySet phrases = {sym::Time, sym::Paren, sym::Event};
  constexpr CategorySet words = {sym::func, sym::det, sym::time, sym::num, sym::weekday, sym::month, sym::comma, sym::conj, sym::status, sym::will,
                                 sym::pass, sym::mod, sym::honor, sym::light, sym::dash};
  return item.built ? phrases.may_have(item.built->kind) : item.is_any(words) || item.shape == Shape::number;
}

/// A word that nobody knows, or only as a plain noun.
inline bool plain_noun(const Item& item) {
  return !item.built && item.shape == Shape::word && !free_word(item) && !item.is_any({sym::verb, sym::participle, sym::prep, sym::pron, sym::comp, sym::rel, sym::poss});
}

/// A finite verb (with or without frame).
inline bool finite(Items items, std::size_t i) {
  if (items[i].built || !items[i].is(sym::verb)) return false;
  for (const Reading* r : items[i].readings)
    if (r->category == sym::verb && counts(*r, items, i)) return true;
  return false;
}

/// Readings of an item that begin another clause for the pack.
inline bool boundary(Items items, std::size_t i, const Pack& pack) {
  const Item& item = items[i];
  constexpr CategorySet words = {sym::comp, sym::rel};
  if (mark_in(item, kEndMarks)) return true;
  if (item.built) return false;
  if (item.is_any(words)) return true;
  const Reading* conj = item.reading(sym::conj);
  return conj && pack.properties.and_verb && conj->is(sym::id, sym::and_) && i + 1 < items.size() && finite(items, i + 1);
}

}  // namespace actorgraph

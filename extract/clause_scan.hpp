// Helpers that statements and clauses share: what an item is to a clause.
#pragma once

#include "extract/article.hpp"
#include "extract/pack.hpp"

namespace actorgraph {

inline bool mark_is(const Item& item, Symbol layout) { return item.shape != Shape::number && item.is(layout); }

/// A constituent that can fill a slot (a name that nothing licensed is none).
bool is_actor_item(const Item& item);

/// Reading of a trigger with a frame of the pack, or null. Items inside direct quotes are no triggers.
const Reading* trigger_reading(const Item& item, const Pack& pack);
/// Frame of the reading.
const Frame* frame_of(const Reading& reading, const Pack& pack, bool speech);

/// False for a trigger marked `initial` that stands inside a clause: there its form is another word.
bool counts(const Reading& reading, const std::vector<Item>& items, std::size_t i);
/// A relative that stands for a noun ("who"), not one of time or place ("when").
bool relative_pronoun(const Item& item);
/// A noun with the language's article: what follows is no genitive of it.
bool with_article(const Item& item, const Pack& pack);

/// Readings of an item that begin another clause for the pack.
bool boundary(const std::vector<Item>& items, std::size_t i, const Pack& pack);
/// Words that stand anywhere without meaning for a clause.
bool free_word(const Item& item);
/// A finite verb (with or without frame).
bool finite(const std::vector<Item>& items, std::size_t i);

}  // namespace actorgraph

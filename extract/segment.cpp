#include "extract/segment.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "extract/pack.hpp"

namespace actorgraph {
namespace {

/// Items after which a sentence ends, come what may. Real ones have 200 at most; without a bound a text without full stops
/// would take time that grows with its square.
constexpr std::size_t kLongestSentence = 400;

constexpr std::uint32_t kDatelines = 3;  // a dateline stands in one of the first paragraphs

bool is_mark(const Item& item, Symbol layout) { return item.shape != Shape::number && item.is(layout); }

/// +1: opens by its shape, -1: closes by its shape, 0: either.
int direction(std::string_view text, const Item& item) {
  char32_t code = character_at(text, item.span.start).code;
  if (code == 0x201D) return 0;  // Arabic and Polish texts also open with it
  switch (u_charType(static_cast<UChar32>(code))) {
    case U_INITIAL_PUNCTUATION: case U_START_PUNCTUATION: return 1;
    case U_FINAL_PUNCTUATION: case U_END_PUNCTUATION: return -1;
    default: return 0;
  }
}

/// Fills `marks` with the places of all that may end a sentence; true if there are quotation marks.
bool find_marks(Items items, std::vector<std::uint32_t>& marks) {
  static constexpr CategorySet ends = {sym::stop, sym::quote};
  marks.clear();
  bool quotes = false;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    if (!items[i].is_any(ends)) continue;
    marks.push_back(i);
    quotes |= is_mark(items[i], sym::quote);
  }
  return quotes;
}

/// Marks items between quotation marks and drops the marks around names.
void pair_quotes(std::string_view text, std::vector<Item>& items) {
  std::vector<bool> drop(items.size(), false);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!is_mark(items[i], sym::quote)) continue;
    if (direction(text, items[i]) < 0) {  // closes nothing
      drop[i] = true;
      continue;
    }
    std::size_t j = i + 1, words = 0;
    bool verb = false;
    while (j < items.size() && !(is_mark(items[j], sym::quote) && direction(text, items[j]) <= 0)) {
      words += items[j].shape == Shape::word && !items[j].affix;
      verb |= items[j].is(sym::verb);
      ++j;
    }
    if (j < items.size() && words <= 3 && !verb && !is_mark(items[j - 1], sym::stop)) {
      drop[i] = drop[j] = true;
    } else {
      for (std::size_t k = i + 1; k < j; ++k) items[k].quoted = true;
    }
    i = j;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (!drop[i]) items[kept++] = items[i];
  items.resize(kept);
}

/// True if the sentence ends after item `i`.
bool ends_sentence(Items items, std::size_t i) {
  const Item& item = items[i];
  if (!is_mark(item, sym::stop) || item.quoted || item.readings.empty()) return false;
  if (i + 1 == items.size()) return true;
  const Item& next = items[i + 1];
  // "3.5", "example.org": nothing ends inside a run of characters.
  if (next.glued && next.shape != Shape::mark && !next.capital) return false;
  return !(is_mark(next, sym::comma) || is_mark(next, sym::close));
}

/// `"...?" X said`: the words at `i` go on with a verb of speech.
bool speech_follows(Items items, std::size_t i, const Pack& pack) {
  constexpr std::size_t kSubject = 10;
  for (std::size_t k = i; k < std::min(items.size(), i + kSubject); ++k) {
    if (items[k].shape == Shape::mark && !is_mark(items[k], sym::hyphen)) return false;
    if (!items[k].readings.framed() || !items[k].is(sym::verb)) continue;
    for (const Reading* reading : items[k].readings)
      for (Symbol name : reading->values(sym::frame))
        if (const Frame* frame = pack.frames.find(name); frame && frame->speech) return true;
  }
  return false;
}

/// A quotation mark after "...said X." closes a quote whose last sentence ended inside: the sentence ends there.
bool ends_with_quote(Items items, std::size_t i, const Pack& pack) {
  if (!is_mark(items[i], sym::quote) || items[i].quoted || i == 0 || !items[i - 1].quoted) return false;
  if (!is_mark(items[i - 1], sym::stop)) return false;
  if (i + 1 == items.size()) return true;
  const Item& next = items[i + 1];
  return (next.capital && !(pack.properties.quote_first && items[i - 1].key != "." && speech_follows(items, i + 1, pack))) || is_mark(next, sym::quote);
}

/// Items of a dateline ("ANKARA (Agency) -"): places, agencies and dates up to a dash. They say where and by whom the article was written.
std::size_t dateline(Items items) {
  constexpr std::size_t kLongest = 14;
  constexpr CategorySet where = {sym::place, sym::capital, sym::country, sym::org}, dates = {sym::num, sym::month, sym::weekday, sym::time};
  constexpr CategorySet goes_on = {sym::country, sym::capital, sym::nisba, sym::rel, sym::conj, sym::pron, sym::prep};
  bool named = false, inside = false;
  for (std::size_t i = 0; i + 1 < std::min(items.size(), kLongest); ++i) {
    const Item& item = items[i];
    const bool spaced = !item.glued && !items[i + 1].glued;
    if (is_mark(item, sym::dash) || (is_mark(item, sym::hyphen) && spaced) || (is_mark(item, sym::hyphen) && is_mark(items[i + 1], sym::hyphen))) {
      std::size_t end = i + 1;
      while (end < items.size() && (is_mark(items[end], sym::dash) || is_mark(items[end], sym::hyphen))) ++end;
      return named && end < items.size() && !items[end].is_any(goes_on) ? end : 0;
    }
    if (is_mark(item, sym::open)) inside = true;
    else if (is_mark(item, sym::close)) inside = false;
    else if (item.is_any(where)) named = true;
    else if (!inside && !is_mark(item, sym::comma) && item.shape != Shape::number && !item.is_any(dates)) return 0;
  }
  return 0;
}

Sentence make_sentence(const Paragraph& paragraph, Items items, bool first, Arena& arena) {
  Sentence sentence;
  sentence.paragraph = paragraph.number;
  sentence.opens_paragraph = first;
  sentence.span = {items.front().span.start, items.back().span.end};
  sentence.items.append(items, arena);
  return sentence;
}

}  // namespace

std::vector<Paragraph> paragraphs(std::string_view text, const Pack& pack) {
  std::vector<Paragraph> found;
  for (std::size_t from = 0; from < text.size();) {
    std::size_t to = std::min(text.find('\n', from), text.size()), a = from, b = to;
    auto blank = [&](std::size_t i) {
      CharClass cls = pack.folder.char_class(character_at(text, i).code);
      return cls == CharClass::space || cls == CharClass::mark;
    };
    while (a < b && blank(a)) a += character_at(text, a).length;
    bool letters = false;
    for (std::size_t i = a; i < b && !letters; i += character_at(text, i).length)
      letters = pack.folder.char_class(character_at(text, i).code) == CharClass::letter;
    if (letters)
      found.push_back({{static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b)}, static_cast<std::uint32_t>(found.size()), false});
    from = to + 1;
  }
  return found;
}

std::vector<Sentence> sentences(std::string_view text, Paragraph& paragraph, TokenLine& line, const Pack& pack, const DocumentNames& names, Arena& arena,
                                TokenScratch& scratch) {
  std::vector<Sentence> found;
  std::vector<Item>& items = scratch.items;
  annotate(text, line, pack, names, arena, scratch);
  if (items.empty()) return found;
  std::size_t lead = 0;
  while (lead < items.size() && items[lead].shape == Shape::mark) ++lead;
  paragraph.skipped = lead < items.size() && items[lead].is(sym::boiler);
  if (paragraph.skipped) {
    paragraph.heads_links = std::all_of(items.begin() + static_cast<std::ptrdiff_t>(lead) + 1, items.end(), [](const Item& item) { return item.shape == Shape::mark; });
    return found;
  }
  if (find_marks(items, scratch.marks)) {
    pair_quotes(text, items);
    find_marks(items, scratch.marks);
  }
  const bool body = paragraph.number > 0 && paragraph.number <= kDatelines;
  std::size_t from = body ? dateline(items) : 0;
  const auto cut = [&](std::size_t end) {
    found.push_back(make_sentence(paragraph, Items(items).subspan(from, end - from), found.empty(), arena));
    from = end;
  };
  const auto cut_long = [&](std::size_t end) {
    while (end - from >= kLongestSentence) cut(from + kLongestSentence);
  };
  for (const std::uint32_t i : scratch.marks) {
    if (i < from) continue;
    cut_long(i);
    if (ends_sentence(items, i) || ends_with_quote(items, i, pack)) cut(i + 1);
  }
  cut_long(items.size());
  if (from < items.size()) cut(items.size());
  bool closed = !found.empty() && found.back().items.back().is(sym::stop);
  for (Sentence& sentence : found)
    sentence.heading = paragraph.number == 0 || (found.size() == 1 && !closed && sentence.items.size() <= 14);
  return found;
}

}  // namespace actorgraph

// Paragraphs, sentences and quotation marks.
#pragma once

#include <string_view>
#include <vector>

#include "extract/constituents.hpp"

namespace actorgraph {

struct Pack;

/// A line of the article that holds text.
struct Paragraph {
  Span span;
  std::uint32_t number = 0;  ///< counts lines with text, from 0
  bool skipped = false;      ///< boilerplate: related link, advertisement, rule
  bool heads_links = false;  ///< boilerplate alone ("Read also:"): what follows without a full stop are links
};

/// Lines of the article with text, in order.
std::vector<Paragraph> paragraphs(std::string_view text, const Pack& pack);

/// Sentences of one paragraph, with items but without constituents. Quotation marks are paired by paragraph: directional
/// ones by direction, others by parity; an open one ends with the paragraph. A full stop between quotation marks ends no
/// sentence; one of more than 400 items is cut. A dateline in front of the first paragraphs is left out. A pair around at most three words without a verb is a name or scare quote: its marks are dropped.
/// `paragraph.skipped` is set if it begins with a boilerplate cue, `heads_links` if it is nothing else.
/// `line`: the paragraph's tokens.
std::vector<Sentence> sentences(std::string_view text, Paragraph& paragraph, TokenLine& line, const Pack& pack, const DocumentNames& names, Arena& arena,
                                TokenScratch& scratch);

}  // namespace actorgraph

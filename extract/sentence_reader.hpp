// The sentences of one article, read twice: first to learn which names it licenses, then with these names.
#pragma once

#include <string_view>
#include <vector>

#include "extract/constituents.hpp"
#include "extract/segment.hpp"

namespace actorgraph {

/// Reads each paragraph once, and again only if names that the article licenses change it.
class SentenceReader {
 public:
  /// `trace` may be null; with one, every paragraph is read twice, so that it sees all of the second reading.
  SentenceReader(std::string_view text, const Pack& pack, Arena& arena, Trace* trace);

  /// All sentences without names, with their phrases; they are good until the second reading.
  std::vector<const Sentence*> first_reading();
  /// Actors of the first reading.
  const ActorTable& actors() const { return scratch_; }
  /// All sentences with the names, with their phrases. Actors of the phrases are registered in `actors`.
  std::vector<Sentence> second_reading(const DocumentNames& names, ActorTable& actors);

 private:
  struct Part {
    Paragraph paragraph;
    TokenLine line;
    std::vector<Sentence> sentences;
    bool built = false;  // their phrases were read
  };
  void cut(Part& part, const DocumentNames& names);
  void build(Part& part, ActorTable& actors);
  /// A list of links has a headline for each, without a full stop.
  bool in_links(bool links, const Part& part) const;
  bool changed_by(const DocumentNames& names, const Part& part) const;
  /// Gives the phrases of a paragraph that stays as it is to the final table.
  void adopt(Part& part, ActorTable& actors);

  std::string_view text_;
  const Pack& pack_;
  Arena& arena_;
  bool traced_;
  PhraseReader phrases_;
  ActorTable scratch_;                 // actors of the first reading
  std::vector<ActorIndex> adopted_;    // of scratch_ in the final table
  std::vector<ActorIndex> used_;       // room of adopt()
  TokenScratch& room_;                 // of the thread
  std::vector<Part> parts_;
  std::size_t sentences_ = 0;          // of the first reading
};

}  // namespace actorgraph

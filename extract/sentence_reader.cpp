#include "extract/sentence_reader.hpp"

#include <algorithm>

#include "extract/pack.hpp"

namespace actorgraph {
namespace {

/// Calls use(actor) for every place of the phrase that holds one.
template <typename Use>
void each_actor(Constituent& phrase, Use use) {
  const auto offices = [&use](ArenaList<OfficeRef>& all) {
    for (OfficeRef& office : all) use(office.of), use(office.state);
  };
  for (Member& member : phrase.members) {
    use(member.actor);
    offices(member.offices);
  }
  offices(phrase.offices);
  for (ActorIndex& owner : phrase.owners) use(owner);
  for (MentionRef& mention : phrase.mentions) use(mention.actor);
}

TokenScratch& room_of_thread() {
  static thread_local TokenScratch room;
  return room;
}

}  // namespace

SentenceReader::SentenceReader(std::string_view text, const Pack& pack, Arena& arena, Trace* trace)
    : text_(text), pack_(pack), arena_(arena), traced_(trace != nullptr), phrases_(text, pack, arena, trace), scratch_(pack), room_(room_of_thread()) {
  for (const Paragraph& paragraph : paragraphs(text, pack)) parts_.push_back({paragraph, scan_line(text, paragraph.span, pack, arena, room_), {}, false});
}

void SentenceReader::cut(Part& part, const DocumentNames& names) {
  part.sentences = sentences(text_, part.paragraph, part.line, pack_, names, arena_, room_);
  part.built = false;
}

void SentenceReader::build(Part& part, ActorTable& actors) {
  for (Sentence& sentence : part.sentences) phrases_.read(sentence, actors);
  part.built = true;
}

bool SentenceReader::in_links(bool links, const Part& part) const {
  if (!links) return part.paragraph.heads_links;
  return part.sentences.empty() || (part.sentences.size() == 1 && part.sentences[0].heading);
}

std::vector<const Sentence*> SentenceReader::first_reading() {
  std::vector<const Sentence*> out;
  bool links = false;
  for (Part& part : parts_) {
    cut(part, {});
    links = in_links(links, part);
    if (links) continue;
    build(part, scratch_);
    for (const Sentence& sentence : part.sentences) out.push_back(&sentence);
  }
  sentences_ = out.size();
  return out;
}

bool SentenceReader::changed_by(const DocumentNames& names, const Part& part) const {
  return std::any_of(part.line.asked.begin(), part.line.asked.end(), [&names](std::uint64_t hash) { return names.may_have(hash); });
}

void SentenceReader::adopt(Part& part, ActorTable& actors) {
  used_.clear();
  const auto each = [&part](auto use) {
    for (Sentence& sentence : part.sentences)
      for (Constituent* phrase : sentence.built) each_actor(*phrase, use);
  };
  each([this](ActorIndex actor) {
    if (actor != kNoActor) used_.push_back(actor);
  });
  std::sort(used_.begin(), used_.end());  // in the order in which they were registered
  adopted_.resize(scratch_.size(), kNoActor);
  for (ActorIndex actor : used_)
    if (adopted_[actor] == kNoActor) adopted_[actor] = actors.adopt(scratch_, actor);
  each([this](ActorIndex& actor) {
    if (actor != kNoActor) actor = adopted_[actor];
  });
}

std::vector<Sentence> SentenceReader::second_reading(const DocumentNames& names, ActorTable& actors) {
  std::vector<Sentence> out;
  out.reserve(sentences_);
  bool links = false;
  for (Part& part : parts_) {
    const bool again = traced_ || changed_by(names, part);
    if (again) cut(part, names);
    links = in_links(links, part);
    if (links) continue;
    if (part.built) adopt(part, actors);
    else build(part, actors);
    for (Sentence& sentence : part.sentences) out.push_back(std::move(sentence));
  }
  return out;
}

}  // namespace actorgraph

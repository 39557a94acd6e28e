// Who said what: speech triggers, agencies as sources, continued quotations.
#include <algorithm>

#include "extract/statement_reader.hpp"

namespace actorgraph {

void StatementReader::run() {
  // One look at all items finds the few that matter here.
  Few<std::size_t, 8> triggers;
  bool any = false, quotes = false;
  for (std::size_t i = 0, end = items_.size(); i < end; ++i) {
    const Item& item = items_[i];
    const bool framed = item.readings.framed();
    if (!framed && !item.is_any({sym::prep, sym::quote})) continue;
    quotes |= mark_is(item, sym::quote);
    if (item.quoted) continue;
    if (framed && !item.built) triggers.push_back(i);
    if (is_source_prep(i)) read_source(i);
  }
  for (std::size_t i : triggers) {
    const Item& item = items_[i];
    for (const Reading* r : item.readings)
      if (const Frame* frame = frame_of(*r, a_.pack, true); frame && counts(*r, items_, i)) {
        const std::size_t before = a_.statements.size();
        by_ = SpeakerBy::named;
        silence_ = Silence::content;
        any |= trigger(i, *r, *frame);
        if (a_.trace && a_.statements.size() == before) a_.trace->silent(*frame, item.span, silence_);
        break;
      }
  }
  if (!any) any = heading_colon();
  if (!any) any = source_speaks();
  if (quotes) continue_quotes(any);
  if (p_.quote_first) keep_topic();
}

bool StatementReader::trigger(std::size_t i, const Reading& r, const Frame& frame) {
  const Slot* speaker = frame.slot("speaker");
  if (speaker && std::find(speaker->sources.begin(), speaker->sources.end(), static_cast<Symbol>(sym::subj)) == speaker->sources.end() && frame.name != sym::utter)
    return relay(i, frame);
  if (frame.name == sym::utter) return utter(i, frame);
  if (p_.quote_first) return flow_trigger(i, r, frame);
  std::size_t start = content_start(i, r);
  Subject subject = find_subject(i, r, start);
  Content content;
  if (start != kNone) content = {start, content_end(start)};
  if (p_.quote_first && (start == kNone || !quote_follows(i, start))) {
    Content before = content_before(i, subject.item);
    if (before.ok()) content = before;
    else if (!content.ok() && items_[i].is(sym::verb)) {
      std::size_t zero = zero_start(std::max(i, subject.item == kNone ? i : subject.item), r.has(sym::tell));
      if (zero != kNone) content = {zero, content_end(zero)};
    }
  }
  if (!content.ok() && !r.is(sym::status, sym::denied)) return false;
  if (unspoken(i, r, start)) {
    remember(subject);
    return false;
  }
  // A verb that agrees with the one whom it names shows the gender.
  if (Symbol gender = agreement(r); gender && subject.speakers.size() == 1 && subject.item != kNone) a_.discourse.gender[subject.speakers[0]] = gender;
  return emit(i, subject, content, frame);
}

bool StatementReader::quote_follows(std::size_t i, std::size_t start) const { return start > i && (quote(start) || mark(start - 1, sym::colon)); }

bool StatementReader::unspoken(std::size_t i, const Reading& r, std::size_t start) const {
  const bool colon = start != kNone && start > i + 1 && mark(start - 1, sym::colon);
  if (r.is(sym::status, sym::denied)) return !colon;
  if (!items_[i].is(sym::verb)) return false;
  for (std::size_t k = i; k-- > used_;) {
    const Item& item = items_[k];
    if (item.built || item.shape == Shape::mark || item.is(sym::conj)) return false;
    if (item.is(sym::will)) return true;
    if (const Reading* word = item.reading(sym::status)) return !word->has(sym::after);
    if (!item.is(sym::comp) && !free_word(item)) return false;
  }
  return false;
}

void StatementReader::remember(const Subject& subject) {
  if (subject.item == kNone || subject.speakers.size() != 1) return;
  Discourse& d = a_.discourse;
  d.speaker = subject.speakers[0];
  d.speaker_paragraph = s_.paragraph;
  d.source = kNoActor;
  d.voices.push_back({d.speaker, s_.paragraph});
}

bool StatementReader::emit(std::size_t i, const Subject& subject, Content content, const Frame& frame) {
  Actors speakers = subject.speakers;
  silence_ = subject.explicit_unknown ? Silence::anonymous : Silence::speaker;
  if (subject.explicit_unknown && speakers.empty()) {
    a_.discourse.forget_speaker();
    used_ = std::max(used_, std::min(content.to, items_.size()));
    return true;
  }
  if (speakers.empty() && subject.dropped) {
    speakers = unsaid(i, subject);
    // "He said": from now on "she" is somebody else.
    bool shown = subject.item != kNone && (subject.gender == sym::m || subject.gender == sym::f);
    if (shown && speakers.size() == 1) a_.discourse.gender.emplace(speakers[0], subject.gender);
  }
  if (speakers.empty()) {
    if (!p_.quote_first) used_ = std::max(used_, std::min(content.to, items_.size()));
    return false;
  }
  add(speakers, content, i, frame);
  return true;
}

bool StatementReader::relay(std::size_t i, const Frame& frame) {
  std::size_t start = marked_start(i);
  if (start == kNone) return false;
  ActorIndex source = kNoActor;
  Subject speaker;
  Symbol marker = 0;
  const Slot* slot = frame.slot("speaker");
  const bool before = p_.order == WordOrder::sov;
  for (std::size_t j = before ? used_ : i + 1; j < (before ? i : start); ++j) {
    if (p_.postpositions) marker = postposition(j);
    if (const Reading* prep = items_[j].reading(sym::prep)) {
      marker = prep->get(sym::id);
    } else if (is_actor_item(items_[j])) {
      bool wanted = slot && std::find(slot->sources.begin(), slot->sources.end(), marker ? marker : static_cast<Symbol>(sym::obj)) != slot->sources.end();
      if (wanted && speaker.item == kNone) set_speakers(speaker, j);
      else if (!marker && source == kNoActor) source = medium(j);
      marker = 0;
    }
  }
  if (p_.order == WordOrder::svo)
    for (std::size_t j = i; source == kNoActor && j-- > used_ && !mark(j, sym::comma);)
      if (is_actor_item(items_[j])) source = medium(j);
  if (source != kNoActor) a_.discourse.source = pending_source_ = source;
  if (speaker.item == kNone) speaker.explicit_unknown = true;
  Content content{start, content_end(start)};
  return content.ok() && emit(i, speaker, content, frame);
}

bool StatementReader::utter(std::size_t i, const Frame& frame) {
  std::size_t who = i + 1;
  const Slot* slot = frame.slot("speaker");
  const Reading* prep = who < items_.size() && !items_[who].built ? items_[who].reading(sym::prep) : nullptr;
  if (prep && slot && std::find(slot->sources.begin(), slot->sources.end(), prep->get(sym::id)) != slot->sources.end()) ++who;
  if (who >= items_.size() || !is_actor_item(items_[who])) return false;
  std::size_t start = who + 1;
  if (p_.genitive && start < items_.size() && !items_[start].built && items_[start].shape == Shape::word && !free_word(items_[start]) && with_article(items_[start], a_.pack)) ++start;  // "the sudden announcement of X that"
  const Reading* comp = start < items_.size() && !items_[start].built ? items_[start].reading(sym::comp) : nullptr;
  if (mark(start, sym::colon) || (comp && !comp->has(sym::keep))) ++start;
  else if (!quote(start) && !comp) return false;
  if (start >= items_.size()) return false;
  Subject subject;
  set_speakers(subject, who);
  Content content{start, content_end(start)};
  return content.ok() && emit(i, subject, content, frame);
}

std::size_t StatementReader::heading_end(std::size_t from) const {
  constexpr std::size_t longest = 6;
  if (mark(from, sym::colon)) return from;
  if (from >= items_.size() || items_[from].built || !items_[from].is(sym::prep)) return kNone - 1;
  for (std::size_t i = from; i < std::min(items_.size(), from + longest); ++i) {
    if (mark(i, sym::colon)) return i;
    if (finite(items_, i) || (!items_[i].built && items_[i].is_any({sym::comp, sym::rel})) || mark_in(items_[i], {sym::stop, sym::semi})) break;
  }
  return kNone - 1;
}

bool StatementReader::heading_colon() {
  if (!s_.heading) return false;
  std::size_t i = 0;
  while (i < items_.size() && free_word(items_[i])) ++i;
  if (i + 2 >= items_.size() || !is_actor_item(items_[i])) return false;
  if (items_[i].built->kind == sym::Group) return false;  // what the article is about
  const std::size_t colon = heading_end(i + 1);
  if (colon + 1 >= items_.size()) return false;
  if (std::all_of(items_.begin() + static_cast<std::ptrdiff_t>(colon) + 1, items_.end(), [](const Item& item) { return item.shape == Shape::mark || is_actor_item(item); }))
    return false;  // "Ankara: Agency"
  Subject subject;
  set_speakers(subject, i);
  if (subject.speakers.empty()) return false;
  if (colon > i + 1 && a_.actors[subject.speakers[0]].kind != ActorKind::person) return false;  // "Ankara in Europe: ..." is a subject, too
  ActorIndex keep = a_.discourse.speaker;
  by_ = SpeakerBy::heading;
  add(subject.speakers, {colon + 1, items_.size()}, i, *a_.pack.frames.find(sym::say));
  a_.discourse.speaker = keep;
  return true;
}

bool StatementReader::is_source_prep(std::size_t i) const {
  const Reading* prep = items_[i].reading(sym::prep);
  return prep && prep->is(sym::id, sym::according);
}

Symbol StatementReader::postposition(std::size_t j) const {
  const Reading* prep = j + 1 < items_.size() ? items_[j + 1].reading(sym::prep) : nullptr;
  return prep ? prep->get(sym::id) : static_cast<Symbol>(0);
}

ActorIndex StatementReader::medium(std::size_t i) {
  if (!items_[i].built) return kNoActor;
  for (const Member& m : items_[i].built->members)
    if (m.kind == ActorKind::organization) return m.actor;
  return kNoActor;
}

void StatementReader::read_source(std::size_t prep) {
  std::size_t j = prep + 1;
  if (j < items_.size() && items_[j].is(sym::verb) && cue(j)) ++j;  // "according to what the ministry said"
  if (p_.quote_first) {
    j = author(prep + 1, phrase_end(prep + 1));
    if (j == kNone) return;
  }
  while (j < items_.size() && !is_actor_item(items_[j]) && (items_[j].is(sym::prep) || free_word(items_[j])) && !mark(j, sym::comma)) ++j;
  if (j >= items_.size() || !is_actor_item(items_[j])) return;
  source_prep_ = prep;
  source_item_ = j;
  pending_source_ = medium(j);
}

bool StatementReader::source_speaks() {
  if (source_item_ == kNone) return false;
  Subject subject;
  set_speakers(subject, source_item_);
  if (subject.speakers.empty()) return false;
  Content content;
  bool at_start = true;
  for (std::size_t i = 0; i < source_prep_; ++i) at_start &= free_word(items_[i]) || items_[i].is(sym::conj);
  if (at_start) {
    content.from = p_.quote_first ? phrase_end(source_prep_ + 1) : source_item_ + 1;
    while (p_.genitive && content.from < items_.size() && items_[content.from].is(sym::nisba) && !items_[content.from].built) ++content.from;  // its country
    while (content.from < items_.size() && (mark(content.from, sym::comma) || items_[content.from].is(sym::conj))) ++content.from;
    content.to = items_.size();
  } else {
    content = {0, source_prep_};
    if (items_.size() - source_item_ > source_item_) {  // most of the sentence comes behind
      if (a_.actors[subject.speakers[0]].kind == ActorKind::person) remember(subject);
      return false;
    }
    // "... in the words of X, that": what follows is said.
    if (source_item_ + 2 < items_.size() && !items_[source_item_ + 1].built && items_[source_item_ + 1].is(sym::comp)) content = {source_item_ + 2, items_.size()};
  }
  if (!content.ok() || content.to - content.from < 3) return false;
  pending_source_ = kNoActor;
  ActorIndex keep = a_.discourse.speaker, source = a_.discourse.source;
  by_ = SpeakerBy::source;
  add(subject.speakers, content, source_prep_, *a_.pack.frames.find(sym::say));
  bool person = a_.actors[subject.speakers[0]].kind == ActorKind::person;
  if (!person) a_.discourse.speaker = keep, a_.discourse.source = source;
  return true;
}

void StatementReader::continue_quotes(bool any) {
  std::size_t from = any ? used_ : 0;
  for (std::size_t i = from; i < items_.size(); ++i) {
    if (!quote(i)) continue;
    std::size_t end = i + 1;
    while (end < items_.size() && items_[end].quoted) ++end;
    bool long_enough = end - i > 4;
    bool opens = i == 0 || (any && p_.quote_first);
    if (opens && long_enough && register_speaker() != kNoActor && !covered(i)) {
      by_ = SpeakerBy::quote;
      add({register_speaker()}, {i, std::min(end + 1, items_.size())}, i, *a_.pack.frames.find(sym::say));
    }
    i = end;
  }
}

bool StatementReader::covered(std::size_t i) const {
  for (const StatementFact& fact : a_.statements)
    if (fact.content.start <= items_[i].span.end && items_[i].span.start < fact.content.end && fact.sentence == s_.span) return true;
  return false;
}

void StatementReader::add(const Actors& speakers, Content content, std::size_t cue_item, const Frame& frame) {
  StatementFact fact;
  fact.form = form(content);
  std::size_t from = content.from, to = content.to;
  while (from < to && (mark(from, sym::comma) || mark(from, sym::colon))) ++from;
  while (to > from && (mark(to - 1, sym::stop) || mark(to - 1, sym::comma)) && fact.form != StatementForm::direct) --to;
  if (fact.form == StatementForm::direct) {
    while (from < to && quote(from)) ++from;
    while (to > from && (quote(to - 1) || (mark(to - 1, sym::stop) && to - 1 > from && !items_[to - 1].quoted))) --to;
  }
  if (from + 1 < to && !items_[from].built && items_[from].is(sym::comp) && !items_[from].reading(sym::comp)->has(sym::keep)) ++from;
  if (from >= to) return;
  fact.content = {items_[from].span.start, items_[to - 1].span.end};
  // Of a complementiser of several words the last one, with its pronoun, belongs to the content.
  if (const Reading* comp = items_[from].reading(sym::comp); comp && comp->has(sym::keep))
    if (std::size_t blank = a_.slice(items_[from].span).find_last_of(' '); blank != std::string_view::npos) fact.content.start += static_cast<std::uint32_t>(blank) + 1;
  fact.where = {std::min(items_[cue_item].span.start, fact.content.start), std::max(items_[cue_item].span.end, fact.content.end)};
  fact.sentence = s_.span;
  fact.rule = a_.rule_id(a_.pack.symbols.word(frame.name));
  fact.confidence = frame.confidence;
  for (const Reading* r : items_[cue_item].readings) fact.demand |= frame_of(*r, a_.pack, true) && frame_of(*r, a_.pack, false);
  ActorIndex source = pending_source_;
  if (source == kNoActor && a_.discourse.speaker == speakers.front()) source = a_.discourse.source;
  for (ActorIndex speaker : speakers) {
    fact.speaker = speaker;
    fact.source = source == speaker ? kNoActor : source;
    a_.statements.push_back(fact);
    if (a_.trace) a_.trace->statement(a_, a_.statements.size() - 1, frame, items_[cue_item].span, by_);
  }
  a_.discourse.source = source;
  a_.discourse.speaker = speakers.front();
  if (speakers.size() == 1) a_.discourse.voices.push_back({speakers.front(), s_.paragraph});
  a_.discourse.speaker_paragraph = s_.paragraph;
  if (a_.actors[speakers.front()].kind == ActorKind::person) a_.discourse.subject = speakers.front();
  used_ = std::max({used_, content.to, cue_item + 1});
}

StatementForm StatementReader::form(Content content) const {
  bool inside = false, outside = false;
  for (std::size_t i = content.from; i < content.to; ++i) {
    if (items_[i].shape == Shape::mark) continue;
    (items_[i].quoted ? inside : outside) = true;
  }
  return inside && outside ? StatementForm::mixed : inside ? StatementForm::direct : StatementForm::indirect;
}

void Article::read_statements(const Sentence& sentence, std::size_t) { StatementReader(*this, sentence).run(); }

}  // namespace actorgraph

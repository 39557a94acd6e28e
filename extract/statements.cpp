// Who said what: speech triggers, speakers said and unsaid, stretches of content, agencies as sources.
#include <algorithm>

#include "extract/clause_scan.hpp"

namespace actorgraph {
namespace {

constexpr int kCueGap = 14;  // unknown items between a cue and its content
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class StatementReader {
 public:
  StatementReader(Article& article, const Sentence& sentence) : a_(article), s_(sentence), items_(sentence.items), p_(article.pack.properties) {}

  void run() {
    read_source();
    bool any = false;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const Item& item = items_[i];
      if (item.quoted || item.built) continue;
      for (const Reading* r : item.readings)
        if (const Frame* frame = frame_of(*r, a_.pack, true)) {
          any |= trigger(i, *r, *frame);
          break;
        }
    }
    if (!any) any = heading_colon();
    if (!any) any = source_speaks();
    continue_quotes(any);
  }

 private:
  struct Content {
    std::size_t from = kNone, to = kNone;  // items, half open
    bool ok() const { return from != kNone && to != kNone && from < to; }
  };

  bool quote(std::size_t i) const { return i < items_.size() && mark_is(items_[i], sym::quote); }
  bool mark(std::size_t i, Symbol layout) const { return i < items_.size() && mark_is(items_[i], layout); }
  bool cue(std::size_t i) const {
    const Item& item = items_[i];
    if (item.quoted || item.built) return false;
    for (const Reading* r : item.readings)
      if (frame_of(*r, a_.pack, true)) return true;
    return false;
  }
  bool cutting_cue(std::size_t i) const {
    if (!cue(i)) return false;
    for (const Reading* r : items_[i].readings)
      if (r->has(sym::cut) && frame_of(*r, a_.pack, true)) return true;
    return false;
  }
  bool participle_cue(std::size_t i) const { return cue(i) && items_[i].is(sym::participle); }

  // ---- where the content stands -------------------------------------------------------------------------------------

  /// First item of content to the right of the cue at `i`; kNone if the cue has none.
  std::size_t content_start(std::size_t i, bool zero_allowed) const {
    int gap = kCueGap;
    for (std::size_t j = i + 1; j < items_.size(); ++j) {
      const Item& item = items_[j];
      if (quote(j)) return j;
      if (mark(j, sym::colon)) return j + 1 < items_.size() ? j + 1 : kNone;
      if (mark(j, sym::stop) || mark(j, sym::semi)) return kNone;
      if (!item.built && item.is(sym::comp)) {
        const Reading* comp = item.reading(sym::comp);
        if (j + 1 < items_.size() && mark(j + 1, sym::colon)) continue;
        return comp->has(sym::keep) ? j : j + 1 < items_.size() ? j + 1 : kNone;
      }
      if (!item.built && cue(j) && item.is(sym::verb)) return kNone;
      if (!item.built && item.is(sym::rel) && !p_.quote_first) return kNone;
      if (!is_actor_item(item) && !free_word(item) && !item.is(sym::prep) && --gap < 0) return kNone;
    }
    (void)zero_allowed;
    return kNone;
  }

  /// In languages that leave out the complementiser: content begins after the cue, its addressee and adverbs of time.
  std::size_t zero_start(std::size_t i, bool tell) const {
    std::size_t j = i + 1;
    bool addressee = !tell;
    while (j < items_.size()) {
      const Item& item = items_[j];
      if (!addressee && (is_actor_item(item) || item.is(sym::pron) || item.is(sym::word) || item.is(sym::ntok) || item.is(sym::noun))) {
        addressee = true;
        ++j;
        continue;
      }
      bool time = item.is(sym::time) || item.is(sym::weekday) || (item.built && item.built->kind == sym::Time);
      bool on_time = item.is(sym::prep) && j + 1 < items_.size() && (items_[j + 1].is(sym::weekday) || items_[j + 1].is(sym::time));
      if (time || on_time) {
        ++j;
        continue;
      }
      break;
    }
    if (j >= items_.size() || mark(j, sym::stop) || mark(j, sym::comma) || mark(j, sym::semi)) return kNone;
    if (items_[j].is(sym::prep) || items_[j].is(sym::conj)) return kNone;
    return j;
  }

  std::size_t content_end(std::size_t from) const {
    bool direct = quote(from);
    for (std::size_t j = from + 1; j < items_.size(); ++j) {
      if (items_[j].quoted) continue;
      if (direct && quote(j) && j > from) {
        direct = false;
        bool closed = j + 1 >= items_.size() || mark(j + 1, sym::stop) || mark(j + 1, sym::comma) || mark(j - 1, sym::stop) || mark(j - 1, sym::comma);
        if (closed || cue(j + 1)) return j + 1;
        continue;
      }
      if (mark(j, sym::stop)) return j;
      if (participle_cue(j)) return before_cue(j, from);
      if (cutting_cue(j) && !p_.quote_first && joined(j)) return before_cue(j, from);
      if (p_.quote_first && cutting_cue(j) && (items_[j - 1].is(sym::conj) || pronoun_joined(j))) return before_cue(j, from);
      if (mark(j, sym::comma) && j + 1 < items_.size() && is_source_prep(j + 1)) return j;
    }
    return items_.size();
  }
  bool joined(std::size_t j) const { return j > 0 && (items_[j - 1].is(sym::conj) || mark(j - 1, sym::comma)); }
  /// "…, and he said": the conjunction stands before the pronoun.
  bool pronoun_joined(std::size_t j) const { return j > 1 && items_[j - 1].is(sym::pron) && items_[j - 2].is(sym::conj); }
  std::size_t before_cue(std::size_t j, std::size_t from) const {
    while (j > from && (items_[j - 1].is(sym::conj) || mark(j - 1, sym::comma) || items_[j - 1].is(sym::pron))) --j;
    return j;
  }

  /// Content before the cue: "…," X said / "…," said X / …, X said.
  Content content_before(std::size_t i, std::size_t subject) const {
    Content content;
    if (!p_.quote_first) return content;
    std::size_t edge = subject != kNone && subject < i ? subject : i;
    while (edge > 0 && (free_word(items_[edge - 1]) && !mark(edge - 1, sym::comma))) --edge;
    if (edge == 0) return content;
    std::size_t last = edge - 1;
    bool comma = mark(last, sym::comma);
    if (comma && last > 0 && quote(last - 1)) --last, comma = false;
    if (!quote(last) && !comma) return content;
    content.to = last + (quote(last) ? 1 : 0);
    content.from = used_;
    // A quote that closes here begins at its opening mark, or at the sentence if words stand before it as well.
    while (content.from < content.to && (mark(content.from, sym::comma) || items_[content.from].is(sym::conj))) ++content.from;
    if (comma && content.to - content.from < 3) return Content();
    return content;
  }

  // ---- who speaks ---------------------------------------------------------------------------------------------------

  struct Subject {
    std::vector<ActorIndex> speakers;
    std::size_t item = kNone;
    bool explicit_unknown = false;  // somebody is named, but nobody we know: no statement
    bool dropped = false;
  };

  void set_speakers(Subject& subject, std::size_t j) {
    const Constituent& c = *items_[j].built;
    Resolved resolved = a_.resolve(c, s_);
    subject.item = j;
    bool office_only = resolved.unnamed && (c.kind == sym::Office || c.kind == sym::Counter);
    if (!office_only) subject.speakers = resolved.actors;
    if (subject.speakers.empty()) subject.explicit_unknown = true;
  }

  /// Nearest bare actor or pronoun left of the cue, inside its clause.
  Subject left_subject(std::size_t i) {
    Subject subject;
    int gap = 8;
    bool passive_gap = false;
    for (std::size_t j = i; j-- > used_;) {
      const Item& item = items_[j];
      if (quote(j) || mark(j, sym::stop) || mark(j, sym::semi) || mark(j, sym::colon)) break;
      if (is_actor_item(item)) {
        bool after_prep = j > 0 && (items_[j - 1].is(sym::prep) || (items_[j - 1].is(sym::det) && j > 1 && items_[j - 2].is(sym::prep)));
        bool genitive = p_.genitive && j > 0 && !items_[j - 1].built && items_[j - 1].is(sym::word) && !mark(j - 1, sym::comma);
        if (after_prep || genitive) {
          gap -= 2;
          continue;
        }
        set_speakers(subject, j);
        return subject;
      }
      if (item.is(sym::pron)) {
        subject.item = j;
        subject.dropped = true;
        return subject;
      }
      if (finite(item) || item.is(sym::comp)) break;
      if (item.is(sym::rel)) passive_gap = true;
      if (!free_word(item) && !item.is(sym::prep) && !item.is(sym::rel) && --gap < 0) break;
      if (!free_word(item) && !item.is(sym::prep) && !passive_gap && (item.is(sym::word) || item.is(sym::noun)) && subject.item == kNone) subject.explicit_unknown = true;
    }
    return subject;
  }

  /// Subject right of the cue, before the content: first bare actor.
  Subject right_subject(std::size_t i, std::size_t limit) {
    Subject subject;
    Symbol marker = 0;
    int gap = 4;
    for (std::size_t j = i + 1; j < std::min(limit, items_.size()); ++j) {
      const Item& item = items_[j];
      if (is_actor_item(item)) {
        if (!marker) {
          set_speakers(subject, j);
          return subject;
        }
        marker = 0;
        continue;
      }
      if (item.is(sym::prep)) {
        marker = item.reading(sym::prep)->get(sym::id);
        if (!marker) marker = sym::y;
        continue;
      }
      if (item.is(sym::pron)) {
        subject.dropped = true;
        return subject;
      }
      if (mark(j, sym::comma)) {
        marker = 0;
        if (subject.explicit_unknown) return subject;
        continue;
      }
      if (free_word(item)) continue;
      if (!marker) subject.explicit_unknown = true;  // a plain noun: "a source", "the statement"
      marker = 0;
      if (--gap < 0) return subject;
    }
    return subject;
  }

  ActorIndex register_speaker() const {
    if (a_.discourse.speaker == kNoActor) return kNoActor;
    std::uint32_t since = s_.paragraph - a_.discourse.speaker_paragraph;
    return since <= static_cast<std::uint32_t>(p_.speaker_life) ? a_.discourse.speaker : kNoActor;
  }

  Subject find_subject(std::size_t i, const Reading& r, std::size_t start) {
    std::size_t limit = start == kNone ? items_.size() : start;
    if (items_[i].is(sym::participle)) {
      Subject subject;
      subject.dropped = true;
      return subject;
    }
    if (p_.order == WordOrder::vso) {
      Subject right = right_subject(i, limit);
      if (!right.speakers.empty() || right.dropped) return right;
      Subject left = adjacent_left(i);
      if (!left.speakers.empty()) return left;
      if (right.explicit_unknown) return right;
      right.dropped = p_.pro_drop;
      return right;
    }
    bool inverted = i > 0 && (quote(i - 1) || mark(i - 1, sym::comma)) && i + 1 < items_.size() && (is_actor_item(items_[i + 1]) || items_[i + 1].is(sym::pron));
    if (inverted && p_.quote_first) return right_subject(i, i + 2);
    (void)r;
    return left_subject(i);
  }

  /// SVO inside a verb-first language: "that the minister X, said", "as for X, he said".
  Subject adjacent_left(std::size_t i) {
    Subject subject;
    for (std::size_t j = i; j-- > used_;) {
      const Item& item = items_[j];
      if (is_actor_item(item)) {
        if (j > 0 && items_[j - 1].is(sym::prep)) return subject;
        set_speakers(subject, j);
        return subject;
      }
      const Reading* conj = item.reading(sym::conj);
      bool resumes = conj && conj->is(sym::id, sym::so);
      if (conj && !resumes) return subject;
      if (!free_word(item)) return subject;
    }
    return subject;
  }

  // ---- triggers ------------------------------------------------------------------------------------------------------

  bool trigger(std::size_t i, const Reading& r, const Frame& frame) {
    if (frame.name == sym::relay) return relay(i, frame);
    if (frame.name == sym::utter) return utter(i, frame);
    std::size_t start = content_start(i, false);
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
    if (!content.ok()) return false;
    return emit(i, subject, content, frame);
  }

  bool quote_follows(std::size_t i, std::size_t start) const { return start > i && (quote(start) || mark(start - 1, sym::colon)); }

  bool emit(std::size_t i, const Subject& subject, Content content, const Frame& frame) {
    std::vector<ActorIndex> speakers = subject.speakers;
    bool passive = i > 0 && items_[i - 1].is(sym::pass);
    if (subject.explicit_unknown && speakers.empty()) {
      a_.discourse.forget_speaker();
      used_ = std::max(used_, std::min(content.to, items_.size()));
      return true;
    }
    if (speakers.empty() && subject.dropped) {
      ActorIndex speaker = register_speaker();
      if (speaker == kNoActor && !passive) speaker = a_.discourse.subject;
      if (speaker != kNoActor) speakers.push_back(speaker);
    }
    if (speakers.empty()) return false;
    add(speakers, content, i, frame);
    return true;
  }

  /// "Agency A quoted X as saying", in verb-first order: the agency is subject, the speaker follows "about/from".
  bool relay(std::size_t i, const Frame& frame) {
    std::size_t start = content_start(i, false);
    if (start == kNone) return false;
    ActorIndex source = kNoActor;
    Subject speaker;
    Symbol marker = 0;
    const Slot* slot = frame.slot("speaker");
    for (std::size_t j = i + 1; j < start; ++j) {
      if (const Reading* prep = items_[j].reading(sym::prep)) {
        marker = prep->get(sym::id);
      } else if (is_actor_item(items_[j])) {
        bool wanted = slot && std::find(slot->sources.begin(), slot->sources.end(), marker) != slot->sources.end();
        if (wanted && speaker.item == kNone) set_speakers(speaker, j);
        else if (!marker && source == kNoActor) source = medium(j);
        marker = 0;
      }
    }
    if (source != kNoActor) a_.discourse.source = pending_source_ = source;
    if (speaker.item == kNone) speaker.explicit_unknown = true;
    Content content{start, content_end(start)};
    return content.ok() && emit(i, speaker, content, frame);
  }

  /// Nominal cues: "a statement of X:" followed by a colon or a quotation mark.
  bool utter(std::size_t i, const Frame& frame) {
    if (i + 1 >= items_.size() || !is_actor_item(items_[i + 1])) return false;
    std::size_t start = i + 2;
    if (mark(start, sym::colon)) ++start;
    else if (!quote(start)) return false;
    if (start >= items_.size()) return false;
    Subject subject;
    set_speakers(subject, i + 1);
    Content content{start, content_end(start)};
    return content.ok() && emit(i, subject, content, frame);
  }

  bool heading_colon() {
    if (!s_.heading) return false;
    std::size_t i = 0;
    while (i < items_.size() && free_word(items_[i])) ++i;
    if (i + 2 >= items_.size() || !is_actor_item(items_[i]) || !mark(i + 1, sym::colon)) return false;
    Subject subject;
    set_speakers(subject, i);
    if (subject.speakers.empty()) return false;
    ActorIndex keep = a_.discourse.speaker;
    add(subject.speakers, {i + 2, items_.size()}, i, *a_.pack.frames.find(sym::say));
    a_.discourse.speaker = keep;
    return true;
  }

  // ---- sources -------------------------------------------------------------------------------------------------------

  bool is_source_prep(std::size_t i) const {
    const Reading* prep = items_[i].reading(sym::prep);
    return prep && prep->is(sym::id, sym::according);
  }
  ActorIndex medium(std::size_t i) {
    if (!items_[i].built) return kNoActor;
    for (const Member& m : items_[i].built->members)
      if (m.kind == ActorKind::organization) return m.actor;
    return kNoActor;
  }

  void read_source() {
    for (std::size_t i = 0; i + 1 < items_.size(); ++i) {
      if (!is_source_prep(i) || items_[i].quoted) continue;
      std::size_t j = i + 1;
      while (j < items_.size() && !is_actor_item(items_[j]) && (items_[j].is(sym::prep) || free_word(items_[j])) && !mark(j, sym::comma)) ++j;
      if (j >= items_.size() || !is_actor_item(items_[j])) continue;
      source_prep_ = i;
      source_item_ = j;
      pending_source_ = medium(j);
    }
  }

  /// "According to X, …" without a speech verb: X speaks.
  bool source_speaks() {
    if (source_item_ == kNone) return false;
    Subject subject;
    set_speakers(subject, source_item_);
    if (subject.speakers.empty()) return false;
    Content content;
    bool at_start = true;
    for (std::size_t i = 0; i < source_prep_; ++i) at_start &= free_word(items_[i]) || items_[i].is(sym::conj);
    if (at_start) {
      content.from = source_item_ + 1;
      while (content.from < items_.size() && (mark(content.from, sym::comma) || items_[content.from].is(sym::conj))) ++content.from;
      content.to = items_.size();
    } else {
      content = {0, source_prep_};
    }
    if (!content.ok() || content.to - content.from < 3) return false;
    pending_source_ = kNoActor;
    ActorIndex keep = a_.discourse.speaker, source = a_.discourse.source;
    add(subject.speakers, content, source_prep_, *a_.pack.frames.find(sym::say));
    bool person = a_.actors[subject.speakers[0]].kind == ActorKind::person;
    if (!person) a_.discourse.speaker = keep, a_.discourse.source = source;
    return true;
  }

  // ---- continued quotes ------------------------------------------------------------------------------------------------

  /// A quote without a cue of its own goes on with the last speaker: at the start of a sentence, or after "…," X said.
  void continue_quotes(bool any) {
    std::size_t from = any ? used_ : 0;
    for (std::size_t i = from; i < items_.size(); ++i) {
      if (!quote(i)) continue;
      std::size_t end = i + 1;
      while (end < items_.size() && items_[end].quoted) ++end;
      bool long_enough = end - i > 4;
      bool opens = i == 0 || (any && p_.quote_first);
      if (opens && long_enough && register_speaker() != kNoActor && !covered(i)) {
        add({register_speaker()}, {i, std::min(end + 1, items_.size())}, i, *a_.pack.frames.find(sym::say));
      }
      i = end;
    }
  }
  bool covered(std::size_t i) const {
    for (const StatementFact& fact : a_.statements)
      if (fact.content.start <= items_[i].span.end && items_[i].span.start < fact.content.end && fact.sentence == s_.span) return true;
    return false;
  }

  // ---- facts -----------------------------------------------------------------------------------------------------------

  void add(const std::vector<ActorIndex>& speakers, Content content, std::size_t cue_item, const Frame& frame) {
    StatementFact fact;
    fact.form = form(content);
    std::size_t from = content.from, to = content.to;
    while (from < to && (mark(from, sym::comma) || mark(from, sym::colon))) ++from;
    while (to > from && (mark(to - 1, sym::stop) || mark(to - 1, sym::comma)) && fact.form != StatementForm::direct) --to;
    if (fact.form == StatementForm::direct) {
      while (from < to && quote(from)) ++from;
      while (to > from && (quote(to - 1) || (mark(to - 1, sym::stop) && to - 1 > from && !items_[to - 1].quoted))) --to;
    }
    if (from >= to) return;
    fact.content = {items_[from].span.start, items_[to - 1].span.end};
    fact.where = {std::min(items_[cue_item].span.start, fact.content.start), std::max(items_[cue_item].span.end, fact.content.end)};
    fact.sentence = s_.span;
    fact.rule = a_.rule_id(a_.pack.symbols.word(frame.name));
    fact.confidence = frame.confidence;
    ActorIndex source = pending_source_;
    if (source == kNoActor && a_.discourse.speaker == speakers.front()) source = a_.discourse.source;
    for (ActorIndex speaker : speakers) {
      fact.speaker = speaker;
      fact.source = source == speaker ? kNoActor : source;
      a_.statements.push_back(fact);
    }
    a_.discourse.source = source;
    a_.discourse.speaker = speakers.front();
    a_.discourse.speaker_paragraph = s_.paragraph;
    if (a_.actors[speakers.front()].kind == ActorKind::person) a_.discourse.subject = speakers.front();
    used_ = std::max({used_, content.to, cue_item + 1});
  }

  StatementForm form(Content content) const {
    bool inside = false, outside = false;
    for (std::size_t i = content.from; i < content.to; ++i) {
      if (items_[i].shape == Shape::mark) continue;
      (items_[i].quoted ? inside : outside) = true;
    }
    return inside && outside ? StatementForm::mixed : inside ? StatementForm::direct : StatementForm::indirect;
  }

  Article& a_;
  const Sentence& s_;
  const std::vector<Item>& items_;
  const PackProperties& p_;
  std::size_t used_ = 0;  // items before it belong to earlier statements
  ActorIndex pending_source_ = kNoActor;
  std::size_t source_prep_ = kNone, source_item_ = kNone;
};

}  // namespace

void Article::read_statements(const Sentence& sentence, std::size_t) { StatementReader(*this, sentence).run(); }

}  // namespace actorgraph

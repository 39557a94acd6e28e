// Who speaks: subjects right and left of a cue, said and unsaid.
#include <algorithm>

#include "extract/statement_reader.hpp"

namespace actorgraph {

void StatementReader::set_speakers(Subject& subject, std::size_t j) {
  const Constituent& c = *items_[j].built;
  Resolved resolved = a_.resolve(c, s_);
  subject.item = j;
  bool office_only = resolved.unnamed && (c.kind == sym::Office || c.kind == sym::Counter);
  if (!office_only) subject.speakers = resolved.actors;
  if (subject.speakers.empty()) subject.explicit_unknown = true;
}

StatementReader::Subject StatementReader::left_subject(std::size_t i) {
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

StatementReader::Subject StatementReader::right_subject(std::size_t i, std::size_t limit) {
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

ActorIndex StatementReader::register_speaker() const {
  if (a_.discourse.speaker == kNoActor) return kNoActor;
  std::uint32_t since = s_.paragraph - a_.discourse.speaker_paragraph;
  return since <= static_cast<std::uint32_t>(p_.speaker_life) ? a_.discourse.speaker : kNoActor;
}

StatementReader::Subject StatementReader::find_subject(std::size_t i, const Reading& r, std::size_t start) {
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

StatementReader::Subject StatementReader::adjacent_left(std::size_t i) {
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

}  // namespace actorgraph

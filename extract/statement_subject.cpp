// Who speaks, in languages where content may stand before its verb (`quote_first`) and the subject is always said.
#include <algorithm>

#include "extract/statement_reader.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t kWords = 3;  // of a body that the noun phrase names again
constexpr std::size_t kNear = 7;  // items between a noun of saying and its participle

bool pronoun(const Item& item) { return !item.built && item.is(sym::pron); }

bool plain(const Item& item) {
  constexpr CategorySet others = {sym::prep, sym::verb, sym::pron, sym::comp, sym::rel, sym::poss};
  return item.shape == Shape::word && !item.built && !free_word(item) && (!item.is_any(others) || item.is(sym::noun));
}

/// "Statement", "report": it says what its author says.
bool utterance(const Item& item) {
  const auto& readings = item.readings;
  return !item.built && std::any_of(readings.begin(), readings.end(), [](const Reading* r) { return r->category == sym::noun && r->is(sym::frame, sym::utter); });
}

}  // namespace

bool StatementReader::behind_prep(std::size_t j) const {
  while (j > 0 && !items_[j - 1].built && items_[j - 1].is_any({sym::det, sym::num})) --j;
  return j > 0 && !items_[j - 1].built && items_[j - 1].is(sym::prep);
}

void StatementReader::set_pronoun(Subject& subject, std::size_t j) const {
  const Reading* pron = items_[j].reading(sym::pron);
  subject.item = j;
  subject.dropped = true;
  subject.gender = pron->get(sym::gen);
  subject.two = pron->has(sym::num);
}

StatementReader::Subject StatementReader::one_said(std::size_t j) {
  Subject subject;
  if (pronoun(items_[j])) set_pronoun(subject, j);
  else set_speakers(subject, j);
  return subject;
}

/// "X, who ..., said": the actor before the comma that opens the aside; the one at `comma` closes it.
StatementReader::Subject StatementReader::before_aside(std::size_t comma) {
  Subject subject;
  for (std::size_t c = comma; c-- > floor_ + 1;) {
    if (mark_in(items_[c], {sym::quote, sym::stop, sym::semi})) break;
    if (!mark(c, sym::comma)) continue;
    const std::size_t end = over_paren(c);
    if (end <= floor_ + 1) continue;
    if (end < c) {
      if (is_actor_item(items_[end - 1]) && !behind_prep(end - 1)) return one_said(end - 1);
      continue;
    }
    if (!is_actor_item(items_[c - 1]) && !pronoun(items_[c - 1])) continue;
    bool relative = false;
    for (std::size_t k = c - 1; k-- > floor_ && !mark(k, sym::comma);) relative |= !items_[k].built && items_[k].is(sym::rel);
    if (relative || behind_prep(c - 1)) continue;
    return one_said(c - 1);
  }
  if (Subject main = main_subject(comma); main.item != kNone && !quote(main.item)) return main;
  subject.explicit_unknown = true;
  return subject;
}

/// The phrase that ends directly before `end`: its actor, unless nouns stand behind him ("X supporters").
StatementReader::Subject StatementReader::phrase_before(std::size_t end) {
  Subject subject;
  std::size_t found = kNone;
  bool noun = false, foreign = false;  // behind what is found
  bool hidden = false;
  for (std::size_t k = end; k > floor_ && (k = over_paren(k)) > floor_;) {
    const Item& item = items_[--k];
    if (item.shape == Shape::mark && !mark(k, sym::hyphen)) break;
    if (!item.built && (item.is_any({sym::conj, sym::comp, sym::rel}) || finite(items_, k))) break;
    if (pronoun(item)) {
      if (found == kNone && !noun && !behind_prep(k)) found = k;
      break;
    }
    if (!item.built && item.is(sym::prep)) {
      if (found == k + 1 && item.reading(sym::prep)->is(sym::id, sym::after)) break;  // "after X said"
      const bool opens = k == floor_ || items_[k - 1].shape == Shape::mark || items_[k - 1].is_any({sym::conj, sym::func});
      if (opens && found != kNone && k + 1 < found && !(k + 2 == found && items_[k + 1].is(sym::det))) break;  // "in a statement X said"
      found = kNone;
      noun = hidden = false;
      continue;
    }
    if (is_actor_item(item)) {
      if (found == kNone) found = k, hidden = noun && foreign;
      continue;
    }
    if (plain(item)) {
      noun = true;
      if (found == kNone) foreign |= !utterance(item);
    }
  }
  if (found != kNone && !hidden) return one_said(found);
  if (found == kNone && noun) return noun_before(end);
  subject.explicit_unknown = found != kNone;
  return subject;
}

/// "The ministry", "the foreign ministry": the last organisation whose name has these words, the last one at its end. "The statement": who spoke last.
StatementReader::Subject StatementReader::noun_before(std::size_t end) {
  Subject subject;
  subject.explicit_unknown = true;
  std::size_t k = end;
  while (k > floor_ && plain(items_[k - 1])) --k;
  const Reading* det = k > 0 && !items_[k - 1].built ? items_[k - 1].reading(sym::det) : nullptr;
  if (!det || k == end) return subject;
  subject.his = det->has(sym::gen) || det->has(sym::num);
  if (!det->has(sym::def) || end - k > kWords) return subject;
  if (end - k == 1 && utterance(items_[k])) {
    const ActorIndex last = register_speaker();
    if (last == kNoActor || s_.paragraph - a_.discourse.speaker_paragraph > 1) return subject;
    subject.speakers = {last};
    subject.explicit_unknown = false;
    return subject;
  }
  for (auto mention = a_.mentions.rbegin(); mention != a_.mentions.rend(); ++mention) {
    if (mention->span.start >= items_[k].span.start || a_.actors[mention->actor].kind != ActorKind::organization) continue;
    const std::string name = " " + a_.pack.folder.fold(a_.slice(mention->span)) + " ";
    bool fits = name.ends_with(" " + std::string(items_[end - 1].key) + " ") && name.find(' ', 1) + 1 < name.size();
    for (std::size_t j = k; fits && j + 1 < end; ++j) fits = name.find(" " + std::string(items_[j].key) + " ") != std::string::npos;
    if (!fits) continue;
    subject.speakers = {mention->actor};
    subject.item = k;
    subject.explicit_unknown = false;
    break;
  }
  return subject;
}

/// The actor of a phrase, unless nouns behind him make it another's ("X supporters", but "an X report"); kNone if there is none.
std::size_t StatementReader::author(std::size_t from, std::size_t to) const {
  for (std::size_t k = std::min(to, items_.size()); k-- > from;) {
    if (is_actor_item(items_[k])) return k;
    if (plain(items_[k]) && !utterance(items_[k])) break;
  }
  return kNone;
}

/// Who acts in this sentence before item `i`: who spoke in it, else its first bare actor.
StatementReader::Subject StatementReader::main_subject(std::size_t i) {
  Subject subject;
  if (anonymous_) {
    subject.explicit_unknown = true;
    return subject;
  }
  const bool nested = i < used_ && floor_ == said_;
  if (!nested && !spoke_.empty()) {
    subject.speakers = spoke_;
    return subject;
  }
  bool inside = false;
  int nouns = 0;
  for (std::size_t j = nested ? floor_ : 0; j < i; ++j) {
    const Item& item = items_[j];
    if (item.quoted) continue;
    if (mark_in(item, {sym::comma, sym::quote, sym::dash, sym::colon})) {
      inside = false;
      nouns = 0;
      continue;
    }
    if (is_actor_item(item) || pronoun(item)) {
      if (inside && behind_prep(j)) continue;
      if (nouns > 1) break;
      return one_said(j);
    }
    if (item.built) continue;
    if (item.is(sym::prep)) inside = true;
    else if (finite(items_, j) || item.is_any({sym::will, sym::pass, sym::light})) break;
    else if (plain(item) && !inside) ++nouns;
  }
  subject.explicit_unknown = nouns > 0;
  return subject;
}

StatementReader::Subject StatementReader::flow_subject(std::size_t i) {
  Subject subject;
  std::size_t j = i;
  bool progressive = false;
  while ((j = over_paren(j)) > floor_ && (adverb(j - 1) || (!items_[j - 1].built && items_[j - 1].is_any({sym::status, sym::will, sym::pass, sym::light})))) {
    progressive |= !items_[j - 1].built && items_[j - 1].is(sym::pass);
    --j;
  }
  if (items_[i].is(sym::participle) && !items_[i].is(sym::verb) && !progressive) {
    if (j == 0) return subject;
    bool joins = j == floor_ || mark(j - 1, sym::comma) || mark(j - 1, sym::dash) || (!items_[j - 1].built && items_[j - 1].is(sym::conj)) || quote(j - 1);
    // "issued a statement on Friday saying"
    for (std::size_t k = j; !joins && k-- > floor_ && j - k <= kNear && items_[k].shape != Shape::mark;) joins = utterance(items_[k]);
    return joins ? main_subject(i) : subject;
  }
  // "...," said X
  const bool quoted = i > 0 && (quote(i - 1) || (mark(i - 1, sym::comma) && i > 1 && quote(i - 2)));
  if (!quoted && j > floor_ && mark(j - 1, sym::comma))
    if (Subject aside = before_aside(j - 1); aside.item != kNone) return aside;
  if ((quoted || (i > 0 && mark(i - 1, sym::comma))) && i + 1 < items_.size()) {
    std::size_t k = i + 1;
    while (k < items_.size() && !items_[k].built && items_[k].is(sym::det)) ++k;
    const bool said = k < items_.size() && (is_actor_item(items_[k]) || pronoun(items_[k]));
    const bool ends = k + 1 >= items_.size() || items_[k + 1].shape == Shape::mark || items_[k + 1].is_any({sym::prep, sym::rel, sym::time, sym::weekday}) || adverb(k + 1);
    if (said && (quoted || ends)) return one_said(k);
    if (quoted) {
      const std::size_t end = phrase_end(i + 1);
      for (; k < end; ++k)
        if (items_[k].built && items_[k].built->kind == sym::Person && !behind_prep(k)) return one_said(k);
      subject.explicit_unknown = true;
      return subject;
    }
  }
  if (j == floor_) return j > 0 ? main_subject(i) : subject;
  const Item& before = items_[j - 1];
  if (mark(j - 1, sym::comma)) return before_aside(j - 1);
  if (mark(j - 1, sym::semi)) return main_subject(i);
  if (before.shape == Shape::mark && !before.built) return subject;
  if (!before.built && before.is(sym::conj)) return main_subject(i);
  if (!before.built && before.is(sym::rel)) {
    if (!relative_pronoun(before)) return subject;
    std::size_t k = j - 1;
    if (k > floor_ && mark(k - 1, sym::comma)) --k;
    if (k > floor_ && is_actor_item(items_[k - 1])) subject = one_said(k - 1);
    subject.inserted = true;
    return subject;
  }
  subject = phrase_before(j);
  // "While X says ..., Y"
  std::size_t k = subject.item == kNone ? 0 : std::min(subject.item, i);
  while (k > 0 && !items_[k - 1].built && items_[k - 1].is(sym::det)) --k;
  if (k > 0 && (k == 1 || items_[k - 2].shape == Shape::mark) && !items_[k - 1].built) {
    const Reading* conj = items_[k - 1].reading(sym::conj);
    const Reading* prep = items_[k - 1].reading(sym::prep);
    subject.inserted = items_[k - 1].is(sym::rel) || (conj && conj->has(sym::aside)) || (prep && prep->is(sym::id, sym::after));
  }
  return subject;
}

Symbol StatementReader::gender_of(ActorIndex actor) const {
  if (auto known = a_.discourse.gender.find(actor); known != a_.discourse.gender.end()) return known->second;
  const std::string& name = a_.actors[actor].name;
  const WordId first = a_.pack.lexicon.find(a_.pack.folder.fold(name.substr(0, name.find(' '))));
  return first ? a_.pack.lexicon.gender(first) : static_cast<Symbol>(0);
}

/// Whom a pronoun stands for: who acts in its sentence, else who acted or spoke last and agrees.
Actors StatementReader::antecedent(std::size_t i, const Subject& pron) {
  const bool person = pron.gender == sym::m || pron.gender == sym::f;
  auto fits = [&](ActorIndex actor) {
    const bool human = a_.actors[actor].kind == ActorKind::person;
    if (person != human) return false;
    const Symbol gender = person ? gender_of(actor) : static_cast<Symbol>(0);
    return gender == 0 || gender == pron.gender;
  };
  if (pron.two) {  // several
    Actors out;
    for (auto fact = a_.statements.rbegin(); fact != a_.statements.rend() && fact->content == a_.statements.back().content; ++fact) out.push_back(fact->speaker);
    std::reverse(out.begin(), out.end());
    return out.size() > 1 && s_.paragraph - a_.discourse.speaker_paragraph <= 1 ? out : Actors();
  }
  by_ = SpeakerBy::clause;
  if (pron.item > 0)
    if (Subject main = main_subject(std::min(i, pron.item)); main.speakers.size() == 1 && fits(main.speakers[0])) return main.speakers;
  by_ = SpeakerBy::voice;
  for (auto voice = a_.discourse.voices.rbegin(); voice != a_.discourse.voices.rend(); ++voice) {
    if (s_.paragraph - voice->paragraph > static_cast<std::uint32_t>(p_.speaker_life)) break;
    if (fits(voice->actor)) return {voice->actor};
    if (!person) break;
  }
  return {};
}

bool StatementReader::flow_trigger(std::size_t i, const Reading& r, const Frame& frame) {
  Discourse& d = a_.discourse;
  floor_ = used_ > i ? said_ : used_;
  bool passive = false;
  for (std::size_t j = i; j > floor_ && !items_[j - 1].built && (adverb(j - 1) || items_[j - 1].is_any({sym::pass, sym::light, sym::status, sym::will})); --j) {
    const Reading* status = items_[j - 1].reading(sym::status);
    const Symbol id = status && !status->has(sym::after) ? status->get(sym::id) : 0;
    if (id == sym::denied || id == sym::planned || id == sym::block) return false;  // not said, or not yet
    if (items_[j - 1].is(sym::will) && !r.is(sym::tense, sym::past)) return false;
    passive |= items_[j - 1].is(sym::pass);
  }
  Subject subject;
  if (passive && r.category == sym::verb && r.is(sym::tense, sym::past) && !r.is(sym::voice, sym::passive)) {
    std::size_t by = i + 1;
    while (by < items_.size() && adverb(by)) ++by;
    const Reading* prep = by + 1 < items_.size() && !items_[by].built ? items_[by].reading(sym::prep) : nullptr;
    if (!prep || !prep->is(sym::id, sym::by) || !is_actor_item(items_[by + 1])) return false;
    set_speakers(subject, by + 1);
  } else {
    subject = flow_subject(i);
  }
  // "Asked if he believed": a condition or a question.
  if (subject.item != kNone && subject.item > 0 && subject.item < i && !items_[subject.item - 1].built) {
    const Item& opener = items_[subject.item - 1];
    const Reading* status = opener.reading(sym::status);
    const Reading* comp = opener.reading(sym::comp);
    if ((status && status->is(sym::id, sym::block)) || (comp && comp->has(sym::keep))) return false;
  }
  const Content content = flow_content(i, r, subject);
  if (!content.ok()) return false;
  Actors& speakers = subject.speakers;
  if (speakers.empty() && subject.dropped) {
    speakers = antecedent(i, subject);
    const bool shown = subject.gender == sym::m || subject.gender == sym::f;
    if (shown && speakers.size() == 1) d.gender.emplace(speakers[0], subject.gender);
  }
  silence_ = Silence::speaker;
  if (speakers.empty()) {
    if (!subject.explicit_unknown) return false;
    silence_ = Silence::anonymous;
    if (used_ <= i) {
      anonymous_ = true;
      said_ = content.from;
      if (!subject.his) d.forget_speaker();
    }
    used_ = std::max({used_, content.to, i + 1});
    return true;
  }
  if (used_ <= i) {
    anonymous_ = false;
    said_ = content.from;
    spoke_ = speakers;
  }
  add(speakers, content, i, frame);
  return true;
}

void StatementReader::keep_topic() {
  if (!a_.statements.empty() && a_.statements.back().sentence == s_.span) return;
  const Subject main = main_subject(items_.size());
  if (main.speakers.size() == 1) a_.discourse.voices.push_back({main.speakers[0], s_.paragraph});
}

}  // namespace actorgraph

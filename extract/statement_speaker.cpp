// Who speaks: subjects right and left of a cue, said and unsaid.
#include <algorithm>

#include "extract/statement_reader.hpp"

namespace actorgraph {
namespace {

/// A noun or adjective that no rule took up.
bool plain(const Item& item) { return item.shape == Shape::word && !item.built && !free_word(item) && !item.is_any({sym::prep, sym::verb}); }

}  // namespace

void StatementReader::set_speakers(Subject& subject, std::size_t j) {
  const Constituent& c = *items_[j].built;
  Resolved resolved = a_.resolve(c, s_);
  subject.item = j;
  bool office_only = resolved.unnamed && (c.kind == sym::Office || c.kind == sym::Counter);
  if (p_.quote_first && c.kind == sym::Group)  // "experts and officials of X" are not X
    for (const Constituent* child : c.children) office_only |= child->kind == sym::Office && a_.resolve(*child, s_).unnamed;
  if (!office_only) subject.speakers = resolved.actors;
  if (subject.speakers.empty()) subject.explicit_unknown = true;
}

StatementReader::Subject StatementReader::left_subject(std::size_t i) {
  Subject subject;
  int gap = 8;
  bool passive_gap = false;
  for (std::size_t j = i; j-- > used_;) {
    const Item& item = items_[j];
    if (mark_in(item, {sym::quote, sym::stop, sym::semi, sym::colon})) break;
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
    const Reading* pronoun = item.reading(sym::pron);
    if (pronoun && (j == 0 || !items_[j - 1].is(sym::prep))) {  // "asked about it": no subject
      subject.item = j;
      subject.dropped = true;
      subject.gender = pronoun->get(sym::gen);
      subject.body = pronoun->has(sym::org);
      return subject;
    }
    // "X, asked about it, said": a phrase between commas.
    const bool verb = finite(items_, j);
    if (verb && j >= 2 && mark(j - 1, sym::comma) && is_actor_item(items_[j - 2]) && mark(i - 1, sym::comma)) {
      set_speakers(subject, j - 2);
      return subject;
    }
    if (verb || item.is(sym::comp)) break;
    passive_gap |= item.is(sym::rel);
    if (item.is(sym::prep) || free_word(item)) continue;
    if (!item.is(sym::rel) && --gap < 0) break;
    if (ActorIndex body = passive_gap || subject.explicit_unknown ? kNoActor : body_named(j); body != kNoActor) {
      subject.speakers = {body};
      subject.item = j;
      return subject;
    }
    if (!passive_gap && item.is_any({sym::word, sym::noun}) && subject.item == kNone) subject.explicit_unknown = true;
  }
  return subject;
}

StatementReader::Subject StatementReader::right_subject(std::size_t i, std::size_t limit) {
  Subject subject;
  bool marker = false;  // directly behind a preposition
  bool inside = false;  // in its phrase
  int gap = 6;
  for (std::size_t j = i + 1; j < std::min(limit, items_.size()); ++j) {
    const Item& item = items_[j];
    if (mark_in(item, {sym::quote, sym::colon}) || (!item.built && item.is(sym::comp))) break;  // the content begins
    if (is_actor_item(item)) {
      bool comma = mark(j - 1, sym::comma), person = item.built->kind == sym::Person;
      bool genitive = p_.genitive && plain(items_[j - 1]) && !with_article(items_[j - 1], a_.pack);
      bool hidden = subject.explicit_unknown && !(person && (comma || !genitive));
      if (marker || (inside && !comma && (genitive || !person))) {
        marker = false;
        inside = true;
        continue;
      }
      if (hidden) return subject;
      subject.explicit_unknown = false;
      set_speakers(subject, j);
      return subject;
    }
    if (item.is(sym::prep)) {
      marker = inside = true;
      continue;
    }
    if (ActorIndex body = inside || subject.explicit_unknown ? kNoActor : body_named(j); body != kNoActor) {
      subject.speakers = {body};
      subject.item = j;
      return subject;
    }
    if (const Reading* pronoun = item.built ? nullptr : item.reading(sym::pron)) {
      subject.dropped = true;
      subject.gender = pronoun->get(sym::gen);
      subject.body = pronoun->has(sym::org);
      return subject;
    }
    if (mark(j, sym::comma)) {
      marker = inside = false;
      continue;
    }
    if (free_word(item)) continue;
    marker = false;
    if (with_glued_article(item)) {
      inside = true;
      continue;
    }
    if (item.is(sym::rel) || finite(items_, j) || (!item.is(sym::noun) && cue(j))) return subject;
    if (!inside) subject.explicit_unknown = true;  // a plain noun: "a source", "the statement"
    if (--gap < 0) return subject;
  }
  return subject;
}

ActorIndex StatementReader::register_speaker() const {
  if (a_.discourse.speaker == kNoActor) return kNoActor;
  std::uint32_t since = s_.paragraph - a_.discourse.speaker_paragraph;
  return since <= static_cast<std::uint32_t>(p_.speaker_life) ? a_.discourse.speaker : kNoActor;
}

Symbol StatementReader::agreement(const Reading& r) const {
  if (!p_.pro_drop || !a_.pack.gendered_verbs || r.category != sym::verb || r.has(sym::num)) return 0;
  Symbol gender = r.get(sym::gen);
  return gender ? gender : r.has(sym::tense) ? static_cast<Symbol>(sym::m) : 0;
}

bool StatementReader::agrees(ActorIndex actor, Symbol gender) const {
  if (gender != sym::m && gender != sym::f) return true;
  auto known = a_.discourse.gender.find(actor);
  return known == a_.discourse.gender.end() || known->second == gender;
}

Actors StatementReader::unsaid(std::size_t i, const Subject& subject) {
  const Discourse& d = a_.discourse;
  if (subject.two || subject.many) {
    by_ = SpeakerBy::pair;
    return several(i, subject);
  }
  by_ = SpeakerBy::clause;
  if (used_ == 0 && p_.pro_drop && !subject.body)
    if (auto actors = clause_subject(i, subject.gender); !actors.empty()) return actors;
  // A verb that nothing joins to its sentence says something about the word before it.
  const bool clause = i > 0 && !items_[i - 1].built && items_[i - 1].is(sym::rel) && !relative_pronoun(items_[i - 1]);
  const bool resumes = items_[i].is(sym::participle) || joined(i) || clause || (i + 1 < items_.size() && items_[i + 1].is(sym::func));
  if (p_.order == WordOrder::vso && used_ == 0 && !subject.body && resumes)
    if (std::size_t first = first_bare(i); first != kNone) {
      Subject found;
      if (is_actor_item(items_[first])) set_speakers(found, first);
      else if (ActorIndex body = body_named(first); body != kNoActor) found.speakers = {body};
      if (found.speakers.empty()) return {};
      if (std::all_of(found.speakers.begin(), found.speakers.end(), [&](ActorIndex actor) { return agrees(actor, subject.gender); })) return found.speakers;
    }
  if (register_speaker() == kNoActor) {
    by_ = SpeakerBy::actor;
    bool passive = i > 0 && items_[i - 1].is(sym::pass);
    if (passive || subject.body || d.speaker != kNoActor || d.subject == kNoActor || !agrees(d.subject, subject.gender)) return {};
    return {d.subject};
  }
  by_ = SpeakerBy::voice;
  for (auto voice = d.voices.rbegin(); voice != d.voices.rend(); ++voice) {
    if (s_.paragraph - voice->paragraph > static_cast<std::uint32_t>(p_.speaker_life)) break;
    if (subject.body && a_.actors[voice->actor].kind != ActorKind::organization) continue;
    if (agrees(voice->actor, subject.gender)) return {voice->actor};
  }
  return {};
}

Actors StatementReader::several(std::size_t i, const Subject& subject) {
  const Discourse& d = a_.discourse;
  if (used_ == 0)
    if (Actors acting = clause_subject(i, 0); acting.size() > 1) return acting;
  if (register_speaker() != kNoActor) {
    Actors together;
    for (auto fact = a_.statements.rbegin(); fact != a_.statements.rend() && fact->content == a_.statements.back().content; ++fact)
      together.push_back(fact->speaker);
    std::reverse(together.begin(), together.end());
    if (together.size() > 1) return together;
  }
  if (!subject.two) return {};
  auto person = [&](ActorIndex actor) { return a_.actors[actor].kind == ActorKind::person; };
  const bool met = d.event.size() == 2 && std::all_of(d.event.begin(), d.event.end(), person);
  const auto& two = met ? d.event : d.pair;
  return two.size() == 2 ? Actors{two[0], two[1]} : Actors();
}

ActorIndex StatementReader::body_named(std::size_t noun) const {
  const Reading* word = items_[noun].built ? nullptr : items_[noun].reading(sym::word);
  if (!word || !word->is(sym::org, sym::head)) return kNoActor;
  if (p_.genitive && noun + 1 < items_.size() && plain(items_[noun + 1]) && !items_[noun + 1].is(sym::comp)) return kNoActor;  // "the ruling party"
  const std::string_view whole = items_[noun].key;
  const std::string_view bare = whole.substr(with_article(items_[noun], a_.pack) ? p_.article.size() : 0);
  for (auto mention = a_.mentions.rbegin(); mention != a_.mentions.rend(); ++mention) {
    if (mention->span.start >= items_[noun].span.start || a_.actors[mention->actor].kind != ActorKind::organization) continue;
    const std::string_view name = a_.slice(mention->span);
    const std::string first = a_.pack.folder.fold(name.substr(0, name.find(' ')));
    if (first.size() < name.size() && (first == bare || first == whole)) return mention->actor;
  }
  return kNoActor;
}

std::size_t StatementReader::first_bare(std::size_t i) const {
  int words = 0;
  for (std::size_t j = 0; j < i; ++j) {
    const Item& item = items_[j];
    if (mark_in(item, {sym::quote, sym::colon, sym::stop}) || (!item.built && item.is_any({sym::comp, sym::rel}))) break;
    if (is_actor_item(item)) return j;
    if (free_word(item)) continue;
    const Reading* word = item.built || words != 1 ? nullptr : item.reading(sym::word);
    if (word && (word->has(sym::who) || word->has(sym::org))) return j;
    if (item.is(sym::prep) || ++words > 1) break;
  }
  return kNone;
}

Actors StatementReader::clause_subject(std::size_t i, Symbol gender) {
  for (std::size_t j = i; j-- > 0;) {
    const Item& item = items_[j];
    if (mark_in(item, {sym::quote, sym::colon, sym::stop}) || (!item.built && item.is(sym::comp)) || relative_pronoun(item)) return {};
    if (!finite(items_, j)) continue;
    for (std::size_t k = j + 1; k < i; ++k) {
      if (is_actor_item(items_[k])) {
        Subject found;
        set_speakers(found, k);
        bool agree = std::all_of(found.speakers.begin(), found.speakers.end(), [&](ActorIndex actor) { return agrees(actor, gender); });
        return agree ? found.speakers : Actors();
      }
      if (!free_word(items_[k]) || items_[k].is(sym::conj)) return {};
    }
  }
  return {};
}

StatementReader::Subject StatementReader::agreed(Subject subject, const Reading& r) const {
  if (!p_.pro_drop || !r.has(sym::num) || subject.speakers.size() != 1) return subject;
  subject.speakers.clear();
  subject.explicit_unknown = true;
  return subject;
}

StatementReader::Subject StatementReader::find_subject(std::size_t i, const Reading& r, std::size_t start) {
  std::size_t limit = start == kNone ? items_.size() : start;
  if (items_[i].is(sym::participle)) {
    Subject subject;
    subject.dropped = true;
    subject.gender = r.get(sym::gen);
    subject.many = r.has(sym::num);
    return subject;
  }
  if (p_.order == WordOrder::vso) {
    Subject first = first_left(i);
    if (first.item == kNone) first = relative_left(i);
    if (first.item != kNone) return agreed(first, r);
    Subject right = right_subject(i, limit);
    if (r.has(sym::object) && only_object(i, limit)) right = Subject();
    if (!right.speakers.empty() || right.dropped) return right;
    Subject left = adjacent_left(i);
    if (!left.speakers.empty()) return agreed(left, r);
    if (right.explicit_unknown) return right;
    if (r.has(sym::object) && start == i + 1) {  // "what was called": without an object it is passive
      right.explicit_unknown = true;
      return right;
    }
    if (left.item == kNone) left = topic(i);
    if (left.item != kNone) return agreed(left, r);
    right.explicit_unknown = noun_first(i) || r.has(sym::impersonal);
    right.dropped = p_.pro_drop && !right.explicit_unknown;
    right.gender = agreement(r);
    right.two = r.is(sym::num, sym::du);
    right.many = r.has(sym::num);
    return right;
  }
  bool inverted = i > 0 && (quote(i - 1) || mark(i - 1, sym::comma)) && i + 1 < items_.size() && (is_actor_item(items_[i + 1]) || items_[i + 1].is(sym::pron));
  if (inverted && p_.quote_first) return right_subject(i, i + 2);
  Subject left = left_subject(i);
  if (p_.pro_drop && left.item == kNone && !left.explicit_unknown) {
    left.dropped = true;
    left.gender = agreement(r);
  }
  return left;
}

StatementReader::Subject StatementReader::first_left(std::size_t i) {
  Subject subject;
  if (i == 0 || i - 1 < used_ || !is_actor_item(items_[i - 1])) return subject;
  for (std::size_t j = i - 1; j-- > used_;) {
    const Item& item = items_[j];
    if (item.shape == Shape::mark || (!item.built && item.is_any({sym::comp, sym::conj}))) break;
    if (!free_word(item)) return subject;
  }
  set_speakers(subject, i - 1);
  return subject;
}

StatementReader::Subject StatementReader::relative_left(std::size_t i) {
  Subject subject;
  if (i < 2 || !relative_pronoun(items_[i - 1])) return subject;
  std::size_t j = i - 2;
  if (mark(j, sym::comma) && j > 0) --j;
  if (j < used_ || !is_actor_item(items_[j])) return subject;
  const Constituent& phrase = *items_[j].built;
  bool list = phrase.kind == sym::Group && !phrase.children.empty() && !items_[i - 1].reading(sym::rel)->has(sym::num);
  Resolved resolved = a_.resolve(list ? *phrase.children.back() : phrase, s_);
  // "Friends of X who say": the relative is about the friends.
  bool genitive = p_.genitive && j > 0 && plain(items_[j - 1]) && !with_article(items_[j - 1], a_.pack);
  if (!resolved.unnamed && !genitive) subject.speakers = resolved.actors;
  subject.explicit_unknown = subject.speakers.empty();
  subject.item = j;
  return subject;
}

bool StatementReader::only_object(std::size_t i, std::size_t limit) const {
  int bare = 0;
  for (std::size_t j = i + 1; j < std::min(limit, items_.size()); ++j)
    bare += is_actor_item(items_[j]) && !(items_[j - 1].is(sym::prep) && !items_[j - 1].built);
  const bool relative = i > 0 && !items_[i - 1].built && items_[i - 1].is(sym::rel);  // its object
  return p_.pro_drop && bare == 1 && !relative;
}

bool StatementReader::noun_first(std::size_t i) const {
  if (i > used_ && !items_[i - 1].built)
    for (const Reading* r : items_[i - 1].readings)
      if (r->has(sym::who)) return true;  // "reports that said"
  bool noun = false;
  for (std::size_t j = i; j-- > used_;) {
    const Item& item = items_[j];
    if (item.shape == Shape::mark || item.is_any({sym::comp, sym::conj, sym::rel})) break;
    if (item.built || item.is(sym::prep) || finite(items_, j)) return false;
    noun |= plain(item);
  }
  return noun;
}

StatementReader::Subject StatementReader::topic(std::size_t i) {
  Subject subject;
  if (used_ > 0 || joined(i)) return subject;
  std::size_t j = 0;
  while (j < i && free_word(items_[j]) && !mark(j, sym::comma)) ++j;
  if (j + 1 >= i || !is_actor_item(items_[j])) return subject;
  bool aside = mark(j + 1, sym::comma) || items_[j + 1].is(sym::rel);  // a clause about it may follow
  for (std::size_t k = j + 1; k < i; ++k)
    if (quote(k) || mark(k, sym::colon) || (!items_[k].built && items_[k].is(sym::comp)) || (!aside && finite(items_, k))) return subject;
  set_speakers(subject, j);
  return subject;
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

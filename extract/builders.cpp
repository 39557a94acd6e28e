// The closed set of builders: the only way in which a phrase gets its meaning. Offices are in office_builders.cpp.
#include "extract/builder.hpp"

#include <algorithm>

namespace actorgraph {
namespace {

/// The words with a space between them.
std::string_view joined(const ArenaList<std::string_view>& words, Arena& arena) {
  if (words.size() == 1) return words[0];
  std::size_t size = words.size() - 1;
  for (std::string_view word : words) size += word.size();
  char* const all = arena.array<char>(size);
  char* end = all;
  for (std::string_view word : words) {
    if (end != all) *end++ = ' ';
    end = std::copy(word.begin(), word.end(), end);
  }
  return {all, size};
}

}  // namespace

bool Builder::run() {
  switch (match_.rule->builder) {
    case sym::actor: return actor();
    case sym::org: return organization();
    case sym::office: return office();
    case sym::nest: return nest();
    case sym::persons: return persons();
    case sym::persons2: return persons2();
    case sym::ofperson: return of_person();
    case sym::counterpart: return counterpart();
    case sym::name: return name();
    case sym::group: return group();
    case sym::side: return side();
    case sym::event: return side();
    case sym::none: return true;
    default: return true;  // "skip()" and the like: a constituent without meaning, so that clauses pass over it
  }
}

Arguments Builder::all(Symbol argument) const {
  Arguments found;
  for (auto [name, number] : match_.rule->arguments)
    if (name == argument)
      for (const Capture& capture : match_.captures)
        if (capture.number == number) found.push_back({&items_[capture.item], capture.reading});
  return found;
}

ArenaList<OfficeRef> Builder::copy(const ArenaList<OfficeRef>& offices) const {
  ArenaList<OfficeRef> out;
  out.append(offices, arena_);
  return out;
}

Member Builder::copy(const Member& member) const {
  Member out;
  out.kind = member.kind;
  out.actor = member.actor;
  out.name = member.name;
  out.key = member.key;
  out.licensed = member.licensed;
  out.offices = copy(member.offices);
  return out;
}

ArenaList<ActorIndex> Builder::named(const Argument& argument) {
  ArenaList<ActorIndex> found;
  if (argument.item->built && (argument.reading == nullptr || argument.reading == &argument.item->built->own)) {
    const Constituent& inner = *argument.item->built;
    out_.mentions.append(inner.mentions, arena_);
    for (const Member& m : inner.members)
      if (m.kind != ActorKind::person) found.push_back(m.actor, arena_);
    return found;
  }
  const Reading& r = *argument.reading;
  Span span = argument.item->span;
  if (r.category == sym::org || r.category == sym::orgadj || (r.category == sym::seat && r.has(sym::org))) {
    found.push_back(actors_.organization(r, slice(span)), arena_);
    mention(found[0], span, r.category == sym::orgadj ? MentionForm::adjective : MentionForm::name);
  } else if (r.category == sym::place) {
    found.push_back(actors_.place(r.get(sym::id), r.get(sym::country), slice(span)), arena_);
    mention(found[0], span, MentionForm::name);
  } else if (const Values ids = r.values(sym::id)) {
    MentionForm form = r.category == sym::country ? MentionForm::name
                       : r.category == sym::nisba ? MentionForm::adjective
                                                  : MentionForm::metonym;
    // A word for two states (a bare "Korean") names neither for certain: the first is the usual one.
    found.push_back(actors_.country(ids.front()), arena_);
    mention(found[0], span, form);
  }
  return found;
}

ArenaList<ActorIndex> Builder::owners(Symbol argument) {
  ArenaList<ActorIndex> found;
  for (const Argument& a : all(argument)) found.append(named(a), arena_);
  return found;
}

void Builder::add_member(ActorIndex actor) {
  Member m;
  m.kind = actors_[actor].kind;
  m.actor = actor;
  m.name = out_.span;
  out_.members.push_back(std::move(m), arena_);
}

bool Builder::actor() {
  const Arguments named_ones = all(sym::x);
  for (const Argument& a : named_ones) {
    if (a.reading && a.reading->has(sym::weak)) return false;  // only a title or context makes it a state
    for (ActorIndex found : named(a)) add_member(found);
  }
  for (Symbol flag : {sym::media, sym::party, sym::armed, sym::igo, sym::inst, sym::weak})
    for (const Argument& a : named_ones)
      if (a.reading && a.reading->has(flag)) set(flag, a.reading->values(flag));
  return !out_.members.empty();
}

bool Builder::organization() {
  const ArenaList<ActorIndex> states = owners(sym::owner);
  std::string code;
  for (const Argument& a : all(sym::head)) {
    Symbol inst = a.reading->get(sym::inst);
    code = inst ? word(inst) : a.reading->category == sym::mediahead ? "media" : "body";
    if (a.reading->category == sym::mediahead) set(sym::media, sym::y);
  }
  bool media = code == "media";
  for (const Argument& a : all(sym::part)) {
    Symbol part = a.reading->get(sym::code);
    std::string piece = part ? word(part) : pack_.folder.fold(slice(a.item->span));
    if (a.reading->category != sym::part && !part) media = true;
    code = code.empty() ? pack_.institution_code(part, piece) : code + "-" + piece;
  }
  ActorIndex state = states.empty() ? kNoActor : states[0];
  if (state != kNoActor && actors_[state].kind != ActorKind::country) state = kNoActor;
  if (state != kNoActor && code == word(sym::govt)) {  // a state's government is the state
    mention(state, out_.span, MentionForm::metonym);
    add_member(state);
    return true;
  }
  ActorIndex index;
  if (media) {  // an agency known by its words only: its own name, not a code, tells it from others
    Reading reading;
    reading.category = sym::org;
    if (state != kNoActor) reading.set(sym::country, {pack_.symbols.find(actors_[state].country)}, arena_);
    index = actors_.organization(reading, slice(out_.span));
  } else {
    index = actors_.institution(code, state, slice(out_.span));
  }
  if (!code.empty()) set(sym::inst, pack_.symbols.find(code.substr(0, code.find('-'))));
  mention(index, out_.span, MentionForm::name);
  add_member(index);
  return true;
}

void Builder::inherit(const Argument& a) {
  const Constituent& inner = *a.item->built;
  out_.mentions.append(inner.mentions, arena_);
  for (Constituent* child : inner.children)  // "President X's adviser": X
    if (inner.kind == sym::Office && child->kind == sym::Person) out_.children.push_back(child, arena_);
}

Member Builder::named_person(const Argument& a) const {
  Member m;
  m.kind = ActorKind::person;
  m.name = a.item->built->span;
  m.key = a.item->built->lead;
  return m;
}

bool Builder::persons() {
  auto names = all(sym::name), offices = all(sym::office);
  if (names.empty()) return false;
  ArenaList<OfficeRef> roles;
  const Constituent* counter = nullptr;
  bool several = false;
  for (const Argument& a : offices) {
    if (!a.item->built) return false;
    inherit(a);
    roles.append(a.item->built->offices, arena_);
    several |= a.item->built->own.is(sym::num, sym::pl) || a.item->built->own.is(sym::num, sym::du);
    if (a.item->built->kind == sym::Counter) counter = a.item->built, out_.children.push_back(a.item->built, arena_);
  }
  for (const Argument& a : names) {
    if (!a.item->built) return false;
    Member m = named_person(a);
    m.licensed = !offices.empty() || !all(sym::license).empty();
    out_.members.push_back(std::move(m), arena_);
  }
  distribute(roles, several);
  if (counter) out_.owners.append(counter->owners, arena_);
  for (Symbol key : {sym::num, sym::gen, sym::anonymous})
    for (const Argument& a : offices)
      if (const Values values = a.item->built->own.values(key)) set(key, values);
  return true;
}

void Builder::distribute(const ArenaList<OfficeRef>& roles, bool several) {
  std::size_t n = out_.members.size(), r = roles.size();
  if (r == 0) return;
  if (n == 1 && several && r > 1) {  // "the ministers of A and B, X": which of them is not said
    return;
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (n == 1 || r == 1) out_.members[i].offices = copy(roles);
    else if (r == n) out_.members[i].offices.push_back(roles[i], arena_);
  }
}

bool Builder::persons2() {
  auto person = all(sym::person), offices = all(sym::office);
  if (person.empty() || !person[0].item->built || offices.empty()) return false;
  const Constituent& p = *person[0].item->built;
  for (const Member& m : p.members) out_.members.push_back(copy(m), arena_);
  out_.children.append(p.children, arena_);
  out_.owners.append(p.owners, arena_);
  inherit(person[0]);
  for (const Argument& a : offices) {
    inherit(a);
    const auto& more = a.item->built->offices;
    if (out_.members.empty()) return false;
    out_.members[0].offices.append(more, arena_);
    out_.members[0].licensed = true;
  }
  return true;
}

bool Builder::side() {
  auto heads = all(sym::head);
  out_.owners = owners(sym::owner);
  out_.owners.append(owners(sym::owner2), arena_);
  for (Symbol argument : {sym::owner, sym::owner2})  // "the summit of X and Y" before its noun
    for (const Argument& a : all(argument))
      if (a.item->built && a.item->built->kind == sym::Person) out_.children.push_back(a.item->built, arena_);
  if (!heads.empty()) {
    Symbol number = heads[0].reading->get(sym::num);
    set(sym::num, number ? number : static_cast<Symbol>(sym::sg));
    if (const Values frame = heads[0].reading->values(sym::frame)) set(sym::frame, frame);
  }
  for (ActorIndex owner : out_.owners) add_member(owner);
  return true;
}

bool Builder::name() {
  auto tokens = all(sym::n);
  bool known = !tokens.empty(), oov = !tokens.empty(), weak = false, strange = false;
  for (const Argument& a : tokens) {
    out_.tokens.push_back(a.item->key, arena_);
    bool token_known = a.reading && a.reading->is(sym::grade, sym::known), token_oov = a.reading && a.reading->is(sym::grade, sym::oov);
    known &= token_known || (a.reading && a.reading->category == sym::particle);
    oov &= token_oov;
    strange |= token_oov;
    weak |= a.reading && a.reading->has(sym::weak);
  }
  if (out_.tokens.empty()) return false;
  out_.lead = joined(out_.tokens, arena_);
  if (known) set(sym::known, sym::y);
  if (oov) set(sym::oov, sym::y);
  if (weak) set(sym::weak, sym::y);
  // Its first token is mostly a name, or often one and the next ones are no words.
  if (const Reading* first = tokens[0].reading; first && first->category == sym::ntok && !first->is(sym::grade, sym::oov) && (!first->has(sym::weak) || strange))
    set(sym::initial, sym::y);
  set(sym::tokens, pack_.digits[std::min<std::size_t>(out_.tokens.size(), 9)]);
  if (const KnownForm* form = pack_.known.find(out_.lead)) {
    if (form->full) set(sym::full, sym::y);
    if (form->brief) set(sym::brief, sym::y);
  }
  return true;
}

bool Builder::group() {
  for (const Argument& a : all(sym::m)) {
    if (!a.item->built) return false;
    out_.children.push_back(a.item->built, arena_);
  }
  return out_.children.size() >= 2;
}

bool run_builder(const RuleMatch& match, Items items, std::string_view text, const Pack& pack, ActorTable& actors,
                 Arena& arena, Constituent& out) {
  return Builder(match, items, text, pack, actors, arena, out).run();
}

}  // namespace actorgraph

// The closed set of builders: the only way in which a phrase gets its meaning. Offices are in office_builders.cpp.
#include "extract/builder.hpp"

#include <algorithm>

namespace actorgraph {

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

std::vector<ActorIndex> Builder::named(const Argument& argument) {
  std::vector<ActorIndex> found;
  if (argument.item->built && (argument.reading == nullptr || argument.reading == &argument.item->built->own)) {
    const Constituent& inner = *argument.item->built;
    out_.mentions.insert(out_.mentions.end(), inner.mentions.begin(), inner.mentions.end());
    for (const Member& m : inner.members)
      if (m.kind != ActorKind::person) found.push_back(m.actor);
    return found;
  }
  const Reading& r = *argument.reading;
  Span span = argument.item->span;
  if (r.category == sym::org || r.category == sym::orgadj || (r.category == sym::seat && r.has(sym::org))) {
    found.push_back(actors_.organization(r, slice(span)));
    mention(found[0], span, r.category == sym::orgadj ? MentionForm::adjective : MentionForm::name);
  } else if (r.category == sym::place) {
    found.push_back(actors_.place(r.get(sym::id), r.get(sym::country), slice(span)));
    mention(found[0], span, MentionForm::name);
  } else if (const Values ids = r.values(sym::id)) {
    MentionForm form = r.category == sym::country ? MentionForm::name
                       : r.category == sym::nisba ? MentionForm::adjective
                                                  : MentionForm::metonym;
    // A word for two states (a bare "Korean") names neither for certain: the first is the usual one.
    found.push_back(actors_.country(ids.front()));
    mention(found[0], span, form);
  }
  return found;
}

std::vector<ActorIndex> Builder::owners(Symbol argument) {
  std::vector<ActorIndex> found;
  for (const Argument& a : all(argument))
    for (ActorIndex actor : named(a)) found.push_back(actor);
  return found;
}

void Builder::add_member(ActorIndex actor) {
  Member m;
  m.kind = actors_[actor].kind;
  m.actor = actor;
  m.name = out_.span;
  out_.members.push_back(std::move(m));
}

bool Builder::actor() {
  for (const Argument& a : all(sym::x)) {
    if (a.reading && a.reading->has(sym::weak)) return false;  // only a title or context makes it a state
    for (ActorIndex found : named(a)) add_member(found);
  }
  for (Symbol flag : {sym::media, sym::party, sym::armed, sym::igo, sym::inst, sym::weak})
    for (const Argument& a : all(sym::x))
      if (a.reading && a.reading->has(flag)) out_.own.set(flag, a.reading->values(flag));
  return !out_.members.empty();
}

bool Builder::organization() {
  std::vector<ActorIndex> states = owners(sym::owner);
  std::string code;
  for (const Argument& a : all(sym::head)) {
    Symbol inst = a.reading->get(sym::inst);
    code = inst ? word(inst) : a.reading->category == sym::mediahead ? "media" : "body";
    if (a.reading->category == sym::mediahead) out_.own.set(sym::media, {sym::y});
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
    if (state != kNoActor) reading.set(sym::country, {pack_.symbols.find(actors_[state].country)});
    index = actors_.organization(reading, slice(out_.span));
  } else {
    index = actors_.institution(code, state, slice(out_.span));
  }
  if (!code.empty()) out_.own.set(sym::inst, {pack_.symbols.find(code.substr(0, code.find('-')))});
  mention(index, out_.span, MentionForm::name);
  add_member(index);
  return true;
}

void Builder::inherit(const Argument& a) {
  const Constituent& inner = *a.item->built;
  out_.mentions.insert(out_.mentions.end(), inner.mentions.begin(), inner.mentions.end());
  for (Constituent* child : inner.children)  // "President X's adviser": X
    if (inner.kind == sym::Office && child->kind == sym::Person) out_.children.push_back(child);
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
  std::vector<OfficeRef> roles;
  const Constituent* counter = nullptr;
  bool several = false;
  for (const Argument& a : offices) {
    if (!a.item->built) return false;
    inherit(a);
    roles.insert(roles.end(), a.item->built->offices.begin(), a.item->built->offices.end());
    several |= a.item->built->own.is(sym::num, sym::pl) || a.item->built->own.is(sym::num, sym::du);
    if (a.item->built->kind == sym::Counter) counter = a.item->built, out_.children.push_back(a.item->built);
  }
  for (const Argument& a : names) {
    if (!a.item->built) return false;
    Member m = named_person(a);
    m.licensed = !offices.empty() || !all(sym::license).empty();
    out_.members.push_back(std::move(m));
  }
  distribute(roles, several);
  out_.owners = counter ? counter->owners : std::vector<ActorIndex>();
  for (Symbol key : {sym::num, sym::gen, sym::anonymous})
    for (const Argument& a : offices)
      if (const Values values = a.item->built->own.values(key)) out_.own.set(key, values);
  return true;
}

void Builder::distribute(const std::vector<OfficeRef>& roles, bool several) {
  std::size_t n = out_.members.size(), r = roles.size();
  if (r == 0) return;
  if (n == 1 && several && r > 1) {  // "the ministers of A and B, X": which of them is not said
    return;
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (n == 1) out_.members[i].offices = roles;
    else if (r == n) out_.members[i].offices = {roles[i]};
    else if (r == 1) out_.members[i].offices = roles;
  }
}

bool Builder::persons2() {
  auto person = all(sym::person), offices = all(sym::office);
  if (person.empty() || !person[0].item->built || offices.empty()) return false;
  const Constituent& p = *person[0].item->built;
  out_.members = p.members;
  out_.children = p.children;
  out_.owners = p.owners;
  inherit(person[0]);
  for (const Argument& a : offices) {
    inherit(a);
    const auto& more = a.item->built->offices;
    if (out_.members.empty()) return false;
    out_.members[0].offices.insert(out_.members[0].offices.end(), more.begin(), more.end());
    out_.members[0].licensed = true;
  }
  return true;
}

bool Builder::side() {
  auto heads = all(sym::head);
  out_.owners = owners(sym::owner);
  for (ActorIndex second : owners(sym::owner2)) out_.owners.push_back(second);
  if (!heads.empty()) {
    Symbol number = heads[0].reading->get(sym::num);
    out_.own.set(sym::num, {number ? number : static_cast<Symbol>(sym::sg)});
    if (const Values frame = heads[0].reading->values(sym::frame)) out_.own.set(sym::frame, frame);
  }
  for (ActorIndex owner : out_.owners) add_member(owner);
  return true;
}

bool Builder::name() {
  auto tokens = all(sym::n);
  bool known = !tokens.empty(), oov = !tokens.empty(), weak = false;
  for (const Argument& a : tokens) {
    out_.tokens.emplace_back(a.item->key);
    bool token_known = a.reading && a.reading->is(sym::grade, sym::known), token_oov = a.reading && a.reading->is(sym::grade, sym::oov);
    known &= token_known || (a.reading && a.reading->category == sym::particle);
    oov &= token_oov;
    weak |= a.reading && a.reading->has(sym::weak);
  }
  if (out_.tokens.empty()) return false;
  for (const std::string& token : out_.tokens) out_.lead += (out_.lead.empty() ? "" : " ") + token;
  if (known) out_.own.set(sym::known, {sym::y});
  if (oov) out_.own.set(sym::oov, {sym::y});
  if (weak) out_.own.set(sym::weak, {sym::y});
  out_.own.set(sym::tokens, {pack_.digits[std::min<std::size_t>(out_.tokens.size(), 9)]});
  if (tokens[0].item->first_name && pack_.known.full.count(out_.lead)) out_.own.set(sym::full, {sym::y});
  if (pack_.known.brief.count(out_.lead)) out_.own.set(sym::brief, {sym::y});
  return true;
}

bool Builder::group() {
  for (const Argument& a : all(sym::m)) {
    if (!a.item->built) return false;
    out_.children.push_back(a.item->built);
  }
  return out_.children.size() >= 2;
}

bool run_builder(const RuleMatch& match, const std::vector<Item>& items, std::string_view text, const Pack& pack, ActorTable& actors,
                 Constituent& out) {
  return Builder(match, items, text, pack, actors, out).run();
}

}  // namespace actorgraph

// Builders of offices: who holds what of whom, as far as the phrase says.
#include "extract/builder.hpp"

#include <algorithm>

namespace actorgraph {

Symbol Builder::part_code(const Argument& part) const {
  const Reading& r = *part.reading;
  if (r.category == sym::part) return r.get(sym::code);
  if (Symbol code = r.get(sym::code)) return code;
  if (Symbol inst = r.get(sym::inst)) return inst;
  if (r.category == sym::Place) return pack_.symbols.find("region");
  for (Symbol flag : {sym::party, sym::armed, sym::media, sym::igo})
    if (r.has(flag)) return flag;
  return sym::org;
}

bool Builder::office() {
  auto heads = all(sym::head), parts = all(sym::part);
  if (heads.empty()) return false;
  const Reading& head = *heads[0].reading;
  ArenaList<ActorIndex> states = owners(sym::owner);
  for (Symbol mods : {sym::mod, sym::m})
    for (const Argument& a : all(mods))
      if (a.reading->category == sym::nisba || a.reading->category == sym::Country) states.append(named(a), arena_);
  if (Symbol of = head.get(sym::of)) states.push_back(actors_.country(of), arena_);
  if (states.empty()) states.push_back(kNoActor, arena_);
  if (parts.empty()) parts.push_back({nullptr, nullptr});
  for (ActorIndex state : states)
    for (const Argument& part : parts)
      if (!add_office(head, part, state)) return false;
  apply_modifiers();
  bool owned = std::all_of(out_.offices.begin(), out_.offices.end(), [](const OfficeRef& o) { return o.state != kNoActor || o.of != kNoActor || o.of_institution; });
  if (owned) set(sym::owned, sym::y);
  Symbol number = head.get(sym::num);
  set(sym::num, number ? number : static_cast<Symbol>(sym::sg));
  for (Symbol key : {sym::gen, sym::def, sym::id, sym::anonymous, sym::poss})
    if (const Values values = head.values(key)) set(key, values);
  return true;
}

bool Builder::add_office(const Reading& head, const Argument& part, ActorIndex state) {
  OfficeRef office;
  office.title = head.get(sym::id);
  office.text = out_.span;
  office.possessive = head.has(sym::poss);
  Symbol code = part.reading ? part_code(part) : 0;
  const OfficeTable::Row* row = pack_.offices.find(office.title, code);
  if (!row) return false;
  office.role = row->role;
  if (row->of == sym::nobody) state = kNoActor;  // no office of the state whose adjective stands by it
  if (state != kNoActor && actors_[state].kind == ActorKind::organization) office.of = state;
  else office.state = state;
  if (part.item && part.item->built) {
    const ArenaList<ActorIndex> body = named(part);
    if (body.empty()) return false;
    ActorIndex owner = actors_.state_of(body[0]);
    if (actors_[body[0]].kind == ActorKind::country) owner = body[0];  // a government
    if (actors_[body[0]].kind == ActorKind::place && !actors_[body[0]].country.empty())  // a governor is the state's
      owner = actors_.country(actors_[body[0]].country);
    if (office.state == kNoActor) office.state = owner;
    if (row->of == sym::org && actors_[body[0]].kind == ActorKind::organization) office.of = body[0];
  } else if (part.item) {
    office.part = word(code);
    office.part_span = part.item->span;
    office.of_institution = row->of == sym::org;
  }
  if (Symbol org = head.get(sym::org)) {
    Reading body;
    body.category = sym::org;
    body.set(sym::id, {org}, arena_);
    office.of = actors_.organization(body, slice(out_.span));
  }
  out_.offices.push_back(office, arena_);
  return true;
}

void Builder::apply_modifiers() {
  Arguments modifiers = all(sym::mod);
  for (const Argument& a : all(sym::m)) modifiers.push_back(a);
  for (const Argument& a : modifiers) {
    Symbol outer = a.reading->get(sym::outer), status = a.reading->get(sym::status);
    for (OfficeRef& office : out_.offices) {
      if (outer) office.role = pack_.offices.wrap(outer, office.role);
      if (status == sym::former) office.status = RoleStatus::former;
      if (status == sym::acting) office.status = RoleStatus::acting;
      if (status == sym::future) office.status = RoleStatus::future;
    }
  }
}

bool Builder::nest() {
  auto outer = all(sym::outer), inner = all(sym::inner), scope = all(sym::scope);
  if (outer.empty() || !outer[0].item->built) return false;
  const Constituent& o = *outer[0].item->built;
  out_.offices = copy(o.offices);
  out_.own = o.own;
  out_.own.category = match_.rule->kind;
  inherit(outer[0]);
  if (!inner.empty() && inner[0].item->built) {
    inherit(inner[0]);
    const auto& offices = inner[0].item->built->offices;
    for (OfficeRef& office : out_.offices)
      if (!offices.empty() && office.state == kNoActor && office.of == kNoActor) office.state = offices[0].state, office.of = offices[0].of;
  }
  for (const Argument& a : scope) inherit(a);
  for (OfficeRef& office : out_.offices) office.text = out_.span;
  return true;
}

bool Builder::of_person() {
  auto person = all(sym::person), offices = all(sym::office);
  if (person.empty() || offices.empty() || !offices[0].item->built) return false;
  const Constituent& p = *person[0].item->built;
  out_.offices = copy(offices[0].item->built->offices);
  out_.own = offices[0].item->built->own;
  out_.own.category = match_.rule->kind;
  inherit(person[0]);
  inherit(offices[0]);
  out_.children.push_back(person[0].item->built, arena_);
  for (OfficeRef& office : out_.offices)
    if (office.state == kNoActor && !p.members.empty() && !p.members[0].offices.empty()) {
      office.state = p.members[0].offices[0].state;
    }
  return true;
}

bool Builder::counterpart() {
  auto heads = all(sym::head);
  out_.owners = owners(sym::owner);
  Symbol number = heads.empty() ? 0 : heads[0].reading->get(sym::num);
  set(sym::num, number ? number : static_cast<Symbol>(sym::sg));
  return true;
}

}  // namespace actorgraph

// Names that several known persons bear, in an article: what it says of them, and who is meant.
#include <algorithm>
#include <iterator>

#include "extract/pack.hpp"
#include "extract/person_names.hpp"

namespace actorgraph {
namespace {

/// The id of an organisation as packs and tables have it.
std::string_view bare_id(const LocalActor& actor) {
  const std::string_view id = actor.pack_id;
  return actor.kind == ActorKind::organization ? id.substr(id.find(':') + 1) : std::string_view();
}

SaidOffice said_office(const OfficeRef& office, const Pack& pack, const ActorTable& actors) {
  SaidOffice said;
  if (office.role) said.role = pack.symbols.word(office.role);
  if (office.of != kNoActor) said.organization = bare_id(actors[office.of]);
  ActorIndex state = office.state;
  if (state == kNoActor && office.of != kNoActor) state = actors.state_of(office.of);
  if (state != kNoActor) said.country = actors[state].country;
  said.status = office.status;
  return said;
}

}  // namespace

void PersonNames::know(Entry& entry, const KnownForm* form) {
  if (!form) return;
  if (form->bearers.size() == 1) entry.pack_id = form->bearers[0]->id;
  else if (!entry.shared) entry.shared = form;
}

void PersonNames::hear(Entry& entry, const Constituent& person, const Member& member, const ActorTable& actors, std::optional<Day> published) const {
  const auto take = [&](const SaidOffice& said) {
    const KnownActor* one = bearer_by_office(entry.shared->bearers, said, published);
    if (one && std::find(entry.said.begin(), entry.said.end(), one) == entry.said.end()) entry.said.push_back(one);
  };
  for (const OfficeRef& office : member.offices)
    if (!office.inferred) take(said_office(office, pack_, actors));
  // "His Jordanian counterpart X": no office, but a state.
  for (const Constituent* child : person.children)
    if (child->kind == sym::Counter && child->owners.size() == 1) {
      SaidOffice said;
      said.country = actors[child->owners[0]].country;
      take(said);
    }
}

/// By the words beside the name; else by a bearer whom the article names otherwise, too.
void PersonNames::decide() {
  std::vector<std::string_view> named;
  for (const Entry& entry : entries_)
    if (!entry.pack_id.empty()) named.push_back(entry.pack_id);
  for (Entry& entry : entries_) {
    if (!entry.unclear()) continue;
    Bearers meant = entry.said;
    if (meant.empty())
      std::copy_if(entry.shared->bearers.begin(), entry.shared->bearers.end(), std::back_inserter(meant),
                   [&named](const KnownActor* bearer) { return std::find(named.begin(), named.end(), bearer->id) != named.end(); });
    if (meant.size() != 1) continue;
    entry.pack_id = meant[0]->id;
    entry.licensed = true;
  }
}

/// A name that may mean two whom the article tells apart joins neither; a full one means nobody else.
bool PersonNames::may_join(const Entry& entry, const Group& group) const {
  if (!entry.unclear() || group.pack_id.empty()) return true;
  if (entry.shared->full) return false;
  const Bearers& bearers = entry.shared->bearers;
  return std::none_of(bearers.begin(), bearers.end(), [&group](const KnownActor* bearer) { return bearer->id == group.pack_id; });
}

}  // namespace actorgraph

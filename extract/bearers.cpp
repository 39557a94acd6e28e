#include "extract/bearers.hpp"

#include <algorithm>

namespace actorgraph {
namespace {

/// True if somebody who held the office may be called so on that day.
bool in_time(const KnownOffice& held, RoleStatus status, std::optional<Day> published) {
  if (!published) return true;
  if (status == RoleStatus::former) return held.last < *published;
  if (status == RoleStatus::future) return held.first > *published;
  return held.first <= *published && *published <= held.last;
}

bool fits(const KnownOffice& held, const SaidOffice& said, std::optional<Day> published) {
  const bool owner = held.of == said.organization || held.of == said.country;
  return owner && held.role == said.role && in_time(held, said.status, published);
}

/// The one bearer for whom `test` holds, or null.
template <typename Test>
const KnownActor* only(const Bearers& bearers, Test test) {
  const KnownActor* found = nullptr;
  for (const KnownActor* bearer : bearers) {
    if (!test(*bearer)) continue;
    if (found) return nullptr;
    found = bearer;
  }
  return found;
}

template <typename Test>
bool any_office(const KnownActor& actor, Test test) {
  return std::any_of(actor.offices.begin(), actor.offices.end(), test);
}

}  // namespace

const KnownActor* bearer_by_office(const Bearers& bearers, const SaidOffice& said, std::optional<Day> published) {
  if (!said.role.empty()) {
    const auto held = [&](const KnownActor& actor) { return any_office(actor, [&](const KnownOffice& office) { return fits(office, said, published); }); };
    if (const KnownActor* found = only(bearers, held)) return found;
  }
  if (said.country.empty()) return nullptr;
  return only(bearers, [&](const KnownActor& actor) {
    return actor.country == said.country || any_office(actor, [&](const KnownOffice& office) { return office.of == said.country; });
  });
}

}  // namespace actorgraph

// Names that several known persons bear: whom of them an article means. Internal to extract/.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/facts.hpp"
#include "extract/schema.hpp"

namespace actorgraph {

/// The known persons who bear one name.
using Bearers = std::vector<const KnownActor*>;

/// What stands beside a name in an article: an office, or a state alone.
struct SaidOffice {
  std::string_view role;          ///< code of schema/roles.tsv; empty: only the state is said
  std::string_view organization;  ///< id of the organisation that the office is of, or empty
  std::string_view country;       ///< ISO code of the state that the office is of, or empty
  RoleStatus status = RoleStatus::current;
};

/// The one bearer whose offices (and their periods, if the article has a date) or whose country the words fit; null if they fit several,
/// or none. An office without owner tells nobody apart, not even by its time: who is dead or out of office is often still called by it.
const KnownActor* bearer_by_office(const Bearers& bearers, const SaidOffice& said, std::optional<Day> published);

}  // namespace actorgraph

// Answers of actorgraph query, as tables and as JSON Lines.
#pragma once

#include <string>
#include <vector>

#include "graph/query.hpp"

namespace actorgraph::cli {

/// One table, or with `json` one object a line; empty if there is no answer.
std::string actors_text(const std::vector<const Vertex*>& actors, bool json);
std::string roles_text(const Database& database, const std::vector<FoundRole>& roles, bool json);
std::string relations_text(const Database& database, const std::vector<FoundRelation>& relations, bool json);
/// As relations_text(), but the table names the other end alone.
std::string meetings_text(const Database& database, const std::vector<FoundRelation>& meetings, bool json);
std::string statements_text(const std::vector<FoundStatement>& statements, bool json);
std::string evidence_text(const Database& database, const std::vector<EvidenceRow>& rows, bool json);

}  // namespace actorgraph::cli

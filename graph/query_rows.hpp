// What queries read from the store when they are asked, and not before.
#pragma once

#include <functional>
#include <optional>

#include "graph/graph_data.hpp"
#include "graph/rows.hpp"

namespace actorgraph {

/// See KnowledgeGraph::Data::each_role and each_statement.
void visit_roles(const SQLite::Database& database, std::optional<VertexIndex> of,
                 const std::function<void(const RoleRecord&)>& visit);
void visit_statements(const SQLite::Database& database, std::optional<VertexIndex> speaker,
                      const std::function<void(const StatementRecord&)>& visit);

}  // namespace actorgraph

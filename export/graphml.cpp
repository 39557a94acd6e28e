#include "export/graphml.hpp"

#include "export/columns.hpp"
#include "export/plain_text.hpp"

namespace actorgraph {
namespace {

/// The types that every reader knows: no "integer", no lists.
const char* type_of(ColumnType type) {
  switch (type) {
    case ColumnType::boolean: return "boolean";
    case ColumnType::integer: return "int";
    case ColumnType::real: return "double";
    case ColumnType::text:
    case ColumnType::list: return "string";
  }
  return "string";
}

std::string header() {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  for (const Column& column : GraphColumns::columns())
    out += std::string("  <key id=\"") + column.id + "\" for=\"" + (column.of_edges ? "edge" : "node") + "\" attr.name=\"" +
           column.name + "\" attr.type=\"" + type_of(column.type) + "\"/>\n";
  return out + "  <graph id=\"actorgraph\" edgedefault=\"directed\">\n";
}

std::string data(const std::vector<Cell>& cells) {
  std::string out;
  for (const Cell& cell : cells) {
    const std::string value = cell.column->type == ColumnType::list ? join_list(cell.items) : cell.text;
    out += std::string("      <data key=\"") + cell.column->id + "\">" + xml_escape(value) + "</data>\n";
  }
  return out;
}

}  // namespace

ExportReport write_graphml(const KnowledgeGraph& graph, const ExportOptions&, const Write& write) {
  ExportReport report;
  GraphColumns columns(graph);
  const auto& vertices = graph.vertices();
  write(header());
  for (VertexIndex v = 0; v < vertices.size(); ++v, ++report.nodes)
    write("    <node id=\"" + xml_escape(vertices[v].id) + "\">\n" + data(columns.node(v)) + "    </node>\n");
  for (std::size_t e = 0; e < graph.edges().size(); ++e, ++report.edges) {
    const Edge& edge = graph.edges()[e];
    write("    <edge id=\"" + xml_escape(edge.id) + "\" source=\"" + xml_escape(vertices[edge.from].id) + "\" target=\"" +
          xml_escape(vertices[edge.to].id) + "\" label=\"" + xml_escape(kind_of(edge)) + "\">\n" + data(columns.edge(e)) +
          "    </edge>\n");
  }
  write("  </graph>\n</graphml>\n");
  report.left_out = columns.left_out();
  return report;
}

}  // namespace actorgraph

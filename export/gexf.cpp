#include "export/gexf.hpp"

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "export/columns.hpp"
#include "export/plain_text.hpp"
#include "export/spells.hpp"
#include "extract/error.hpp"

namespace actorgraph {
namespace {

const char* type_of(ColumnType type) {
  switch (type) {
    case ColumnType::boolean: return "boolean";
    case ColumnType::integer: return "integer";
    case ColumnType::real: return "double";
    case ColumnType::text:
    case ColumnType::list: return "string";
  }
  return "string";
}

/// What has a place of its own in GEXF is no attribute too.
bool attribute(const Column& column) {
  const std::string_view id = column.id;
  return id != "label" && id != "size" && id != "color" && id != "edgelabel" && id != "weight";
}

std::string value_of(const std::vector<Cell>& cells, std::string_view id) {
  for (const Cell& cell : cells)
    if (id == cell.column->id) return cell.text;
  return {};
}

std::string declarations(bool of_edges) {
  std::string out = std::string("    <attributes class=\"") + (of_edges ? "edge" : "node") + "\" mode=\"static\">\n";
  for (const Column& column : GraphColumns::columns())
    if (column.of_edges == of_edges && attribute(column))
      out += std::string("      <attribute id=\"") + column.id + "\" title=\"" + column.id + "\" type=\"" + type_of(column.type) + "\"/>\n";
  return out + "    </attributes>\n";
}

std::string header(const std::string& version) {
  const bool draft = version == "1.2";
  const std::string space = draft ? "http://www.gexf.net/1.2draft" : "http://gexf.net/1.3";
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"" + space + "\" xmlns:viz=\"" + space + "/viz\" version=\"" + version +
                    "\">\n  <meta>\n    <creator>actorgraph</creator>\n  </meta>\n  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\"";
  if (!draft) out += " timerepresentation=\"interval\" timezone=\"UTC\"";
  return out + ">\n" + declarations(false) + declarations(true);
}

std::string attvalues(const std::vector<Cell>& cells) {
  std::string out;
  for (const Cell& cell : cells) {
    if (!attribute(*cell.column)) continue;
    const std::string value = cell.column->type == ColumnType::list ? join_list(cell.items) : cell.text;
    out += std::string("          <attvalue for=\"") + cell.column->id + "\" value=\"" + xml_escape(value) + "\"/>\n";
  }
  return "        <attvalues>\n" + out + "        </attvalues>\n";
}

std::string day(Day number) { return iso_date({number, number}); }

std::string spells_of(const Spells& spells) {
  if (spells.empty()) return {};
  std::string out = "        <spells>\n";
  for (const DayRange& spell : spells) out += "          <spell start=\"" + day(spell.first) + "\" end=\"" + day(spell.last) + "\"/>\n";
  return out + "        </spells>\n";
}

/// "#1f77b4" as three numbers.
std::string color_of(const std::string& hex) {
  unsigned red = 0, green = 0, blue = 0;
  if (std::sscanf(hex.c_str(), "#%2x%2x%2x", &red, &green, &blue) != 3) return {};
  return "        <viz:color r=\"" + std::to_string(red) + "\" g=\"" + std::to_string(green) + "\" b=\"" + std::to_string(blue) + "\"/>\n";
}

}  // namespace

ExportReport write_gexf(const KnowledgeGraph& graph, const ExportOptions& options, const Write& write) {
  if (options.gexf_version != "1.3" && options.gexf_version != "1.2")
    throw Error("there is no GEXF " + options.gexf_version + " here; choose 1.3 or 1.2 with --gexf-version");
  ExportReport report;
  GraphColumns columns(graph);
  const GraphSpells spells(graph);
  const auto& vertices = graph.vertices();
  write(header(options.gexf_version));
  write("    <nodes>\n");
  for (VertexIndex v = 0; v < vertices.size(); ++v, ++report.nodes) {
    const std::vector<Cell> cells = columns.node(v);
    write("      <node id=\"" + xml_escape(vertices[v].id) + "\" label=\"" + xml_escape(value_of(cells, "label")) + "\">\n" + attvalues(cells) +
          spells_of(spells.vertex(v)) + "        <viz:size value=\"" + value_of(cells, "size") + "\"/>\n" + color_of(value_of(cells, "color")) +
          "      </node>\n");
  }
  write("    </nodes>\n    <edges>\n");
  for (std::size_t e = 0; e < graph.edges().size(); ++e, ++report.edges) {
    const Edge& edge = graph.edges()[e];
    const std::vector<Cell> cells = columns.edge(e);
    const std::string kind = xml_escape(kind_of(edge));
    write("      <edge id=\"" + xml_escape(edge.id) + "\" source=\"" + xml_escape(vertices[edge.from].id) + "\" target=\"" +
          xml_escape(vertices[edge.to].id) + "\" kind=\"" + kind + "\" label=\"" + kind + "\" weight=\"" + value_of(cells, "weight") + "\">\n" +
          attvalues(cells) + spells_of(spells.edge(e)) + "      </edge>\n");
  }
  write("    </edges>\n  </graph>\n</gexf>\n");
  report.left_out = columns.left_out();
  return report;
}

}  // namespace actorgraph

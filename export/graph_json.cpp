#include "export/graph_json.hpp"

#include "export/columns.hpp"
#include "export/json_line.hpp"
#include "export/plain_text.hpp"

namespace actorgraph {
namespace {

/// Adds the cells under the names of their columns. `joined`: lists as one text.
void add_cells(JsonLine& line, const std::vector<Cell>& cells, bool joined) {
  for (const Cell& cell : cells) {
    const char* key = cell.column->name;
    switch (cell.column->type) {
      case ColumnType::text: line.text(key, cell.text); break;
      case ColumnType::list:
        if (joined)
          line.text(key, join_list(cell.items));
        else
          line.texts(key, cell.items);
        break;
      case ColumnType::boolean:
      case ColumnType::integer:
      case ColumnType::real: line.json(key, cell.text); break;
    }
  }
}

/// Writes items one a line, with commas between them.
class Items {
 public:
  explicit Items(const Write& write) : write_(write) {}
  void add(std::string object) {
    write_((first_ ? "\n" : ",\n") + std::move(object));
    first_ = false;
  }

 private:
  const Write& write_;
  bool first_ = true;
};

}  // namespace

ExportReport write_node_link(const KnowledgeGraph& graph, const ExportOptions& options, const Write& write) {
  ExportReport report;
  GraphColumns columns(graph);
  JsonLine line;
  const auto& vertices = graph.vertices();
  write("{\"directed\":true,\"multigraph\":true,\"graph\":{},\"nodes\":[");
  Items nodes(write);
  for (VertexIndex v = 0; v < vertices.size(); ++v, ++report.nodes) {
    line.text("id", vertices[v].id);
    add_cells(line, columns.node(v), false);
    nodes.add(line.take_object());
  }
  write(options.links ? "\n],\"links\":[" : "\n],\"edges\":[");
  Items edges(write);
  for (std::size_t e = 0; e < graph.edges().size(); ++e, ++report.edges) {
    const Edge& edge = graph.edges()[e];
    line.text("source", vertices[edge.from].id).text("target", vertices[edge.to].id).text("key", edge.id);
    add_cells(line, columns.edge(e), false);
    edges.add(line.take_object());
  }
  write("\n]}\n");
  report.left_out = columns.left_out();
  return report;
}

ExportReport write_graphology(const KnowledgeGraph& graph, const ExportOptions&, const Write& write) {
  ExportReport report;
  GraphColumns columns(graph);
  JsonLine line, attributes;
  const auto& vertices = graph.vertices();
  write("{\"attributes\":{},\"options\":{\"type\":\"directed\",\"multi\":true,\"allowSelfLoops\":true},\"nodes\":[");
  Items nodes(write);
  for (VertexIndex v = 0; v < vertices.size(); ++v, ++report.nodes) {
    add_cells(attributes, columns.node(v), true);
    nodes.add(line.text("key", vertices[v].id).json("attributes", attributes.take_object()).take_object());
  }
  write("\n],\"edges\":[");
  Items edges(write);
  for (std::size_t e = 0; e < graph.edges().size(); ++e, ++report.edges) {
    const Edge& edge = graph.edges()[e];
    add_cells(attributes, columns.edge(e), true);
    line.text("key", edge.id).text("source", vertices[edge.from].id).text("target", vertices[edge.to].id);
    edges.add(line.json("attributes", attributes.take_object()).take_object());
  }
  write("\n]}\n");
  report.left_out = columns.left_out();
  return report;
}

ExportReport write_cytoscape(const KnowledgeGraph& graph, const ExportOptions&, const Write& write) {
  ExportReport report;
  GraphColumns columns(graph);
  JsonLine line, data;
  const auto& vertices = graph.vertices();
  // networkx wants "data" of the graph as a list, "value" and "name" of every node, and "key" to tell edges of one pair apart.
  write("{\"data\":[],\"directed\":true,\"multigraph\":true,\"elements\":{\"nodes\":[");
  Items nodes(write);
  for (VertexIndex v = 0; v < vertices.size(); ++v, ++report.nodes) {
    data.text("id", vertices[v].id).text("value", vertices[v].id);
    add_cells(data, columns.node(v), false);
    nodes.add(line.json("data", data.take_object()).take_object());
  }
  write("\n],\"edges\":[");
  Items edges(write);
  for (std::size_t e = 0; e < graph.edges().size(); ++e, ++report.edges) {
    const Edge& edge = graph.edges()[e];
    data.text("id", edge.id).text("source", vertices[edge.from].id).text("target", vertices[edge.to].id).text("key", edge.id);
    add_cells(data, columns.edge(e), false);
    edges.add(line.json("data", data.take_object()).take_object());
  }
  write("\n]}}\n");
  report.left_out = columns.left_out();
  return report;
}

}  // namespace actorgraph

#include "export/exporter.hpp"

#include "export/docfacts_jsonl.hpp"
#include "export/facts_jsonl.hpp"
#include "export/gexf.hpp"
#include "export/graph_json.hpp"
#include "export/graphml.hpp"
#include "export/output_file.hpp"
#include "extract/error.hpp"

namespace actorgraph {
namespace {

std::string list_of_formats() {
  std::string list;
  for (const ExportFormat& format : export_formats())
    list += (list.empty() ? "" : ", ") + format.name + " (" + format.extension + ")";
  return list;
}

}  // namespace

const std::vector<ExportFormat>& export_formats() {
  static const std::vector<ExportFormat> formats = {
      {"cytoscape", ".cyjs", "the graph for Cytoscape and cytoscape.js", write_cytoscape},
      {"docfacts", ".docfacts.jsonl", "everything that was read, one article a line: \"actorgraph merge\" makes databases of it", write_docfacts_jsonl},
      {"gexf", ".gexf", "the graph with time, for the timeline of Gephi", write_gexf},
      {"graphml", ".graphml", "the graph for Gephi, Cytoscape, yEd, networkx and igraph", write_graphml},
      {"graphology", ".graphology.json", "the graph for Gephi Lite, graphology and sigma.js", write_graphology},
      {"json", ".json", "node-link JSON: the graph for networkx.node_link_graph() and for scripts", write_node_link},
      {"jsonl", ".jsonl", "JSON Lines: every fact of every article with its words, one a line", write_facts_jsonl},
  };
  return formats;
}

const ExportFormat& find_format(const std::filesystem::path& path, const std::string& name) {
  const std::string file = path.filename().string(), extension = path.extension().string();
  const ExportFormat* found = nullptr;
  for (const ExportFormat& format : export_formats()) {
    const bool ends = file.size() > format.extension.size() && file.ends_with(format.extension);
    if (name.empty() ? ends && (!found || format.extension.size() > found->extension.size()) : format.name == name) found = &format;
  }
  if (found) return *found;
  if (!name.empty()) throw Error(path.string() + ": there is no format " + name + "; choose one of " + list_of_formats());
  const std::string what = extension.empty() ? "has no extension" : "has the unknown extension " + extension;
  throw Error(path.string() + ": " + what +
              "; end the name in that of a format, or name one with --format: " + list_of_formats());
}

void check_export(const std::filesystem::path& path, const std::string& format) {
  find_format(path, format);
  OutputFile::check(path);
}

ExportReport export_graph(const KnowledgeGraph& graph, const std::filesystem::path& path, const std::string& format,
                          const ExportOptions& options) {
  const ExportFormat& chosen = find_format(path, format);
  OutputFile file(path);
  const ExportReport report = chosen.write(graph, options, [&file](std::string_view bytes) { file.write(bytes); });
  file.commit();
  return report;
}

}  // namespace actorgraph

// From the graph to a file: the table of formats, and the one function that writes any of them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace actorgraph {

/// Takes the next piece of a file.
using Write = std::function<void(std::string_view)>;

/// What a format wrote.
struct ExportReport {
  std::size_t nodes = 0, edges = 0;  ///< of graph formats
  std::size_t lines = 0;             ///< of formats that list facts
  std::size_t left_out = 0;          ///< characters that the format has no room for
};

/// Choices that only some formats have; the others pass them over.
struct ExportOptions {
  bool links = false;  ///< node-link JSON: call the edges "links", for networkx before 3.4
  std::string gexf_version = "1.3";  ///< or "1.2", for networkx before 3
};

struct ExportFormat {
  std::string name;         ///< as in --format: "graphml"
  std::string extension;    ///< with its dot: ".graphml"; may have two ("x.graphology.json"): the longest that fits decides
  std::string description;  ///< one line for help and docs
  std::function<ExportReport(const KnowledgeGraph&, const ExportOptions&, const Write&)> write;
};

/// All formats, sorted by name. Equal graphs give equal bytes.
const std::vector<ExportFormat>& export_formats();

/// The format called `name`, or, if that is empty, the one that the extension of `path` stands for.
/// Throws Error, listing the formats, if there is none.
const ExportFormat& find_format(const std::filesystem::path& path, const std::string& name = {});

/// Throws the Error that export_graph() would throw for this path and format, before any work is done.
void check_export(const std::filesystem::path& path, const std::string& format = {});

/// Writes the graph beside `path` and renames: on an error whatever was there stays as it was. Throws Error.
ExportReport export_graph(const KnowledgeGraph& graph, const std::filesystem::path& path, const std::string& format = {},
                          const ExportOptions& options = {});

}  // namespace actorgraph

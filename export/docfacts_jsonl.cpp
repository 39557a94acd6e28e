#include "export/docfacts_jsonl.hpp"

#include "extract/error.hpp"
#include "extract/text.hpp"
#include "graph/facts_codec.hpp"

namespace actorgraph {
namespace {

DocfactsHeader header_of(const KnowledgeGraph& graph) {
  DocfactsHeader header;
  for (const DocumentRow& document : graph.documents()) {
    if (header.documents++ == 0) header.fingerprint = document.fingerprint;
    if (document.fingerprint != header.fingerprint)
      throw Error(document.id + ": was read by another version of the program or of its packs than " +
                  graph.documents().front().id + "; build the database again");
  }
  header.problems = static_cast<std::uint32_t>(graph.problems().size());
  return header;
}

}  // namespace

ExportReport write_docfacts_jsonl(const KnowledgeGraph& graph, const ExportOptions&, const Write& write) {
  const DocfactsHeader header = header_of(graph);
  write(encode_line(header));
  graph.for_each_document([&](const ResolvedDocument& resolved) {
    write(encode_line(DocfactsDocument{resolved.facts, hex(hash64(resolved.text)), resolved.text}));
  });
  for (const Problem& problem : graph.problems()) write(encode_line(problem));
  ExportReport report;
  report.lines = 1 + header.documents + header.problems;
  return report;
}

}  // namespace actorgraph

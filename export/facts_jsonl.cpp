#include "export/facts_jsonl.hpp"

#include <optional>
#include <set>

#include "export/json_line.hpp"
#include "extract/text.hpp"

namespace actorgraph {
namespace {

/// The facts of one document, with its actors by the ids of the graph.
class DocumentWriter {
 public:
  DocumentWriter(const KnowledgeGraph& graph, const ResolvedDocument& document)
      : graph_(graph), document_(document), facts_(document.facts), points_(document.text) {}

  /// Appends all lines to `out`; returns their number.
  std::size_t run(std::string& out) {
    out_ = &out;
    header();
    for (const Mention& fact : facts_.mentions) mention(fact);
    for (const Role& fact : facts_.roles) role(fact);
    for (const Relation& fact : facts_.relations) relation(fact);
    for (const Statement& fact : facts_.statements) statement(fact);
    return lines_;
  }

 private:
  /// Id of the vertex that a local actor became; nullptr if it became none.
  const std::string* id_of(LocalId actor) const {
    if (actor >= document_.vertices.size() || !document_.vertices[actor]) return nullptr;
    return &graph_.vertices()[*document_.vertices[actor]].id;
  }
  const std::string* id_of(const std::optional<LocalId>& actor) const { return actor ? id_of(*actor) : nullptr; }

  JsonLine& begin(const char* type) { return line_.text("type", type).text("document", facts_.id); }
  void id_or_null(const char* key, const std::string* id) {
    if (id)
      line_.text(key, *id);
    else
      line_.null(key);
  }
  void stretch(TextRange range) {
    line_.integer("start", range.start).integer("end", range.end).text("text", points_.slice(range));
  }
  void reasons(const Evidence& evidence, bool inferred) {
    line_.integer("sentence_start", evidence.sentence.start).integer("sentence_end", evidence.sentence.end);
    line_.text("rule", evidence.rule).real("confidence", evidence.confidence);
    if (inferred) line_.yes("inferred");
  }
  void end() {
    *out_ += line_.take();
    ++lines_;
  }

  void header() {
    line_.text("type", "document").text("id", facts_.id).text("title", facts_.title).text_or_null("language", facts_.language);
    line_.text_or_null("published", facts_.date).text_or_null("source", facts_.source).text_or_null("url", facts_.url);
    end();
  }

  void mention(const Mention& fact) {
    const std::string* actor = id_of(fact.actor);
    if (!actor) return;
    begin("mention").text("actor", *actor);
    stretch(fact.where);
    line_.text("form", to_string(fact.form));
    end();
  }

  void role(const Role& fact) {
    const std::string* actor = id_of(fact.actor);
    const std::string* of = id_of(fact.of);
    if (!actor || (fact.of && !of)) return;
    begin("role").text("actor", *actor).text("role", fact.role);
    id_or_null("of", of);
    line_.text("status", to_string(fact.status));
    stretch(fact.evidence.where);
    reasons(fact.evidence, fact.inferred);
    end();
  }

  void relation(const Relation& fact) {
    const std::string* from = id_of(fact.from);
    const std::string* to = id_of(fact.to);
    if (!from || !to || *from == *to) return;  // two names of one actor: as in the graph, no relation of it to itself
    line_.text("type", "relation").text("relation", fact.relation).text("document", facts_.id);
    line_.text("from", *from).text("to", *to).text("status", to_string(fact.status)).text_or_null("date", fact.date);
    id_or_null("place", id_of(fact.place));
    if (fact.event > 0) line_.integer("event", fact.event);
    stretch(fact.evidence.where);
    reasons(fact.evidence, fact.inferred);
    end();
  }

  void statement(const Statement& fact) {
    const std::string* speaker = id_of(fact.speaker);
    if (!speaker) return;
    line_.text("type", "relation").text("relation", "stated").text("document", facts_.id).text("from", *speaker).null("to");
    id_or_null("source", id_of(fact.source));
    line_.text("form", to_string(fact.form)).texts("about", ids_of(fact.about));
    stretch(fact.content);
    reasons(fact.evidence, false);
    end();
  }

  std::vector<std::string> ids_of(const std::vector<LocalId>& actors) const {
    std::set<std::string> ids;
    for (const LocalId actor : actors)
      if (const std::string* id = id_of(actor)) ids.insert(*id);
    return {ids.begin(), ids.end()};
  }

  const KnowledgeGraph& graph_;
  const ResolvedDocument& document_;
  const DocumentFacts& facts_;
  CodePoints points_;
  JsonLine line_;
  std::string* out_ = nullptr;
  std::size_t lines_ = 0;
};

std::string actor_line(const Vertex& vertex) {
  JsonLine line;
  line.text("type", "actor").text("id", vertex.id).text("kind", to_string(vertex.kind)).text("name", vertex.name);
  if (!vertex.name_en.empty()) line.text("name_en", vertex.name_en);
  line.text_or_null("country", vertex.country);
  return line.take();
}

}  // namespace

ExportReport write_facts_jsonl(const KnowledgeGraph& graph, const ExportOptions&, const Write& write) {
  ExportReport report;
  for (const Vertex& vertex : graph.vertices()) {
    if (vertex.kind == VertexKind::position) continue;  // an office: its holders have role lines
    write(actor_line(vertex));
    ++report.lines;
  }
  std::string lines;
  graph.for_each_document([&](const ResolvedDocument& document) {
    lines.clear();
    report.lines += DocumentWriter(graph, document).run(lines);
    write(lines);
  });
  return report;
}

}  // namespace actorgraph

#include "tests/export/sample.hpp"

#include <memory>
#include <utility>

#include "graph/graph_data.hpp"

namespace actorgraph::test {

KnowledgeGraph graph_of(Tables tables) {
  auto data = std::make_unique<KnowledgeGraph::Data>();
  data->vertices = std::move(tables.vertices);
  data->edges = std::move(tables.edges);
  data->evidence = std::move(tables.evidence);
  for (const ResolvedDocument& document : tables.documents) {
    const DocumentFacts& facts = document.facts;
    data->documents.push_back({facts.id, facts.title, facts.language, facts.date, facts.source, facts.url, "f"});
  }
  data->each_document = [documents = std::move(tables.documents)](const auto& visit) {
    for (const ResolvedDocument& document : documents) visit(document);
  };
  return KnowledgeGraph(std::move(data));
}

Vertex vertex(const std::string& id, VertexKind kind, const std::string& name, std::uint32_t mentions) {
  Vertex made;
  made.id = id;
  made.kind = kind;
  made.name = name;
  made.mentions = mentions;
  made.articles = 1;
  return made;
}

Edge edge(const std::string& id, VertexIndex from, const std::string& relation, VertexIndex to, const std::string& status) {
  Edge made;
  made.id = id;
  made.from = from;
  made.to = to;
  made.relation = relation;
  made.status = status;
  made.articles = made.sentences = made.events = 1;
  made.confidence = 0.8;
  return made;
}

EvidenceRow evidence(const std::string& document, const std::string& sentence) {
  EvidenceRow row;
  row.document = document;
  row.sentence = sentence;
  row.text = sentence;
  row.rule = "toy/meet";
  row.confidence = 0.8;
  return row;
}

namespace {

Evidence because(TextRange where, TextRange sentence, const char* rule, double confidence) {
  Evidence made;
  made.where = where;
  made.sentence = sentence;
  made.rule = rule;
  made.confidence = confidence;
  return made;
}

LocalActor actor(ActorKind kind, const char* name) {
  LocalActor made;
  made.kind = kind;
  made.name = made.key = name;
  return made;
}

// Code points:         0         1         2         3         4
//                      0123456789012345678901234567890123456789012345
const char* kArticle = "Talks\n\nMinister Adán of Norland met Berta. \"Fine\".";

ResolvedDocument document() {
  ResolvedDocument made;
  made.text = kArticle;
  DocumentFacts& facts = made.facts;
  facts.id = "a/1.txt";
  facts.title = "Talks";
  facts.language = "toy";
  facts.date = "2031-01-02";
  facts.actors = {actor(ActorKind::person, "Adán"), actor(ActorKind::country, "Norland"), actor(ActorKind::person, "Berta"),
                  actor(ActorKind::person, "Nobody")};
  made.vertices = {1, 0, 2, std::nullopt};
  facts.mentions = {{0, {16, 20}, MentionForm::name},
                    {1, {24, 31}, MentionForm::name},
                    {2, {36, 41}, MentionForm::partial_name},
                    {3, {0, 5}, MentionForm::name}};
  const TextRange sentence{7, 42};
  Role role;
  role.role = "minister";
  role.of = 1;
  role.evidence = because({7, 15}, sentence, "toy/titled", 0.9);
  facts.roles.push_back(role);
  role.actor = 3;  // of somebody who is not in the graph
  facts.roles.push_back(role);
  Relation met;
  met.relation = "met";
  met.to = 2;
  met.place = 1;
  met.event = 1;
  met.evidence = because({7, 41}, sentence, "toy/meet", 0.85);
  facts.relations.push_back(met);
  met.to = 3;
  facts.relations.push_back(met);
  Relation represents;
  represents.relation = "represents";
  represents.to = 1;
  represents.inferred = true;
  represents.evidence = because({7, 20}, sentence, "toy/titled", 0.9);
  facts.relations.push_back(represents);
  Statement said;
  said.speaker = 2;
  said.form = StatementForm::direct;
  said.about = {0, 1, 3};
  said.content = {44, 48};
  said.evidence = because({43, 49}, {43, 50}, "toy/said", 0.7);
  facts.statements.push_back(said);
  return made;
}

}  // namespace

Tables sample() {
  Tables made;
  made.vertices = {vertex("country:nl", VertexKind::country, "Norland", 1), vertex("person:adan", VertexKind::person, "Adán", 10),
                   vertex("person:berta", VertexKind::person, "Berta", 4),
                   vertex("position:minister:nl", VertexKind::position, "minister of Norland", 2)};
  made.vertices[0].country = "NL";
  made.vertices[1].name_en = "Adan";
  made.vertices[1].aliases = {"A. Adán", "Adán | son"};
  made.vertices[1].first_seen = "2031-01-02";
  made.vertices[3].role = "minister";
  made.vertices[3].owner = "country:nl";
  made.edges = {edge("edge:01", 1, "met", 2), edge("edge:02", 1, "met", 2, "planned"), edge("edge:03", 1, "holds", 3, "former"),
                edge("edge:04", 3, "of", 0, "current")};
  made.edges[0].symmetric = made.edges[1].symmetric = true;
  made.edges[0].articles = 2;
  made.edges[0].confidence = 0.9444;
  made.edges[0].last_seen = "2031-01-03";
  made.edges[3].inferred = true;
  made.evidence = {
      {evidence("a/1.txt", "Adán met Berta."), evidence("a/1.txt", "They\n met   again."), evidence("b/2.txt", "Both met.")},
      {evidence("a/1.txt", "They will meet.")},
      {evidence("a/1.txt", "Minister Adán left.")},
      {evidence("a/1.txt", "Minister Adán left.")}};
  made.documents.push_back(document());
  return made;
}

Written written(const std::string& format, const KnowledgeGraph& graph, const ExportOptions& options) {
  Written made;
  made.report = find_format("", format).write(graph, options, [&made](std::string_view piece) { made.bytes += piece; });
  return made;
}

}  // namespace actorgraph::test

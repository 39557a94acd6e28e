#include "cli/answers.hpp"

#include "cli/terminal.hpp"
#include "export/json_line.hpp"
#include "export/plain_text.hpp"
#include "export/table.hpp"
#include "graph/json_text.hpp"

namespace actorgraph::cli {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Text of an article, or a name out of one, in a cell of a table.
std::string cell(const std::string& text) {
  std::size_t left_out = 0;
  return printable(plain_line(text, left_out));
}
std::string name_of(const Vertex* vertex) {
  return vertex ? cell(vertex->name.empty() ? vertex->id : vertex->name) : std::string("-");
}
std::string or_dash(const std::string& text) {
  return text.empty() ? "-" : cell(text);
}

void yes_or_no(JsonLine& line, const char* key, bool value) {
  value ? line.yes(key) : line.no(key);
}

/// `key`: id or null; `key`_name: name or null.
void end_of_edge(JsonLine& line, const std::string& key, const Vertex* vertex) {
  line.text_or_null(key, vertex ? vertex->id : "");
  line.text_or_null(key + "_name", vertex ? vertex->name : "");
}

void stretch(JsonLine& line, const Database& database, const EvidenceRow& why) {
  const DocumentRow& document = database.document(why.document);
  line.text("document", why.document).text("title", document.title).text_or_null("date", document.date);
  line.text_or_null("url", document.url).text_or_null("event_date", why.date);
  line.integer("start", why.where.start).integer("end", why.where.end).text("text", why.text);
  line.text("sentence", why.sentence).text("rule", why.rule).real("confidence", why.confidence);
}

std::string evidence_list(const Database& database, const std::vector<EvidenceRow>& rows) {
  std::string list = "[";
  for (const EvidenceRow& why : rows) {
    JsonLine line;
    stretch(line, database, why);
    list += (list.size() > 1 ? "," : "") + line.take_object();
  }
  return list + "]";
}

std::string relations_json(const Database& database, const std::vector<FoundRelation>& relations) {
  std::string out;
  for (const FoundRelation& found : relations) {
    const Edge& edge = *found.edge;
    JsonLine line;
    line.text("id", edge.id).text("relation", edge.relation).text("status", edge.status);
    end_of_edge(line, "from", found.from);
    end_of_edge(line, "to", found.to);
    end_of_edge(line, "other", found.other);
    yes_or_no(line, "symmetric", edge.symmetric);
    yes_or_no(line, "inferred", edge.inferred);
    line.integer("articles", edge.articles).integer("sentences", edge.sentences).integer("events", edge.events);
    line.real("confidence", edge.confidence).text_or_null("event_start", edge.start).text_or_null("event_end", edge.end);
    line.text_or_null("first_seen", edge.first_seen).text_or_null("last_seen", edge.last_seen);
    out += line.json("evidence", evidence_list(database, *found.evidence)).take();
  }
  return out;
}

}  // namespace

std::string actors_text(const std::vector<const Vertex*>& actors, bool json) {
  std::string out;
  Rows rows = {{"ID", "KIND", "NAME", "ENGLISH", "ARTICLES", "FIRST", "LAST"}};
  for (const Vertex* v : actors) {
    rows.push_back({cell(v->id), to_string(v->kind), name_of(v), or_dash(v->name_en), std::to_string(v->articles),
                    or_dash(v->first_seen), or_dash(v->last_seen)});
    if (!json) continue;
    JsonLine line;
    line.text("id", v->id)
        .text("kind", to_string(v->kind))
        .text("name", v->name)
        .text_or_null("name_en", v->name_en)
        .texts("aliases", v->aliases);
    line.text_or_null("country", v->country).text_or_null("role", v->role).text_or_null("owner", v->owner);
    line.integer("mentions", v->mentions).integer("articles", v->articles);
    out += line.text_or_null("first_seen", v->first_seen).text_or_null("last_seen", v->last_seen).take();
  }
  return json ? out : aligned(rows);
}

std::string roles_text(const Database& database, const std::vector<FoundRole>& roles, bool json) {
  std::string out;
  Rows rows = {{"HOLDER", "ROLE", "OF", "STATUS", "FIRST", "LAST", "ARTICLES", "ID"}};
  for (const FoundRole& role : roles) {
    rows.push_back({name_of(role.holder), cell(role.role), name_of(role.owner), role.status, or_dash(role.first_seen),
                    or_dash(role.last_seen), std::to_string(role.articles), role.id});
    if (!json) continue;
    JsonLine line;
    line.text("id", role.id);
    end_of_edge(line, "holder", role.holder);
    line.text("role", role.role);
    end_of_edge(line, "owner", role.owner);
    line.text_or_null("position", role.position ? role.position->id : "").text("status", role.status);
    yes_or_no(line, "inferred", role.inferred);
    line.integer("articles", role.articles).text_or_null("first_seen", role.first_seen).text_or_null("last_seen", role.last_seen);
    out += line.json("evidence", evidence_list(database, role.evidence)).take();
  }
  return json ? out : aligned(rows);
}

std::string relations_text(const Database& database, const std::vector<FoundRelation>& relations, bool json) {
  if (json) return relations_json(database, relations);
  Rows rows = {{"FROM", "RELATION", "TO", "STATUS", "ARTICLES", "FIRST", "LAST", "ID"}};
  for (const FoundRelation& found : relations) {
    const Edge& edge = *found.edge;
    rows.push_back({name_of(found.from), cell(edge.relation), name_of(found.to), edge.status, std::to_string(edge.articles),
                    or_dash(edge.first_seen), or_dash(edge.last_seen), edge.id});
  }
  return aligned(rows);
}

std::string meetings_text(const Database& database, const std::vector<FoundRelation>& meetings, bool json) {
  if (json) return relations_json(database, meetings);
  Rows rows = {{"NAME", "ENGLISH", "ARTICLES", "FIRST", "LAST", "ID"}};
  for (const FoundRelation& found : meetings) {
    const Edge& edge = *found.edge;
    rows.push_back({name_of(found.other), or_dash(found.other->name_en), std::to_string(edge.articles), or_dash(edge.first_seen),
                    or_dash(edge.last_seen), edge.id});
  }
  return aligned(rows);
}

std::string statements_text(const std::vector<FoundStatement>& statements, bool json) {
  std::string out;
  Rows rows = {{"DATE", "DOCUMENT", "FORM", "ID", "WORDS"}};
  for (const FoundStatement& said : statements) {
    const EvidenceRow& why = said.evidence;
    rows.push_back({or_dash(said.date), cell(why.document), said.form, said.id, cell(why.text)});
    if (!json) continue;
    JsonLine line;
    line.text("id", said.id);
    end_of_edge(line, "speaker", said.speaker);
    end_of_edge(line, "source", said.source);
    std::vector<std::string> about;
    for (const Vertex* actor : said.about) about.push_back(actor->id);
    line.text("form", said.form)
        .texts("about", about)
        .text("words", why.text)
        .text("document", why.document)
        .text_or_null("date", said.date);
    line.integer("start", why.where.start).integer("end", why.where.end).text("sentence", why.sentence);
    out += line.text("rule", why.rule).real("confidence", why.confidence).take();
  }
  return json ? out : aligned(rows);
}

std::string evidence_text(const Database& database, const std::vector<EvidenceRow>& evidence, bool json) {
  std::string out;
  Rows rows = {{"DATE", "DOCUMENT", "RULE", "CONFIDENCE", "SENTENCE"}};
  for (const EvidenceRow& why : evidence) {
    rows.push_back({or_dash(database.document(why.document).date), cell(why.document), cell(why.rule), shortest(why.confidence),
                    cell(why.sentence)});
    if (!json) continue;
    JsonLine line;
    stretch(line, database, why);
    out += line.take();
  }
  return json ? out : aligned(rows);
}

}  // namespace actorgraph::cli

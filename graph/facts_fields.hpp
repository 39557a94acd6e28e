// The fields of what one article says, each named once: in the order in which they are written, for whoever writes or reads
// them (facts_codec.hpp). A new field of extract/facts.hpp is a new line here, and a new version there.
#pragma once

#include <concepts>
#include <type_traits>

#include "graph/facts_codec.hpp"

namespace actorgraph {

/// `T` is `Row`, const or not.
template <class T, class Row>
concept Of = std::same_as<std::remove_const_t<T>, Row>;

// each_field() calls field(name, value) for each field of `row`. A field that `row` has no const for may be changed.

template <class Field>
void each_field(Of<Evidence> auto& row, Field&& field) {
  field("where", row.where);
  field("sentence", row.sentence);
  field("rule", row.rule);
  field("confidence", row.confidence);
}

template <class Field>
void each_field(Of<LocalActor> auto& row, Field&& field) {
  field("kind", row.kind);
  field("pack_id", row.pack_id);
  field("name", row.name);
  field("key", row.key);
  field("country", row.country);
  field("gender", row.gender);
  field("partial", row.partial);
  field("conditional", row.conditional);
}

template <class Field>
void each_field(Of<Mention> auto& row, Field&& field) {
  field("actor", row.actor);
  field("where", row.where);
  field("form", row.form);
}

template <class Field>
void each_field(Of<Role> auto& row, Field&& field) {
  field("actor", row.actor);
  field("role", row.role);
  field("of", row.of);
  field("status", row.status);
  field("inferred", row.inferred);
  field("evidence", row.evidence);
}

template <class Field>
void each_field(Of<Relation> auto& row, Field&& field) {
  field("relation", row.relation);
  field("from", row.from);
  field("to", row.to);
  field("status", row.status);
  field("date", row.date);
  field("place", row.place);
  field("event", row.event);
  field("inferred", row.inferred);
  field("evidence", row.evidence);
}

template <class Field>
void each_field(Of<Statement> auto& row, Field&& field) {
  field("speaker", row.speaker);
  field("source", row.source);
  field("form", row.form);
  field("about", row.about);
  field("content", row.content);
  field("evidence", row.evidence);
}

template <class Field>
void each_field(Of<DocumentFacts> auto& row, Field&& field) {
  field("id", row.id);
  field("title", row.title);
  field("language", row.language);
  field("date", row.date);
  field("source", row.source);
  field("url", row.url);
  field("actors", row.actors);
  field("mentions", row.mentions);
  field("roles", row.roles);
  field("relations", row.relations);
  field("statements", row.statements);
}

template <class Field>
void each_field(Of<DocfactsHeader> auto& row, Field&& field) {
  field("format", row.format);
  field("version", row.version);
  field("fingerprint", row.fingerprint);
  field("documents", row.documents);
  field("problems", row.problems);
}

template <class Field>
void each_field(Of<DocfactsDocument> auto& row, Field&& field) {
  each_field(row.facts, field);
  field("hash", row.hash);
  field("text", row.text);
}

template <class Field>
void each_field(Of<Problem> auto& row, Field&& field) {
  field("document", row.document);
  field("what", row.what);
}

}  // namespace actorgraph

#include "graph/vertex_table.hpp"

#include <algorithm>
#include <numeric>

namespace actorgraph {
namespace {

using Counts = std::map<std::string, std::uint32_t>;

/// True if the text is in Latin letters: up to U+024F, which UTF-8 leads with C9 at most. Punctuation (E2 80) may stand in it.
bool is_latin(const std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == 0xE2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0x80) continue;
    if (byte > 0xC9) return false;
  }
  return !text.empty();
}

/// The most frequent, ties by code point order; only Latin ones if asked. Empty if there is none.
std::string most_frequent(const Counts& counts, bool latin = false) {
  const std::string* best = nullptr;
  std::uint32_t most = 0;
  for (const auto& [name, count] : counts)
    if (count > most && (!latin || is_latin(name))) best = &name, most = count;
  return best ? *best : std::string();
}

/// The first label in Latin letters.
std::string latin_label(const std::map<std::string, std::string>& labels) {
  for (const auto& [language, label] : labels)
    if (is_latin(label)) return label;
  return {};
}

VertexKind kind_of(ActorKind kind) {
  switch (kind) {
    case ActorKind::person: return VertexKind::person;
    case ActorKind::country: return VertexKind::country;
    case ActorKind::organization: return VertexKind::organization;
    case ActorKind::place: return VertexKind::place;
  }
  return VertexKind::place;
}

}  // namespace

void widen(std::string& first, std::string& last, const std::string& date) {
  if (date.empty()) return;
  if (first.empty() || date < first) first = date;
  if (last.empty() || date > last) last = date;
}

VertexTable::VertexTable(const Resolution& resolution, const Schema& schema) : schema_(schema) {
  for (const ResolvedActor& actor : resolution.actors) {
    Gathered& made = gathered_.emplace_back();
    made.vertex.id = actor.id;
    made.vertex.kind = kind_of(actor.kind);
    made.vertex.country = actor.country;
    made.pack_id = actor.pack_id;
  }
}

std::string VertexTable::position_id(const std::string& role, VertexIndex owner) const {
  const Vertex& vertex = gathered_[owner].vertex;
  const std::string slug = vertex.id.substr(vertex.id.find(':') + 1);
  // Two letters are a country, whatever else is called so.
  constexpr std::size_t kCountryCode = 2;
  const bool plain = vertex.kind == VertexKind::country || (vertex.kind == VertexKind::organization && slug.size() > kCountryCode);
  return "position:" + role + ":" + (plain ? slug : std::string(to_string(vertex.kind)) + "-" + slug);
}

VertexIndex VertexTable::position(const std::string& role, VertexIndex owner) {
  const auto [it, fresh] = positions_.try_emplace({role, owner}, static_cast<VertexIndex>(gathered_.size()));
  if (!fresh) return it->second;
  Gathered made;
  made.vertex.id = position_id(role, owner);
  made.vertex.kind = VertexKind::position;
  made.vertex.role = role;
  made.vertex.owner = gathered_[owner].vertex.id;
  made.vertex.country = gathered_[owner].vertex.country;
  made.owner = owner;
  gathered_.push_back(std::move(made));
  return it->second;
}

void VertexTable::name(VertexIndex vertex, const std::string& name, bool full) {
  if (name.empty()) return;
  Gathered& gathered = gathered_[vertex];
  ++(full ? gathered.full : gathered.other)[name];
}

void VertexTable::article(VertexIndex vertex, const std::string& date, const std::string& language) {
  Gathered& gathered = gathered_[vertex];
  ++gathered.vertex.articles;
  ++gathered.languages[language];
  widen(gathered.vertex.first_seen, gathered.vertex.last_seen, date);
}

void VertexTable::choose_names(Gathered& gathered) const {
  Vertex& vertex = gathered.vertex;
  const Counts& names = gathered.full.empty() ? gathered.other : gathered.full;
  vertex.name = most_frequent(names);
  if (vertex.name.empty()) vertex.name = vertex.id.substr(vertex.id.find(':') + 1);
  const auto known = schema_.actors.find(gathered.pack_id);
  const auto country = schema_.countries.find(vertex.country);
  if (known != schema_.actors.end()) vertex.name_en = known->second.name_en;
  if (vertex.kind == VertexKind::country && country != schema_.countries.end()) vertex.name_en = latin_label(country->second.label);
  if (vertex.name_en.empty()) vertex.name_en = most_frequent(names, true);
  std::set<std::string> all;
  for (const Counts* counts : {&gathered.full, &gathered.other})
    for (const auto& [name, count] : *counts) all.insert(name);
  all.erase(vertex.name);
  vertex.aliases.assign(all.begin(), all.end());
}

/// A position is called by its label in the language of most articles, and by its owner.
void VertexTable::name_position(Gathered& gathered) const {
  Vertex& vertex = gathered.vertex;
  const Vertex& owner = gathered_[gathered.owner].vertex;
  const auto role = schema_.roles.find(vertex.role);
  std::string label = vertex.role, latin = vertex.role;
  if (role != schema_.roles.end()) {
    const std::map<std::string, std::string>& labels = role->second.label;
    const auto own = labels.find(most_frequent(gathered.languages));
    if (own != labels.end()) label = own->second;
    if (const std::string found = latin_label(labels); !found.empty()) latin = found;
  }
  vertex.name = label + " (" + owner.name + ")";
  if (!owner.name_en.empty()) vertex.name_en = latin + " (" + owner.name_en + ")";
}

std::vector<Vertex> VertexTable::finish(std::vector<VertexIndex>& place_of) {
  for (Gathered& gathered : gathered_)
    if (gathered.vertex.kind != VertexKind::position) choose_names(gathered);
  for (Gathered& gathered : gathered_)
    if (gathered.vertex.kind == VertexKind::position) name_position(gathered);
  std::vector<VertexIndex> order(gathered_.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [this](VertexIndex a, VertexIndex b) { return gathered_[a].vertex.id < gathered_[b].vertex.id; });
  place_of.resize(order.size());
  std::vector<Vertex> vertices;
  for (VertexIndex place = 0; place < order.size(); ++place) {
    place_of[order[place]] = place;
    vertices.push_back(std::move(gathered_[order[place]].vertex));
  }
  return vertices;
}

}  // namespace actorgraph

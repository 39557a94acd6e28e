#include "graph/name_index.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "extract/text.hpp"

namespace actorgraph {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    points += c.code;
    i += c.length;
  }
  return points;
}

/// Levenshtein distance: letters to insert, delete or replace.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

/// The runs of `count` words in a key; the key itself if it has fewer.
std::vector<std::string_view> runs(std::string_view key, std::size_t count) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = 0; i < key.size(); ++i)
    if (key[i] == ' ') starts.push_back(i + 1);
  if (starts.size() <= count) return {key};
  std::vector<std::string_view> found;
  for (std::size_t first = 0; first + count <= starts.size(); ++first) {
    const std::size_t end = first + count < starts.size() ? starts[first + count] - 1 : key.size();
    found.push_back(key.substr(starts[first], end - starts[first]));
  }
  return found;
}

}  // namespace

NameIndex::NameIndex(const std::vector<Vertex>& vertices, const Letters& letters) : vertices_(vertices) {
  for (const auto& [code, folded] : letters) folder_.add_letter(code, folded);
  const auto add = [this](const std::string& name, VertexIndex vertex) {
    if (std::string folded = key(name); !folded.empty()) names_.emplace_back(std::move(folded), vertex);
  };
  for (VertexIndex i = 0; i < vertices.size(); ++i) {
    add(vertices[i].name, i);
    add(vertices[i].name_en, i);
    for (const std::string& alias : vertices[i].aliases) add(alias, i);
  }
  std::sort(names_.begin(), names_.end());
  names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
}

std::string NameIndex::key(std::string_view name) const {
  std::string folded;
  if (!is_utf8(name)) return folded;
  bool between = false;
  for (std::size_t i = 0; i < name.size();) {
    const Character c = character_at(name, i);
    i += c.length;
    const CharClass kind = folder_.char_class(c.code);
    if (kind == CharClass::mark) continue;
    if (kind != CharClass::letter && kind != CharClass::digit) {
      between = true;
      continue;
    }
    if (between && !folded.empty()) folded += ' ';
    between = false;
    folder_.append(c.code, folded);
  }
  return folded;
}

bool NameIndex::ranks_before(VertexIndex a, VertexIndex b) const {
  // Vertices are sorted by id.
  return vertices_[a].articles != vertices_[b].articles ? vertices_[a].articles > vertices_[b].articles : a < b;
}

std::vector<VertexIndex> NameIndex::ranked(std::vector<VertexIndex> found) const {
  std::sort(found.begin(), found.end(), [this](VertexIndex a, VertexIndex b) { return ranks_before(a, b); });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<VertexIndex> NameIndex::called(std::string_view name) const {
  const std::string wanted = key(name);
  std::vector<VertexIndex> found;
  for (auto it = std::lower_bound(names_.begin(), names_.end(), std::pair(wanted, VertexIndex{0}));
       it != names_.end() && it->first == wanted; ++it)
    found.push_back(it->second);
  return ranked(std::move(found));
}

std::vector<VertexIndex> NameIndex::with_words(std::string_view name) const {
  const std::string wanted = " " + key(name) + " ";
  constexpr std::size_t kNoWord = 2;  // only the blanks
  std::vector<VertexIndex> found;
  if (wanted.size() == kNoWord) return found;
  for (const auto& [folded, vertex] : names_)
    if ((" " + folded + " ").find(wanted) != std::string::npos) found.push_back(vertex);
  return ranked(std::move(found));
}

std::vector<VertexIndex> NameIndex::nearest(std::string_view name, std::size_t most) const {
  const std::string folded = key(name);
  const std::u32string wanted = code_points(folded);
  const std::size_t limit = wanted.size() / 3;  // more, and they are other names
  const auto words = static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
  std::map<VertexIndex, std::size_t> best;
  for (const auto& [other, vertex] : names_)
    for (const std::string_view run : runs(other, words)) {
      const std::size_t differs = distance(wanted, code_points(run));
      if (differs > limit) continue;
      const auto [it, fresh] = best.emplace(vertex, differs);
      if (!fresh) it->second = std::min(it->second, differs);
    }
  std::vector<VertexIndex> found;
  for (const auto& [vertex, differs] : best) found.push_back(vertex);
  std::sort(found.begin(), found.end(),
            [&](VertexIndex a, VertexIndex b) { return best[a] != best[b] ? best[a] < best[b] : ranks_before(a, b); });
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace actorgraph

#include "graph/actor_ids.hpp"

#include <map>

namespace actorgraph {
namespace {

constexpr std::size_t kLongestSlug = 60;
constexpr std::size_t kShortHash = 8;

bool is_id(std::string_view text) {
  for (const char c : text)
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ':' || c == '_' || c == '-')) return false;
  return !text.empty();
}

std::string hash_of(const Part& part) { return part.id.substr(part.id.find(':') + 1); }

std::string plain_id(const NamedPart& named) {
  if (is_id(named.pack_id)) return named.pack_id;
  std::string id = to_string(named.part->kind);
  const std::string slug = slug_of(named.part->key);
  if (slug.empty() || slug.size() > kLongestSlug) return id.append(":p-").append(hash_of(*named.part));
  id.append(":").append(slug);
  // One who has no full name is somebody else in each article.
  if (!named.part->discriminator.empty()) id.append("-").append(hash_of(*named.part), 0, kShortHash);
  return id;
}

}  // namespace

std::string slug_of(std::string_view text) {
  std::string slug;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return {};
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) slug += c;
    else if (c >= 'A' && c <= 'Z') slug += static_cast<char>(c - 'A' + 'a');
    else if (!slug.empty() && slug.back() != '-') slug += '-';
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

std::vector<std::string> actor_ids(const std::vector<NamedPart>& parts) {
  std::vector<std::string> ids;
  std::map<std::string, std::size_t> uses, known;
  for (const NamedPart& named : parts) {
    ++uses[ids.emplace_back(plain_id(named))];
    if (!named.pack_id.empty()) ++known[ids.back()];
  }
  // One id for two kinds of actors is a fault of the packs, but no reason to have no graph.
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (uses[ids[i]] > 1 && (parts[i].pack_id.empty() || known[ids[i]] > 1)) ids[i].append("-").append(hash_of(*parts[i].part));
  return ids;
}

}  // namespace actorgraph

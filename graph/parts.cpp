#include "graph/parts.hpp"

#include <algorithm>

#include "extract/text.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t kLeastLetters = 5;  // of a word, for a difference of one letter to be a matter of writing

std::string id_of(const Part& part) {
  constexpr char kBetween = '\x1f';
  std::string content = to_string(part.kind);
  ((content += kBetween) += part.key) += kBetween;
  ((content += part.country) += kBetween) += part.discriminator;
  return "part:" + hex(hash64(content));
}

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80)
      letters += static_cast<char32_t>(byte);
    else if (!letters.empty())
      letters.back() = letters.back() << 6 | (byte & 0x3F);
  }
  return letters;
}

/// True if one letter put in, left out or changed makes one word of the other.
bool one_letter_apart(std::string_view left, std::string_view right) {
  std::u32string a = letters_of(left), b = letters_of(right);
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < kLeastLetters || b.size() - a.size() > 1) return false;
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
  return std::equal(a.size() == b.size() ? x + (x != a.end()) : x, a.end(), y + (y != b.end()), b.end());
}

bool is_subsequence(const std::vector<std::string_view>& few, const std::vector<std::string_view>& many) {
  std::size_t at = 0;
  for (const std::string_view word : many)
    if (at < few.size() && few[at] == word) ++at;
  return at == few.size();
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view key) {
  std::vector<std::string_view> words;
  while (!key.empty()) {
    const std::size_t space = std::min(key.find(' '), key.size());
    if (space > 0) words.push_back(key.substr(0, space));
    key.remove_prefix(std::min(space + 1, key.size()));
  }
  return words;
}

bool has_full_name(const LocalActor& actor) {
  return actor.kind == ActorKind::person && !actor.partial && words_of(actor.key).size() > 1;
}

Part part_of(const LocalActor& actor, const std::string& document, bool common, const std::string& office) {
  Part part;
  part.kind = actor.kind;
  if (!actor.pack_id.empty()) {
    part.discriminator = actor.pack_id;
  } else {
    part.key = actor.key;
    part.country = actor.country;
    if (actor.kind == ActorKind::person && !has_full_name(actor)) part.discriminator = document;
    else if (common) part.discriminator = office.empty() ? document : office;
  }
  part.id = id_of(part);
  return part;
}

NameDifference compare_names(std::string_view left, std::string_view right) {
  if (left == right) return NameDifference::none;
  auto a = words_of(left), b = words_of(right);
  if (a.size() < 2 || b.size() < 2) return NameDifference::other;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < b.size()) {
    const bool edges = a.front() == b.front() && a.back() == b.back();
    return edges && is_subsequence(a, b) ? NameDifference::middle : NameDifference::other;
  }
  std::size_t different = 0, where = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] != b[i]) ++different, where = i;
  if (different == 1 && one_letter_apart(a[where], b[where])) return NameDifference::letter;
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b ? NameDifference::order : NameDifference::other;
}

bool ends_in_surname(std::string_view full, std::string_view surname) {
  return full.size() > surname.size() + 1 && full.ends_with(surname) && full[full.size() - surname.size() - 1] == ' ';
}

}  // namespace actorgraph

#include "extract/extractor.hpp"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <future>
#include <iterator>

#include "extract/article.hpp"
#include "extract/error.hpp"
#include "extract/finish.hpp"
#include "extract/pack.hpp"
#include "extract/sentence_reader.hpp"
#include "extract/text.hpp"

namespace actorgraph {
namespace {

namespace fs = std::filesystem;

constexpr const char* kVersion = "1";           // changes when the code reads the same article and packs differently
constexpr std::size_t kLanguageSample = 6000;   // bytes that decide the language
constexpr double kLeastKnown = 0.5;             // share of words that the pack must know: articles have 0.65 and more, other languages 0.2 at most

/// Share of the words of `sample` that the pack knows. Names say nothing: they are the same in other languages.
double known_share(const Pack& pack, std::string_view sample) {
  std::size_t words = 0, known = 0;
  Arena arena;
  for (const ScannedToken& token : scan(sample, pack.folder, pack.properties.capitals, arena)) {
    if (token.shape != Shape::word) continue;
    ++words;
    WordId word = pack.lexicon.find(token.key);
    known += word && (!pack.lexicon.readings(word).empty() || pack.lexicon.grade(word) == NameGrade::background);
  }
  return words < 3 ? 0.0 : static_cast<double>(known) / static_cast<double>(words);
}

std::string_view sample_of(std::string_view text) {
  std::size_t end = std::min(text.size(), kLanguageSample);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return text.substr(0, end);
}

/// Offices of known people are of organisations that some pack names.
/// Side by side: most of the time that a short run takes is spent here.
void load_packs(const std::vector<fs::path>& folders, const Schema& schema, std::deque<Pack>& packs, Faults& faults) {
  struct Loaded {
    Pack pack;
    Faults faults;
  };
  std::vector<std::future<Loaded>> loading;
  for (const fs::path& folder : folders)
    loading.push_back(std::async(std::launch::async | std::launch::deferred, [&folder, &schema] {
      Faults own;
      Pack pack = Pack::load(folder, schema, own);
      return Loaded{std::move(pack), std::move(own)};
    }));
  for (std::future<Loaded>& next : loading) {
    Loaded loaded = next.get();
    packs.push_back(std::move(loaded.pack));
    faults.add(loaded.faults);
  }
}

void check_organizations(const Schema& schema, const std::deque<Pack>& packs, Faults& faults) {
  for (const auto& [id, place] : schema.organizations)
    if (std::none_of(packs.begin(), packs.end(), [&id](const Pack& pack) { return pack.organizations.count(pack.symbols.find(id)) > 0; }))
      faults.add(place + ": no pack has an organisation '" + id + "'; use the id of one, or ISO 3166-1 alpha-2 in capitals for a state");
}

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string fingerprint_of(const fs::path& lexicon, const std::vector<ListedActor>& listed) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(lexicon))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::uint64_t hash = hash64(kVersion);
  for (const fs::path& path : files) {
    hash = hash64(fs::relative(path, lexicon).generic_string(), hash);
    hash = hash64(read_file(path), hash);
  }
  return hex(listed.empty() ? hash : hash_of(listed, hash));
}

}  // namespace

struct Extractor::Impl {
  Schema schema;
  Letters letters;
  std::deque<Pack> packs;
  std::string fingerprint;

  const Pack* choose(const Document& document) const {
    const Pack* best = nullptr;
    double share = kLeastKnown;
    for (const Pack& pack : packs) {
      if (!document.language.empty()) {
        if (pack.properties.code == document.language) return &pack;
        continue;
      }
      double found = known_share(pack, sample_of(document.text));
      if (found > share) best = &pack, share = found;
    }
    return best;
  }
};

Extractor::Extractor(const fs::path& lexicon, const std::vector<ListedActor>& listed) : impl_(std::make_unique<Impl>()) {
  impl_->schema = load_schema(lexicon);
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(lexicon))
    if (entry.is_directory() && fs::exists(entry.path() / "pack.json")) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  if (folders.empty()) throw Error(lexicon.string() + ": holds no language pack; name a folder that has sub-folders with pack.json");
  Faults faults;
  load_packs(folders, impl_->schema, impl_->packs, faults);
  faults.raise();
  check_organizations(impl_->schema, impl_->packs, faults);
  faults.raise();
  add_listed(listed, impl_->schema, impl_->packs);
  impl_->letters = load_letters(lexicon);
  impl_->fingerprint = fingerprint_of(lexicon, listed);
}

Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

DocumentFacts Extractor::extract(const Document& document, Trace* trace) const {
  const Pack* pack = impl_->choose(document);
  if (!pack) {
    DocumentFacts nothing;
    nothing.id = document.id;
    return nothing;
  }
  Article article(document.text, *pack);
  article.published = parse_day(document.date);
  article.trace = trace;
  if (trace) trace->begin(article);
  SentenceReader reader(document.text, *pack, article.arena, trace);
  article.names.collect_all(reader.first_reading(), document.text, reader.actors(), article.published);
  if (trace) trace->second_reading();
  article.sentences = reader.second_reading(article.names.tokens(), article.actors);
  article.read_references();
  for (std::size_t i = 0; i < article.sentences.size(); ++i) {
    std::size_t before = article.statements.size();
    article.read_statements(article.sentences[i], i);
    article.read_clauses(article.sentences[i], before);
    if (trace) trace->read(article, i);
  }
  return finish(article, document, impl_->schema);
}

const std::string& Extractor::fingerprint() const { return impl_->fingerprint; }
const Letters& Extractor::letters() const { return impl_->letters; }
const Schema& Extractor::schema() const { return impl_->schema; }

const Pack* Extractor::pack(const std::string& language) const {
  for (const Pack& pack : impl_->packs)
    if (pack.properties.code == language) return &pack;
  return nullptr;
}

std::vector<std::string> Extractor::languages() const {
  std::vector<std::string> codes;
  for (const Pack& pack : impl_->packs) codes.push_back(pack.properties.code);
  return codes;
}

fs::path find_lexicon(const std::string& option) {
  std::vector<fs::path> places;
  if (!option.empty()) {
    places.emplace_back(option);
  } else if (const char* variable = std::getenv("ACTORGRAPH_LEXICON"); variable && *variable) {
    places.emplace_back(variable);
  } else {
    places.emplace_back(ACTORGRAPH_INSTALL_LEXICON);
    places.emplace_back(ACTORGRAPH_SOURCE_LEXICON);
  }
  for (const fs::path& place : places)
    if (fs::is_directory(place / "schema")) return place;
  throw Error(places.back().string() + ": is no folder of language packs (it has no schema/); name one with --lexicon or ACTORGRAPH_LEXICON");
}

}  // namespace actorgraph

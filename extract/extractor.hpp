// The one door to extraction: text of one article in, its facts out.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "extract/document.hpp"
#include "extract/facts.hpp"
#include "extract/letters.hpp"
#include "extract/listed_actors.hpp"
#include "extract/schema.hpp"

namespace actorgraph {

class Trace;
struct Pack;

/// All language packs of a folder, compiled. Immutable after loading: extract() may be called from many threads.
class Extractor {
 public:
  /// Loads every pack (sub-folder with pack.json) under `lexicon`, and its schema. Throws PackError with all faults.
  /// `listed`: actors that a user knows beside those of the packs; see add_listed(), which may throw Error.
  explicit Extractor(const std::filesystem::path& lexicon, const std::vector<ListedActor>& listed = {});
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  /// Facts of one article. Chooses the pack by the share of known words if document.language is empty.
  /// Returns facts with an empty `language` when no pack knows the text. Deterministic; never throws on content.
  /// `trace`, if there is one, is told what the stages do: see extract/explain.hpp for one that keeps it.
  DocumentFacts extract(const Document& document, Trace* trace = nullptr) const;

  /// Hash of the extractor's version, all pack files and listed actors: equal fingerprints give equal facts.
  const std::string& fingerprint() const;
  const Schema& schema() const;
  const Letters& letters() const;  ///< of all packs
  /// Codes of the loaded packs, sorted.
  std::vector<std::string> languages() const;
  /// The pack of a language, or null; for those inside extract/.
  const Pack* pack(const std::string& language) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Where packs are looked for: `option` if not empty, else the environment variable ACTORGRAPH_LEXICON, else
/// <prefix>/share/actorgraph/lexicon, else the source tree. Throws Error if none has a schema folder.
std::filesystem::path find_lexicon(const std::string& option);

}  // namespace actorgraph

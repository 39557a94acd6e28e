#include "graph/merge.hpp"

#include <fstream>
#include <map>
#include <set>
#include <string_view>

#include "extract/error.hpp"
#include "extract/text.hpp"
#include "graph/docfacts_file.hpp"
#include "graph/facts_codec.hpp"

namespace actorgraph {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDatabaseBegins("SQLite format 3\0", 16);  // https://www.sqlite.org/fileformat2.html

bool is_database(const fs::path& path) {
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored)) return false;  // a pipe can be read only once
  std::string begin(kDatabaseBegins.size(), '\0');
  std::ifstream(path, std::ios::binary).read(begin.data(), static_cast<std::streamsize>(begin.size()));
  return begin == kDatabaseBegins;
}

class Merge {
 public:
  Merge(const Extractor& extractor, const std::vector<fs::path>& inputs, Store& store)
      : extractor_(extractor), inputs_(inputs), store_(store) {}

  BuildReport run() {
    const Take take{[this](const StoredDocument& document) { add(document); },
                    [this](const Problem& problem) { problems_.insert(problem); }};
    for (input_ = 0; input_ < inputs_.size(); ++input_) read(inputs_[input_], take);
    for (const Problem& problem : problems_) add(problem);
    derive(extractor_, store_);
    return report_;
  }

 private:
  void read(const fs::path& path, const Take& take) const {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) throw Error(path.string() + ": does not exist; give a docfacts file or a database");
    if (fs::is_directory(path, ignored))
      throw Error(path.string() +
                  ": is a folder; give a docfacts file or a database, or read its articles with \"actorgraph build\"");
    if (!is_database(path)) return read_docfacts(path, extractor_, take);
    const Store database = Store::open(path);
    database.for_each_document([&](const StoredDocument& document) {
      check_fingerprint(path.string(), document.fingerprint, extractor_);
      take.document(document);
    });
    for (const Problem& problem : database.problems()) take.problem(problem);
  }

  void add(const StoredDocument& stored) {
    const std::uint64_t content = hash64(stored.document.text, hash64(encode_facts(stored.facts)));
    const auto [seen, fresh] = seen_.try_emplace(stored.document.id, Seen{input_, content});
    if (!fresh && seen->second.content == content) return;
    if (!fresh)
      throw Error(inputs_[input_].string() + ": has another article '" + stored.document.id + "' than " +
                  inputs_[seen->second.input].string() + "; leave one of the two out, or build them under different ids");
    store_.add(stored);
    ++report_.articles;
    report_.bytes += stored.document.text.size();
  }

  void add(const Problem& problem) {
    if (seen_.contains(problem.document)) return;
    store_.add(problem);
    ++report_.skipped;
  }

  struct Seen {
    std::size_t input;
    std::uint64_t content;  ///< hash of all that was read
  };
  const Extractor& extractor_;
  const std::vector<fs::path>& inputs_;
  Store& store_;
  std::size_t input_ = 0;
  std::map<std::string, Seen> seen_;
  std::set<Problem> problems_;
  BuildReport report_;
};

}  // namespace

BuildReport merge(const Extractor& extractor, const std::vector<fs::path>& inputs, Store& store) {
  return Merge(extractor, inputs, store).run();
}

}  // namespace actorgraph

#include "graph/docfacts_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "extract/error.hpp"
#include "extract/text.hpp"
#include "graph/facts_check.hpp"
#include "graph/facts_codec.hpp"

namespace actorgraph {
namespace {

class DocfactsFile {
 public:
  DocfactsFile(const std::filesystem::path& path, const Extractor& extractor, const Take& take)
      : name_(path.string()), extractor_(extractor), take_(take), languages_(extractor.languages()), in_(path, std::ios::binary) {
    if (!in_) throw Error(name_ + ": cannot be read (" + std::strerror(errno) + "); give another file, or allow reading");
  }

  void run() {
    for (std::string text; std::getline(in_, text);) {
      ++line_;
      DocfactsLine line;
      guarded([&] { line = parse(text); });
      if (line_ == 1)
        check_fingerprint(name_ + ":1", header_.fingerprint, extractor_);
      else if (auto* document = std::get_if<DocfactsDocument>(&line))
        take_.document(stored(std::move(*document)));
      else
        take_.problem(std::get<Problem>(line));
    }
    ++line_;
    guarded([&] { check_end(); });
  }

 private:
  /// Says of what is wrong in which line it is.
  template <class Work>
  void guarded(const Work& work) const {
    try {
      work();
    } catch (const Error& error) {
      throw Error(name_ + ":" + std::to_string(line_) + ": " + error.what() +
                  "; write the file anew with \"actorgraph build\" or \"export\"");
    }
  }

  DocfactsLine parse(const std::string& text) {
    DocfactsLine line = decode_line(text);
    const auto* header = std::get_if<DocfactsHeader>(&line);
    if (header && line_ > 1) throw Error("is a second header, where each file has one");
    if (!header && line_ == 1) throw Error("is no header, with which a docfacts file begins");
    if (header) {
      header_ = *header;
    } else if (const auto* document = std::get_if<DocfactsDocument>(&line)) {
      ++documents_;
      check(*document);
    } else {
      ++problems_;
    }
    return line;
  }

  void check(const DocfactsDocument& read) const {
    check_facts(read.facts, read.text, extractor_.schema());
    if (hex(hash64(read.text)) != read.hash) throw Error("text is not the one that was read, which had another hash");
    if (std::find(languages_.begin(), languages_.end(), read.facts.language) == languages_.end())
      throw Error("language is no code of the packs ('" + read.facts.language + "')");
  }

  void check_end() const {
    if (in_.bad()) throw Error("cannot be read");
    if (line_ == 1) throw Error("is missing: the file is empty");
    if (documents_ == header_.documents && problems_ == header_.problems) return;
    throw Error("is the end after " + std::to_string(documents_) + " articles and " + std::to_string(problems_) +
                " problems, where the header has " + std::to_string(header_.documents) + " and " +
                std::to_string(header_.problems));
  }

  StoredDocument stored(DocfactsDocument&& read) const {
    const DocumentFacts& facts = read.facts;
    StoredDocument made;
    made.document = {facts.id, std::move(read.text), facts.language, facts.date, facts.source, facts.url, {}};
    made.fingerprint = header_.fingerprint;
    made.facts = std::move(read.facts);
    return made;
  }

  const std::string name_;
  const Extractor& extractor_;
  const Take& take_;
  const std::vector<std::string> languages_;
  std::ifstream in_;
  DocfactsHeader header_;
  std::size_t line_ = 0;
  std::size_t documents_ = 0, problems_ = 0;
};

}  // namespace

void read_docfacts(const std::filesystem::path& path, const Extractor& extractor, const Take& take) {
  DocfactsFile(path, extractor, take).run();
}

void check_fingerprint(const std::string& input, const std::string& fingerprint, const Extractor& extractor) {
  if (fingerprint == extractor.fingerprint()) return;
  throw Error(input + ": was read by another version of the program or with other packs or lists of actors (" + fingerprint + ", here " +
              extractor.fingerprint() + "); read its articles again, or give its packs with --lexicon and its lists of actors with --actors");
}

}  // namespace actorgraph

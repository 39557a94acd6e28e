// Docfacts files of toy articles.
#pragma once

#include <string>
#include <vector>

#include "extract/text.hpp"
#include "graph/builder.hpp"
#include "graph/facts_codec.hpp"
#include "tests/extract/toy.hpp"
#include "tests/graph/articles.hpp"

namespace actorgraph::test {

/// A build of the articles below `folder`.
inline Store built_store(const std::filesystem::path& folder) {
  Store store = Store::in_memory();
  BuildOptions options;
  options.folders = {folder};
  options.threads = 1;
  build(toy(), options, store);
  return store;
}

/// The lines of a docfacts file of all that `store` holds.
inline std::vector<std::string> docfacts_lines(const Store& store) {
  DocfactsHeader header;
  header.fingerprint = toy().fingerprint();
  std::vector<std::string> lines = {""};
  store.for_each_document([&](const StoredDocument& stored) {
    ++header.documents;
    lines.push_back(encode_line(DocfactsDocument{stored.facts, hex(hash64(stored.document.text)), stored.document.text}));
  });
  for (const Problem& problem : store.problems()) {
    ++header.problems;
    lines.push_back(encode_line(problem));
  }
  lines[0] = encode_line(header);
  return lines;
}

inline std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line;
  return all;
}

}  // namespace actorgraph::test

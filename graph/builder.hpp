// From folders to a store: reading, extraction on threads, resolution.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "extract/extractor.hpp"
#include "graph/store.hpp"

namespace actorgraph {

/// Where a build stands. Given to BuildOptions::progress from the calling thread, a few times a second at most.
struct BuildProgress {
  std::size_t done = 0, total = 0;  ///< files
  std::size_t bytes_done = 0, bytes_total = 0;
};

struct BuildOptions {
  std::vector<std::filesystem::path> folders;  ///< or files; "-" is standard input
  std::filesystem::path list;      ///< a file that lists more of them (graph/file_list.hpp), or empty
  std::filesystem::path metadata;  ///< a table that tells more of the articles (graph/metadata.hpp), or empty
  unsigned threads = 0;  ///< 0: as many as the machine has cores
  std::function<void(const BuildProgress&)> progress;
  std::function<void(const Problem&)> problem;  ///< called once for each row of metadata with a fault, then for each input that is passed over, in order of id
};

struct BuildReport {
  std::size_t articles = 0, skipped = 0, bytes = 0;
  std::size_t faulty_rows = 0;  ///< of metadata
};

/// Reads every article of the folders and the list into `store`, derives the graph; the caller commits. Equal inputs give equal
/// stores, whatever the number of threads and the order of files. A bad article becomes a Problem and never stops the build.
/// Throws Error if a folder or the list does not exist, two documents have one id, or the metadata are no table.
BuildReport build(const Extractor& extractor, const BuildOptions& options, Store& store);

/// The last step of whatever fills a store: derives the graph of its articles, which `extractor` has read.
void derive(const Extractor& extractor, Store& store);

}  // namespace actorgraph

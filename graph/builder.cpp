#include "graph/builder.hpp"

#include <algorithm>
#include <chrono>
#include <new>
#include <thread>

#include "graph/input.hpp"
#include "graph/metadata.hpp"
#include "graph/pipeline.hpp"

namespace actorgraph {
namespace {

/// Tells how far a build is, but not more often than one can read.
class Progress {
 public:
  Progress(const BuildOptions& options, const Inputs& inputs) : tell_(options.progress) {
    at_.total = inputs.files.size();
    for (const InputFile& file : inputs.files) at_.bytes_total += file.bytes;
  }

  void step(std::size_t bytes) {
    ++at_.done;
    at_.bytes_done += bytes;
    tell(at_.done == at_.total);
  }

  void tell(bool always) {
    // The clock decides when something is shown, and never what is built.
    const auto now = std::chrono::steady_clock::now();
    if (!tell_ || (!always && now < next_)) return;
    next_ = now + std::chrono::milliseconds(200);
    tell_(at_);
  }

 private:
  const std::function<void(const BuildProgress&)>& tell_;
  BuildProgress at_;
  std::chrono::steady_clock::time_point next_;
};

Outcome extract_one(const Extractor& extractor, const MetadataTable& metadata, const InputFile& file) {
  auto input = read_input(file);
  if (auto* problem = std::get_if<Problem>(&input)) return std::move(*problem);
  StoredDocument stored;
  stored.document = std::get<Document>(std::move(input));
  if (const auto row = metadata.articles.find(file.id); row != metadata.articles.end()) complete(stored.document, row->second);
  stored.facts = extractor.extract(stored.document);
  const std::string& language = stored.document.language;
  if (stored.facts.language.empty())
    return Problem{file.id, (language.empty() ? "is in no language that a pack knows" : "is said to be in '" + language + "', a language that no pack knows") +
                                "; remove it, or add a pack"};
  stored.document.language = stored.facts.language;
  stored.fingerprint = extractor.fingerprint();
  return stored;
}

/// One article never takes another with it.
Outcome extract_guarded(const Extractor& extractor, const MetadataTable& metadata, const InputFile& file) {
  try {
    return extract_one(extractor, metadata, file);
  } catch (const std::bad_alloc&) {
    return Problem{file.id, "needs more memory than there is"};
  } catch (const std::exception& error) {
    return Problem{file.id, std::string("could not be read (") + error.what() + ")"};
  }
}

unsigned threads_of(const BuildOptions& options) {
  return options.threads != 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace

BuildReport build(const Extractor& extractor, const BuildOptions& options, Store& store) {
  const Inputs inputs = find_inputs(options.folders, options.list);
  const MetadataTable metadata = options.metadata.empty() ? MetadataTable() : read_metadata(options.metadata, inputs.files);
  Progress progress(options, inputs);
  BuildReport report;
  const auto keep = [&](const Problem& problem) {
    store.add(problem);
    if (options.problem) options.problem(problem);
  };
  for (const Problem& problem : metadata.problems) keep(problem);
  report.faulty_rows = metadata.problems.size();
  auto found = inputs.problems.begin();
  const auto tell = [&](const Problem& problem) {
    ++report.skipped;
    keep(problem);
  };
  // Problems of finding files and of reading them are told in one order, that of ids.
  const auto tell_found = [&](const std::string* before) {
    for (; found != inputs.problems.end() && (!before || found->document < *before); ++found) tell(*found);
  };

  Pipeline pipeline;
  pipeline.inputs = inputs.files.size();
  pipeline.threads = threads_of(options);
  pipeline.read = [&](std::size_t i) { return extract_guarded(extractor, metadata, inputs.files[i]); };
  pipeline.take = [&](std::size_t i, Outcome&& outcome) {
    if (const auto* problem = std::get_if<Problem>(&outcome)) {
      tell_found(&problem->document);
      tell(*problem);
    } else {
      store.add(std::get<StoredDocument>(outcome));
      ++report.articles;
      report.bytes += inputs.files[i].bytes;
    }
    progress.step(inputs.files[i].bytes);
  };
  pipeline.wait = [&] { progress.tell(false); };
  run(pipeline);
  tell_found(nullptr);
  derive(extractor, store);
  return report;
}

void derive(const Extractor& extractor, Store& store) {
  store.derive(extractor.schema());
  store.keep(extractor.letters());
}

}  // namespace actorgraph

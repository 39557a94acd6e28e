// Extraction and a whole build over the articles of a JSON Lines file, beside a floor that is measured in the same run.
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "bench/articles.hpp"
#include "bench/floor.hpp"
#include "extract/extractor.hpp"
#include "graph/builder.hpp"

namespace {

using actorgraph::Document;
namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> inputs;
  std::string lexicon;
  unsigned threads = 1, passes = 3;
  std::size_t most = 0;
  bool json = false, build = true;
};

struct Figures {
  std::size_t articles = 0, bytes = 0;
  std::uint64_t tokens = 0, known = 0, facts = 0;
  double floor = 0, extraction = 0, build = 0;  // seconds
};

/// Processor time of this thread: what else the machine does counts little.
double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

template <typename Work>
double cpu_seconds(Work work) {
  const double begin = cpu_seconds();
  work();
  return cpu_seconds() - begin;
}

double seconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// Floor and extraction take turns, article by article over the same text, so that a busy moment of the machine hits both.
Figures measure(const actorgraph::Extractor& extractor, const std::vector<Document>& documents, const Options& options) {
  std::vector<std::string_view> others, texts;
  // Every second article gives the words of the floor's table; all are measured.
  for (std::size_t i = 0; i < documents.size(); ++i) (i % 2 ? others : texts).push_back(documents[i].text);
  const actorgraph::bench::Floor floor(others);
  Figures out;
  std::vector<double> floors, extractions;
  for (unsigned pass = 0; pass < options.passes; ++pass) {
    double bare = 0, whole = 0;
    out = {};
    constexpr std::size_t turn = 64;
    for (std::size_t from = 0; from < documents.size(); from += turn) {
      const std::size_t to = std::min(documents.size(), from + turn);
      bare += cpu_seconds([&] {
        for (std::size_t i = from; i < to; ++i) {
          const auto result = floor.run(documents[i].text);
          out.tokens += result.tokens;
          out.known += result.found;
        }
      });
      whole += cpu_seconds([&] {
        for (std::size_t i = from; i < to; ++i) {
          const actorgraph::DocumentFacts facts = extractor.extract(documents[i]);
          out.facts += facts.mentions.size() + facts.roles.size() + facts.relations.size() + facts.statements.size();
        }
      });
    }
    floors.push_back(bare);
    extractions.push_back(whole);
  }
  out.articles = documents.size();
  out.bytes = actorgraph::bench::bytes_of(documents);
  out.floor = median(floors);
  out.extraction = median(extractions);
  return out;
}

double build_seconds(const actorgraph::Extractor& extractor, const std::string& input, const Options& options) {
  actorgraph::BuildOptions build;
  build.folders = {input};
  build.threads = options.threads;
  actorgraph::Store store = actorgraph::Store::in_memory();
  return seconds([&] {
    actorgraph::build(extractor, build, store);
    store.commit();
  });
}

/// What the process holds at this moment.
double resident_megabytes() {
  std::size_t whole = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> whole >> resident;
  return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

struct Packs {
  double seconds = 0, megabytes = 0;
};

/// Processor time of loading all packs, the median of several times, and the memory that the first one takes.
Packs measure_packs(const fs::path& lexicon) {
  Packs out;
  const double before = resident_megabytes();
  std::vector<double> times;
  const auto load = [&lexicon] { return std::make_unique<actorgraph::Extractor>(lexicon); };
  std::unique_ptr<actorgraph::Extractor> first;
  times.push_back(cpu_seconds([&] { first = load(); }));
  out.megabytes = resident_megabytes() - before;
  for (int i = 0; i < 4; ++i) times.push_back(cpu_seconds([&] { load(); }));
  out.seconds = median(times);
  return out;
}

void print(const Packs& packs, const Options& options) {
  const double milliseconds = packs.seconds * 1e3;
  if (options.json) std::cout << nlohmann::json{{"packs_load_ms", milliseconds}, {"packs_megabytes", packs.megabytes}}.dump() << "\n";
  else std::cout << std::fixed << std::setprecision(0) << "packs: loaded in " << milliseconds << " ms, " << packs.megabytes << " MB\n";
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1000.0;
}

void print(const std::string& name, const Figures& f, const Options& options) {
  const double mega = static_cast<double>(f.bytes) / 1e6;
  const double per_token = 1e9 / static_cast<double>(std::max<std::uint64_t>(f.tokens, 1));
  if (options.json) {
    nlohmann::json out = {{"input", name}, {"articles", f.articles}, {"megabytes", mega}, {"tokens", f.tokens}, {"known_share", static_cast<double>(f.known) / static_cast<double>(f.tokens)},
                          {"facts", f.facts}, {"floor_mb_per_s", mega / f.floor}, {"extraction_mb_per_s", mega / f.extraction},
                          {"times_the_floor", f.extraction / f.floor}, {"extraction_articles_per_s", static_cast<double>(f.articles) / f.extraction},
                          {"peak_megabytes", peak_megabytes()}};
    if (f.build > 0) out["build_mb_per_s"] = mega / f.build, out["build_articles_per_s"] = static_cast<double>(f.articles) / f.build, out["threads"] = options.threads;
    std::cout << out.dump() << "\n";
    return;
  }
  const auto row = [](const std::string& what, double value, const char* unit, const std::string& more = {}) {
    std::cout << "  " << std::left << std::setw(14) << what << std::right << std::setw(10) << std::fixed << std::setprecision(value < 100 ? 2 : 0) << value << " " << unit << more << "\n";
  };
  std::cout << name << ": " << f.articles << " articles, " << std::fixed << std::setprecision(2) << mega << " MB, " << f.tokens << " tokens, " << f.facts << " facts\n";
  row("floor", mega / f.floor, "MB/s", ", " + std::to_string(static_cast<int>(f.floor * per_token)) + " ns a token");
  row("extraction", mega / f.extraction, "MB/s", ", " + std::to_string(static_cast<int>(f.extraction * per_token)) + " ns a token");
  row("", static_cast<double>(f.articles) / f.extraction, "articles/s");
  row("", f.extraction / f.floor, "times the floor");
  if (f.build > 0) {
    row("build", mega / f.build, "MB/s", " with " + std::to_string(options.threads) + " thread(s)");
    row("", static_cast<double>(f.articles) / f.build, "articles/s");
  }
  row("peak memory", peak_megabytes(), "MB");
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Throughput of actorgraph on real articles, beside a bare floor");
  app.add_option("INPUT", options.inputs, "JSON Lines files or folders of articles; each is measured by itself")->required();
  app.add_option("--lexicon", options.lexicon, "Folder of the language packs");
  app.add_option("--threads", options.threads, "Threads of the whole build (extraction and floor always have one)");
  app.add_option("--passes", options.passes, "Passes over the text; the median counts")->check(CLI::Range(1, 99));
  app.add_option("--limit", options.most, "Read only the first N articles");
  app.add_flag("!--no-build", options.build, "Leave out the whole build");
  app.add_flag("--json", options.json, "One JSON object a line");
  CLI11_PARSE(app, argc, argv);
  try {
    const fs::path lexicon = actorgraph::find_lexicon(options.lexicon);
    print(measure_packs(lexicon), options);
    const actorgraph::Extractor extractor(lexicon);
    for (const std::string& input : options.inputs) {
      const std::vector<Document> documents = actorgraph::bench::read_articles(input, options.most);
      Figures figures = measure(extractor, documents, options);
      if (options.build && options.most == 0) figures.build = build_seconds(extractor, input, options);
      print(input, figures, options);
    }
  } catch (const std::exception& error) {
    std::cerr << "throughput: " << error.what() << "\n";
    return 1;
  }
}

// The parts of extraction by themselves, over real articles: Google Benchmark (https://github.com/google/benchmark).
//
//   parts INPUT [--lexicon=DIR] [--benchmark_filter=...]
//
// Each part goes through all articles of INPUT once an iteration, so that no text is met twice in a row; bytes per second count their text.
#include <benchmark/benchmark.h>

#include <iostream>
#include <memory>

#include "bench/articles.hpp"
#include "bench/floor.hpp"
#include "extract/error.hpp"
#include "extract/extractor.hpp"
#include "extract/pack.hpp"
#include "extract/sentence_reader.hpp"
#include "extract/text.hpp"
#include "graph/facts_codec.hpp"

namespace {

using namespace actorgraph;

constexpr std::size_t kMost = 400;

/// What all parts read.
struct Material {
  std::vector<Document> articles;
  std::size_t bytes = 0;
  std::unique_ptr<Extractor> extractor;
  std::unique_ptr<Schema> schema;  // that of the pack
  std::unique_ptr<Pack> pack;
  std::unique_ptr<bench::Floor> floor;
};

Material load(const std::string& input, const std::string& lexicon) {
  Material out;
  out.articles = bench::read_articles(input, kMost);
  out.bytes = bench::bytes_of(out.articles);
  const std::filesystem::path folder = find_lexicon(lexicon);
  out.extractor = std::make_unique<Extractor>(folder);
  out.schema = std::make_unique<Schema>(load_schema(folder));
  Faults faults;
  const std::string language = out.extractor->extract(out.articles.front()).language;
  if (language.empty()) throw Error(input + ": no pack knows the language of the first article; give articles in a language of the packs");
  out.pack = std::make_unique<Pack>(Pack::load(folder / language, *out.schema, faults));
  faults.raise();
  std::vector<std::string_view> texts;
  for (std::size_t i = 1; i < out.articles.size(); i += 2) texts.push_back(out.articles[i].text);
  out.floor = std::make_unique<bench::Floor>(texts);
  return out;
}

template <typename Work>
void each(benchmark::State& state, const Material& material, Work work) {
  for (auto _ : state)
    for (const Document& article : material.articles) work(article);
  state.SetBytesProcessed(static_cast<std::int64_t>(material.bytes) * static_cast<std::int64_t>(state.iterations()));
  state.SetItemsProcessed(static_cast<std::int64_t>(material.articles.size()) * static_cast<std::int64_t>(state.iterations()));
}

void add(const char* name, const Material& material, void (*work)(const Material&, const Document&)) {
  benchmark::RegisterBenchmark(name, [&material, work](benchmark::State& state) {
    each(state, material, [&material, work](const Document& article) { work(material, article); });
  })->Unit(benchmark::kMillisecond);
}

void register_parts(const Material& material) {
  add("floor", material, [](const Material& m, const Document& d) { benchmark::DoNotOptimize(m.floor->run(d.text)); });
  add("decode", material, [](const Material&, const Document& d) { benchmark::DoNotOptimize(decode(d.text)); });
  add("scan", material, [](const Material& m, const Document& d) {
    Arena arena;
    benchmark::DoNotOptimize(scan(d.text, m.pack->folder, m.pack->properties.capitals, arena));
  });
  add("scan and look up", material, [](const Material& m, const Document& d) {
    Arena arena;
    TokenScratch scratch;
    benchmark::DoNotOptimize(scan_line(d.text, {0, static_cast<std::uint32_t>(d.text.size())}, *m.pack, arena, scratch));
  });
  add("sentences", material, [](const Material& m, const Document& d) {
    Arena arena;
    TokenScratch scratch;
    for (Paragraph& paragraph : paragraphs(d.text, *m.pack)) {
      TokenLine line = scan_line(d.text, paragraph.span, *m.pack, arena, scratch);
      benchmark::DoNotOptimize(sentences(d.text, paragraph, line, *m.pack, {}, arena, scratch));
    }
  });
  add("phrases, first reading", material, [](const Material& m, const Document& d) {
    Arena arena;
    SentenceReader reader(d.text, *m.pack, arena, nullptr);
    benchmark::DoNotOptimize(reader.first_reading());
  });
  add("extract", material, [](const Material& m, const Document& d) { benchmark::DoNotOptimize(m.extractor->extract(d)); });
  add("extract and encode", material, [](const Material& m, const Document& d) { benchmark::DoNotOptimize(encode_facts(m.extractor->extract(d))); });
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  std::string input, lexicon;
  const std::string option = "--lexicon=";
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument.starts_with(option)) lexicon = argument.substr(option.size());
    else input = argument;
  }
  if (input.empty()) {
    std::cerr << "parts: name a .jsonl file or a folder of articles\n";
    return 2;
  }
  try {
    const Material material = load(input, lexicon);
    register_parts(material);
    benchmark::RunSpecifiedBenchmarks();
  } catch (const std::exception& error) {
    std::cerr << "parts: " << error.what() << "\n";
    return 1;
  }
}

// actorgraph explain: how the facts of one article came about.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "cli/commands.hpp"
#include "cli/explanation.hpp"
#include "cli/knowledge.hpp"
#include "cli/terminal.hpp"
#include "extract/error.hpp"
#include "extract/examples.hpp"
#include "extract/text.hpp"
#include "graph/input.hpp"

namespace actorgraph::cli {
namespace {
namespace fs = std::filesystem;

struct Options {
  std::string article, language;
  Knowledge knowledge;
  std::size_t sentence = 0;
  bool json = false;
};

Document read_standard_input() {
  std::string bytes;
  char block[1 << 16];
  for (std::size_t got; (got = std::fread(block, 1, sizeof block, stdin)) > 0 && bytes.size() <= kLargestArticle;) bytes.append(block, got);
  if (bytes.size() > kLargestArticle) throw Error("standard input: is larger than " + std::to_string(kLargestArticle >> 20) + " MB; give one article");
  Decoded decoded = decode(bytes);
  if (!decoded.problem.empty()) throw Error("standard input: " + decoded.problem);
  Document document;
  document.text = std::move(decoded.text);
  return document;
}

Document read_file(const fs::path& path) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) throw Error(path.string() + ": is a folder; give one article");
  InputFile file{path.filename().string(), path, static_cast<std::size_t>(fs::file_size(path, ignored)), InputKind::text, 0};
  const std::string ending = path.extension().string();
  if (ending == ".json" || ending == ".jsonl") {
    const Inputs inputs = find_inputs({path});
    if (inputs.files.size() != 1)
      throw Error(path.string() + ": holds " + std::to_string(inputs.files.size()) + " articles; give a file that holds one");
    file = inputs.files.front();
  }
  auto input = read_input(file);
  if (const Problem* problem = std::get_if<Problem>(&input)) throw Error(path.string() + ": " + problem->what);
  return std::get<Document>(std::move(input));
}

/// The article of a file, of standard input ("-"), or written on the command line.
Document article_of(const std::string& article) {
  std::error_code ignored;
  if (article == "-") return read_standard_input();
  if (fs::exists(article, ignored)) return read_file(article);
  // A text of one word says nothing: it is a file that was misspelt.
  if (article.find(' ') == std::string::npos) throw Error(article + ": there is no such file; give a file, or a text between quotation marks");
  if (!is_utf8(article)) throw Error("the text is not UTF-8; give it in a file");
  return example_document(article);
}

std::string joined(const std::vector<std::string>& codes) {
  std::string out;
  for (const std::string& code : codes) out += (out.empty() ? "" : ", ") + code;
  return out;
}

int explain_article(const Options& options) {
  Document document = article_of(options.article);
  const Extractor extractor = extractor_of(options.knowledge);
  if (!options.language.empty()) {
    if (!extractor.pack(options.language))
      throw Error("there is no language pack '" + options.language + "'; use one of " + joined(extractor.languages()));
    document.language = options.language;
  }
  const Explanation explanation = explain(extractor, document);
  if (options.sentence > explanation.sentences.size())
    throw Error("there is no sentence " + std::to_string(options.sentence) + "; the article has " + std::to_string(explanation.sentences.size()));
  print(options.json ? explanation_json(explanation, document, options.sentence) : explanation_text(explanation, document, options.sentence));
  return 0;
}

}  // namespace

void add_explain(CLI::App& app, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("explain", "Show stage by stage how the facts of one article come about");
  command->add_option("ARTICLE", options->article, "A file, a text between quotation marks, or - for standard input")->required();
  command->add_option("--language", options->language, "Code of the language pack that reads it; else the packs decide")->type_name("CODE");
  add_knowledge_options(*command, options->knowledge);
  command->add_option("--sentence", options->sentence, "Only this sentence; the first one is 1")->type_name("N")->check(CLI::PositiveNumber);
  command->add_flag("--json", options->json, "Print one JSON object");
  command->footer(
      "Shows of every sentence its words with all readings, the phrases that were built, the rules that were tried, the\n"
      "triggers of clauses and why some did not fire, who speaks and why, what is kept in mind, and the facts. In a text on\n"
      "the command line // begins a paragraph, as in the examples of rules.\n\n"
      "Examples:\n"
      "  actorgraph explain articles/one.txt --sentence 2\n"
      "  actorgraph explain \"French President Emmanuel Macron met Angela Merkel in Berlin.\"\n"
      "  actorgraph explain - --json <one.txt | jq '.sentences[].clauses[] | select(.outcome != \"fired\")'");
  command->callback([options, &run] { run = [options] { return explain_article(*options); }; });
}

}  // namespace actorgraph::cli

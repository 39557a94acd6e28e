#include "tests/properties/mutated.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

namespace actorgraph::test {
namespace {

namespace fs = std::filesystem;

// What tells lines and words apart, what writing to the left uses, what files begin with, and what belongs into no text.
const char* const kIntruders[] = {"\x01",   "\x08",   "\x0B",       "\x0C",   "\x1B",   "\x1F",   "\x7F",   "\t",     "\r",
                                  "\n",     "\n\n",   "\u0085",     "\u00A0", "\u00AD", "\u0301", "\u0640", "\u064B", "\u200B",
                                  "\u200C", "\u200D", "\u200E",     "\u200F", "\u2028", "\u2029", "\u202B", "\u202C", "\u2067",
                                  "\uFEFF", "\uFFFD", "\U0001F642", "\"",     "\u00AB", "(",      "&<>"};

/// Pieces of an article that end in a full stop, or in the end of a line.
void add_sentences(const std::string& article, std::vector<std::string>& sentences) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < article.size(); ++i) {
    const bool stop = article[i] == '.' && i + 1 < article.size() && article[i + 1] == ' ';
    if (!stop && article[i] != '\n') continue;
    if (i > begin) sentences.push_back(article.substr(begin, i + (stop ? 1 : 0) - begin));
    begin = i + (stop ? 2 : 1);
  }
}

class Mutator {
 public:
  explicit Mutator(std::vector<std::string> sentences) : sentences_(std::move(sentences)) {}

  std::string article() {
    std::string text = sentence();
    text += chance(90) ? "\n\n" : "\n";
    for (std::size_t i = 0, count = 1 + below(12); i < count; ++i) {
      const std::string next = sentence();
      text += next;
      if (chance(5)) text += " " + next;
      text += chance(20) ? "\n" : chance(20) ? "\n\n" : " ";
    }
    if (chance(10)) text.resize(below(text.size()));
    if (chance(5)) text = with_crlf(text);
    return text;
  }

 private:
  // Distributions of the standard library differ between implementations, the engine does not.
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : engine_() % limit; }
  bool chance(std::size_t percent) { return below(100) < percent; }

  std::string sentence() {
    std::string text = sentences_[below(sentences_.size())];
    if (chance(15)) text.resize(below(text.size()));
    if (chance(15)) text = shuffled(text);
    for (std::size_t i = chance(25) ? 1 + below(3) : 0; i > 0; --i)
      text.insert(below(text.size()), kIntruders[below(std::size(kIntruders))]);
    return text;
  }

  /// Two words change places.
  std::string shuffled(const std::string& text) {
    std::vector<std::string> words;
    std::istringstream in(text);
    for (std::string word; std::getline(in, word, ' ');) words.push_back(word);
    if (words.empty()) return text;
    std::swap(words[below(words.size())], words[below(words.size())]);
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
  }

  static std::string with_crlf(const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return out;
  }

  std::vector<std::string> sentences_;
  std::mt19937 engine_{20310302};
};

}  // namespace

std::vector<std::string> example_articles() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(ACTORGRAPH_TEST_FOLDER) / ".." / "examples" / "articles"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> articles;
  for (const fs::path& path : paths) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    articles.push_back(bytes.str());
  }
  return articles;
}

std::vector<std::string> mutated_articles(std::size_t count) {
  std::vector<std::string> sentences, made;
  for (const std::string& article : example_articles()) add_sentences(article, sentences);
  Mutator mutator(std::move(sentences));
  while (made.size() < count) made.push_back(mutator.article());
  return made;
}

}  // namespace actorgraph::test

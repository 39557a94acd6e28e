#include "bench/articles.hpp"

#include "extract/error.hpp"
#include "graph/input.hpp"

namespace actorgraph::bench {

std::vector<Document> read_articles(const std::string& input, std::size_t most) {
  std::vector<Document> articles;
  for (const InputFile& file : find_inputs({input}).files) {
    if (most > 0 && articles.size() == most) break;
    auto article = read_input(file);
    if (Document* document = std::get_if<Document>(&article)) articles.push_back(std::move(*document));
  }
  if (articles.empty()) throw Error(input + ": holds no article; give a .jsonl file or a folder of articles");
  return articles;
}

std::size_t bytes_of(const std::vector<Document>& articles) {
  std::size_t bytes = 0;
  for (const Document& article : articles) bytes += article.text.size();
  return bytes;
}

}  // namespace actorgraph::bench

// Every fact stands where it says, in every article.
#include <algorithm>
#include <filesystem>

#include "extract/extractor.hpp"
#include "extract/text.hpp"
#include "extract/trace.hpp"
#include "graph/facts_check.hpp"
#include "graph/facts_codec.hpp"
#include "tests/properties/mutated.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary.hpp"

using namespace actorgraph;
using namespace actorgraph::test;

namespace {

const Extractor& extractor() {
  static const Extractor made(ACTORGRAPH_TEST_LEXICON);
  return made;
}

/// The texts of all articles that can be read.
std::vector<std::string> texts() {
  std::vector<std::string> all = example_articles(), made = mutated_articles(400);
  all.insert(all.end(), made.begin(), made.end());
  std::vector<std::string> read;
  for (const std::string& bytes : all)
    if (Decoded decoded = decode(bytes); decoded.problem.empty()) read.push_back(std::move(decoded.text));
  return read;
}

struct Read {
  std::string text;
  DocumentFacts facts;
};

const std::vector<Read>& articles() {
  static const std::vector<Read> all = [] {
    std::vector<Read> made;
    for (std::string& text : texts()) {
      Document document;
      document.id = std::to_string(made.size());
      document.text = text;
      DocumentFacts facts = extractor().extract(document);
      if (!facts.language.empty()) made.push_back({std::move(text), std::move(facts)});
    }
    return made;
  }();
  return all;
}

bool contains(TextRange outer, TextRange inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

std::vector<const Evidence*> evidence(const DocumentFacts& facts) {
  std::vector<const Evidence*> all;
  for (const Role& role : facts.roles) all.push_back(&role.evidence);
  for (const Relation& relation : facts.relations) all.push_back(&relation.evidence);
  for (const Statement& statement : facts.statements) all.push_back(&statement.evidence);
  return all;
}

/// Blanks and ends of lines as single blanks.
std::string on_one_line(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\n')
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  return out;
}

}  // namespace

TEST_CASE("paragraphs that no name changes are as a second reading would have them") {
  Trace every;  // with a trace, all are read again
  for (const Read& article : articles()) {
    Document document;
    document.id = article.facts.id;
    document.text = article.text;
    REQUIRE(encode_facts(extractor().extract(document, &every)) == encode_facts(article.facts));
  }
}

TEST_CASE("properties: there is something to look at") {
  std::size_t mentions = 0, roles = 0, relations = 0, statements = 0;
  for (const Read& article : articles()) {
    mentions += article.facts.mentions.size();
    roles += article.facts.roles.size();
    relations += article.facts.relations.size();
    statements += article.facts.statements.size();
  }
  CHECK(articles().size() > 300);
  CHECK(mentions > 2500);
  CHECK(roles > 300);
  CHECK(relations > 200);
  CHECK(statements > 200);
}

TEST_CASE("properties: ranges lie in the text and are not empty, codes and confidences are what they may be") {
  for (const Read& article : articles()) {
    INFO(article.text);
    CHECK(error_of([&] { check_facts(article.facts, article.text, extractor().schema()); }) == "");
  }
}

TEST_CASE("properties: facts stand in their sentences, words in their statements") {
  for (const Read& article : articles()) {
    INFO(article.text);
    for (const Evidence* why : evidence(article.facts)) {
      INFO(why->rule << " " << why->where.start << "-" << why->where.end << " " << why->sentence.start << "-"
                     << why->sentence.end);
      CHECK(contains(why->sentence, why->where));
    }
    for (const Statement& said : article.facts.statements) CHECK(contains(said.evidence.where, said.content));
  }
}

TEST_CASE("properties: names stand in the text as they are given, those of states aside") {
  for (const Read& article : articles()) {
    INFO(article.text);
    const std::string line = on_one_line(article.text);
    for (const LocalActor& actor : article.facts.actors) {
      INFO(actor.name);
      CHECK((actor.kind == ActorKind::country || line.find(on_one_line(actor.name)) != std::string::npos));
    }
    const CodePoints points(article.text);
    for (const Mention& mention : article.facts.mentions) {
      const std::string_view words = points.slice(mention.where);
      INFO(words);
      CHECK(words.find_first_of(" \t\n") != 0);
      CHECK(words.find_last_of(" \t\n") != words.size() - 1);
    }
  }
}

TEST_CASE("properties: facts are in the order of the text, and none is there twice") {
  const auto sorted = [](const auto& rows, const auto& place) {
    return std::is_sorted(rows.begin(), rows.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  };
  for (const Read& article : articles()) {
    INFO(article.text);
    const DocumentFacts& facts = article.facts;
    CHECK(sorted(facts.mentions, [](const Mention& m) { return m.where; }));
    CHECK(sorted(facts.roles, [](const Role& r) { return r.evidence.where; }));
    CHECK(sorted(facts.relations, [](const Relation& r) { return r.evidence.where; }));
    CHECK(sorted(facts.statements, [](const Statement& s) { return s.content; }));
    for (const Statement& said : facts.statements) CHECK(std::is_sorted(said.about.begin(), said.about.end()));
    for (const Relation& relation : facts.relations) CHECK(relation.from != relation.to);
  }
}

TEST_CASE("properties: facts come back from text, whatever is in them") {
  for (const Read& article : articles()) {
    const DocfactsDocument document{article.facts, hex(hash64(article.text)), article.text};
    const auto back = std::get<DocfactsDocument>(decode_line(encode_line(document)));
    CHECK(back.text == article.text);
    CHECK(encode_facts(back.facts) == encode_facts(article.facts));
    CHECK(encode_facts(decode_facts(encode_facts(article.facts))) == encode_facts(article.facts));
  }
}

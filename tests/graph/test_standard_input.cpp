// Articles that come through a pipe.
#include "graph/standard_input.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <thread>

#include "extract/error.hpp"
#include "graph/input.hpp"
#include "tests/graph/articles.hpp"
#include "tests/support/catch.hpp"

using namespace actorgraph;
using namespace actorgraph::test;
using Texts = std::vector<std::string>;

namespace {

/// A pipe that the pieces come through, one after the other, until nobody wants more.
class Pipe {
 public:
  explicit Pipe(const Texts& pieces) {
    ::signal(SIGPIPE, SIG_IGN);
    REQUIRE(::pipe(ends_) == 0);
    sender_ = std::thread([&pieces, to = ends_[1]] {
      for (const std::string& piece : pieces)
        if (::write(to, piece.data(), piece.size()) < 0) break;
      ::close(to);
    });
  }
  ~Pipe() {
    ::close(ends_[0]);
    sender_.join();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  int end() const { return ends_[0]; }

 private:
  int ends_[2] = {};
  std::thread sender_;
};

Inputs sent(const Texts& pieces) {
  const Pipe pipe(pieces);
  Inputs inputs;
  find_standard_input(pipe.end(), inputs);
  return inputs;
}

/// "id=text" of the articles, "id: what" of the problems.
Texts told(const Inputs& inputs) {
  Texts all;
  for (const InputFile& file : inputs.files) {
    const auto read = read_input(file);
    const auto* problem = std::get_if<Problem>(&read);
    all.push_back(problem ? problem->document + ": " + problem->what : file.id + "=" + std::get<Document>(read).text);
  }
  for (const Problem& problem : inputs.problems) all.push_back(problem.document + ": " + problem.what);
  return all;
}

}  // namespace

TEST_CASE("standard input: one text") {
  CHECK(told(sent({"Head\n", "\nBody\n"})) == Texts{"stdin=Head\n\nBody\n"});
  CHECK(told(sent({"[", "Reuters] Head"})) == Texts{"stdin=[Reuters] Head"});
}

TEST_CASE("standard input: JSON Lines, by their own id or line") {
  CHECK(told(sent({"\xEF\xBB", "\xBF {\"id\":\"a/1\",\"text\":\"one\"}\n", "{\"text\"", ":\"two\"}\n\nnothing"})) ==
        Texts{"stdin#a/1=one", "stdin#2=two", "stdin#4: is no JSON object; write one article a line"});
}

TEST_CASE("standard input: one object on several lines is an article, a list is none") {
  CHECK(told(sent({"{\n  \"id\": 7,\n  \"text\": \"one\"\n}\n"})) == Texts{"stdin=one"});
  for (const char* no_lines : {"[{\"text\":\"one\"}]", "[\n  {\n    \"text\": \"one\"\n  }\n]\n",
                               "{\n  \"text\": \"one\"\n}\n{\n  \"text\": \"two\"\n}\n"}) {
    const Texts all = told(sent({no_lines}));
    REQUIRE(all.size() == 1);
    CHECK(says(all[0], "stdin: is no JSON object with an article; write one article a file, or .jsonl with one a line"));
  }
}

TEST_CASE("standard input: nothing is told") {
  CHECK(told(sent({})) == Texts{"stdin: is empty; send articles into it, or leave it out"});
  CHECK(told(sent({" \n", "\n"})) == Texts{"stdin: is empty; send articles into it, or leave it out"});
}

TEST_CASE("standard input: what is larger than an article is not read to its end") {
  const Texts all = told(sent(Texts(20, std::string(1 << 20, 'x'))));
  REQUIRE(all.size() == 1);
  CHECK(says(all[0], "stdin: is larger than 8 MB; split it"));
}

TEST_CASE("standard input: a line that is too large is passed over, the others are read") {
  const std::string large = "{\"text\":\"" + std::string(kLargestArticle, 'x') + "\"}\n";
  const Texts all = told(sent({"{\"text\":\"one\"}\n", large, "{\"text\":\"two\"}\n"}));
  REQUIRE(all.size() == 3);
  CHECK(all[0] == "stdin#1=one");
  CHECK(says(all[1], "stdin#2: is larger than 8 MB"));
  CHECK(all[2] == "stdin#3=two");
}

TEST_CASE("standard input: nothing stays in the folder of temporary files, after errors neither") {
  const Folder folder;
  ::setenv("TMPDIR", folder.path.c_str(), 1);
  const Inputs inputs = sent({"{\"text\":\"one\"}"});
  CHECK(folder.files() == 0);
  CHECK(told(inputs) == Texts{"stdin#1=one"});
  const int no_stream = ::open(folder.path.c_str(), O_RDONLY);
  Inputs nothing;
  CHECK(says(error_of([&] { find_standard_input(no_stream, nothing); }), "standard input cannot be read"));
  ::close(no_stream);
  CHECK(folder.files() == 0);
  ::setenv("TMPDIR", (folder / "none").c_str(), 1);
  CHECK(says(error_of([&] { sent({"one"}); }), "TMPDIR"));
  ::unsetenv("TMPDIR");
}

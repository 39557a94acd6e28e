#include <algorithm>
#include <cctype>

#include "extract/rules.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t kMostInstructions = 400;
constexpr int kMany = 8;  // what * and + repeat at most

/// Pattern as a tree, before it becomes instructions.
struct Node {
  enum Kind { element, sequence, alternatives, repeat, look, look_not, behind, behind_not } kind = sequence;
  std::uint16_t element_index = 0;
  int capture = -1, least = 1, most = 1;
  std::vector<Node> children;
};

class RuleCompiler {
 public:
  RuleCompiler(const std::filesystem::path& path, const std::string& text, std::size_t line, Symbols& symbols)
      : path_(path), text_(text), symbols_(symbols) {
    rule_.line = line;
  }

  PhraseRule compile() {
    blanks();
    const std::size_t start = at_;
    rule_.column = column_of(text_, at_);
    rule_.kind = symbols_.intern(identifier());
    rule_.id = symbols_.word(rule_.kind);
    if (accept('[')) {
      rule_.id += "." + identifier();
      expect(']');
    }
    expect_word("<-");
    Node pattern = alternatives();
    expect_word("=>");
    build(pattern);
    rule_.code.push_back({Instruction::accept, 0, 0, 0, -1});
    if (rule_.code.size() > kMostInstructions) fail(start, "the pattern is too large; split the rule");
    builder();
    return std::move(rule_);
  }

 private:
  /// Throws the fault of the word at byte `at`.
  [[noreturn]] void fail(std::size_t at, const std::string& what) const {
    throw Error(place_of(path_, rule_.line, column_of(text_, at)) + ": " + what);
  }
  [[noreturn]] void expected(const std::string& what) const {
    const std::string found = text_.substr(at_, text_.find_first_of(" \t", at_) - at_);
    fail(at_, "expected " + what + (found.empty() ? " at the end of the line" : " at '" + found + "'") + "; see docs/rules.md");
  }
  void blanks() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) ++at_;
  }
  char peek() {
    blanks();
    return at_ < text_.size() ? text_[at_] : '\0';
  }
  bool accept(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  void expect(char c) {
    if (!accept(c)) expected(std::string("'") + c + "'");
  }
  void expect_word(const std::string& word) {
    blanks();
    if (text_.compare(at_, word.size(), word) != 0) expected("'" + word + "'");
    at_ += word.size();
  }
  static bool word_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '*' || (c & 0x80); }
  std::string identifier() {
    blanks();
    std::size_t from = at_;
    while (at_ < text_.size() && word_character(text_[at_]) && !(text_[at_] == '*' && at_ > from)) ++at_;
    if (at_ == from) expected("a word");
    return text_.substr(from, at_ - from);
  }

  int number() {
    const std::string word = identifier();
    if (word.size() > 2 || word.find_first_not_of("0123456789") != std::string::npos) fail(at_ - word.size(), "'" + word + "' is no number of repetitions; use 0 to 99");
    return std::stoi(word);
  }

  Node alternatives() {
    Node node;
    node.kind = Node::alternatives;
    node.children.push_back(sequence());
    while (accept('|')) node.children.push_back(sequence());
    return node.children.size() == 1 ? std::move(node.children[0]) : node;
  }

  Node sequence() {
    Node node;
    while (peek() && peek() != '|' && peek() != ')' && !(text_.compare(at_, 2, "=>") == 0)) node.children.push_back(repeated());
    return node;
  }

  Node repeated() {
    Node node = atom();
    int least = 1, most = 1;
    switch (peek()) {
      case '?': ++at_, least = 0; break;
      case '*': ++at_, least = 0, most = kMany; break;
      case '+': ++at_, most = kMany; break;
      case '{': {
        const std::size_t open = at_++;
        least = number();
        most = accept(',') ? number() : least;
        expect('}');
        if (most < least || most == 0) fail(open, "a repetition ends before it begins; write {least,most}");
        break;
      }
      default: return node;
    }
    Node repeat;
    repeat.kind = Node::repeat;
    repeat.least = least;
    repeat.most = most;
    repeat.children.push_back(std::move(node));
    return repeat;
  }

  Node atom() {
    if (accept('(')) {
      Node node = alternatives();
      expect(')');
      return node;
    }
    if (peek() == '!' || peek() == '&') {
      bool negated = text_[at_++] == '!';
      Node node = neighbour();
      node.kind = negated ? Node::look_not : Node::look;
      return node;
    }
    if (accept('<')) {
      bool negated = accept('!');
      Node node = neighbour();
      node.kind = negated ? Node::behind_not : Node::behind;
      return node;
    }
    Node node;
    node.kind = Node::element;
    Element element;
    if (accept('\'')) {
      literal(element);
    } else {
      std::string word = identifier();
      if (at_ < text_.size() && text_[at_] == ':') {
        ++at_;
        node.capture = capture(word);
        if (accept('\'')) literal(element), word.clear();
        else word = identifier();
      }
      if (!word.empty()) element.category = word == "any" ? static_cast<Symbol>(sym::star) : symbols_.intern(word);
    }
    if (at_ < text_.size() && text_[at_] == '[') tests(element);
    node.element_index = static_cast<std::uint16_t>(rule_.elements.size());
    rule_.elements.push_back(std::move(element));
    return node;
  }

  /// What a look at a neighbour may look at: one item.
  Node neighbour() {
    blanks();
    const std::size_t start = at_;
    Node node = atom();
    if (node.kind != Node::element) fail(start, "a look at a neighbour takes one element; write '!cat', '&cat', '<cat' or '<!cat'");
    return node;
  }

  void literal(Element& element) {
    std::size_t end = text_.find('\'', at_);
    if (end == std::string::npos) fail(at_ - 1, "a literal has no closing quote; add it");
    element.literal = text_.substr(at_, end - at_);
    at_ = end + 1;
  }

  void tests(Element& element) {
    expect('[');
    do {
      FeatureTest test;
      test.negated = accept('!');
      test.key = symbols_.intern(identifier());
      if (accept('=')) {
        if (accept('$')) {
          test.variable = variable(identifier());
        } else {
          do test.values.push_back(symbols_.intern(identifier()));
          while (accept('/'));
        }
      }
      element.tests.push_back(std::move(test));
    } while (accept(','));
    expect(']');
  }

  int variable(const std::string& name) {
    for (std::size_t i = 0; i < variables_.size(); ++i)
      if (variables_[i] == name) return static_cast<int>(i);
    if (variables_.size() == 2) fail(at_ - name.size(), "a rule may use two variables only; split it");
    variables_.push_back(name);
    return static_cast<int>(variables_.size()) - 1;
  }

  int capture(const std::string& name) {
    for (std::size_t i = 0; i < rule_.captures.size(); ++i)
      if (rule_.captures[i] == name) return static_cast<int>(i);
    rule_.captures.push_back(name);
    return static_cast<int>(rule_.captures.size()) - 1;
  }

  std::uint16_t here() const { return static_cast<std::uint16_t>(rule_.code.size()); }

  void build(const Node& node) {
    switch (node.kind) {
      case Node::element:
        rule_.code.push_back({Instruction::element, node.element_index, 0, 0, node.capture});
        break;
      case Node::look: rule_.code.push_back({Instruction::look, node.element_index, 0, 0, -1}); break;
      case Node::look_not: rule_.code.push_back({Instruction::look_not, node.element_index, 0, 0, -1}); break;
      case Node::behind: rule_.code.push_back({Instruction::behind, node.element_index, 0, 0, -1}); break;
      case Node::behind_not: rule_.code.push_back({Instruction::behind_not, node.element_index, 0, 0, -1}); break;
      case Node::sequence:
        for (const Node& child : node.children) build(child);
        break;
      case Node::alternatives: build_alternatives(node, 0); break;
      case Node::repeat:
        for (int i = 0; i < node.least; ++i) build(node.children[0]);
        build_optional(node, node.most - node.least);
        break;
    }
  }

  void build_alternatives(const Node& node, std::size_t i) {
    if (i + 1 == node.children.size()) return build(node.children[i]);
    std::size_t split = here();
    rule_.code.push_back({Instruction::split, 0, static_cast<std::uint16_t>(split + 1), 0, -1});
    build(node.children[i]);
    std::size_t jump = here();
    rule_.code.push_back({Instruction::jump, 0, 0, 0, -1});
    rule_.code[split].y = here();
    build_alternatives(node, i + 1);
    rule_.code[jump].x = here();
  }

  void build_optional(const Node& node, int times) {
    if (times <= 0 || rule_.code.size() > kMostInstructions) return;
    std::size_t split = here();
    rule_.code.push_back({Instruction::split, 0, static_cast<std::uint16_t>(split + 1), 0, -1});
    build(node.children[0]);
    build_optional(node, times - 1);
    rule_.code[split].y = here();
  }

  void builder() {
    const std::string builder = identifier();
    rule_.builder = symbols_.intern(builder);
    static const Symbol known[] = {sym::actor, sym::org, sym::office, sym::nest, sym::persons, sym::persons2, sym::ofperson,
                                   sym::counterpart, sym::name, sym::group, sym::side, sym::event, sym::skip};
    if (std::find(std::begin(known), std::end(known), rule_.builder) == std::end(known))
      fail(at_ - builder.size(), "unknown builder '" + builder +
                                     "'; use actor, org, office, nest, persons, persons2, ofperson, counterpart, name, group, side, event or skip");
    expect('(');
    while (!accept(')')) {
      Symbol argument = symbols_.intern(identifier());
      expect('=');
      std::string name = identifier();
      int number = -1;
      for (std::size_t i = 0; i < rule_.captures.size(); ++i)
        if (rule_.captures[i] == name) number = static_cast<int>(i);
      if (number < 0) fail(at_ - name.size(), "the builder uses '" + name + "', which the pattern does not capture; write '" + name + ":' before an element");
      rule_.arguments.emplace_back(argument, number);
      accept(',');
    }
    while (accept(';')) {
      Symbol key = symbols_.intern(identifier());
      expect('=');
      expect('\'');
      rule_.attributes.emplace_back(key, symbols_.intern(identifier()));
      expect('\'');
    }
    if (peek()) fail(at_, "unexpected '" + text_.substr(at_) + "' after the builder; remove it");
  }

  const std::filesystem::path& path_;
  const std::string& text_;
  Symbols& symbols_;
  PhraseRule rule_;
  std::vector<std::string> variables_;
  std::size_t at_ = 0;
};

std::string trimmed(const std::string& line) {
  std::size_t from = line.find_first_not_of(" \t\r"), to = line.find_last_not_of(" \t\r");
  return from == std::string::npos ? std::string() : line.substr(from, to - from + 1);
}

/// The lines of phrases.rules: strata, rules, and the examples below each rule.
class RuleFile {
 public:
  RuleFile(const std::filesystem::path& path, Symbols& symbols, Faults& faults) : path_(path), symbols_(symbols), faults_(faults) {}

  RuleSet parse() {
    set_.file = path_;
    for (const std::string& line : read_lines(path_, faults_)) {
      ++number_;
      faults_.attempt([&] { take(line, trimmed(line)); });
    }
    for (auto& rules : set_.strata) {
      for (PhraseRule& rule : rules) find_steps(rule);
      set_.indexes.push_back(StratumIndex(rules));
      set_.beginnings.add(set_.indexes.back().beginnings());
    }
    return std::move(set_);
  }

 private:
  [[noreturn]] void fail(const std::string& line, const std::string& what) const {
    throw Error(place_of(path_, number_, column_of(line, line.find_first_not_of(" \t"))) + ": " + what);
  }

  void take(const std::string& line, const std::string& text) {
    if (text.empty() || text[0] == '#') return;
    if (text.rfind("==", 0) == 0) {
      set_.strata.emplace_back();
      faulty_ = false;
      return;
    }
    if (set_.strata.empty()) {
      set_.strata.emplace_back();  // it is told once
      faulty_ = true;
      fail(line, "a rule stands before the first stratum; begin the file with '== 1 name'");
    }
    if (text[0] == '+' || text[0] == '-') example(line, text);
    else rule(line);
  }

  void example(const std::string& line, const std::string& text) {
    if (faulty_) return;  // those of a rule that has been told already
    auto& rules = set_.strata.back();
    if (rules.empty()) fail(line, "an example stands before the first rule; move it under its rule");
    RuleExample example{text[0] == '+', trimmed(text.substr(1)), "", number_, column_of(line, line.find_first_not_of(" \t"))};
    std::size_t arrow = example.text.rfind("=>");
    if (arrow != std::string::npos) {
      example.facts = trimmed(example.text.substr(arrow + 2));
      example.text = trimmed(example.text.substr(0, arrow));
    }
    rules.back().examples.push_back(example);
    if (example.positive && arrow == std::string::npos) fail(line, "a + example needs '=> facts'; add them");
  }

  void rule(const std::string& line) {
    faulty_ = true;
    PhraseRule rule = RuleCompiler(path_, line, number_, symbols_).compile();
    rule.stratum = static_cast<int>(set_.strata.size());
    auto& rules = set_.strata.back();
    if (rules.size() == RuleSet::kMostRules) fail(line, "the stratum has more than " + std::to_string(RuleSet::kMostRules) + " rules; divide it");
    rules.push_back(std::move(rule));
    faulty_ = false;
  }

  const std::filesystem::path& path_;
  Symbols& symbols_;
  Faults& faults_;
  RuleSet set_;
  std::size_t number_ = 0;
  bool faulty_ = false;
};

}  // namespace

RuleSet parse_rules(const std::filesystem::path& path, Symbols& symbols, Faults& faults) { return RuleFile(path, symbols, faults).parse(); }

}  // namespace actorgraph

#include <algorithm>
#include <fstream>
#include <sstream>

#include "extract/error.hpp"
#include "extract/frames.hpp"

namespace actorgraph {
namespace {

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

class FrameParser {
 public:
  FrameParser(const std::filesystem::path& path, Symbols& symbols, const std::vector<std::string>& valid)
      : path_(path), symbols_(symbols), valid_(valid) {}

  FrameSet parse() {
    std::ifstream file(path_);
    if (!file) throw Error(path_.string() + ": cannot be read; every pack needs it");
    set_.file = path_;
    std::string line;
    for (number_ = 1; std::getline(file, line); ++number_) {
      if (std::size_t comment = line.find(" #"); comment != std::string::npos) line.erase(comment);
      std::istringstream words(line);
      std::string first;
      if (!(words >> first) || first[0] == '#') continue;
      if (first == "+" || first == "-") example(line, first == "+");
      else if (first == "frame") frame(words);
      else if (set_.frames.empty()) fail("'" + first + "' stands before the first frame; begin with 'frame NAME'");
      else if (first == "gap") words >> set_.frames.back().gap;
      else if (first == "confidence") words >> set_.frames.back().confidence;
      else if (first == "beside") beside(words);
      else if (first == "without") without(words);
      else if (first == "slot" || first == "slot?") slot(words, first == "slot?");
      else if (first == "do") action(words);
      else fail("unknown word '" + first + "'; use frame, gap, confidence, without, beside, slot, slot?, do, + or -");
    }
    return std::move(set_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const { throw Error(path_.string() + ":" + std::to_string(number_) + ": " + what); }

  void frame(std::istringstream& words) {
    Frame frame;
    std::string name, flag;
    if (!(words >> name)) fail("a frame needs a name; write 'frame NAME'");
    frame.name = symbols_.intern(name);
    frame.line = number_;
    while (words >> flag) {
      if (flag == "speech") frame.speech = true;
      else if (flag == "content") frame.content = true;
      else fail("unknown flag '" + flag + "'; use speech or content");
    }
    if (!set_.index.emplace(frame.name, set_.frames.size()).second) fail("frame '" + name + "' stands twice; keep one");
    set_.frames.push_back(std::move(frame));
  }

  void beside(std::istringstream& words) {
    std::string word;
    if (!(words >> word)) fail("'beside' needs a frame; write 'beside FRAME'");
    set_.frames.back().beside = symbols_.intern(word);
  }

  void without(std::istringstream& words) {
    std::string word;
    while (words >> word) set_.frames.back().without.push_back(symbols_.intern(word));
  }

  void slot(std::istringstream& words, bool optional) {
    Slot slot;
    slot.optional = optional;
    std::string word;
    words >> slot.name;
    while (words >> word && word != ":") slot.sources.push_back(symbols_.intern(word));
    while (words >> word) {
      if (word == "person") slot.kinds.person = true;
      else if (word == "country") slot.kinds.country = true;
      else if (word == "org") slot.kinds.organization = true;
      else if (word == "place") slot.kinds.place = true;
      else if (word == "office") slot.kinds.office = true;
      else if (word == "one") slot.one = true;
      else if (word == "near") slot.near = true;
      else fail("unknown kind '" + word + "'; use person, country, org, place, office, one or near");
    }
    if (slot.sources.empty()) fail("a slot needs sources and kinds; write 'slot NAME SOURCE... : KIND...'");
    set_.frames.back().slots.push_back(std::move(slot));
  }

  void action(std::istringstream& words) {
    Action action;
    std::string op, word;
    words >> op;
    action.op = symbols_.intern(op);
    static const Symbol known[] = {sym::relate, sym::each, sym::sides, sym::mutual, sym::both, sym::join, sym::hold};
    if (std::find(std::begin(known), std::end(known), action.op) == std::end(known))
      fail("unknown operator '" + op + "'; use relate, each, sides, mutual, both, join or hold");
    if (action.op != sym::hold) {
      words >> action.relation;
      if (std::find(valid_.begin(), valid_.end(), action.relation) == valid_.end())
        fail("unknown relation '" + action.relation + "'; use one of " + join(valid_));
    }
    const Frame& frame = set_.frames.back();
    while (words >> word) {
      auto it = std::find_if(frame.slots.begin(), frame.slots.end(), [&](const Slot& s) { return s.name == word; });
      if (it == frame.slots.end()) fail("slot '" + word + "' is not declared above; add a slot line");
      action.slots.push_back(static_cast<int>(it - frame.slots.begin()));
    }
    if (action.slots.empty()) fail("an operator needs slots; name them");
    set_.frames.back().actions.push_back(std::move(action));
  }

  void example(const std::string& line, bool positive) {
    if (set_.frames.empty()) fail("an example stands before the first frame; move it under its frame");
    std::string text = line.substr(line.find(positive ? '+' : '-') + 1);
    RuleExample example{positive, text, "", number_};
    if (std::size_t arrow = text.rfind("=>"); arrow != std::string::npos) {
      example.facts = text.substr(arrow + 2);
      example.text = text.substr(0, arrow);
    } else if (positive) {
      fail("a + example needs '=> facts'; add them");
    }
    set_.frames.back().examples.push_back(std::move(example));
  }

  std::filesystem::path path_;
  Symbols& symbols_;
  const std::vector<std::string>& valid_;
  FrameSet set_;
  std::size_t number_ = 0;
};

}  // namespace

const Slot* Frame::slot(const std::string& wanted) const {
  for (const Slot& slot : slots)
    if (slot.name == wanted) return &slot;
  return nullptr;
}

const Frame* FrameSet::find(Symbol name) const {
  auto it = index.find(name);
  return it == index.end() ? nullptr : &frames[it->second];
}

FrameSet parse_frames(const std::filesystem::path& path, Symbols& symbols, const std::vector<std::string>& valid) {
  return FrameParser(path, symbols, valid).parse();
}

}  // namespace actorgraph

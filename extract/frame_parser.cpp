#include <algorithm>
#include <map>

#include "extract/confidence.hpp"
#include "extract/frames.hpp"

namespace actorgraph {
namespace {

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

/// The words of one line, one after another.
class Words {
 public:
  explicit Words(const std::string& line) : line_(line) {}
  /// The next word, or nothing at the end of the line.
  bool next(std::string& word) {
    from_ = std::min(line_.find_first_not_of(" \t", to_), line_.size());
    to_ = std::min(line_.find_first_of(" \t", from_), line_.size());
    word = line_.substr(from_, to_ - from_);
    return !word.empty();
  }
  /// Column of the word that next() gave last; after the last one, that of the end.
  std::size_t column() const { return column_of(line_, from_); }
  std::string rest() const { return line_.substr(to_); }

 private:
  std::string line_;
  std::size_t from_ = 0, to_ = 0;
};

class FrameParser {
 public:
  FrameParser(const std::filesystem::path& path, Symbols& symbols, const std::vector<std::string>& valid, Faults& faults)
      : path_(path), symbols_(symbols), valid_(valid), faults_(faults) {}

  FrameSet parse() {
    set_.file = path_;
    for (std::string line : read_lines(path_, faults_)) {
      ++number_;
      if (std::size_t comment = line.find(" #"); comment != std::string::npos) line.erase(comment);
      words_ = Words(line);
      faults_.attempt([&] { take(); });
    }
    for (const auto& [frame, place] : beside_)
      if (!set_.find(frame)) faults_.add(place + ": there is no frame '" + symbols_.word(frame) + "' in this file; add it or correct the name");
    return std::move(set_);
  }

 private:
  /// Throws the fault of the last word.
  [[noreturn]] void fail(const std::string& what) const { throw Error(place() + ": " + what); }
  std::string place() const { return place_of(path_, number_, words_.column()); }
  Frame& last() { return set_.frames.back(); }

  void take() {
    std::string first;
    if (!words_.next(first) || first[0] == '#') return;
    if (first == "frame") return frame();
    if (faulty_) return;
    bool is_example = first[0] == '+' || first[0] == '-';
    if (set_.frames.empty()) {
      faulty_ = true;  // it is told once
      fail(is_example ? "an example stands before the first frame; move it under its frame" : "'" + first + "' stands before the first frame; begin with 'frame NAME'");
    }
    if (first == "+" || first == "-") example(first == "+");
    else if (first == "gap") gap();
    else if (first == "confidence") confidence();
    else if (first == "beside") beside();
    else if (first == "without") without();
    else if (first == "slot" || first == "slot?") slot(first == "slot?");
    else if (first == "do") action();
    else fail("unknown word '" + first + "'; use frame, gap, confidence, without, beside, slot, slot?, do, + or -");
  }

  void frame() {
    Frame frame;
    std::string name, flag;
    faulty_ = true;
    if (!words_.next(name)) fail("a frame needs a name; write 'frame NAME'");
    frame.name = symbols_.intern(name);
    frame.line = number_;
    frame.column = words_.column();
    if (!set_.index.emplace(frame.name, set_.frames.size()).second) fail("frame '" + name + "' stands twice; keep one");
    set_.frames.push_back(std::move(frame));
    faulty_ = false;
    while (words_.next(flag)) {
      if (flag == "speech") last().speech = true;
      else if (flag == "content") last().content = true;
      else fail("unknown flag '" + flag + "'; use speech or content");
    }
  }

  void gap() {
    std::string word;
    words_.next(word);
    if (word.empty() || word.size() > 2 || word.find_first_not_of("0123456789") != std::string::npos) fail("'" + word + "' is no number of words; use 0 to 99");
    last().gap = std::stoi(word);
  }

  void confidence() {
    std::string word;
    words_.next(word);
    const auto value = to_confidence(word);
    if (!value) fail("'" + word + "' is no confidence; use a number above 0 and up to 1");
    last().confidence = *value;
  }

  void beside() {
    std::string word;
    if (!words_.next(word)) fail("'beside' needs a frame; write 'beside FRAME'");
    last().beside = symbols_.intern(word);
    beside_.emplace(last().beside, place());
  }

  void without() {
    std::string word;
    while (words_.next(word)) last().without.push_back(symbols_.intern(word));
  }

  void slot(bool optional) {
    std::string word;
    last().slots.emplace_back();
    Slot& slot = last().slots.back();
    slot.optional = optional;
    words_.next(slot.name);
    while (words_.next(word) && word != ":") slot.sources.push_back(symbols_.intern(word));
    while (words_.next(word)) {
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
  }

  void action() {
    Action action;
    std::string op, word;
    words_.next(op);
    action.op = symbols_.intern(op);
    static const Symbol known[] = {sym::relate, sym::each, sym::sides, sym::mutual, sym::both, sym::join, sym::hold};
    if (std::find(std::begin(known), std::end(known), action.op) == std::end(known))
      fail("unknown operator '" + op + "'; use relate, each, sides, mutual, both, join or hold");
    if (action.op != sym::hold) {
      words_.next(action.relation);
      if (std::find(valid_.begin(), valid_.end(), action.relation) == valid_.end())
        fail("unknown relation '" + action.relation + "'; use one of " + join(valid_));
    }
    const auto& slots = last().slots;
    while (words_.next(word)) {
      auto it = std::find_if(slots.begin(), slots.end(), [&](const Slot& s) { return s.name == word; });
      if (it == slots.end()) fail("slot '" + word + "' is not declared above; add a slot line");
      action.slots.push_back(static_cast<int>(it - slots.begin()));
    }
    if (action.slots.empty()) fail("an operator needs slots; name them");
    last().actions.push_back(std::move(action));
  }

  void example(bool positive) {
    std::string text = words_.rest();
    RuleExample example{positive, text, "", number_, words_.column()};
    std::size_t arrow = text.rfind("=>");
    if (arrow != std::string::npos) {
      example.facts = text.substr(arrow + 2);
      example.text = text.substr(0, arrow);
    }
    last().examples.push_back(std::move(example));
    if (positive && arrow == std::string::npos) fail("a + example needs '=> facts'; add them");
  }

  const std::filesystem::path& path_;
  Symbols& symbols_;
  const std::vector<std::string>& valid_;
  Faults& faults_;
  FrameSet set_;
  Words words_{std::string()};
  std::size_t number_ = 0;
  bool faulty_ = false;  ///< the frame of the lines that follow has been told
  std::map<Symbol, std::string> beside_;  ///< frames that others ask for, and where
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

FrameSet parse_frames(const std::filesystem::path& path, Symbols& symbols, const std::vector<std::string>& valid, Faults& faults) {
  return FrameParser(path, symbols, valid, faults).parse();
}

}  // namespace actorgraph

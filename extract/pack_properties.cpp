#include "extract/pack_properties.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace actorgraph {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

class PropertyReader {
 public:
  PropertyReader(const fs::path& path, Faults& faults) : path_(path), faults_(faults), lines_(read_lines(path, faults)) {
    for (const std::string& line : lines_) text_ += line + "\n";
  }

  PackProperties read() {
    PackProperties p;
    faults_.attempt([&] { parse(); });
    if (!json_.is_object()) return p;
    take("code", p.code, true);
    faults_.attempt([&] { p.order = order(); });
    take("capitals", p.capitals);
    take("genitive", p.genitive);
    take("compounds", p.compounds);
    take("and_verb", p.and_verb);
    take("pro_drop", p.pro_drop);
    take("article", p.article);
    take("postpositions", p.postpositions);
    take("quote_first", p.quote_first);
    faults_.attempt([&] { p.day_order = day_order(); });
    take("status_window", p.status_window);
    take("speaker_life", p.speaker_life);
    std::string list;
    for (const std::string& name : known_) list += (list.empty() ? "" : ", ") + name;
    for (const auto& [name, value] : json_.items())
      if (std::find(known_.begin(), known_.end(), name) == known_.end())
        faults_.attempt([&] { fail(key_of(name), "there is no property '" + name + "'; use one of " + list); });
    return p;
  }

 private:
  /// Throws the fault at byte `at` of the text.
  [[noreturn]] void fail(std::size_t at, const std::string& what) const {
    std::size_t line = 0;
    for (; line + 1 < lines_.size() && at > lines_[line].size(); ++line) at -= lines_[line].size() + 1;
    const std::string& text = lines_.empty() ? text_ : lines_[line];
    throw Error(place_of(path_, line + 1, column_of(text, std::min(at, text.size()))) + ": " + what);
  }

  void parse() {
    try {
      json_ = Json::parse(text_);
    } catch (const Json::parse_error& error) {
      const std::string_view what = error.what();
      const std::size_t reason = what.find("syntax error");
      json_ = nullptr;
      fail(error.byte > 0 ? error.byte - 1 : 0, "is no JSON (" + std::string(what.substr(reason == what.npos ? 0 : reason)) + "); see docs/rules.md");
    }
    if (!json_.is_object()) fail(start(), "is no JSON object; write { \"code\": ..., \"order\": ... }");
  }

  std::size_t start() const { return std::min(text_.find_first_not_of(" \t\n"), text_.size()); }
  std::size_t key_of(const std::string& name) const {
    for (std::size_t at = 0; (at = text_.find('"' + name + '"', at)) != std::string::npos; ++at) {
      const std::size_t colon = text_.find_first_not_of(" \t\n", at + name.size() + 2);
      if (colon != std::string::npos && text_[colon] == ':') return at;
    }
    return start();
  }
  std::size_t value_of(const std::string& name) const {
    const std::size_t key = key_of(name), colon = text_.find(':', key + name.size());
    return colon == std::string::npos ? key : text_.find_first_not_of(" \t\n", colon + 1);
  }

  /// The property, if it is there and as it should be; else `into` keeps its default.
  template <typename Value>
  void take(const char* name, Value& into, bool required = false) {
    known_.emplace_back(name);
    faults_.attempt([&] {
      const auto found = json_.find(name);
      if (found == json_.end() && required) fail(start(), std::string("the property '") + name + "' is missing; add it");
      if (found == json_.end()) return;
      const bool right = std::is_same_v<Value, bool> ? found->is_boolean() : std::is_same_v<Value, int> ? found->is_number_unsigned() : found->is_string();
      if (!right)
        fail(value_of(name), std::string("'") + name + "' is no " + (std::is_same_v<Value, bool> ? "truth value; write true or false" :
                                 std::is_same_v<Value, int> ? "number; write 0 or more" : "text; put it between quotation marks"));
      into = found->template get<Value>();
    });
  }

  WordOrder order() {
    std::string order = "svo";
    take("order", order, true);
    if (order == "svo") return WordOrder::svo;
    if (order == "vso") return WordOrder::vso;
    if (order == "sov") return WordOrder::sov;
    fail(value_of("order"), "order is '" + order + "'; use svo, vso or sov");
  }

  DayOrder day_order() {
    std::string order;
    take("day_order", order);
    if (order.empty()) return DayOrder::unknown;
    if (order == "dmy") return DayOrder::day_first;
    if (order == "mdy") return DayOrder::month_first;
    fail(value_of("day_order"), "day_order is '" + order + "'; use dmy or mdy");
  }

  fs::path path_;
  Faults& faults_;
  std::vector<std::string> lines_;
  std::string text_;
  Json json_;
  std::vector<std::string> known_;
};

}  // namespace

PackProperties read_properties(const fs::path& path, Faults& faults) { return PropertyReader(path, faults).read(); }

}  // namespace actorgraph

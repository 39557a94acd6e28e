#include "extract/pack.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "extract/error.hpp"
#include "extract/text.hpp"
#include "extract/tsv.hpp"

namespace actorgraph {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  while (from <= text.size()) {
    std::size_t to = std::min(text.find(separator, from), text.size());
    std::string part = text.substr(from, to - from);
    std::size_t a = part.find_first_not_of(' '), b = part.find_last_not_of(' ');
    if (a != std::string::npos) parts.push_back(part.substr(a, b - a + 1));
    from = to + 1;
  }
  return parts;
}

struct Paradigm {
  std::vector<std::string> patterns;
  std::vector<std::pair<Symbol, std::vector<Symbol>>> features;
};

class PackLoader {
 public:
  PackLoader(const fs::path& folder, const Schema& schema, Pack& pack) : folder_(folder), schema_(schema), pack_(pack) {}

  void load() {
    properties();
    letters();
    pack_.properties.article = pack_.folder.fold(article_);
    layout();
    paradigms();
    // Sorted, so that the order of readings never depends on the directory.
    std::set<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder_))
      if (entry.path().extension() == ".tsv" && !reserved(entry.path().filename().string())) files.insert(entry.path());
    for (const fs::path& file : files) lexicon_file(file);
    pack_.latin = latin_forms_ > 0;
    affixes();
    grades();
    offices();
    known_names();
    pack_.phrases = parse_rules(folder_ / "phrases.rules", pack_.symbols);
    check_builders();
    std::vector<std::string> relations;
    for (const auto& [code, relation] : schema_.relations) relations.push_back(code);
    pack_.frames = parse_frames(folder_ / "clauses.rules", pack_.symbols, relations);
    check_examples();
    check_frames();
  }

 private:
  [[noreturn]] static void fail(const fs::path& file, std::size_t line, const std::string& what) {
    throw Error(file.string() + ":" + std::to_string(line) + ": " + what);
  }
  static bool reserved(const std::string& name) {
    static const std::set<std::string> names = {"letters.tsv", "affixes.tsv", "paradigms.tsv", "names.tsv", "background.tsv"};
    return names.count(name) > 0;
  }

  void properties() {
    fs::path path = folder_ / "pack.json";
    std::ifstream file(path);
    nlohmann::json json;
    try {
      json = nlohmann::json::parse(file);
      PackProperties& p = pack_.properties;
      p.code = json.at("code").get<std::string>();
      std::string order = json.at("order").get<std::string>();
      if (order != "svo" && order != "vso" && order != "sov") throw Error(path.string() + ":1: order is '" + order + "'; use svo, vso or sov");
      p.order = order == "vso" ? WordOrder::vso : order == "sov" ? WordOrder::sov : WordOrder::svo;
      p.capitals = json.value("capitals", false);
      p.genitive = json.value("genitive", false);
      p.compounds = json.value("compounds", false);
      p.and_verb = json.value("and_verb", false);
      p.pro_drop = json.value("pro_drop", false);
      article_ = json.value("article", std::string());
      p.postpositions = json.value("postpositions", false);
      p.quote_first = json.value("quote_first", false);
      p.status_window = json.value("status_window", 5);
      p.speaker_life = json.value("speaker_life", 3);
    } catch (const nlohmann::json::exception& error) {
      throw Error(path.string() + ":1: " + error.what() + "; see docs/rules.md");
    }
  }

  void letters() {
    fs::path path = folder_ / "letters.tsv";
    if (!fs::exists(path)) return;
    for (const TsvRow& row : read_tsv(path)) {
      if (row.fields.empty() || row.fields[0].empty()) fail(path, row.line, "a letter is missing; write 'from<TAB>to'");
      pack_.folder.add_letter(character_at(row.fields[0], 0).code, row.fields.size() > 1 ? row.fields[1] : std::string());
    }
  }

  void layout() {
    const Symbol marks[] = {sym::comma, sym::colon, sym::stop, sym::semi, sym::dots, sym::quote, sym::open, sym::close, sym::dash, sym::hyphen, sym::num};
    std::size_t i = 0;
    for (Symbol mark : marks) pack_.punctuation[i++].category = mark;
    const std::pair<Reading*, Symbol> grades[] = {{&pack_.name_known, sym::known}, {&pack_.name_weak, sym::weak}, {&pack_.name_oov, sym::oov}};
    for (auto [reading, grade] : grades) {
      reading->category = sym::ntok;
      reading->set(sym::grade, {grade});
      reading->set(grade, {sym::y});
    }
    pack_.name_word = pack_.name_weak;
    pack_.name_word.set(sym::word, {sym::y});
  }

  std::vector<std::pair<Symbol, std::vector<Symbol>>> features(const std::string& text) {
    std::vector<std::pair<Symbol, std::vector<Symbol>>> out;
    for (const std::string& piece : split(text, ' ')) {
      std::size_t equals = piece.find('=');
      std::vector<Symbol> values;
      if (equals == std::string::npos) values.push_back(sym::y);
      else
        for (const std::string& value : split(piece.substr(equals + 1), '/')) values.push_back(pack_.symbols.intern(value));
      out.emplace_back(pack_.symbols.intern(piece.substr(0, equals)), std::move(values));
    }
    return out;
  }

  void paradigms() {
    fs::path path = folder_ / "paradigms.tsv";
    if (!fs::exists(path)) return;
    for (const TsvRow& row : read_tsv(path)) {
      if (row.fields.size() < 2) fail(path, row.line, "a paradigm has too few columns; write 'name<TAB>patterns<TAB>features'");
      paradigms_[row.fields[0]].push_back({split(row.fields[1], '|'), features(row.fields.size() > 2 ? row.fields[2] : "")});
    }
  }

  void lexicon_file(const fs::path& path) {
    for (const TsvRow& row : read_tsv(path)) {
      if (row.fields.size() < 2 || row.fields.size() > 3)
        fail(path, row.line, "a row has " + std::to_string(row.fields.size()) + " columns; write 'forms<TAB>category<TAB>features'");
      Reading reading;
      reading.category = pack_.symbols.intern(row.fields[1]);
      reading.features = features(row.fields.size() > 2 ? row.fields[2] : "");
      Symbol paradigm = reading.get(sym::paradigm);
      if (const auto* frames = reading.values(sym::frame))
        for (Symbol frame : *frames) used_frames_.emplace(frame, std::pair(path, row.line));
      check_country(path, row.line, reading);
      auto forms = split(row.fields[0], '|');
      if (forms.empty()) fail(path, row.line, "a row has no form; write at least one");
      pack_.gendered_verbs |= reading.category == sym::verb && reading.has(sym::gen);
      if (reading.category == sym::insthead && reading.has(sym::inst)) pack_.institutions.insert(reading.get(sym::inst));
      if (reading.category == sym::country)
        pack_.forms_of_country.emplace(pack_.symbols.word(reading.get(sym::id)), forms[0]);
      for (const std::string& form : forms) {
        add(form, reading);
        if (paradigm) generate(path, row.line, form, reading, pack_.symbols.word(paradigm));
      }
    }
  }

  void check_country(const fs::path& path, std::size_t line, const Reading& reading) {
    bool by_id = reading.category == sym::country || reading.category == sym::nisba || reading.category == sym::capital || reading.category == sym::seat;
    std::vector<Symbol> codes;
    if (by_id) {
      if (!reading.has(sym::id)) fail(path, line, "the row has no id; write id= and the ISO 3166-1 code of the state");
      codes = *reading.values(sym::id);
    } else if (reading.category == sym::org) {
      for (Symbol key : {sym::of, sym::country})
        if (Symbol code = reading.get(key)) codes.push_back(code);
    }
    for (Symbol code : codes)
      if (!schema_.countries.count(pack_.symbols.word(code)))
        fail(path, line, "'" + pack_.symbols.word(code) + "' is no code of schema/countries.tsv; use ISO 3166-1 alpha-2 in capitals");
  }

  void add(const std::string& form, Reading reading) {
    if (reading.get(sym::exact)) reading.exact = form;
    auto words = form_words(form, pack_.folder, pack_.properties.capitals);
    if (words.empty()) return;
    latin_forms_ += static_cast<unsigned char>(words[0][0]) < 0x80 ? 1 : -1;
    pack_.lexicon.add(words, std::move(reading));
  }

  void generate(const fs::path& path, std::size_t line, const std::string& form, const Reading& base, const std::string& name) {
    auto found = paradigms_.find(name);
    if (found == paradigms_.end()) fail(path, line, "paradigm '" + name + "' is not in paradigms.tsv; add it or correct the name");
    for (const Paradigm& paradigm : found->second)
      for (const std::string& pattern : paradigm.patterns) {
        std::size_t tilde = pattern.find('~');
        if (tilde == std::string::npos) fail(folder_ / "paradigms.tsv", 1, "pattern '" + pattern + "' has no ~; mark where the form goes");
        std::string before = pattern.substr(0, tilde), stem = form;
        if (std::size_t minus = before.find('-'); minus != std::string::npos) {
          std::string drop = before.substr(minus + 1);
          if (!stem.ends_with(drop)) continue;
          stem.erase(stem.size() - drop.size());
          before.erase(minus);
        }
        Reading reading = base;
        for (const auto& [key, values] : paradigm.features) reading.set(key, values);
        add(before + stem + pattern.substr(tilde + 1), std::move(reading));
      }
  }

  void affixes() {
    fs::path path = folder_ / "affixes.tsv";
    if (!fs::exists(path)) return;
    for (const TsvRow& row : read_tsv(path)) {
      if (row.fields.size() < 5) fail(path, row.line, "an affix has too few columns; write form, side, slot, emits, licensed-by");
      Affix affix;
      affix.form = pack_.folder.fold(row.fields[0]);
      affix.suffix = row.fields[1] == "post";
      affix.slot = std::atoi(row.fields[2].c_str());
      auto emits = split(row.fields[3], ':');
      if (emits.empty()) fail(path, row.line, "an affix emits nothing; write category or category:id");
      affix.emits.category = pack_.symbols.intern(emits[0]);
      if (emits.size() > 1) affix.emits.set(sym::id, {pack_.symbols.intern(emits[1])});
      for (const std::string& licence : split(row.fields[4], ',')) {
        auto parts = split(licence, '.');
        affix.licences.emplace_back(pack_.symbols.intern(parts[0]), parts.size() > 1 ? pack_.symbols.intern(parts[1]) : 0);
      }
      if (row.fields.size() > 5) affix.substitute = pack_.folder.fold(row.fields[5]);
      pack_.affixes.push_back(std::move(affix));
    }
  }

  void grades() {
    fs::path names = folder_ / "names.tsv", background = folder_ / "background.tsv";
    if (fs::exists(names))
      for (const TsvRow& row : read_tsv(names)) {
        bool weak = row.fields.size() > 1 && row.fields[1] == "weak";
        Symbol gender = row.fields.size() > 2 && !row.fields[2].empty() ? pack_.symbols.intern(row.fields[2]) : 0;
        for (const std::string& word : form_words(row.fields[0], pack_.folder, pack_.properties.capitals))
          pack_.lexicon.add_grade(word, weak ? NameGrade::weak : NameGrade::known, gender);
      }
    if (fs::exists(background))
      for (const TsvRow& row : read_tsv(background))
        pack_.lexicon.add_grade(pack_.folder.fold(row.fields[0]), NameGrade::background, 0);
  }

  void offices() {
    fs::path schema = folder_.parent_path() / "schema";
    auto symbol = [&](const std::string& word) { return pack_.symbols.intern(word); };
    auto role = [&](const fs::path& path, const TsvRow& row, const std::string& code) {
      if (!schema_.roles.count(code)) fail(path, row.line, "unknown role '" + code + "'; use a code of schema/roles.tsv");
      return symbol(code);
    };
    for (const TsvRow& row : read_tsv(schema / "compose.tsv")) {
      if (row.fields.size() < 4) fail(schema / "compose.tsv", row.line, "a row has too few columns; write title, part, role, of");
      pack_.offices.compose.push_back(
          {symbol(row.fields[0]), symbol(row.fields[1]), role(schema / "compose.tsv", row, row.fields[2]), symbol(row.fields[3])});
    }
    for (const TsvRow& row : read_tsv(schema / "wrappers.tsv")) {
      if (row.fields.size() < 3) fail(schema / "wrappers.tsv", row.line, "a row has too few columns; write outer, inner, role");
      pack_.offices.wrappers.push_back({symbol(row.fields[0]), symbol(row.fields[1]), role(schema / "wrappers.tsv", row, row.fields[2])});
    }
    for (const TsvRow& row : read_tsv(schema / "families.tsv")) {
      if (row.fields.size() < 2) fail(schema / "families.tsv", row.line, "a row has too few columns; write title, role");
      pack_.offices.families[symbol(row.fields[0])].push_back(role(schema / "families.tsv", row, row.fields[1]));
    }
    for (const auto& [code, entry] : schema_.roles) pack_.offices.represents[symbol(code)] = entry.represents;
  }

  void known_names() {
    fs::path path = folder_.parent_path() / "world" / ("names." + pack_.properties.code + ".tsv");
    if (!fs::exists(path)) return;
    for (const TsvRow& row : read_tsv(path)) {
      if (row.fields.size() < 2) fail(path, row.line, "a row has too few columns; write id, full names, short forms");
      if (!schema_.actors.count(row.fields[0])) fail(path, row.line, "'" + row.fields[0] + "' is not in world/actors.tsv; add it there");
      for (std::size_t column = 1; column < std::min<std::size_t>(row.fields.size(), 3); ++column)
        for (const std::string& form : split(row.fields[column], '|')) {
          std::string key;
          auto words = form_words(form, pack_.folder, pack_.properties.capitals);
          for (const std::string& word : words) {
            key += (key.empty() ? "" : " ") + word;
            WordId id = pack_.lexicon.find(word);
            // Without capitals a common word is no name by itself; the full name is known as a whole.
            if (id && words.size() > 1 && !pack_.properties.capitals && pack_.lexicon.grade(id) == NameGrade::background) continue;
            // Known people's name parts are name tokens; a word of the language stays one ("weak").
            bool word_too = id && (!pack_.lexicon.readings(id).empty() || pack_.lexicon.grade(id) == NameGrade::background || pack_.lexicon.grade(id) == NameGrade::weak);
            pack_.lexicon.add_grade(word, word_too ? NameGrade::weak : NameGrade::known, 0);
          }
          if (column == 1) pack_.known.first.insert(key.substr(0, key.find(' ')));
          (column == 1 ? pack_.known.full : pack_.known.brief).emplace(key, row.fields[0]);
        }
    }
  }

  /// A rule shows by examples what it does and what it must not do.
  void check_examples() {
    auto check = [&](const fs::path& file, std::size_t line, const std::string& rule, const std::vector<RuleExample>& examples) {
      for (bool positive : {true, false})
        if (std::none_of(examples.begin(), examples.end(), [&](const RuleExample& e) { return e.positive == positive; }))
          fail(file, line, "rule " + rule + " has no example that " + (positive ? "holds; add a line '+ text => facts'" : "must not hold; add a line '- text'"));
    };
    for (const auto& stratum : pack_.phrases.strata)
      for (const PhraseRule& rule : stratum) check(pack_.phrases.file, rule.line, rule.id, rule.examples);
    for (const Frame& frame : pack_.frames.frames)
      check(pack_.frames.file, frame.line, pack_.symbols.word(frame.name), frame.examples);
  }

  void check_frames() {
    for (const auto& [frame, place] : used_frames_)
      if (!pack_.frames.find(frame))
        fail(place.first, place.second, "there is no frame '" + pack_.symbols.word(frame) + "' in clauses.rules; add it or correct the name");
  }

  void check_builders() {
    static const Symbol known[] = {sym::actor, sym::org, sym::office, sym::nest, sym::persons, sym::persons2, sym::ofperson,
                                   sym::counterpart, sym::name, sym::group, sym::side, sym::event, sym::skip};
    for (const auto& stratum : pack_.phrases.strata)
      for (const PhraseRule& rule : stratum)
        if (std::find(std::begin(known), std::end(known), rule.builder) == std::end(known))
          fail(pack_.phrases.file, rule.line, "unknown builder '" + pack_.symbols.word(rule.builder) +
                                                  "'; use actor, org, office, nest, persons, persons2, ofperson, counterpart, name, group, side, event or skip");
  }

  fs::path folder_;
  const Schema& schema_;
  Pack& pack_;
  std::string article_;
  std::map<std::string, std::vector<Paradigm>> paradigms_;
  long latin_forms_ = 0;
  std::map<Symbol, std::pair<fs::path, std::size_t>> used_frames_;  ///< where each was named first
};

}  // namespace

const OfficeTable::Row* OfficeTable::find(Symbol title, Symbol part) const {
  for (const Row& row : compose)
    if (row.title == title && (row.part == sym::star || (part ? row.part == part : row.part == sym::minus))) return &row;
  return nullptr;
}

Symbol OfficeTable::wrap(Symbol outer, Symbol role) const {
  for (const auto& [wrapper, inner, result] : wrappers)
    if (wrapper == outer && (inner == role || inner == sym::star)) return result;
  return role;
}

std::string Pack::institution_code(Symbol part, const std::string& word) const {
  return part && institutions.count(part) ? symbols.word(part) : "ministry-" + word;
}

Pack Pack::load(const std::filesystem::path& folder, const Schema& schema) {
  Pack pack;
  PackLoader(folder, schema, pack).load();
  return pack;
}

}  // namespace actorgraph

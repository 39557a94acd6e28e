#include "extract/pack.hpp"

#include <algorithm>
#include <set>

#include "extract/confidence.hpp"
#include "extract/dates.hpp"
#include "extract/name_grades.hpp"
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
  PackLoader(const fs::path& folder, const Schema& schema, Faults& faults, Pack& pack)
      : folder_(folder), schema_(schema), faults_(faults), pack_(pack) {}

  void load() {
    const std::size_t before = faults_.size();
    faults_.attempt([&] { pack_.properties = read_properties(folder_ / "pack.json", faults_); });
    bool rules_known = faults_.size() == before;  // their ids begin with the code
    letters();
    pack_.properties.article = pack_.folder.fold(pack_.properties.article);
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
    const std::size_t before_rules = faults_.size();
    faults_.attempt([&] { pack_.phrases = parse_rules(folder_ / "phrases.rules", pack_.symbols, faults_); });
    std::vector<std::string> relations;
    for (const auto& [code, relation] : schema_.relations) relations.push_back(code);
    faults_.attempt([&] { pack_.frames = parse_frames(folder_ / "clauses.rules", pack_.symbols, relations, faults_); });
    rules_known &= faults_.size() == before_rules;
    check_examples();
    if (rules_known) {  // else the tables would be blamed for rules with faults
      check_frames();
      confidences();
    }
    pack_.lexicon.seal();
    prepare_words(pack_);
    for (std::size_t i = 0; i < std::size(pack_.digits); ++i) pack_.digits[i] = pack_.symbols.find(std::to_string(i));
  }

 private:
  /// Every row of a table, if the pack has it; a faulty one does not hide those behind it.
  template <typename Take>
  void rows(const fs::path& path, bool required, Take take) {
    if (!required && !fs::exists(path)) return;
    faults_.attempt([&] {
      for (const TsvRow& row : read_tsv(path, faults_)) faults_.attempt([&] { take(row); });
    });
  }
  static bool reserved(const std::string& name) {
    static const std::set<std::string> names = {"letters.tsv", "affixes.tsv", "paradigms.tsv", "names.tsv", "background.tsv", "confidence.tsv", "rarity.tsv"};
    return names.count(name) > 0;
  }

  void letters() {
    const fs::path path = folder_ / "letters.tsv";
    rows(path, false, [&](const TsvRow& row) {
      if (row.fields[0].empty()) fail(path, row, 0, "a letter is missing; write 'from<TAB>to'");
      pack_.folder.add_letter(character_at(row.fields[0], 0).code, row.fields.size() > 1 ? row.fields[1] : std::string());
    });
  }

  void layout() {
    const Symbol marks[] = {sym::comma, sym::colon, sym::stop, sym::semi, sym::dots, sym::quote, sym::open, sym::close, sym::dash, sym::hyphen, sym::num};
    for (Symbol mark : marks) pack_.punctuation.emplace_back().category = mark;
    for (const Reading& mark : pack_.punctuation) {
      const Reading** one = pack_.lexicon.arena().array<const Reading*>(1);
      *one = &mark;
      if (pack_.marks.size() <= mark.category) pack_.marks.resize(mark.category + 1);
      pack_.marks[mark.category] = Readings(one, 1);
    }
    Reading* const names = pack_.lexicon.arena().array<Reading>(4);
    const Symbol grades[] = {sym::known, sym::weak, sym::weak, sym::oov};
    for (std::size_t k = 0; k < 4; ++k) {
      Reading& reading = *new (names + k) Reading();
      reading.category = sym::ntok;
      reading.set(sym::grade, {grades[k]}, pack_.lexicon.arena());
      reading.set(grades[k], {sym::y}, pack_.lexicon.arena());
    }
    names[2].set(sym::word, {sym::y}, pack_.lexicon.arena());
    pack_.name_known = names, pack_.name_weak = names + 1, pack_.name_word = names + 2, pack_.name_oov = names + 3;
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
    const fs::path path = folder_ / "paradigms.tsv";
    rows(path, false, [&](const TsvRow& row) {
      auto& paradigm = paradigms_[row.fields[0]];  // a faulty one is there too: it is told once
      if (row.fields.size() < 2) fail(path, row, 1, "a paradigm has too few columns; write 'name<TAB>patterns<TAB>features'");
      auto patterns = split(row.fields[1], '|');
      for (const std::string& pattern : patterns)
        if (pattern.find('~') == std::string::npos) fail(path, row, 1, "pattern '" + pattern + "' has no ~; mark where the form goes");
      paradigm.push_back({std::move(patterns), features(row.fields.size() > 2 ? row.fields[2] : "")});
    });
  }

  void lexicon_file(const fs::path& path) {
    rows(path, true, [&](const TsvRow& row) {
      if (row.fields.size() < 2 || row.fields.size() > 3)
        fail(path, row, row.fields.size() < 2 ? 1 : 3, "a row has " + std::to_string(row.fields.size()) + " columns; write 'forms<TAB>category<TAB>features'");
      Reading reading;
      reading.category = pack_.symbols.intern(row.fields[1]);
      for (const auto& [key, values] : features(row.fields.size() > 2 ? row.fields[2] : ""))
        if (!reading.has(key)) reading.set(key, values, pack_.lexicon.arena());
      Symbol paradigm = reading.get(sym::paradigm);
      if (const Values frames = reading.values(sym::frame))
        for (Symbol frame : frames) used_frames_.emplace(frame, place_of(path, row.line, row.column(2)));
      check_country(path, row, reading);
      if (const std::string what = time_fault(reading, pack_.symbols); !what.empty()) fail(path, row, 2, what);
      auto forms = split(row.fields[0], '|');
      if (forms.empty()) fail(path, row, 0, "a row has no form; write at least one");
      pack_.gendered_verbs |= reading.category == sym::verb && reading.has(sym::gen);
      if (reading.category == sym::insthead && reading.has(sym::inst)) pack_.institutions.insert(reading.get(sym::inst));
      if (const Symbol id = reading.get(reading.category == sym::org ? sym::id : sym::org)) pack_.organizations.insert(id);
      if (reading.category == sym::country)
        pack_.forms_of_country.try_emplace(pack_.symbols.word(reading.get(sym::id)), Pack::CountryForm{forms[0], pack_.folder.fold(forms[0])});
      for (const std::string& form : forms) {
        add(form, reading);
        if (paradigm) generate(path, row, form, reading, pack_.symbols.word(paradigm));
      }
    });
  }

  void check_country(const fs::path& path, const TsvRow& row, const Reading& reading) {
    bool by_id = reading.category == sym::country || reading.category == sym::nisba || reading.category == sym::capital || reading.category == sym::seat;
    std::vector<Symbol> codes;
    if (by_id) {
      if (!reading.has(sym::id)) fail(path, row, 2, "the row has no id; write id= and the ISO 3166-1 code of the state");
      codes.assign(reading.values(sym::id).begin(), reading.values(sym::id).end());
    } else if (reading.category == sym::org) {
      for (Symbol key : {sym::of, sym::country})
        if (Symbol code = reading.get(key)) codes.push_back(code);
    }
    for (Symbol code : codes)
      if (!schema_.countries.count(pack_.symbols.word(code)))
        fail(path, row, 2, "'" + pack_.symbols.word(code) + "' is no code of schema/countries.tsv; use ISO 3166-1 alpha-2 in capitals");
  }

  void add(const std::string& form, Reading reading) {
    if (reading.get(sym::exact)) reading.exact = pack_.lexicon.arena().copy(form);
    auto words = form_words(form, pack_.folder, pack_.properties.capitals);
    if (words.empty()) return;
    latin_forms_ += static_cast<unsigned char>(words[0][0]) < 0x80 ? 1 : -1;
    pack_.lexicon.add(words, reading);
  }

  void generate(const fs::path& path, const TsvRow& row, const std::string& form, const Reading& base, const std::string& name) {
    auto found = paradigms_.find(name);
    if (found == paradigms_.end()) fail(path, row, 2, "paradigm '" + name + "' is not in paradigms.tsv; add it or correct the name");
    for (const Paradigm& paradigm : found->second)
      for (const std::string& pattern : paradigm.patterns) {
        std::size_t tilde = pattern.find('~');
        std::string before = pattern.substr(0, tilde), stem = form;
        if (std::size_t minus = before.find('-'); minus != std::string::npos) {
          std::string drop = before.substr(minus + 1);
          if (!stem.ends_with(drop)) continue;
          stem.erase(stem.size() - drop.size());
          before.erase(minus);
        }
        Reading reading = base;
        for (const auto& [key, values] : paradigm.features) reading.set(key, values, pack_.lexicon.arena());
        add(before + stem + pattern.substr(tilde + 1), reading);
      }
  }

  void affixes() {
    const fs::path path = folder_ / "affixes.tsv";
    rows(path, false, [&](const TsvRow& row) {
      if (row.fields.size() < 5) fail(path, row, row.fields.size(), "an affix has too few columns; write form, side, slot, emits, licensed-by");
      Affix affix;
      affix.form = pack_.folder.fold(row.fields[0]);
      if (affix.form.empty()) fail(path, row, 0, "an affix has no form; write its letters");
      affix.suffix = row.fields[1] == "post";
      if (!affix.suffix && row.fields[1] != "pre") fail(path, row, 1, "side is '" + row.fields[1] + "'; use pre or post");
      affix.slot = std::atoi(row.fields[2].c_str());
      if (affix.slot < 1) fail(path, row, 2, "slot is '" + row.fields[2] + "'; use 1 or more: affixes of one word stand in rising slots");
      auto emits = split(row.fields[3], ':');
      if (emits.empty()) fail(path, row, 3, "an affix emits nothing; write category or category:id");
      affix.emits.category = pack_.symbols.intern(emits[0]);
      if (emits.size() > 1) affix.emits.set(sym::id, {pack_.symbols.intern(emits[1])}, pack_.lexicon.arena());
      for (const std::string& licence : split(row.fields[4], ',')) {
        auto parts = split(licence, '.');
        if (parts.empty()) fail(path, row, 4, "'" + licence + "' is no licence; write category or category.tense");
        const Symbol category = pack_.symbols.intern(parts[0]);
        affix.licences.emplace_back(category, parts.size() > 1 ? pack_.symbols.intern(parts[1]) : 0);
        affix.licensing.add(category);
        affix.by_any |= category == sym::star;
        affix.by_name |= category == sym::name;
        affix.by_multi |= category == sym::multi;
      }
      if (row.fields.size() > 5) affix.substitute = pack_.folder.fold(row.fields[5]);
      if (pack_.affixes.size() == AffixIndex::kMost) fail(path, row, 0, "there are more than " + std::to_string(AffixIndex::kMost) + " affixes; leave out the rarest");
      pack_.affix_index.add(affix, pack_.affixes.size());
      pack_.affixes.push_back(std::move(affix));
    });
  }

  void grades() {
    const fs::path names = folder_ / "names.tsv";
    rows(names, false, [&](const TsvRow& row) {
      bool weak = row.fields.size() > 1 && row.fields[1] == "weak";
      if (!weak && (row.fields.size() < 2 || row.fields[1] != "known")) fail(names, row, 1, "a name has no grade; write known or weak");
      Symbol gender = row.fields.size() > 2 && !row.fields[2].empty() ? pack_.symbols.intern(row.fields[2]) : 0;
      for (const std::string& word : form_words(row.fields[0], pack_.folder, pack_.properties.capitals))
        pack_.lexicon.add_grade(word, weak ? NameGrade::weak : NameGrade::known, gender);
    });
    rows(folder_ / "background.tsv", false,
         [&](const TsvRow& row) { pack_.lexicon.add_grade(pack_.folder.fold(row.fields[0]), NameGrade::background, 0); });
  }

  void offices() {
    const fs::path schema = folder_.parent_path() / "schema";
    const fs::path compose = schema / "compose.tsv", wrappers = schema / "wrappers.tsv", families = schema / "families.tsv";
    auto symbol = [&](const std::string& word) { return pack_.symbols.intern(word); };
    auto need = [](const fs::path& path, const TsvRow& row, std::size_t columns, const char* form) {
      if (row.fields.size() < columns) fail(path, row, row.fields.size(), std::string("a row has too few columns; write ") + form);
    };
    auto role = [&](const fs::path& path, const TsvRow& row, std::size_t column) {
      const std::string& code = row.fields[column];
      if (!schema_.roles.count(code)) fail(path, row, column, "unknown role '" + code + "'; use a code of schema/roles.tsv");
      return symbol(code);
    };
    rows(compose, true, [&](const TsvRow& row) {
      need(compose, row, 4, "title, part, role, of");
      pack_.offices.compose.push_back({symbol(row.fields[0]), symbol(row.fields[1]), role(compose, row, 2), symbol(row.fields[3])});
    });
    pack_.offices.sort();
    rows(wrappers, true, [&](const TsvRow& row) {
      need(wrappers, row, 3, "outer, inner, role");
      pack_.offices.wrappers.push_back({symbol(row.fields[0]), symbol(row.fields[1]), role(wrappers, row, 2)});
    });
    rows(families, true, [&](const TsvRow& row) {
      need(families, row, 2, "title, role");
      pack_.offices.families[symbol(row.fields[0])].push_back(role(families, row, 1));
    });
    for (const auto& [code, entry] : schema_.roles) pack_.offices.represents[symbol(code)] = entry.represents;
  }

  void known_names() {
    const fs::path path = folder_.parent_path() / "world" / ("names." + pack_.properties.code + ".tsv");
    rows(path, false, [&](const TsvRow& row) {
      if (row.fields.size() < 2) fail(path, row, 1, "a row has too few columns; write id, full names, short forms");
      const auto actor = schema_.actors.find(row.fields[0]);
      if (actor == schema_.actors.end()) fail(path, row, 0, "'" + row.fields[0] + "' is not in world/actors.tsv; add it there");
      for (std::size_t column = 1; column < std::min<std::size_t>(row.fields.size(), 3); ++column)
        for (const std::string& form : split(row.fields[column], '|')) pack_.add_known_name(form, actor->second, column == 1);
    });
  }

  /// Ids that facts of this pack can have; phrases without a rule of their own go by their kind.
  std::set<std::string> rule_ids() const {
    std::set<std::string> ids;
    const auto add = [&](const std::string& rule) {
      for (const char* end : {"", "+home"}) ids.insert(pack_.properties.code + "/" + rule + end);
    };
    for (Symbol kind : {sym::Person, sym::Office, sym::Side}) add(pack_.symbols.word(kind));
    for (const auto& stratum : pack_.phrases.strata)
      for (const PhraseRule& rule : stratum) add(rule.id);
    for (const Frame& frame : pack_.frames.frames) add(pack_.symbols.word(frame.name));
    return ids;
  }

  void confidences() {
    const fs::path path = folder_ / "confidence.tsv";
    const std::set<std::string> ids = rule_ids();
    rows(path, false, [&](const TsvRow& row) {
      const std::string& rule = row.fields[0];
      if (row.fields.size() != 4) fail(path, row, std::min<std::size_t>(row.fields.size(), 4), "a row has not four columns; write rule, judged, right, confidence");
      if (!ids.count(rule)) fail(path, row, 0, "the pack has no rule '" + rule + "'; remove the row, or learn the table anew with scripts/learn_confidence.py");
      const auto value = to_confidence(row.fields[3]);
      if (!value) fail(path, row, 3, "'" + row.fields[3] + "' is no confidence; use a number above 0 and up to 1");
      if (!pack_.confidences.emplace(rule, *value).second) fail(path, row, 0, "rule '" + rule + "' stands twice; keep one row");
    });
  }

  /// A rule shows by examples what it does and what it must not do.
  void check_examples() {
    auto check = [&](const std::string& place, const std::string& rule, const std::vector<RuleExample>& examples) {
      for (bool positive : {true, false})
        if (std::none_of(examples.begin(), examples.end(), [&](const RuleExample& e) { return e.positive == positive; }))
          faults_.add(place + ": rule " + rule + " has no example that " + (positive ? "holds; add a line '+ text => facts'" : "must not hold; add a line '- text'"));
    };
    for (const auto& stratum : pack_.phrases.strata)
      for (const PhraseRule& rule : stratum) check(place_of(pack_.phrases.file, rule.line, rule.column), rule.id, rule.examples);
    for (const Frame& frame : pack_.frames.frames)
      check(place_of(pack_.frames.file, frame.line, frame.column), pack_.symbols.word(frame.name), frame.examples);
  }

  void check_frames() {
    for (const auto& [frame, place] : used_frames_)
      if (!pack_.frames.find(frame)) faults_.add(place + ": there is no frame '" + pack_.symbols.word(frame) + "' in clauses.rules; add it or correct the name");
  }

  fs::path folder_;
  const Schema& schema_;
  Faults& faults_;
  Pack& pack_;
  std::map<std::string, std::vector<Paradigm>> paradigms_;
  long latin_forms_ = 0;
  std::map<Symbol, std::string> used_frames_;  ///< where each was named first
};

}  // namespace

std::string Pack::institution_code(Symbol part, std::string_view word) const {
  return part && institutions.count(part) ? symbols.word(part) : "ministry-" + std::string(word);
}

Pack Pack::load(const std::filesystem::path& folder, const Schema& schema, Faults& faults) {
  Pack pack;
  PackLoader(folder, schema, faults, pack).load();
  return pack;
}

}  // namespace actorgraph

#include "graph/facts_codec.hpp"

#include <charconv>

namespace actorgraph {
namespace {

/// Writes JSON arrays by hand: this runs once per fact of a build, and a tree of values would cost more than the extraction.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  Writer& open() { return begin(), out_ += '[', fresh_ = true, *this; }
  Writer& close() { return out_ += ']', fresh_ = false, *this; }
  Writer& raw(std::string_view text) { return begin(), out_ += text, *this; }
  Writer& flag(bool value) { return raw(value ? "1" : "0"); }

  Writer& number(std::uint32_t value) {
    char digits[12];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return raw({digits, static_cast<std::size_t>(end - digits)});
  }
  /// The shortest digits that read back as this very number.
  Writer& real(double value) {
    char digits[40];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return raw({digits, static_cast<std::size_t>(end - digits)});
  }
  Writer& maybe(const std::optional<LocalId>& id) { return id ? number(*id) : raw("null"); }

  Writer& text(std::string_view value) {
    begin();
    out_ += '"';
    for (const char c : value) {
      if (c == '"' || c == '\\') {
        (out_ += '\\') += c;
      } else if (static_cast<unsigned char>(c) < 0x20) {
        constexpr char kDigits[] = "0123456789abcdef";
        ((out_ += "\\u00") += kDigits[c >> 4]) += kDigits[c & 15];
      } else {
        out_ += c;
      }
    }
    out_ += '"';
    return *this;
  }

  Writer& range(TextRange range) { return number(range.start).number(range.end); }
  Writer& evidence(const Evidence& why) {
    return range(why.where).range(why.sentence).text(why.rule).real(why.confidence);
  }

 private:
  void begin() {
    if (!fresh_) out_ += ',';
    fresh_ = false;
  }

  std::string& out_;
  bool fresh_ = true;
};

void write(Writer& out, const LocalActor& actor) {
  out.text(to_string(actor.kind)).text(actor.pack_id).text(actor.name).text(actor.key).text(actor.country).text(actor.gender);
  out.flag(actor.partial).flag(actor.conditional);
}

void write(Writer& out, const Mention& mention) {
  out.number(mention.actor).range(mention.where).text(to_string(mention.form));
}

void write(Writer& out, const Role& role) {
  out.number(role.actor).text(role.role).maybe(role.of).text(to_string(role.status)).flag(role.inferred).evidence(role.evidence);
}

void write(Writer& out, const Relation& relation) {
  out.text(relation.relation).number(relation.from).number(relation.to).text(to_string(relation.status)).text(relation.date);
  out.maybe(relation.place).number(relation.event).flag(relation.inferred).evidence(relation.evidence);
}

void write(Writer& out, const Statement& statement) {
  out.number(statement.speaker).maybe(statement.source).text(to_string(statement.form)).open();
  for (const LocalId actor : statement.about) out.number(actor);
  out.close().range(statement.content).evidence(statement.evidence);
}

template <class Rows>
void write_rows(std::string& out, const char* name, const Rows& rows) {
  ((out += ",\"") += name) += "\":";
  Writer writer(out);
  writer.open();
  for (const auto& row : rows) {
    writer.open();
    write(writer, row);
    writer.close();
  }
  writer.close();
}

void write_field(std::string& out, const char* name, const std::string& value) {
  ((out += ",\"") += name) += "\":";
  Writer(out).text(value);
}

}  // namespace

std::string encode_facts(const DocumentFacts& facts) {
  std::string out = "{\"v\":" + std::to_string(kFactsVersion);
  write_field(out, "id", facts.id);
  write_field(out, "title", facts.title);
  write_field(out, "language", facts.language);
  write_field(out, "date", facts.date);
  write_field(out, "source", facts.source);
  write_rows(out, "actors", facts.actors);
  write_rows(out, "mentions", facts.mentions);
  write_rows(out, "roles", facts.roles);
  write_rows(out, "relations", facts.relations);
  write_rows(out, "statements", facts.statements);
  out += '}';
  return out;
}

}  // namespace actorgraph

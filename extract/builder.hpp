// The builders, one function each. Internal to extract/: rules name them, constituents.cpp runs them.
#pragma once

#include "extract/constituents.hpp"
#include "extract/pack.hpp"

namespace actorgraph {

/// One captured item, and the reading of it that the rule asked for.
struct Argument {
  const Item* item;
  const Reading* reading;
};

/// What a rule captured under one name, in text order.
class Arguments {
 public:
  void push_back(const Argument& argument) {
    if (size_ < std::size(items_)) items_[size_++] = argument;
  }
  const Argument* begin() const { return items_; }
  const Argument* end() const { return items_ + size_; }
  bool empty() const { return size_ == 0; }
  const Argument& operator[](std::size_t i) const { return items_[i]; }

 private:
  // Uninitialised on purpose. A match has at most RuleMatcher::kMostItems captures; twice as many where two names are taken together.
  Argument items_[2 * RuleMatcher::kMostItems];
  std::size_t size_ = 0;
};

/// Fills a constituent from one match. `out` is left half filled if run() returns false.
class Builder {
 public:
  Builder(const RuleMatch& match, Items items, std::string_view text, const Pack& pack, ActorTable& actors,
          Arena& arena, Constituent& out)
      : match_(match), items_(items), text_(text), pack_(pack), actors_(actors), arena_(arena), out_(out) {}

  bool run();

 private:
  Arguments all(Symbol argument) const;
  std::string_view slice(Span span) const { return text_.substr(span.start, span.end - span.start); }
  const std::string& word(Symbol symbol) const { return pack_.symbols.word(symbol); }
  void mention(ActorIndex actor, Span span, MentionForm form) { out_.mentions.push_back({actor, span, form}, arena_); }
  /// Registers the actors that a token or constituent names; their mentions go to the constituent.
  ArenaList<ActorIndex> named(const Argument& argument);
  ArenaList<ActorIndex> owners(Symbol argument);
  void set(Symbol key, Values values) { out_.own.set(key, values, arena_); }
  void set(Symbol key, Symbol value) { out_.own.set(key, {value}, arena_); }
  ArenaList<OfficeRef> copy(const ArenaList<OfficeRef>& offices) const;
  Member copy(const Member& member) const;
  void add_member(ActorIndex actor);
  bool actor();
  bool organization();
  /// Code under which compose.tsv knows a portfolio or an organisation.
  Symbol part_code(const Argument& part) const;
  bool office();
  bool add_office(const Reading& head, const Argument& part, ActorIndex state);
  /// Words before and after the title: deputy, former, acting, elect.
  void apply_modifiers();
  void inherit(const Argument& a);
  /// "special envoy of the Russian president to Syria": the outer office, its owner from the inner one.
  bool nest();
  Member named_person(const Argument& a) const;
  bool persons();
  /// n names and r offices: one name takes all; as many names as offices: in order; one office: each takes it.
  void distribute(const ArenaList<OfficeRef>& roles, bool several);
  bool persons2();
  /// "President X's adviser": an office whose owner is the owner of X's office.
  bool of_person();
  bool counterpart();
  bool side();
  bool name();
  bool group();

  const RuleMatch& match_;
  Items items_;
  std::string_view text_;
  const Pack& pack_;
  ActorTable& actors_;
  Arena& arena_;
  Constituent& out_;
};

}  // namespace actorgraph

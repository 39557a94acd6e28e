// Clause rules: frames with slots, and what they do. The notation is in docs/rules.md.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/rules.hpp"
#include "extract/symbols.hpp"

namespace actorgraph {

/// What may stand in a slot.
struct KindMask {
  bool person = false, country = false, organization = false, place = false, office = false;
};

struct Slot {
  std::string name;
  bool optional = false;
  bool near = false;             ///< takes an actor directly behind its preposition only
  bool one = false;              ///< takes the first of several joined actors only
  std::vector<Symbol> sources;   ///< tried in this order
  KindMask kinds;
};

/// One line "do OPERATOR relation slots...".
struct Action {
  Symbol op = 0;         ///< relate, each, sides, mutual, both, join, hold
  std::string relation;
  std::vector<int> slots;  ///< indices into Frame::slots
};

struct Frame {
  Symbol name = 0;
  bool speech = false;   ///< has content: see statements
  bool content = false;  ///< is also asserted when it stands inside reported speech
  std::vector<Symbol> without;  ///< prepositions beside the trigger that make it another sense
  Symbol beside = 0;     ///< frame of a noun that must stand beside the trigger; 0: none
  int gap = 6;           ///< unknown items between trigger and a filler
  std::vector<Slot> slots;
  std::vector<Action> actions;
  double confidence = 0.8;
  std::vector<RuleExample> examples;
  std::size_t line = 0, column = 0;  ///< of its name
  const Slot* slot(const std::string& name) const;
};

struct FrameSet {
  std::filesystem::path file;
  std::vector<Frame> frames;
  std::unordered_map<Symbol, std::size_t> index;
  const Frame* find(Symbol name) const;
};

/// Parses clauses.rules; `valid`: relation codes of the schema. Of a line with a fault, what went before is kept. Throws Error
/// if the file cannot be read.
FrameSet parse_frames(const std::filesystem::path& path, Symbols& symbols, const std::vector<std::string>& valid, Faults& faults);

}  // namespace actorgraph

// How often rules are right: what is assumed of those that nobody has measured (docs/rules.md, "Confidence").
#pragma once

#include <optional>
#include <string>

namespace actorgraph {

constexpr double kPhraseConfidence = 0.9;     ///< an office, or a state that is represented, as a phrase says
constexpr double kHomeConfidence = 0.7;       ///< an owner that the phrase left unsaid ("+home")
constexpr double kSideConfidence = 0.85;      ///< an owner taken from the side that somebody is of
constexpr double kConcludedConfidence = 0.5;  ///< an office whose owner no words say; it cannot be measured

/// The number that `word` is; nothing if it is none, not above 0, or above 1.
std::optional<double> to_confidence(const std::string& word);

}  // namespace actorgraph

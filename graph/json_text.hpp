// The two values of JSON that need care when they are written by hand: texts and numbers.
#pragma once

#include <string>
#include <string_view>

namespace actorgraph {

/// Appends `text`, which has to be UTF-8, as a JSON string with its quotation marks. What JSON need not escape stays as it is,
/// but DEL.
void append_json_text(std::string& out, std::string_view text);

/// `value` as the shortest decimal that reads back as the same number: "0.8", "1e-05".
std::string shortest(double value);

}  // namespace actorgraph

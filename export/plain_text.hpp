// Text as graph programs can hold it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace actorgraph {

/// `text` as one line: what XML 1.0 has no room for is left out and counted in `left_out`, controls of writing direction
/// are left out (they break search and equality), white space is squeezed to single blanks, and the rest is in NFC.
/// Joiners and elongation marks stay as written.
std::string plain_line(std::string_view text, std::size_t& left_out);

/// The items joined with '|'; a '|' or '\' inside an item gets a '\' before it.
std::string join_list(const std::vector<std::string>& items);

/// With & < > " escaped, for element content and attribute values alike.
std::string xml_escape(std::string_view text);

/// `text` with malformed sequences replaced by U+FFFD; unchanged if it is UTF-8.
std::string valid_utf8(std::string_view text);

}  // namespace actorgraph

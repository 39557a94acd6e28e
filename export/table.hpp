// Rows in columns that line up on a terminal, in any script.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace actorgraph {

/// Cells that `text` takes on a terminal: none for combining marks and format characters, two for characters that Unicode
/// calls wide (East Asian Width, UAX #11), one for all others. Malformed bytes count as U+FFFD.
std::size_t display_width(std::string_view text);

/// The rows under each other, two blanks between columns, no blanks at the end of a line. The first row is the heading; a
/// column in which all others are whole numbers is aligned to the right. Empty if there is only a heading.
std::string aligned(const std::vector<std::vector<std::string>>& rows);

}  // namespace actorgraph

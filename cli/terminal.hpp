// What is printed, and how: the only place that writes to standard output and standard error.
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace actorgraph::cli {

/// Thrown by print() when nobody reads standard output any more: the program then ends quietly.
struct OutputClosed : std::exception {};

/// To be called first: makes closed pipes an error of writing, and sees to it that no file gets the number of a
/// standard stream that was closed.
void prepare_streams();

/// To standard output. Throws OutputClosed, or Error if it cannot be written.
void print(std::string_view text);
/// Ends printing: what is still held back is written. Throws as print().
void finish_printing();
/// One line to standard error.
void print_error(std::string_view line);

/// `text` (a file name, say) without anything that a terminal would obey: control characters and malformed bytes become '?'.
std::string printable(std::string_view text);

/// Rows of a name and a value, in two columns; the values that are numbers are right-aligned.
std::string two_columns(const std::vector<std::pair<std::string, std::string>>& rows);

}  // namespace actorgraph::cli

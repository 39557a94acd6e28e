// Articles as JSON objects: one a file (.json) or one a line (.jsonl), with the keys that crawlers write.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/input.hpp"

namespace actorgraph {

/// The articles of `file`, JSON Lines (https://jsonlines.org), with its id in front of '#' and the article's own id, or else its line
/// number. Blank lines are passed over; a line that is no object becomes a problem.
void find_json_lines(const InputFile& file, Inputs& out);

/// One object as a document, with the values of the keys in article_fields.hpp. The document's text is title, blank line, text.
std::variant<Document, Problem> read_json_article(std::string_view json, const std::string& id);

}  // namespace actorgraph

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

/// One object as a document. Keys, the first that is there and not empty: text (or maintext, body, content, articleBody, article); title
/// (headline, title_page); date (date_publish, published, publish_date, datePublished, pubDate, date_download is not used);
/// language (lang); source (source_domain, outlet, publisher, site); url (link). The document's text is title, blank line, text.
std::variant<Document, Problem> read_json_article(std::string_view json, const std::string& id);

/// The calendar date that `text` begins with or holds ("2018-12-29T10:00", "20181229", "news/2018/12/29/x.txt"), as ISO 8601; empty if
/// there is none. Digits around it make it something else.
std::string date_in(std::string_view text);

}  // namespace actorgraph

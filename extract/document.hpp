// One article as it enters the library.
#pragma once

#include <string>

namespace actorgraph {

/// An article, decoded. `text` is UTF-8 with the byte order mark removed and CRLF and CR turned into LF, nothing else
/// changed; the headline is its first line. Every offset that leaves the library counts code points of `text`.
struct Document {
  std::string id;        ///< unique in a build; for files the path relative to the folder, with '/'
  std::string text;      ///< headline, then body
  std::string language;  ///< code of the pack that reads it ("ar"); empty until a pack has been chosen
  std::string date;      ///< ISO 8601 calendar date of publication, or empty
  std::string source;    ///< outlet, or empty
  std::string url;       ///< where it was published, or empty
  std::string title;     ///< headline, if it is another than the first line that is not blank; else empty
};

}  // namespace actorgraph

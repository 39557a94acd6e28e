// What crawlers and tables tell about an article: under which names, and how the values are read.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace actorgraph {

/// Names of one thing. The first that is there and not empty counts.
using FieldNames = std::initializer_list<const char*>;

inline constexpr FieldNames kIdNames = {"id"};
inline constexpr FieldNames kTextNames = {"text", "maintext", "body", "content", "articleBody", "article"};
inline constexpr FieldNames kTitleNames = {"title", "headline", "title_page"};
inline constexpr FieldNames kDateNames = {"date", "date_publish", "published", "publish_date", "datePublished", "pubDate"};
inline constexpr FieldNames kLanguageNames = {"lang", "language"};
inline constexpr FieldNames kSourceNames = {"source", "source_domain", "outlet", "publisher", "site"};
inline constexpr FieldNames kUrlNames = {"url", "link"};

/// The calendar date that `text` begins with or holds ("2018-12-29T10:00", "20181229", "news/2018/12/29/x.txt"), as ISO 8601;
/// empty if there is none. Digits around it make it something else.
std::string date_in(std::string_view text);

/// The code of a language without its region, lower case: "ar" of "ar-SA".
std::string language_in(std::string language);

}  // namespace actorgraph

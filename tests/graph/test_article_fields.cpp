// How dates and languages are read, wherever they stand.
#include "graph/article_fields.hpp"

#include "tests/support/catch.hpp"

using namespace actorgraph;

TEST_CASE("dates in texts and paths") {
  CHECK(date_in("2018-12-29") == "2018-12-29");
  CHECK(date_in("2018-12-29T10:00:00Z") == "2018-12-29");
  CHECK(date_in("paper/2018/12/29/story.txt") == "2018-12-29");
  CHECK(date_in("paper/20181229_story.txt") == "2018-12-29");
  CHECK(date_in("2020-02-29") == "2020-02-29");
  for (const char* none :
       {"", "story-12.txt", "2019-02-29", "2018-13-01", "2018-12-32", "120181229", "201812290", "2018-12/29", "1234-12-12"})
    CHECK(date_in(none) == "");
}

TEST_CASE("a language is a code without region") {
  CHECK(language_in("ar-SA") == "ar");
  CHECK(language_in("EN_gb") == "en");
  CHECK(language_in("tr") == "tr");
  CHECK(language_in("") == "");
}

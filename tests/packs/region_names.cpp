// Prints the states and territories that ICU knows, with their names in the languages asked for: region_names LANGUAGE...
// One a line: ISO 3166-1 alpha-2 code, then a name for each language, tabs between them. scripts/country_names.py makes a table of it.
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <iostream>
#include <string>

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: region_names LANGUAGE...\n";
    return 2;
  }
  for (const char* const* code = icu::Locale::getISOCountries(); *code; ++code) {
    std::cout << *code;
    const icu::Locale region("", *code);
    for (int i = 1; i < argc; ++i) {
      icu::UnicodeString name;
      std::string utf8;
      region.getDisplayCountry(icu::Locale(argv[i]), name).toUTF8String(utf8);
      std::cout << '\t' << utf8;
    }
    std::cout << '\n';
  }
}

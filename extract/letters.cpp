#include "extract/letters.hpp"

#include <algorithm>
#include <vector>

#include "extract/fold.hpp"
#include "extract/tsv.hpp"

namespace actorgraph {
namespace fs = std::filesystem;

Letters load_letters(const fs::path& lexicon) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(lexicon))
    if (fs::exists(entry.path() / "pack.json") && fs::exists(entry.path() / "letters.tsv"))
      files.push_back(entry.path() / "letters.tsv");
  std::sort(files.begin(), files.end());
  Letters letters;
  Faults others;  // are for the loader of the pack to complain of, as are rows without a letter
  for (const fs::path& path : files)
    for (const TsvRow& row : read_tsv(path, others))
      if (!row.fields[0].empty())
        letters.emplace(character_at(row.fields[0], 0).code, row.fields.size() > 1 ? row.fields[1] : std::string());
  return letters;
}

}  // namespace actorgraph

// How packs fold letters, all packs together: for names that are asked for, whatever language they are in.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace actorgraph {

/// What Folder::add_letter() takes: folded character -> what it becomes.
using Letters = std::map<char32_t, std::string>;

/// Reads letters.tsv of every pack under `lexicon`. Where two packs fold one letter, the first one by name decides.
Letters load_letters(const std::filesystem::path& lexicon);

}  // namespace actorgraph

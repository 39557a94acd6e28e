#include "graph/input.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <system_error>

#include "extract/error.hpp"
#include "extract/text.hpp"
#include "graph/article_fields.hpp"
#include "graph/file_list.hpp"
#include "graph/json_input.hpp"

namespace actorgraph {
namespace {

namespace fs = std::filesystem;

/// Lower-case ending of the name, with its dot.
std::string ending_of(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  std::string end = dot == std::string::npos || dot == 0 ? std::string() : name.substr(dot);
  for (char& c : end)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return end;
}

bool is_article(const std::string& name) {
  const std::string end = ending_of(name);
  return end == ".txt" || end == ".json" || end == ".jsonl";
}

void add_file(InputFile file, Inputs& out) {
  const std::string end = ending_of(file.path.filename().string());
  if (end == ".json") file.kind = InputKind::json;
  if (end == ".jsonl") return find_json_lines(file, out);
  out.files.push_back(std::move(file));
}

std::string cannot_read(const std::string& why) { return "cannot be read (" + why + "); allow reading, or remove it"; }

/// Walks one folder. Folders behind links come last, so that a folder is read under its own name.
class Walk {
 public:
  Walk(Inputs& out, std::string prefix) : out_(out), prefix_(std::move(prefix)) {}

  void run(const fs::path& folder) {
    enter(folder, "");
    for (std::size_t i = 0; i < links_.size(); ++i) {
      const auto [path, relative] = links_[i];
      enter(path, relative);
    }
  }

 private:
  std::string id(const std::string& relative) const { return printable_path(prefix_ + relative); }
  void problem(const std::string& relative, const std::string& what) {
    out_.problems.push_back({relative.empty() && prefix_.empty() ? "." : id(relative), what});
  }

  void enter(const fs::path& folder, const std::string& relative) {
    std::error_code failed;
    const fs::path real = fs::canonical(folder, failed);
    if (!failed && !seen_.insert(real.string()).second) return problem(relative, "is a link to a folder that is read already; it is read once");
    std::vector<std::string> names;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) names.push_back(it->path().filename().string());
    if (failed) return problem(relative, "is a folder that cannot be read (" + failed.message() + "); allow it, or leave the folder out");
    std::sort(names.begin(), names.end());
    for (const std::string& name : names)
      if (name[0] != '.') entry(folder / name, relative.empty() ? name : relative + "/" + name, name);
  }

  void entry(const fs::path& path, const std::string& relative, const std::string& name) {
    std::error_code failed;
    const fs::file_status status = fs::status(path, failed);
    std::error_code ignored;
    const bool link = fs::is_symlink(path, ignored);
    if (fs::is_directory(status)) {
      if (link) return links_.emplace_back(path, relative), void();
      return enter(path, relative);
    }
    if (!is_article(name)) {
      // A link that leads round in a circle may have been meant for a folder.
      if (failed == std::errc::too_many_symbolic_link_levels) problem(relative, "is a link that leads back to itself; remove it");
      return;
    }
    if (!fs::exists(status)) return problem(relative, link ? "is a link that leads nowhere; remove it" : cannot_read(failed.message()));
    if (!fs::is_regular_file(status)) return problem(relative, "is no file that holds text; remove it");
    const auto bytes = fs::file_size(path, failed);
    if (failed) return problem(relative, cannot_read(failed.message()));
    InputFile file{id(relative), path, static_cast<std::size_t>(bytes)};
    file.below = printable_path(prefix_).size();
    add_file(std::move(file), out_);
  }

  Inputs& out_;
  std::string prefix_;
  std::set<std::string> seen_;
  std::vector<std::pair<fs::path, std::string>> links_;
};

std::string name_of(const fs::path& folder) {
  std::error_code failed;
  const fs::path real = fs::weakly_canonical(folder, failed);
  std::string name = (failed ? folder : real).filename().string();
  return name.empty() ? "." : name;
}

/// Why two articles have one id.
std::string clash(const InputFile& file, const InputFile& other) {
  if (normal_path(file.path) != normal_path(other.path))
    return "has the same id '" + file.id + "' as " + other.path.string() + "; rename one of them or its folder";
  if (file.offset == other.offset) return "is given twice; give it once";
  return "has two articles with the id '" + file.id.substr(file.own + 1) + "'; give each an id of its own";
}

void check_ids(const std::vector<InputFile>& files) {
  for (std::size_t i = 1; i < files.size(); ++i)
    if (files[i - 1].id == files[i].id)
      throw Error(files[i].path.string() + ": " + clash(files[i], files[i - 1]));
}

/// Adds the file at `path`; tells what keeps it from being one with articles.
std::string find_file(const fs::path& path, const fs::file_status& status, const std::string& id, Inputs& out) {
  if (!is_article(path.filename().string())) return "is neither a folder nor a .txt, .json or .jsonl file";
  std::error_code failed;
  const auto bytes = fs::file_size(path, failed);
  if (!fs::is_regular_file(status) || failed) return "is no file that holds text";
  add_file({id, path, static_cast<std::size_t>(bytes)}, out);
  return {};
}

/// What was given by itself, alone or as one of several.
void find_given(const fs::path& path, bool several, Inputs& out) {
  if (path == kStandardInput) return find_standard_input(STDIN_FILENO, out);
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (!fs::exists(status)) throw Error(path.string() + ": does not exist; give a folder with articles as .txt files");
  if (fs::is_directory(status)) return Walk(out, several ? name_of(path) + "/" : std::string()).run(path);
  const std::string wrong = find_file(path, status, printable_path(path.filename().string()), out);
  if (!wrong.empty()) throw Error(path.string() + ": " + wrong + "; give another");
}

/// What a list names: the path is the id, and what is wrong with it no error, since lists are long.
void find_listed(const fs::path& path, Inputs& out) {
  const std::string name = normal_path(path), id = printable_path(name);
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (!fs::exists(status)) return out.problems.push_back({id, "is listed, but does not exist; take it from the list"});
  if (fs::is_directory(status)) return Walk(out, name == "." ? std::string() : name == "/" ? name : name + "/").run(path);
  const std::string wrong = find_file(path, status, id, out);
  if (!wrong.empty()) out.problems.push_back({id, wrong + "; take it from the list"});
}

}  // namespace

std::string printable_path(const std::string& name) {
  if (is_utf8(name)) return name;
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  for (std::size_t i = 0; i < name.size();) {
    std::size_t length = 1;
    while (length <= 4 && i + length <= name.size() && !is_utf8(name.substr(i, length))) ++length;
    if (length <= 4 && i + length <= name.size()) {
      out += name.substr(i, length);
      i += length;
      continue;
    }
    const auto byte = static_cast<unsigned char>(name[i++]);
    ((out += '%') += kDigits[byte >> 4]) += kDigits[byte & 15];
  }
  return out;
}

Inputs find_inputs(const std::vector<fs::path>& folders, const fs::path& list) {
  if (std::count(folders.begin(), folders.end(), kStandardInput) + (list == kStandardInput) > 1)
    throw Error("standard input is to be read twice; give - once");
  Inputs inputs;
  for (const fs::path& folder : folders) find_given(folder, folders.size() > 1, inputs);
  if (!list.empty())
    for (const std::string& path : read_file_list(list)) find_listed(path, inputs);
  std::sort(inputs.files.begin(), inputs.files.end(), [](const InputFile& a, const InputFile& b) {
    return std::tie(a.id, a.path) < std::tie(b.id, b.path);
  });
  check_ids(inputs.files);
  std::sort(inputs.problems.begin(), inputs.problems.end());
  inputs.problems.erase(std::unique(inputs.problems.begin(), inputs.problems.end()), inputs.problems.end());
  return inputs;
}

std::ifstream open_input(const InputFile& file) { return std::ifstream(file.spool ? file.spool->path() : file.path, std::ios::binary); }

std::variant<Document, Problem> read_input(const InputFile& file) {
  const auto passed_over = [&file](const std::string& what) { return Problem{file.id, what}; };
  if (file.bytes > kLargestArticle) return passed_over("is larger than " + std::to_string(kLargestArticle >> 20) + " MB; split it into articles");
  errno = 0;
  std::ifstream in = open_input(file);
  if (!in) return passed_over(cannot_read(std::strerror(errno)));
  in.seekg(static_cast<std::streamoff>(file.offset));
  // One byte more than was announced, to see a file that grows; a line of a file has a byte behind it.
  std::string bytes(file.bytes + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (in.bad()) return passed_over("cannot be read to its end; check the disk");
  const auto got = static_cast<std::size_t>(in.gcount());
  const bool line_end = file.kind == InputKind::json && got > file.bytes && bytes.back() == '\n';
  if (got > file.bytes && !line_end) return passed_over("changed while it was read; build again");
  bytes.resize(std::min(got, file.bytes));
  if (file.kind == InputKind::json) return read_json_article(bytes, file.id);
  Decoded decoded = decode(bytes);
  if (!decoded.problem.empty()) return passed_over(decoded.problem);
  Document document;
  document.id = file.id;
  document.text = std::move(decoded.text);
  document.date = date_in(file.id);
  return document;
}

}  // namespace actorgraph

#include "graph/store.hpp"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include "extract/error.hpp"
#include "extract/text.hpp"
#include "graph/facts_codec.hpp"
#include "graph/store_impl.hpp"

namespace actorgraph {
namespace {

/// Runs `step`, and says of what goes wrong in SQLite which store it was.
template <class Step>
auto guarded(const StoreFile& file, const Step& step) {
  try {
    return step();
  } catch (const SQLite::Exception& error) {
    throw Error(file.name() + ": cannot be read or written (" + error.what() + "); see whether the disk is full or the file damaged");
  }
}

}  // namespace

Store::Store(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Store Store::in_memory() { return Store(std::make_shared<Impl>(StoreFile::in_memory())); }
Store Store::open(const std::filesystem::path& path) { return Store(std::make_shared<Impl>(StoreFile::open(path))); }
Store Store::replace(const std::filesystem::path& path) { return Store(std::make_shared<Impl>(StoreFile::replace(path))); }

void Store::add(const StoredDocument& stored) {
  constexpr int kColumns = 11;
  const Document& document = stored.document;
  try {
    guarded(impl_->file, [&] {
      if (!impl_->documents) impl_->documents = std::make_unique<Insert>(impl_->database(), "documents", kColumns);
      (*impl_->documents)(nullptr, document.id, document.language, document.date, document.source, document.url,
                          stored.facts.title, hex(hash64(document.text)), stored.fingerprint, encode_facts(stored.facts), document.text);
    });
  } catch (const Error&) {
    if (sqlite3_extended_errcode(impl_->database().getHandle()) != SQLITE_CONSTRAINT_UNIQUE) throw;
    throw Error(document.id + ": is the id of two articles; rename one of them");
  }
}

void Store::add(const Problem& problem) {
  constexpr int kColumns = 2;
  guarded(impl_->file, [&] { Insert(impl_->database(), "problems", kColumns)(problem.document, problem.what); });
}

void Store::derive(const Schema& schema) {
  guarded(impl_->file, [&] {
    std::vector<std::uint32_t> rows;
    Resolver resolver(schema);
    each_row(impl_->database(), "SELECT document, facts FROM documents ORDER BY id", [&](Row& row) {
      rows.push_back(row.number());
      resolver.add(decode_facts(row.text()));
    });
    const Resolution resolution = resolver.resolve();
    Deriver deriver(resolution, schema);
    each_row(impl_->database(), "SELECT facts, text FROM documents ORDER BY id", [&](Row& row) {
      const DocumentFacts facts = decode_facts(row.text());
      deriver.add(facts, row.text());
    });
    write_tables(impl_->database(), deriver.finish(), resolution, rows);
  });
}

void Store::keep(const Letters& letters) {
  guarded(impl_->file, [&] { write_letters(impl_->database(), letters); });
}

void Store::commit() {
  guarded(impl_->file, [&] {
    impl_->documents.reset();
    impl_->file.commit();
  });
}

void Store::for_each_document(const std::function<void(const StoredDocument&)>& visit) const {
  guarded(impl_->file, [&] {
    const char* sql = "SELECT id, text, language, date, source, url, fingerprint, facts FROM documents ORDER BY id";
    each_row(impl_->database(), sql, [&](Row& row) {
      StoredDocument stored;
      for (std::string* field : {&stored.document.id, &stored.document.text, &stored.document.language, &stored.document.date,
                                 &stored.document.source, &stored.document.url, &stored.fingerprint})
        *field = row.text();
      stored.facts = decode_facts(row.text());
      visit(stored);
    });
  });
}

std::vector<Problem> Store::problems() const {
  return guarded(impl_->file, [&] { return read_problems(impl_->database()); });
}

StoreCounts Store::counts() const {
  return guarded(impl_->file, [&] { return count_rows(impl_->database()); });
}

void Store::dump(const std::function<void(std::string_view)>& write) const {
  guarded(impl_->file, [&] { dump_tables(impl_->database(), write); });
}

KnowledgeGraph Store::graph() const {
  const Guard guard = [impl = impl_](const std::function<void()>& step) { guarded(impl->file, step); };
  return guarded(impl_->file, [&] { return load_graph(guard, impl_->database()); });
}

}  // namespace actorgraph

// actorgraph query: questions to a database.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/answers.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "extract/error.hpp"
#include "graph/query.hpp"

namespace actorgraph::cli {
namespace {

struct Options {
  std::string store, subject, with;
  RelationFilter filter;
  bool json = false;
};

using Answer = std::function<std::string(const Database&, const Options&)>;

/// The options with the actor of --with in them.
RelationFilter filter_of(const Database& database, const Options& options) {
  RelationFilter filter = options.filter;
  if (!options.with.empty()) filter.other = &database.actor(options.with);
  return filter;
}

std::string find(const Database& database, const Options& options) {
  const auto found = database.find(options.subject);
  // Throws the Error that proposes other names.
  if (found.empty()) database.actor(options.subject);
  return actors_text(found, options.json);
}

std::string who_met(const Database& database, const Options& options) {
  return meetings_text(database, database.who_met(database.actor(options.subject), filter_of(database, options)), options.json);
}

std::string roles(const Database& database, const Options& options) {
  return roles_text(database, database.roles(database.actor(options.subject)), options.json);
}

std::string relations(const Database& database, const Options& options) {
  return relations_text(database, database.relations(database.actor(options.subject), filter_of(database, options)),
                        options.json);
}

std::string said(const Database& database, const Options& options) {
  return statements_text(database.statements(database.actor(options.subject)), options.json);
}

std::string evidence(const Database& database, const Options& options) {
  return evidence_text(database, database.evidence(options.subject), options.json);
}

/// A question about `subject`, which the help calls `what`.
CLI::App* add_question(CLI::App& query, const std::shared_ptr<Options>& options, Run& run, const char* name, const char* help,
                       const char* subject, const char* what, Answer answer) {
  CLI::App* command = query.add_subcommand(name, help);
  command->add_option(subject, options->subject, what)->required();
  command->add_flag("--json", options->json, "Print JSON Lines: one object for each answer");
  command->callback([options, &run, answer = std::move(answer)] {
    run = [options, answer] {
      print(answer(Database(options->store), *options));
      return 0;
    };
  });
  return command;
}

void add_period(CLI::App& command, Options& options) {
  command
      .add_option("--since", options.filter.since, "Only what articles of this day and later say; YYYY, YYYY-MM or YYYY-MM-DD")
      ->type_name("DATE");
  command.add_option("--until", options.filter.until, "Only what articles up to this day say")->type_name("DATE");
  command.add_option("--with", options.with, "Only with this other actor")->type_name("NAME");
}

}  // namespace

void add_query(CLI::App& app, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App* query = app.add_subcommand("query", "Ask a database: who met whom, who said what, and how do we know");
  query->add_option("DB", options->store, "Database that \"actorgraph build\" wrote")->required();
  query->require_subcommand(1);
  const char *actor = "NAME", *named = "Name in any script, or id";
  add_question(*query, options, run, "find", "List the actors called so", actor, named, find);
  CLI::App* met = add_question(*query, options, run, "who-met", "List those whom an actor met", actor, named, who_met);
  add_question(*query, options, run, "roles", "List the offices of an actor; of a state or an organization, their holders", actor,
               named, roles);
  CLI::App* related = add_question(*query, options, run, "relations", "List all relations of an actor", actor, named, relations);
  add_question(*query, options, run, "said", "List what an actor said", actor, named, said);
  add_question(*query, options, run, "evidence", "List the sentences behind an answer", "ID",
               "Id of an edge, a role or a statement", evidence);
  add_period(*met, *options);
  add_period(*related, *options);
  related->add_option("--type", options->filter.relation, "Only this relation: met, visited, holds ...")->type_name("CODE");
  related
      ->add_option("--status", options->filter.status,
                   "Only this status: happened, planned, denied; for offices current, former ...")
      ->type_name("STATUS");
  query->footer(
      "Examples:\n"
      "  actorgraph query news.sqlite find Conti\n"
      "  actorgraph query news.sqlite who-met \"Elena Conti\"\n"
      "  actorgraph query news.sqlite relations Tunisia --type visited --status planned --since 2031-03\n"
      "  actorgraph query news.sqlite said \"Elena Conti\" --json | jq .words");
}

}  // namespace actorgraph::cli

#!/usr/bin/env python3
"""List the people of a build that most articles name, and whether the tables of known people have them.

usage: frequent_people.py FACTS LEXICON [--top N] [--unknown]

FACTS      facts of a build, as JSON Lines: actorgraph build articles -o facts.jsonl
LEXICON    folder of the language packs: world/actors.tsv is read (docs/known-actors.md)
--top N    so many people; 400 if not given
--unknown  only those who are not known; their ranks stay

Tab-separated, a row for each person: rank, articles, "known" or "-", id, country (of the table for who is known, else of the
facts; "-" if there is none), the words that name him with how often they do, and the offices that the articles give him. Who is
in as many articles as another goes by id. The last line, on standard error, says how many of the people are known. Deterministic."""

import argparse
import collections
import json
import sys
from pathlib import Path

FORMS, OFFICES = 5, 4  # how many are shown of one person, the most frequent first


def countries(path):
    """id -> country of the known people."""
    table = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            fields = line.split("\t")
            table[fields[0]] = fields[2]
    return table


class People:
    """The persons of a build: their countries, articles, words and offices."""

    def __init__(self, path):
        self.country = {}
        self.articles = collections.defaultdict(set)
        self.forms = collections.defaultdict(collections.Counter)
        self.offices = collections.defaultdict(collections.Counter)
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    self.add(json.loads(line))
                except (ValueError, KeyError) as error:
                    sys.exit(f"{path}:{number}: is no fact ({error}); give what actorgraph build wrote to a .jsonl file")

    def add(self, fact):
        if fact["type"] == "actor" and fact["kind"] == "person":
            self.country[fact["id"]] = fact["country"] or "-"
        elif fact["type"] == "mention" and fact["actor"] in self.country:
            self.articles[fact["actor"]].add(fact["document"])
            if fact["form"] == "name":
                self.forms[fact["actor"]][" ".join(fact["text"].split())] += 1
        elif fact["type"] == "role":
            owner = (fact["of"] or "-").removeprefix("country:").removeprefix("organization:")
            self.offices[fact["actor"]][f"{fact['role']}@{owner}"] += 1

    def ranked(self):
        return sorted(self.articles, key=lambda person: (-len(self.articles[person]), person))


def most(counter, limit):
    return ", ".join(f"{key} {count}" for key, count in sorted(counter.items(), key=lambda item: (-item[1], item[0]))[:limit])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("facts", type=Path)
    parser.add_argument("lexicon", type=Path)
    parser.add_argument("--top", type=int, default=400)
    parser.add_argument("--unknown", action="store_true")
    options = parser.parse_args()
    try:
        known = countries(options.lexicon / "world" / "actors.tsv")
        people = People(options.facts)
    except (OSError, UnicodeDecodeError) as error:
        sys.exit(f"frequent_people.py: {error}; give the facts of a build and the folder of the language packs")
    top = people.ranked()[: options.top]
    for rank, person in enumerate(top, 1):
        if options.unknown and person in known:
            continue
        print(rank, len(people.articles[person]), "known" if person in known else "-", person, known.get(person, people.country[person]),
              most(people.forms[person], FORMS), most(people.offices[person], OFFICES), sep="\t")
    print(f"{sum(person in known for person in top)} of {len(top)} are known", file=sys.stderr)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Judge the facts of a build by gold answers: prints the table of `actorgraph sample` with its verdicts filled in.

usage: judge_by_gold.py FACTS GOLD [--hold-out N | --held-out N]

FACTS        facts of a build of the folder GOLD, as JSON Lines (docs/facts-format.md)
GOLD         folder of articles NAME.txt with answers NAME.json (docs/rules.md, "Confidence")
--hold-out N leave out the articles whose number (ar-012: 12) divides by N
--held-out N only those

An office, or a relation, is right if the answers of the article have it with the same ends and status; of words at least half have
to be the speaker's own. Facts that were concluded (inferred) and articles without answers are passed over. Deterministic."""

import argparse
import collections
import csv
import json
import re
import sys
import unicodedata
from pathlib import Path

COLUMNS = ("verdict relation role status from from_id to to_id rule confidence document date start end text sentence").split()
UNDIRECTED = {"met", "spoke_with"}
SAID = 0.5  # share of the words that makes a statement the speaker's


def fold(text):
    """A name without the accidents of spelling: case, marks, punctuation, and letters that writers mix up."""
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    letters = str.maketrans("\u0649\u0629", "\u064a\u0647", "\u0640")
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).translate(letters).casefold()))


def alike(kind, ours, theirs):
    """How well two sets of folded names agree; 0 is not at all. Organisations may share half of their words."""
    shared = len(ours & theirs)
    if shared or kind != "organization":
        return shared
    words = [(set(a.split()), set(b.split())) for a in ours for b in theirs]
    return max((share for share in (len(a & b) / len(a | b) for a, b in words) if share >= 0.5), default=0)


class Build:
    """The facts of a build, by article."""

    def __init__(self, path):
        self.actors, self.published = {}, {}
        self.names = collections.defaultdict(lambda: collections.defaultdict(set))
        self.facts = collections.defaultdict(list)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                fact = json.loads(line)
                self.add(fact["type"], fact)
            except (ValueError, KeyError) as error:
                sys.exit(f"{path}:{number}: is no fact ({error}); give what actorgraph build wrote to a .jsonl file")

    def add(self, kind, fact):
        if kind == "actor":
            self.actors[fact["id"]] = fact
        elif kind == "document":
            self.published[fact["id"]] = fact["published"]
        elif kind == "mention":
            self.names[fact["document"]][fact["actor"]].add(fold(fact["text"]))
        elif kind in ("role", "relation") and not fact.get("inferred"):
            self.facts[fact["document"]].append(fact)


class Article:
    """One article with its answers; judges what a build says of it."""

    def __init__(self, path, build, document):
        self.answers = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        self.text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        self.words = [(m.start(), m.end()) for m in re.finditer(r"\w+", self.text)]
        self.actors, self.gold_of = build.actors, self.align(build, document)
        self.roles = {(r["actor"], r["role"], r["of"], r["status"]) for r in self.answers["roles"]}
        self.relations = {(r["relation"], *self.ends(r["relation"], r["from"], r["to"]), r["status"]) for r in self.answers["relations"]}
        self.relations |= {("represents", r["actor"], r["country"], "happened") for r in self.answers["represents"]}
        self.said = self.said_by()

    def align(self, build, document):
        """Actors of the build to those of the answers: the most alike first, each once. Countries go by their code."""
        pairs = []
        for actor, ours in build.names[document].items():
            kind = build.actors[actor]["kind"]
            for gold in self.answers["actors"]:
                score = alike(kind, ours, {fold(name) for name in gold["names"]}) if gold["kind"] == kind != "country" else 0
                if score:
                    pairs.append((-score, gold["id"], actor))
        found = {}
        for _, gold, actor in sorted(pairs):
            if actor not in found and gold not in found.values():
                found[actor] = gold
        return found

    def gold(self, actor):
        """Id in the answers; one that is in none if they do not know the actor."""
        if actor is None:
            return None
        known = self.actors[actor]
        return f"country/{known['country']}" if known["kind"] == "country" else self.gold_of.get(actor, f"?{actor}")

    @staticmethod
    def ends(relation, a, b):
        return tuple(sorted((a, b))) if relation in UNDIRECTED else (a, b)

    def words_in(self, start, end):
        return {i for i, (a, b) in enumerate(self.words) if a >= start and b <= end}

    def said_by(self):
        """Places of words, by speaker. What an article repeats is taken in turn."""
        said, used = collections.defaultdict(set), collections.Counter()
        for row in self.answers["stated"]:
            key = row["text"], row["speaker"]
            at = self.text.find(row["text"], used[key])
            at = at if at >= 0 else self.text.find(row["text"])
            used[key] = at + 1
            said[row["speaker"]] |= self.words_in(at, at + len(row["text"]))
        return said

    def right(self, fact):
        if fact["type"] == "role":
            return (self.gold(fact["actor"]), fact["role"], self.gold(fact["of"]), fact["status"]) in self.roles
        if fact["relation"] == "stated":
            words = self.words_in(fact["start"], fact["end"])
            return bool(words) and len(words & self.said[self.gold(fact["from"])]) >= SAID * len(words)
        ends = self.ends(fact["relation"], self.gold(fact["from"]), self.gold(fact["to"]))
        return (fact["relation"], *ends, fact["status"]) in self.relations

    def row(self, fact, published):
        """The columns as `actorgraph sample` has them."""
        office = fact["type"] == "role"
        source, target = (fact["actor"], fact["of"]) if office else (fact["from"], fact["to"])
        relation = "role" if office else fact["relation"]
        status = {"stated": "", "represents": "current"}.get(relation, fact.get("status"))
        name = lambda actor: self.actors[actor]["name"] if actor else ""
        flat = lambda text: " ".join(text.split())
        return ["y" if self.right(fact) else "n", relation, fact["role"] if office else "", status, name(source), source, name(target), target or "",
                fact["rule"], fact["confidence"], fact["document"], published or "", fact["start"], fact["end"], flat(fact["text"]),
                flat(self.text[fact["sentence_start"]:fact["sentence_end"]])]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("facts", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--hold-out", type=int, default=0)
    parser.add_argument("--held-out", type=int, default=0)
    options = parser.parse_args()
    build = Build(options.facts)
    out = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    out.writerow(COLUMNS)
    for document in sorted(build.facts):
        path = options.gold / document
        if not path.with_suffix(".json").exists():
            continue
        digits = re.search(r"\d+", path.stem)
        number = int(digits.group()) if digits else 1
        if (options.hold_out and number % options.hold_out == 0) or (options.held_out and number % options.held_out):
            continue
        article = Article(path, build, document)
        for fact in build.facts[document]:
            out.writerow(article.row(fact, build.published.get(document)))


if __name__ == "__main__":
    main()

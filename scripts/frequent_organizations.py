#!/usr/bin/env python3
"""Which organisations do articles name most often, and what does the lexicon make of them?

usage: frequent_organizations.py LEXICON PROGRAM ARTICLES... [--top N]
       frequent_organizations.py LEXICON READ.docfacts.jsonl... [--top N]

LEXICON   folder of the language packs
PROGRAM   actorgraph, which reads the ARTICLES (folders or files); or give what it wrote as .docfacts.jsonl
--top N   names to print for each language (200)

For each language the names in the order of the articles that hold them: rank, articles, name, and what most of them are:
the id of an organisation, "=" an actor without id ("the ministry", whose state the article tells or not), or "-" nobody.
Names of nobody are looked for where the lexicon leads: in languages with capitals runs of capitalised words with a head of
many organisations ("Council of ...") and acronyms; in others what follows a word with which many organisations begin.
What is printed as "-" is to be judged by eye: an organisation that lacks a row, or rightly nobody ("the Council")."""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

sys.dont_write_bytecode = True
from make_names import Folder  # noqa: E402  beside this script

WORD = re.compile(r"\w+(?:[.'’&-]\w+)*")
MANY = 4  # organisations that make a word one that leads to more of them
LONGEST = 5  # words of a name that follows a leading word


def rows(path):
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            yield (line + "\t" * 5).split("\t")


class Pack:
    """What a language's tables tell about the look of names."""

    def __init__(self, folder):
        self.capitals = json.loads((folder / "pack.json").read_text(encoding="utf-8")).get("capitals", False)
        self.fold = Folder(folder / "letters.tsv")
        self.prefixes = [(r[0], r[5]) for r in rows(folder / "affixes.tsv") if r[1] == "pre"]
        self.known, heads, inner, self.ends = {}, defaultdict(set), defaultdict(set), set()
        for path in sorted(folder.glob("*.tsv")):
            for forms, category, features, *_ in rows(path):
                if category == "title" or path.name == "grammar.tsv":
                    self.ends |= {self.fold(form) for form in forms.split("|")}
        for forms, category, features, *_ in rows(folder / "organizations.tsv"):
            for form in forms.split("|") if category == "org" else ():
                self.known[self.fold(form)] = re.search("id=([^ ]+)", features)[1]
                for word in form.split():
                    inner[word].add(features)
        self.links = {word for word, ids in inner.items() if len(ids) >= MANY and word.islower()} & self.ends if self.capitals else set()
        for form, organization in self.known.items():
            if " " in form:
                heads[self.head(form.split())].add(organization)
        self.leads = {word for word, ids in heads.items() if len(ids) >= MANY and len(word) > 2} - (set() if self.capitals else self.ends)

    def head(self, words):
        """The word that says of what kind an organisation is."""
        if not self.capitals:
            return words[0]
        link = next((at for at, word in enumerate(words) if word in self.links and at), len(words))
        return self.fold(words[link - 1])

    def leading(self, word):
        """A word with which organisations begin, without what is written together with it; or nothing."""
        if self.fold(word) in self.leads:
            return word
        rests = (instead + word[len(prefix):] for prefix, instead in self.prefixes if word.startswith(prefix))
        return next(filter(None, (self.leading(rest) for rest in rests if rest != word)), "")

    def runs(self, words, text):
        """Runs of capitalised words that look like an organisation."""
        run = []
        for word in words + [None]:
            written = word and text[word[0]:word[1]]
            joined = bool(run and word and text[run[-1][1]:word[0]] == " ")
            if run and not (joined and (written[0].isupper() or written in self.links)):
                while text[run[-1][0]:run[-1][1]] in self.links:
                    run.pop()
                parts = [text[b:e] for b, e in run]
                if len(parts) > 1 and self.head(parts) in self.leads or re.fullmatch("[A-Z]{2,6}", " ".join(parts)):
                    yield " ".join(parts)
                run = []
            if word and (run or written[0].isupper()):
                run.append(word)

    def followers(self, words, text):
        """What begins with a leading word, in all lengths."""
        for at, word in enumerate(words):
            parts = [self.leading(text[word[0]:word[1]])]
            if not parts[0]:
                continue
            for before, after in zip(words[at:], words[at + 1:at + LONGEST]):
                parts.append(text[after[0]:after[1]])
                if text[before[1]:after[0]] != " " or self.fold(parts[-1]) in self.ends:
                    break
                yield " ".join(parts)


def unread(document):
    """Words of an article that are part of no actor's name, piece by piece."""
    text, taken = document["text"], sorted(m["where"] for m in document["mentions"])
    piece, at = [], 0
    for match in WORD.finditer(text):
        while at < len(taken) and taken[at][1] <= match.start():
            at += 1
        inside = at < len(taken) and taken[at][0] < match.end()
        if inside or (piece and re.search(r"[\n.!?،,;:()«»\"“”]", text[piece[-1][1]:match.start()])):
            yield piece
            piece = []
        if not inside:
            piece.append(match.span())
    yield piece


def read(lines, packs, articles, meant, shown):
    for document in map(json.loads, lines):
        pack = packs.get(document.get("language"))
        if document["type"] != "document" or not pack:
            continue
        text, found = document["text"], {}
        for mention in document["mentions"]:
            actor = document["actors"][mention["actor"]]
            if actor["kind"] == "organization" and mention["form"] == "name":
                found[text[slice(*mention["where"])]] = actor["pack_id"].removeprefix("organization:") or "="
        for words in unread(document):
            for name in (pack.runs if pack.capitals else pack.followers)(words, text) if words else ():
                found.setdefault(name, pack.known.get(pack.fold(name), "-"))
        for key, (name, who) in {pack.fold(name): (name, who) for name, who in sorted(found.items())}.items():
            key = document["language"], " ".join(key.split())
            articles[key] += 1
            meant[key][who] += 1
            shown[key][" ".join(name.split())] += 1


def longest(articles, meant):
    """Of names of nobody that begin alike, the longest that most of them are."""
    for key in sorted(articles, key=lambda k: len(k[1])):
        shorter = (key[0], key[1].rpartition(" ")[0])
        if shorter in articles and set(meant[key]) == set(meant[shorter]) == {"-"}:
            articles[shorter if articles[key] * 2 > articles[shorter] else key] = 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lexicon", type=Path)
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--top", type=int, default=200)
    options = parser.parse_args()
    packs = {folder.parent.name: Pack(folder.parent) for folder in sorted(options.lexicon.glob("*/pack.json"))}
    articles, meant, shown = Counter(), defaultdict(Counter), defaultdict(Counter)
    with tempfile.TemporaryDirectory() as folder:
        inputs = options.inputs
        if not inputs[0].endswith(".docfacts.jsonl"):
            inputs = [folder + "/read.docfacts.jsonl"]
            subprocess.run([options.inputs[0], "build", *options.inputs[1:], "--quiet", "--lexicon", options.lexicon, "-o", inputs[0]], check=True)
        for path in inputs:
            with open(path, encoding="utf-8") as lines:
                read(lines, packs, articles, meant, shown)
    longest(articles, meant)
    for language, pack in packs.items():
        ranked = sorted((key for key in articles if key[0] == language and articles[key]), key=lambda k: (-articles[k], k))[:options.top]
        kinds = Counter()
        for rank, key in enumerate(ranked, 1):
            who = min(meant[key], key=lambda w: (-meant[key][w], w))
            name = min(shown[key], key=lambda n: (-shown[key][n], n))
            kinds[who if who in "=-" else "id"] += 1
            print(language, rank, articles[key], name, who, sep="\t")
        print(f"# {language}: of {len(ranked)} names {kinds['id']} are of an organisation with id, {kinds['=']} of one without, {kinds['-']} of nobody")


if __name__ == "__main__":
    main()

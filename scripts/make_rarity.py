#!/usr/bin/env python3
"""Make lexicon/<code>/rarity.tsv: how common the words of person names are, in the language of a pack.

usage: make_rarity.py DOCFACTS LEXICON

DOCFACTS  what `actorgraph build ... -o news.docfacts.jsonl` wrote, the larger the better
LEXICON   folder of the language packs; a table is written into each whose language has articles

A name counts once for each language, however many articles name its bearer: every different full name (two words at least) of a
person whom the article shows to be one. The table has a row for each word that LEAST names have: the word and how many of
100,000 names have it. A word that has no row is rare. Deterministic: the same input gives the same tables."""

import collections
import json
import sys
from pathlib import Path

LEAST = 4  # names that have the word
SCALE = 100_000


def names_by_language(path):
    """language -> set of folded full names."""
    found = collections.defaultdict(set)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            if document["type"] != "document":
                continue
            for actor in document["actors"]:
                full = actor["kind"] == "person" and not actor["partial"] and " " in actor["key"]
                if full and not actor["conditional"]:
                    found[document["language"]].add(actor["key"])
    return found


def table(names):
    """Rows of (word, share), the words in the order of their bytes."""
    bearers = collections.Counter(word for name in names for word in set(name.split(" ")))
    return [(word, max(1, round(count * SCALE / len(names)))) for word, count in sorted(bearers.items(), key=lambda row: row[0].encode())
            if count >= LEAST]


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    docfacts, lexicon = Path(arguments[0]), Path(arguments[1])
    for language, names in sorted(names_by_language(docfacts).items()):
        if not (lexicon / language / "pack.json").exists():
            continue
        rows = table(names)
        path = lexicon / language / "rarity.tsv"
        with open(path, "w", encoding="utf-8", newline="\n") as out:
            out.write("# How common the words of names are: of 100,000 full names so many have the word; made by scripts/make_rarity.py\n")
            for word, share in rows:
                out.write(f"{word}\t{share}\n")
        print(f"{path}: {len(rows)} rows of {len(names)} names")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

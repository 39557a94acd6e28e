#!/usr/bin/env python3
"""List the offices that papers name most often, and the role that a language pack makes of each.

usage: frequent_offices.py PROGRAM LEXICON CODE CORPUS [--top N] [--strange] [--one NAME]

PROGRAM   actorgraph, as built
LEXICON   folder of the language packs
CODE      language of the articles: its pack says which words head an office and which are names
CORPUS    articles, one a line, with "title" and "text"
--top     how many phrases to list (300)
--strange instead the words directly before names that no title of the pack is among: heads that it may lack
--one     a name of two words that the pack knows and nobody in the articles bears, for the sentences that are tried

A phrase is what stands between the head of an office (or a word before it) and a person's name, or in apposition behind one.
States are one: "the French president" and "the Chinese president" count as one phrase, shown as it is written most often. Each is tried
in a sentence of its own. The table has the columns count, place (before or behind the name), phrase, roles: "foreign_minister FR";
"-" is none. Deterministic: the same input gives the same table."""

import argparse
import collections
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

NAMES = {"ar": "سامي عادل", "en": "Kari Lund"}
LONGEST = 8  # words of a phrase
CUT = ("verb", "participle", "comp", "rel", "pron", "light", "status", "event", "joiner")  # no phrase goes on behind such a word
TOKEN = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*\.?(?=\W|$)|[^\w\s]")
STATE = "\0"


class Folder:
    """The folding of the engine: compatibility decomposition, no marks, case folding, letters.tsv."""

    def __init__(self, path):
        self.letters, self.seen = dict(row[:2] for row in table(path) if len(row) > 1), {}

    def __call__(self, word):
        if word not in self.seen:
            plain = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.category(c).startswith("M"))
            self.seen[word] = "".join(self.letters.get(c, c) for c in plain if c not in "\u0640\u200c\u200d").replace("-", " ").rstrip(".")
        return self.seen[word]


def table(path):
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


class Pack:
    """The words of a pack by category, with the forms of its paradigms; names, and what may be glued before a word."""

    def __init__(self, folder, code):
        self.fold = Folder(folder / code / "letters.tsv")
        patterns = collections.defaultdict(list)
        for name, forms, *_ in table(folder / code / "paradigms.tsv"):
            patterns[name] += forms.split("|")
        self.forms, self.state = collections.defaultdict(set), ""
        for path in sorted((folder / code).glob("*.tsv")):
            if path.stem in ("names", "background", "letters", "affixes", "paradigms", "confidence"):
                continue
            for row in table(path):
                if len(row) > 1:
                    if row[1:] == ["country", "id=NO"]:
                        self.state = row[0].split("|")[0]
                    made = re.search(r"paradigm=(\S+)", row[2]) if len(row) > 2 else None
                    for form in row[0].split("|"):
                        self.forms[row[1]].update(self.made(form.strip(), patterns[made.group(1)] if made else []))
        self.names = {self.fold(row[0]) for row in table(folder / code / "names.tsv") if row[1:2] == ["known"]}
        self.people = {tuple(self.fold(form).split()) for row in table(folder / "world" / f"names.{code}.tsv") for form in row[1].split("|")}
        self.heads = {form.split()[0] for category in ("title", "pre") for form in self.forms[category]}
        self.states = {form for category in ("country", "nisba", "capital") for form in self.forms[category]}
        self.cut = {form for category in CUT for form in self.forms[category]}
        self.cut -= self.forms["part"] | self.forms["mod"] | self.forms["pre"] | self.forms["title"]
        self.glued = [self.fold(row[0]) for row in table(folder / code / "affixes.tsv") if row[1] == "pre"]

    def made(self, form, patterns):
        yield self.fold(form)
        for pattern in patterns:
            cut, tail, after = re.fullmatch(r"(.*?)(?:-(.))?~(.*)", pattern).groups()
            if not tail or form.endswith(tail):
                yield self.fold(cut + (form[:-1] if tail else form) + after)

    def bare(self, word):
        """The word without what is glued before it, if it heads an office then."""
        for glued in ("", *self.glued):
            if word.startswith(glued) and word[len(glued):] in self.heads:
                return word[len(glued):]
        return None

    def name_at(self, words, i):
        """How many words from i are a person's name; in "King Salman" the name begins behind the title."""
        if words[i] in self.heads:
            return 0
        for n in (4, 3, 2):
            if tuple(words[i:i + n]) in self.people:
                return n
        if i and words[i - 1] in self.heads and tuple(words[i - 1:i + 1]) in self.people:
            return 1
        return 2 if i + 1 < len(words) and words[i] in self.names and words[i + 1] in self.names else 0


def articles(path):
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield from [article.get("title") or "", *(article.get("text") or "").split("\n")]


def generalized(pack, words):
    """The phrase with each state as one sign."""
    out, i = [], 0
    while i < len(words):
        n = next((n for n in (4, 3, 2, 1) if " ".join(words[i:i + n]) in pack.states), 0)
        out.append(STATE if n else words[i])
        i += n or 1
    return tuple(out)


def before(pack, words, i):
    """Where the phrase that ends before i begins."""
    start = None
    for k in range(i - 1, max(-1, i - 1 - LONGEST), -1):
        if not words[k].strip() or words[k] in pack.cut:
            break
        if pack.bare(words[k]):
            start = k
    return start


def behind(pack, words, i):
    """The phrase between two commas behind a name: from i to the number returned."""
    end = i
    while end < len(words) and end - i <= LONGEST and words[end].strip() and words[end] not in pack.cut:
        end += 1
    closed = end == len(words) or not words[end].strip()
    return end if closed and any(pack.bare(word) for word in words[i:min(i + 3, end)]) else None


def phrases(pack, corpus, strange):
    """Counts of phrases, and how each is written most often."""
    count, written = collections.Counter(), collections.defaultdict(collections.Counter)
    for line in articles(corpus):
        tokens = TOKEN.findall(line)
        words = [pack.fold(token) if token[0].isalnum() else (" ," if token in ",،" else " ") for token in tokens]
        i = 0
        while i < len(words):
            n = pack.name_at(words, i)
            if not n:
                i += 1
                continue
            start = before(pack, words, i)
            if strange:
                start = max(0, i - 3) if start is None else None
                while start is not None and start < i and (not " ".join(words[start:i]).strip() or any(not w.strip() for w in words[start:i])):
                    start += 1
                for k in range(start, i) if start is not None else ():
                    note(pack, count, written, "before", tokens[k:i], words[k:i])
            elif start is not None:
                note(pack, count, written, "before", tokens[start:i], words[start:i])
            if not strange and words[i + n:i + n + 1] == [" ,"]:
                end = behind(pack, words, i + n + 1)
                if end:
                    note(pack, count, written, "behind", tokens[i + n + 1:end], words[i + n + 1:end])
            i += n
    return count, written


def note(pack, count, written, place, tokens, words):
    while words and not words[-1].strip(" ,"):
        tokens, words = tokens[:-1], words[:-1]
    if not words:
        return
    head = pack.bare(words[0])
    if head and head != words[0]:  # what is glued before is no part of the phrase
        tokens = [tokens[0][len(words[0]) - len(head):], *tokens[1:]]
        words = [head, *words[1:]]
    key = (place, generalized(pack, words))
    count[key] += 1
    written[key][" ".join(tokens)] += 1


def roles(program, lexicon, code, state, sentences):
    """What the program makes of each sentence, under a headline that names a state: an office of no state written is of that one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sentences.jsonl")
        path.write_text("".join(json.dumps({"id": f"{i:05}", "title": state, "text": s, "language": code}) + "\n" for i, s in enumerate(sentences)))
        subprocess.run([program, "build", path, "--quiet", "--lexicon", lexicon, "-o", folder + "/facts.jsonl"], check=True)
        actors, found = {}, collections.defaultdict(list)
        for line in Path(folder, "facts.jsonl").read_text(encoding="utf-8").splitlines():
            fact = json.loads(line)
            if fact["type"] == "actor":
                actors[fact["id"]] = fact["name"]
        for line in Path(folder, "facts.jsonl").read_text(encoding="utf-8").splitlines():
            fact = json.loads(line)
            if fact["type"] == "role" and not fact.get("inferred"):
                status = "" if fact["status"] == "current" else " " + fact["status"]
                found[int(re.search(r"\d{5}", fact["document"].split("/")[-1]).group())].append(f"{fact['role']} {actors.get(fact['of'], fact['of'] or '?')}{status}")
        return [", ".join(found[i]) or "-" for i in range(len(sentences))]


def main():
    options = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    for name in ("program", "lexicon", "code", "corpus"):
        options.add_argument(name)
    options.add_argument("--top", type=int, default=300)
    options.add_argument("--strange", action="store_true")
    options.add_argument("--one")
    o = options.parse_args()
    pack = Pack(Path(o.lexicon), o.code)
    count, written = phrases(pack, Path(o.corpus), o.strange)
    top = sorted(count, key=lambda key: (-count[key], key))[:o.top]
    shown = [min(written[key], key=lambda form: (-written[key][form], form)) for key in top]
    name = o.one or NAMES[o.code]
    made = roles(o.program, o.lexicon, o.code, pack.state, [f"{s} {name}." if key[0] == "before" else f"{name}, {s}." for key, s in zip(top, shown)])
    for key, phrase, made_of in zip(top, shown, made):
        print(count[key], key[0], phrase, made_of, sep="\t")
    without = [key for key, made_of in zip(top, made) if made_of == "-"]
    print(f"{len(top)} phrases, {sum(count[k] for k in top)} times; without a role {len(without)}, {sum(count[k] for k in without)} times", file=sys.stderr)


if __name__ == "__main__":
    main()

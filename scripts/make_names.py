#!/usr/bin/env python3
"""Make lexicon/<code>/names.tsv and background.tsv: grades of name tokens, and common words that are no names.

usage: make_names.py PAIRS CORPUS LEXICON

PAIRS    table of name tokens with the columns latin, arabic, count (how many persons of Wikidata have the pair)
CORPUS   folder with ar.jsonl and en.jsonl, one article a line, with "title" and "text"
LEXICON  folder of the language packs: letters.tsv, world/names.*.tsv and the words of the packs are read, the tables are written

A token of the list is a name unless the corpus uses it as a word. How words give themselves away is a matter of the
script: where capitals mark names, by standing in lower case; elsewhere by taking the article and possessive endings, and by
seldom standing next to other names. Deterministic: the same input gives the same tables."""

import collections
import json
import math
import re
import sys
import unicodedata
from pathlib import Path

COMMON = {"ar": 2, "en": 3}  # a word of the corpus as frequent as this is common
SURNAME = 0.4  # a word that follows names in this share of its articles may be a surname
ROUNDS = 4  # of weighing words by their neighbours
# Read from the tables by eye: ordinary words that the list of names has, or that stand beside names as often as names do.
NEVER = ("أول كوريا عدن صاحب الشمالي كأس عهد يوما سيما الإسلام شبكة وولي أولا رحمه اليمين الدوري ربه آسيا الحق تحسين أسماء لأي الغربي دار "
         "فوز والد عامي تمام وسيلة لبي قلب بحر سفر صنع سريع الشرقي صعب كاملا البر روح نقاش الأم الخلفي نية هدية ليلا صغير الدم شهيد إلينا "
         "كيلو كلام طلبة الأسير مسلم نجمة الجار فني عالي نظير تأكيدا عقاب تراب زعيمها ضيف مطعم أوبرا قصره حمام المعادي ليودوا لأمير سأكون "
         "لمجرد فوج سور شابا مشرف حقلي أدار حامي بالله نام ثاني أكبر الملك الملكة الملوك يسلم هيبة بركة تمتين معروف براءة واصل خطاب أمير وعد "
         "عاد فاز ترى باسم بات رأي كلف أدان شكر ووزيره كانا أمام دون إلهام أصغر حينذاك غير")
# These are names as well: not excluded, but only weak.
LATIN_WEAK = ("bill rose grant black price art grace drew bond cliff rich wise banks pierce booth hope curry swift guy spike norm dent sands page "
              "winter cost win hunt young white brown king rusty chuck frank mark pat rob gene ray")
WEAK = "خلف كامل عودة خير وسام فضل سلامة"
ARABIC = re.compile(r"[\u0621-\u064a\u0671-\u06d3]+")
ARABIC_TOKEN = re.compile(ARABIC.pattern + r"|\S")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['\u2019-][A-Za-z\u00c0-\u024f]+)*")


class Folder:
    """The folding of extract/fold.hpp: compatibility decomposition, no marks, case folding, letters.tsv."""

    def __init__(self, path):
        self.letters = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                source, _, target = line.partition("\t")
                self.letters[source] = target
        self.seen = {}

    def __call__(self, word):
        if word not in self.seen:
            plain = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.category(c).startswith("M"))
            self.seen[word] = "".join(self.letters.get(c, c) for c in plain if c not in "\u0640\u200c\u200d")
        return self.seen[word]


def articles(path):
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield [article.get("title") or "", *(article.get("text") or "").split("\n")]


def pack_words(folder, fold):
    """Single words that the pack gives readings of its own."""
    words = set()
    for path in sorted(folder.glob("*.tsv")):
        if path.name not in ("names.tsv", "background.tsv", "letters.tsv", "affixes.tsv", "paradigms.tsv", "confidence.tsv", "rarity.tsv"):
            for line in path.read_text(encoding="utf-8").splitlines():
                words.update(fold(form.strip()) for form in line.split("\t")[0].split("|") if not line.startswith("#") and " " not in form.strip())
    return words


def known_people(path, fold):
    """The tokens of the known people's names."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return {fold(word) for row in rows for column in row[1:3] for word in column.replace("|", " ").split()}


def likelihood(rows, listed, people, vocabulary):
    """How likely a word at hand is part of a name, 0 to 1: how often the list has it against how often the articles have it, and how
    likely its neighbours are. The neighbours change with each round. `rows` are the articles' words, "" where punctuation stands."""
    words = collections.Counter(word for row in rows for word in row if word)
    score, beside = {}, {}
    for _ in range(ROUNDS):
        for word in sorted(words.keys() | listed.keys()):
            share = beside.get(word, 0) / max(words[word], 1)
            odds = math.log((listed.get(word, 0) + 0.3) / (words[word] * 0.05 + 1)) + 6 * share - (-1.5 if word in people else 1.5)
            score[word] = 0.02 if word in vocabulary else 1 / (1 + math.exp(-odds))
        beside = collections.defaultdict(float)
        for row in rows:
            values = [score[word] if word else 0 for word in row]
            for i, word in enumerate(row):
                beside[word] += max(values[i - 1] if i else 0, values[i + 1] if i + 1 < len(row) else 0)
    return score


def follows_names(rows, score):
    """The share of a word's articles in which it stands after a likely name: high for surnames that no list has."""
    within, after = collections.Counter(), collections.Counter()
    for row in rows:
        within.update(set(row))
        after.update({word for left, word in zip(row, row[1:]) if left and score[left] >= 0.8})
    return {word: after[word] / count for word, count in within.items()}


STEM = re.compile("^[\u0648\u0641]?[\u0628\u0644\u0643\u0633]?(?:\u0627\u0644|\u0644\u0644)?[\u064a\u062a\u0646\u0627\u0645]?"
                  "(.{2,}?)(?:\u0647\u0627|\u0647\u0645\u0627?|\u0627\u062a|\u064a\u0646|\u0648\u0646|\u0648\u0627|\u064a\u0647|[\u0647\u064a\u0627\u062a])?$")
GLUED = re.compile("^[\u0648\u0641]?[\u0628\u0644\u0643]?(?=..)")


def stem_of(word):
    return STEM.match(word).group(1) if STEM.match(word) else word


def word_families(words):
    """Distinct forms of each stem, those that differ by a glued conjunction or preposition counted once."""
    families = collections.defaultdict(set)
    for word in words:
        families[stem_of(word)].add(GLUED.sub("", word))
    return families


def arabic_tables(pairs, corpus, fold, people, vocabulary):
    listed = collections.Counter()
    for latin, arabic, count in pairs:
        if len(latin) > 1 and len(fold(arabic)) > 1:
            listed[fold(arabic)] += count
    words, pairs_of, rows = collections.Counter(), collections.Counter(), []
    for lines in articles(corpus):
        rows.append([fold(token) if ARABIC.fullmatch(token) else "" for line in lines for token in [*ARABIC_TOKEN.findall(line), "."]])
        for line in lines:
            row = [fold(word) for word in ARABIC.findall(line)]
            words.update(row)
            pairs_of.update(zip(row, row[1:]))
    article = "\u0627\u0644"
    endings = ["\u0647\u0627", "\u0647\u0645", "\u0647", "\u0647\u0645\u0627", "\u0627\u062a", "\u064a\u0646", "\u0648\u0646", "\u0627"]

    def inflected(word):
        """How often the word stands with the article or an ending that names do not take, per time that it stands bare."""
        stem = word[2:] if word.startswith(article) else word
        others = sum(words[stem + e] + words[article + stem + e] for e in endings)
        others += words[stem] if word.startswith(article) else words[article + word]
        return others / max(words[word], 1)

    strong = {w for w in listed if listed[w] >= 2 and (words[w] < 20 or inflected(w) < 0.2) and words[w] < 3000}
    for _ in range(3):
        beside = collections.Counter()
        for (left, right), count in pairs_of.items():
            if right in strong:
                beside[left] += count
            if left in strong:
                beside[right] += count
        strong = {w for w in strong if words[w] < 8 or beside[w] / words[w] > 0.25}
    names = {}
    for word in listed:
        frequency, share = words[word], beside[word] / max(words[word], 1)
        ordinary = inflected(word)
        if frequency < 4:
            if listed[word] >= 2 and ordinary < 3:
                names[word] = "known" if ordinary < 0.5 else "weak"
        elif share > 0.3 and ordinary < (0.6 if share > 0.5 else 0.2):
            names[word] = "known"
        elif share > 0.12 or (listed[word] >= 3 and (share > 0.04 or ordinary < 0.1)):
            names[word] = "weak"
    # Not listed, but always beside names: surnames of the news.
    for word, frequency in words.items():
        if word not in listed and frequency >= 4 and beside[word] / frequency > 0.5 and inflected(word) < 0.05:
            names[word] = "weak"
    servant = "\u0639\u0628\u062f"  # the next word is part of a name
    for (left, right), count in pairs_of.items():
        if left == servant and count >= 2 and right not in names:
            names[right] = "weak"
    never, weak = ({fold(word) for word in text.split()} for text in (NEVER, WEAK))
    names = {word: "weak" if word in weak else grade for word, grade in names.items() if word not in never} | {word: "weak" for word in weak}
    score = likelihood(rows, {word: count for word, count in listed.items() if word not in never}, people, vocabulary | never)
    surname, families = follows_names(rows, score), word_families(words)
    background = set()
    for word, frequency in words.items():
        if word in names or word in vocabulary or frequency < COMMON["ar"] or (word in people and score[word] >= 0.25):
            continue
        bare = GLUED.sub("", word)
        plain = inflected(word) < 0.3 or (word.startswith(article) and score[word] >= 0.4)
        if surname[word] >= SURNAME and plain and (bare == word or words[bare] < frequency):
            continue
        ordinary = frequency >= 4 and (len(families[stem_of(word)]) >= 5 or frequency >= 40 or inflected(word) > 0.3)
        if score[word] < 0.25 or ordinary:
            background.add(word)
    return names, background | (never - vocabulary)


def latin_tables(pairs, corpus, fold, people, vocabulary):
    listed = collections.Counter()
    for latin, arabic, count in pairs:
        if len(latin) > 1:
            listed[fold(latin)] += count
    lower, upper, follows = collections.Counter(), collections.Counter(), collections.Counter()
    for line in (line for lines in articles(corpus) for line in lines):
        row = LATIN.findall(line)
        if sum(word[0].isupper() for word in row) > 0.6 * len(row):
            continue  # a headline in title case says nothing
        for place, word in enumerate(row):
            if word[0].islower():
                lower[fold(word)] += 1
            elif place > 0:
                upper[fold(word)] += 1
                follows[fold(row[place - 1]) if row[place - 1][0].isupper() else "", fold(word)] += 1
    share = {word: lower[word] / max(lower[word] + upper[word], 1) for word in listed}
    names = {}
    for word in listed:
        if listed[word] < 2 and upper[word] == 0:
            continue
        if share[word] < 0.02:
            names[word] = "known"
        elif share[word] < 0.5 and upper[word] >= 2:
            names[word] = "weak"
    # A word that is mostly written small, but whose capital follows a known name: a name as well ("Charlie Rose").
    beside = collections.Counter()
    for (left, right), count in follows.items():
        if names.get(left) == "known" and listed[left] >= 10:
            beside[right] += count
    for word in listed:
        if word not in names and listed[word] >= 2 and upper[word] and beside[word] >= 0.3 * upper[word]:
            names[word] = "weak"
    names = {word: "weak" for word in LATIN_WEAK.split()} | names
    background = {w for w in lower if lower[w] >= COMMON["en"] and w not in names and lower[w] > 0.1 * upper[w]}
    return names, background


def genders(path):
    """The third column of the table as it stands: m or f, written by hand where a first name shows it. It is kept."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")] if path.exists() else []
    return {row[0]: row[2] for row in rows if len(row) > 2}


def write(path, title, rows):
    made = "made by scripts/make_names.py"
    path.write_text(f"# {title}; {made}\n" + "".join(row + "\n" for row in sorted(rows)), encoding="utf-8")
    print(f"{path}: {len(rows)} rows")


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__.split("\n\n")[1])
    source, corpus, lexicon = map(Path, sys.argv[1:])
    pairs = []
    for line in source.read_text(encoding="utf-8").splitlines()[1:]:
        latin, arabic, count = line.split("\t")
        pairs.append((latin, arabic, int(count)))
    for code, make in (("ar", arabic_tables), ("en", latin_tables)):
        fold = Folder(lexicon / code / "letters.tsv")
        people = known_people(lexicon / "world" / f"names.{code}.tsv", fold)
        names, background = make(pairs, corpus / f"{code}.jsonl", fold, people, pack_words(lexicon / code, fold))
        gender = genders(lexicon / code / "names.tsv")
        rows = ["\t".join([w, g] + [gender[w]] * (w in gender)) for w, g in names.items()]
        write(lexicon / code / "names.tsv", "Grades of name tokens: token, known or weak, m or f for a first name that shows it", rows)
        write(lexicon / code / "background.tsv", "Common words that are no part of names", list(background))


if __name__ == "__main__":
    main()

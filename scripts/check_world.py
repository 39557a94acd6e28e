#!/usr/bin/env python3
"""Check the tables of known people: lexicon/world/actors.tsv, offices.tsv and names.<code>.tsv (docs/known-actors.md).

usage: check_world.py LEXICON [--surnames]

LEXICON     folder of the language packs: world/, schema/countries.tsv, schema/roles.tsv, and of each pack letters.tsv and the
            tables of words (for ids of organisations) are read
--surnames  print also which short forms end another person's full form. That is no fault ("Obama" is the president, though
            his wife is called so too), but somebody should have meant it

One line for each fault, "file:line: what is wrong; what to do"; exit 1 if there was any, 2 if the tables cannot be read.
Forms are compared as the packs compare them: folded, a hyphen like a space."""

import argparse
import datetime
import re
import sys
import unicodedata
from pathlib import Path

sys.dont_write_bytecode = True
from make_names import Folder  # noqa: E402  beside this script

ID = re.compile(r"person:[a-z0-9]+(-[a-z0-9]+)*")
GENDERS = ("m", "f")
FULL, SHORT = 1, 2  # columns of names.<code>.tsv
KINDS = {FULL: "full form", SHORT: "short form"}


class Report:
    """Faults, printed in the order of files and lines."""

    def __init__(self, lexicon):
        self.lexicon, self.faults, self.hints = lexicon, [], []

    def fault(self, path, line, text):
        self.faults.append((str(path.relative_to(self.lexicon.parent)), line, text))

    def hint(self, path, line, text):
        self.hints.append((str(path.relative_to(self.lexicon.parent)), line, text))

    def print(self, surnames):
        for path, line, text in sorted(self.faults) + (sorted(self.hints) if surnames else []):
            print(f"{path}:{line}: {text}")
        if self.faults:
            print(f"{len(self.faults)} faults", file=sys.stderr)
        return 1 if self.faults else 0


def rows(path):
    """(line, fields) of the rows; comments and empty lines are no rows."""
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line and not line.startswith("#"):
            yield number, line.split("\t")


def check_text(report, world):
    """Tables are in the normal form that most programs write: else equal forms would be other bytes."""
    for path in sorted(world.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if not unicodedata.is_normalized("NFC", line):
                report.fault(path, number, "is not in Unicode normal form C; write composed letters (NFC)")


def script(letter):
    return unicodedata.name(letter, "?").split()[0]


def check_ids(report, path, table):
    """Ids are well formed, stand once and in order; returns the line of each."""
    lines, before = {}, ""
    for line, fields in table:
        if not ID.fullmatch(fields[0]):
            report.fault(path, line, f"'{fields[0]}' is no id; write person:name-of-the-person in small letters a to z")
        if fields[0] in lines:
            report.fault(path, line, f"{fields[0]} stands twice, also in line {lines[fields[0]]}; keep one row")
        elif fields[0] < before:
            report.fault(path, line, f"{fields[0]} stands behind {before}; sort the rows by id (LC_ALL=C sort)")
        lines.setdefault(fields[0], line)
        before = max(before, fields[0])
    return lines


def check_actors(report, path, countries):
    """Genders, countries and English names; returns id -> line and id -> row."""
    table = []
    for line, fields in rows(path):
        if len(fields) != 4 or not all(f.strip() for f in fields):
            report.fault(path, line, "a row has not four filled columns; write id, m or f, country code, English name")
            fields = (fields + [""] * 4)[:4]
        else:
            if fields[1] not in GENDERS:
                report.fault(path, line, f"'{fields[1]}' is no gender; write m or f")
            if fields[2] not in countries:
                report.fault(path, line, f"'{fields[2]}' is no code of schema/countries.tsv; write ISO 3166-1 alpha-2 in capitals")
        table.append((line, fields))
    return check_ids(report, path, table), {fields[0]: fields for _, fields in table}


def organizations(lexicon):
    """Ids of the organisations that the packs name: of words, and of titles and seats that stand for one."""
    found = set()
    for path in sorted(lexicon.glob("*/*.tsv")):
        if path.parent.name in ("schema", "world"):
            continue
        for _, fields in rows(path):
            if len(fields) == 3:
                found.update(re.findall(r"(?<!\S)id=(\S+)" if fields[1] == "org" else r"(?<!\S)org=(\S+)", fields[2]))
    return found


def day(text, last):
    """First or last day of YYYY, YYYY-MM or YYYY-MM-DD; None if there is no such date."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text):
        return None
    try:
        begin = datetime.date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return None
    if len(text) == 10 or not last:
        return begin
    ends = begin.replace(month=12) if len(text) == 4 else begin
    return (ends.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1) if ends.month < 12 else ends.replace(day=31)


class Offices:
    """offices.tsv: who held what, from when to when."""

    def __init__(self, report, path, actors, countries, lexicon):
        self.report, self.path = report, path
        roles = {fields[0] for _, fields in rows(lexicon / "schema" / "roles.tsv")}
        owners = countries | organizations(lexicon)
        self.held = {}  # id -> [(role, of, first, last)]
        before, seen = "", {}
        for line, fields in rows(path):
            if len(fields) != 5:
                report.fault(path, line, "a row has not five columns; write id, role, country or organisation, from, to (the last two may be empty)")
                continue
            text = "\t".join(fields)
            if tuple(fields[:4]) in seen:
                report.fault(path, line, f"the office stands twice, also in line {seen[tuple(fields[:4])]}; keep one row")
            elif text.encode() < before.encode():
                report.fault(path, line, "the row stands behind a greater one; sort the rows by bytes (LC_ALL=C sort)")
            seen.setdefault(tuple(fields[:4]), line)
            before = max(before, text, key=str.encode)
            self.row(line, fields, actors, roles, owners)

    def row(self, line, fields, actors, roles, owners):
        person, role, of, begin, end = fields
        if person not in actors:
            self.report.fault(self.path, line, f"{person} is not in actors.tsv; add it there, or correct the id")
        if role not in roles:
            self.report.fault(self.path, line, f"'{role}' is no role; write a code of schema/roles.tsv")
        if of not in owners:
            self.report.fault(self.path, line, f"'{of}' is no owner of an office; write a code of schema/countries.tsv, or the id of an organisation of a pack")
        first, last = day(begin, False) if begin else datetime.date.min, day(end, True) if end else datetime.date.max
        for text, date in ((begin, first), (end, last)):
            if date is None:
                self.report.fault(self.path, line, f"'{text}' is no date; write YYYY, YYYY-MM or YYYY-MM-DD, or nothing")
        if first and last:
            if first > last:
                self.report.fault(self.path, line, f"the office ends ({end}) before it begins ({begin}); write the earlier date first")
            self.held.setdefault(person, []).append((role, of, first, last))


class Names:
    """names.<code>.tsv: who claims which form."""

    def __init__(self, report, path, fold, apart):
        self.report, self.path, self.fold, self.apart = report, path, fold, apart
        self.owners = {}  # folded form -> [(line, id, column)]
        self.ends = {}  # last words of full forms -> [(line, id, form)]
        self.full = {}  # id -> folded full forms
        self.scripts = {}
        table = []
        for line, fields in rows(path):
            if len(fields) != 3:
                report.fault(path, line, "a row has not three columns; write id, full forms, short forms (the last may be empty)")
                fields = (fields + [""] * 3)[:3]
            if not fields[FULL].strip():
                report.fault(path, line, f"{fields[0]} has no full form; write how the person is called in full")
            table.append((line, fields))
        self.lines = check_ids(report, path, table)
        for line, fields in table:
            for column in (FULL, SHORT):
                self.forms(line, fields[0], column, fields[column])
        self.surnames()

    def key(self, form):
        return " ".join(re.sub(r"[-\u2010\u2011]", " ", self.fold(form)).split())

    def forms(self, line, person, column, field):
        written = field.split("|") if field else []
        for form in written:
            if not form.strip():
                self.report.fault(self.path, line, f"an empty {KINDS[column]}; remove the | beside it")
                continue
            self.shape(line, column, form)
            self.claim(line, person, column, form)
        for form in sorted({f for f in written if f.strip() and written.count(f) > 1}):
            self.report.fault(self.path, line, f"{KINDS[column]} '{form}' stands twice; keep one")

    def shape(self, line, column, form):
        if form != " ".join(form.split()):
            self.report.fault(self.path, line, f"{KINDS[column]} '{form}' has spaces too many; single ones, none at the ends")
        if any(unicodedata.category(c) in ("Cf", "Cc") for c in form):
            self.report.fault(self.path, line, f"{KINDS[column]} '{form}' has a character that is not seen; write it anew")
        scripts = {script(c) for c in form if c.isalpha() and script(c) != "MODIFIER"}
        if len(scripts) > 1:
            self.report.fault(self.path, line, f"{KINDS[column]} '{form}' mixes scripts ({', '.join(sorted(scripts))}); write it in one")

    def claim(self, line, person, column, form):
        key = self.key(form)
        if column == FULL:
            self.full.setdefault(person, set()).add(key)
            if " " in key:
                self.ends.setdefault(key.split()[-1], []).append((line, person, form))
        owners = self.owners.setdefault(key, [])
        for first in owners:
            if first[1] != person and not self.apart(first[1], person):
                self.report.fault(self.path, line, f"{KINDS[column]} '{form}' of {person} is also a {KINDS[first[2]]} of {first[1]} "
                                  f"(line {first[0]}), and neither country nor offices tell them apart; leave it to whom it means, or to nobody")
        owners.append((line, person, column))

    def surnames(self):
        for key, (line, person, column) in ((key, owner) for key, owners in self.owners.items() for owner in owners):
            others = sorted({other for _, other, _ in self.ends.get(key, []) if other != person})
            if column == SHORT and others:
                self.report.hint(self.path, line, f"short form '{key}' of {person} also ends a name of {', '.join(others)}")


def apart_by(actors, held):
    """True if something tells two persons apart: the country, or no office that both held at one time."""
    def apart(one, other):
        if one not in actors or other not in actors or actors[one][2] != actors[other][2]:
            return True
        if not held.get(one) or not held.get(other):
            return False
        return not any(a[:2] == b[:2] and a[2] <= b[3] and b[2] <= a[3] for a in held[one] for b in held[other])
    return apart


def check(lexicon, report):
    world = lexicon / "world"
    countries = {fields[0] for _, fields in rows(lexicon / "schema" / "countries.tsv")}
    check_text(report, world)
    actors, about = check_actors(report, world / "actors.tsv", countries)
    held = {}
    if (world / "offices.tsv").exists():
        held = Offices(report, world / "offices.tsv", actors, countries, lexicon).held
    for path in sorted(world.glob("names.*.tsv")):
        code = path.name.split(".")[1]
        letters = lexicon / code / "letters.tsv"
        if not letters.exists():
            report.fault(path, 1, f"there is no pack '{code}' ({letters.name} of it is needed); correct the name of the table")
            continue
        names = Names(report, path, Folder(letters), apart_by(about, held))
        for person, line in names.lines.items():
            if person not in actors:
                report.fault(path, line, f"{person} is not in actors.tsv; add it there, or correct the id")
        for person, line in actors.items():
            if person not in names.lines:
                report.fault(world / "actors.tsv", line, f"{person} is not in {path.name}; add its names there")
            elif code == "en" and names.key(about[person][3]) not in names.full.get(person, ()):
                report.fault(path, names.lines[person], f"'{about[person][3]}', the name in actors.tsv, is no full form; add it")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lexicon", type=Path)
    parser.add_argument("--surnames", action="store_true")
    options = parser.parse_args()
    report = Report(options.lexicon.resolve())
    try:
        check(report.lexicon, report)
    except (OSError, UnicodeDecodeError) as error:
        print(f"check_world.py: {error}; give the folder of the language packs", file=sys.stderr)
        return 2
    return report.print(options.surnames)


if __name__ == "__main__":
    sys.exit(main())

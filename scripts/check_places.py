#!/usr/bin/env python3
"""Check the tables of places: places.tsv of each language pack.

usage: check_places.py LEXICON [--least N]

LEXICON    folder of the language packs: places.tsv, letters.tsv and the other tables of each pack, and schema/countries.tsv are read
--least N  that many places are wanted (1500)

Each pack names the same places, in the same countries. A form means one place: what two places are called has words with it that decide
("Valencia, Venezuela"), is tied to its letters (case=exact), or is no state or place by itself (weak). Where a place is a state's capital,
its id is the place= of the capital.

One line for each fault, "file:line: what is wrong; what to do"; exit 1 if there was any, 2 if the tables cannot be read.
Forms are compared as the packs compare them: folded, a hyphen like a space."""

import argparse
import re
import sys
import unicodedata
from pathlib import Path

sys.dont_write_bytecode = True
from check_world import Report, rows  # noqa: E402  beside this script
from make_names import Folder  # noqa: E402

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NO_LEXICON = {"names.tsv", "background.tsv", "letters.tsv", "affixes.tsv", "paradigms.tsv", "confidence.tsv", "boilerplate.tsv"}
NAMED = {"country", "capital", "place", "seat"}  # categories whose forms mean somewhere


def readings(path):
    """(line, forms, category, features) of a table of the lexicon; a bare feature is "y"."""
    for line, fields in rows(path):
        forms, category, features = (fields + ["", ""])[:3]
        yield line, forms.split("|"), category, dict((f.split("=", 1) + ["y"])[:2] for f in features.split())


def meant(category, features):
    """Who or what a row means: a capital is its city, a state its code."""
    if category == "capital":
        return features.get("place", "")
    return features.get("id", "")


class Pack:
    """The places of one pack, and what else its forms mean."""

    def __init__(self, report, folder, countries):
        self.report, self.path = report, folder / "places.tsv"
        self.fold = Folder(folder / "letters.tsv")
        self.places, self.owner, self.capitals = {}, {}, {}
        for path in sorted(folder.glob("*.tsv")):
            if path.name not in NO_LEXICON and path != self.path:
                for line, forms, category, features in readings(path):
                    if category == "capital" and "place" in features:
                        self.capitals[features["place"]] = features.get("id")
                    self.claim(path, line, forms, category, features)
        for line, forms, category, features in readings(self.path):
            if category == "place":
                self.check_row(line, forms, features, countries)
            self.claim(self.path, line, forms, category, features)

    def key(self, form, features):
        if features.get("case") == "exact":
            return " ".join(unicodedata.normalize("NFC", form).split())
        return " ".join(re.sub(r"[-\u2010\u2011]", " ", self.fold(form)).split())

    def claim(self, path, line, forms, category, features):
        if category not in NAMED or "weak" in features:
            return
        for form in forms:
            who = meant(category, features)
            first = self.owner.setdefault(self.key(form, features), (path, line, category, who))
            if first[3] != who and "place" in (category, first[2]):
                self.report.fault(path, line, f"'{form}' of {who} is also a form of {first[3]} ({first[0].name}:{first[1]}); "
                                  "give one of them words that decide, or leave the form out")

    def check_row(self, line, forms, features, countries):
        place, country = features.get("id", ""), features.get("country", "")
        if not ID.fullmatch(place):
            self.report.fault(self.path, line, f"'{place}' is no id; write id= and the name in small letters a to z, digits and hyphens")
        if country and country not in countries:
            self.report.fault(self.path, line, f"'{country}' is no code of schema/countries.tsv; write ISO 3166-1 alpha-2 in capitals")
        before = self.places.setdefault(place, (line, country))
        if before[1] != country:
            self.report.fault(self.path, line, f"{place} lies in '{country}', in line {before[0]} in '{before[1]}'; two places have two ids")
        if self.capitals.get(place, country) != country:
            self.report.fault(self.path, line, f"{place} lies in '{country}', the capital of that id in '{self.capitals[place]}'; two places have two ids")
        for form in forms:
            if form != unicodedata.normalize("NFC", form):
                self.report.fault(self.path, line, f"'{form}' is not composed; write it in Unicode's form NFC")
            if not form.strip() or form != " ".join(form.split()):
                self.report.fault(self.path, line, f"form '{form}' is empty or has spaces too many; single ones, none at the ends")
        for form in sorted({f for f in forms if forms.count(f) > 1}):
            self.report.fault(self.path, line, f"form '{form}' stands twice; keep one")


def compare(report, packs, least):
    every = sorted(set().union(*(pack.places for pack in packs)))
    for pack in packs:
        for place in every:
            if place not in pack.places:
                other = next(p for p in packs if place in p.places)
                report.fault(other.path, other.places[place][0], f"{place} is not in {pack.path.relative_to(report.lexicon.parent)}; add its names there")
            else:
                first = next(p for p in packs if place in p.places)
                if first.places[place][1] != pack.places[place][1]:
                    report.fault(pack.path, pack.places[place][0], f"{place} lies in '{pack.places[place][1]}', in "
                                 f"{first.path.relative_to(report.lexicon.parent)} in '{first.places[place][1]}'; correct one")
    if len(every) < least:
        report.fault(packs[0].path, 1, f"there are {len(every)} places, {least} are wanted; add some")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lexicon", type=Path)
    parser.add_argument("--least", type=int, default=1500)
    options = parser.parse_args()
    report = Report(options.lexicon.resolve())
    try:
        countries = {fields[0] for _, fields in rows(report.lexicon / "schema" / "countries.tsv")}
        packs = [Pack(report, path.parent, countries) for path in sorted(report.lexicon.glob("*/places.tsv"))]
        if not packs:
            raise FileNotFoundError(f"{report.lexicon}: no pack has a places.tsv")
        compare(report, packs, options.least)
    except (OSError, UnicodeDecodeError) as error:
        print(f"check_places.py: {error}; give the folder of the language packs", file=sys.stderr)
        return 2
    return report.print(False)


if __name__ == "__main__":
    sys.exit(main())

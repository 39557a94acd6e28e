#!/usr/bin/env python3
"""Check the organisations of the packs: organizations.tsv of every language (docs/rules.md, "Words").

usage: check_organizations.py LEXICON

LEXICON   folder of the language packs: organizations.tsv, offices.tsv and letters.tsv of each pack and schema/countries.tsv are read

An organisation has the same id and the same features in every language, and a row in each. Only what the phrase rules build from a
state and a noun of bodies ("xx-parliament", "xx-ministry-foreign") may lack rows: they need none. A form means one organisation.

One line for each fault, "file:line: what is wrong; what to do"; exit 1 if there was any, 2 if the tables cannot be read."""

import argparse
import re
import sys
import unicodedata
from pathlib import Path

sys.dont_write_bytecode = True
from check_world import Report, rows  # noqa: E402  beside this script
from make_names import Folder  # noqa: E402

ID = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")
OF_A_FORM = ("case", "paradigm")  # features of the forms of a row, not of the organisation


class Table:
    """organizations.tsv of one pack."""

    def __init__(self, report, folder, countries):
        self.path, self.fold = folder / "organizations.tsv", Folder(folder / "letters.tsv")
        self.report, self.countries = report, countries
        self.features, self.lines, self.owner, self.written = {}, {}, {}, {}
        before = ""
        for line, fields in rows(self.path):
            if len(fields) > 2 and fields[1] == "org":
                before = self.row(line, fields[0], dict(part.partition("=")[::2] for part in fields[2].split()), before)
            else:
                before = ""

    def fault(self, line, text):
        self.report.fault(self.path, line, text)

    def row(self, line, forms, features, before):
        name = features.pop("id", "")
        if not ID.fullmatch(name):
            self.fault(line, f"'{name}' is no id; write small letters a to z, digits and hyphens")
        for key in ("of", "country"):
            if features.get(key, "") and features[key] not in self.countries:
                self.fault(line, f"'{features[key]}' is no code of schema/countries.tsv; write ISO 3166-1 alpha-2 in capitals")
        self.of_row = set()
        for form in forms.split("|"):
            self.form(line, name, form, "case" in features)
        features = {key: value for key, value in features.items() if key not in OF_A_FORM}
        if self.features.setdefault(name, features) != features:
            self.fault(line, f"{name} has other features in line {self.lines[name]}; write the same ones")
        if name in self.lines and before != name:
            self.fault(line, f"{name} stands in line {self.lines[name]} too; put its rows together")
        self.lines.setdefault(name, line)
        return name

    def form(self, line, name, form, exact):
        if not form or form != " ".join(form.split()) or unicodedata.normalize("NFC", form) != form:
            self.fault(line, f"form '{form}' is empty, has spaces too many or is not composed (NFC); write it anew")
        if any(unicodedata.category(c) in ("Cf", "Cc") for c in form):
            self.fault(line, f"form '{form}' has a character that is not seen; write it anew")
        self.written.setdefault(form, (line, name))
        if self.written[form][0] != line or form in self.of_row:
            self.fault(line, f"form '{form}' stands twice, also in line {self.written[form][0]}; keep one")
        self.of_row.add(form)
        key = self.fold(form)
        for other_line, other in self.owner.get(key, {}).items():
            if other[0] != name and (form == other[1] or not exact or not other[2]):
                self.fault(line, f"form '{form}' of {name} is also one of {other[0]} (line {other_line}); leave it to whom it means, or to nobody")
        self.owner.setdefault(key, {})[line] = (name, form, exact)


def bodies(folder):
    """Kinds of bodies that the phrase rules of a pack build."""
    tables = [row for table in ("offices.tsv", "organizations.tsv") for row in rows(folder / table)]
    return {found[1] for _, fields in tables if fields[1:2] == ["insthead"] and (found := re.search(r"inst=([^ ]+)", fields[2]))}


def check(lexicon, report):
    countries = {fields[0] for _, fields in rows(lexicon / "schema" / "countries.tsv")}
    folders = sorted(path.parent for path in lexicon.glob("*/organizations.tsv"))
    tables = [Table(report, folder, countries) for folder in folders]
    built = set.intersection(*map(bodies, folders))
    for table in tables:
        for other in (t for t in tables if t is not table):
            for name, line in table.lines.items():
                if name not in other.lines:
                    state, _, body = name.partition("-")
                    if state.upper() not in countries or body not in built and not body.startswith("ministry-"):
                        table.fault(line, f"{name} is not in {other.path.parent.name}/{other.path.name}; add its names there")
                elif table is tables[0] and other.features[name] != table.features[name]:
                    other.fault(other.lines[name], f"{name} has other features in {table.path.parent.name} (line {line}); write the same ones")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lexicon", type=Path)
    options = parser.parse_args()
    report = Report(options.lexicon.resolve())
    try:
        check(report.lexicon, report)
    except (OSError, UnicodeDecodeError) as error:
        print(f"check_organizations.py: {error}; give the folder of the language packs", file=sys.stderr)
        return 2
    return report.print(False)


if __name__ == "__main__":
    sys.exit(main())

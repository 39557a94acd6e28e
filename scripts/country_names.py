#!/usr/bin/env python3
"""Compare the states in the language packs with the names that ICU has for them.

usage: country_names.py snapshot TOOL LEXICON SNAPSHOT
       country_names.py check LEXICON SNAPSHOT EXCEPTIONS

snapshot    adds the names that ICU has in the languages of the packs to the table SNAPSHOT. TOOL is the program
            tests/packs/region_names; names of other versions of ICU stay, with a bar between them
check       each state has its names of SNAPSHOT, its label of schema/countries.tsv, an adjective and a capital in each pack,
            and no other state has its names. Parts of states that are no states have at least their names, as state or place
LEXICON     folder of the language packs
EXCEPTIONS  agreed exceptions, a row each: pack, code of the state, what is missing (a name, "adjective" or "capital"), and why

One line for each fault, "file:line: what is wrong; what to do"; exit 1 if there was any, 2 if the tables cannot be read.
Forms are compared as the packs compare them: folded, a hyphen like a space."""

import argparse
import re
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from check_places import NO_LEXICON, readings  # noqa: E402  beside this script
from check_world import Report, rows  # noqa: E402
from make_names import Folder  # noqa: E402

# Codes of ISO 3166-1 that are no states: parts and dependencies of states, and Antarctica.
TERRITORIES = set("AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX "
                  "TC TF TK UM VG VI WF YT".split())


class Pack:
    """What the forms of one pack mean, and which states have an adjective and a capital."""

    def __init__(self, folder):
        self.code, self.fold = folder.name, Folder(folder / "letters.tsv")
        self.states, self.places, self.adjectives, self.capitals = {}, set(), set(), set()
        for path in sorted(folder.glob("*.tsv")):
            if path.name not in NO_LEXICON:
                for _, forms, category, features in readings(path):
                    self.take(forms, category, features)

    def take(self, forms, category, features):
        codes = features.get("id", "").split("/")
        if category == "country" and "weak" not in features:
            for form in forms:
                self.states.setdefault(self.key(form), set()).update(codes)
        elif category == "place":
            self.places.update(self.key(form) for form in forms)
            if "capital" in features:
                self.capitals.add(features.get("country"))
        elif category == "nisba":
            self.adjectives.update(codes)
        elif category == "capital":
            self.capitals.update(codes)

    def key(self, form):
        return " ".join(re.sub(r"[-\u2010\u2011\u2013]", " ", self.fold(form)).split())

    def knows(self, name, code):
        """Whether a name means this state; what stands in brackets is a name of its own."""
        found = self.states.get(self.key(name))
        if found:
            return found == {code}
        if code in TERRITORIES and self.key(name) in self.places:
            return True
        parts = [part.strip(" )") for part in name.split("(") if part.strip(" )")]
        return len(parts) > 1 and all(self.knows(part, code) for part in parts)


def check(lexicon, snapshot, exceptions, report):
    agreed = {tuple(fields[:3]): line for line, fields in rows(exceptions) if len(fields) == 4 and fields[3].strip()}
    for line, fields in rows(exceptions):
        if len(fields) != 4 or not fields[3].strip():
            report.fault(exceptions, line, "an exception has not four filled columns; write pack, code, what is missing, and why")
    labels = {fields[0]: dict(f.split("=", 1) for f in fields[1:] if "=" in f) for _, fields in rows(lexicon / "schema" / "countries.tsv")}
    header = snapshot.read_text(encoding="utf-8").split("\n", 1)[0].lstrip("# ").split("\t")
    used = set()

    def missing(pack, code, what, line, text):
        if (pack.code, code, what) in agreed:
            used.add((pack.code, code, what))
        else:
            report.fault(snapshot, line, text)

    for pack in (Pack(path.parent) for path in sorted(lexicon.glob("*/pack.json"))):
        if pack.code not in header:
            report.fault(snapshot, 1, f"there are no names of the pack '{pack.code}'; run country_names.py snapshot")
            continue
        for line, fields in rows(snapshot):
            code, names = fields[0], fields[header.index(pack.code)].split("|")
            label = labels.get(code, {}).get(pack.code)
            for name in names + ([label] if label and code not in TERRITORIES and label not in names else []):
                if not pack.knows(name, code):
                    missing(pack, code, name, line, f"'{name}' is not {code} in the pack '{pack.code}'; add it to the country's names, or to {exceptions.name} with a reason")
            if code not in TERRITORIES:
                if code not in pack.adjectives:
                    missing(pack, code, "adjective", line, f"{code} has no adjective in the pack '{pack.code}'; add a nisba")
                if code not in pack.capitals:
                    missing(pack, code, "capital", line, f"{code} has no capital in the pack '{pack.code}'; add a capital, or a place marked capital")
    for exception, line in agreed.items():
        if exception not in used:
            report.fault(exceptions, line, f"'{exception[2]}' of {exception[1]} is no exception in the pack '{exception[0]}'; remove the row")


def snapshot(tool, lexicon, path):
    codes = sorted(p.parent.name for p in lexicon.glob("*/pack.json"))
    countries = {fields[0] for _, fields in rows(lexicon / "schema" / "countries.tsv")}
    table = {}
    if path.exists():
        header = path.read_text(encoding="utf-8").split("\n", 1)[0].lstrip("# ").split("\t")
        for _, fields in rows(path):
            table[fields[0]] = {pack: fields[header.index(pack)].split("|") for pack in codes if pack in header}
    for line in subprocess.run([tool, *codes], check=True, capture_output=True, encoding="utf-8").stdout.splitlines():
        code, *names = line.split("\t")
        if code in countries:
            for pack, name in zip(codes, names):
                known = table.setdefault(code, {}).setdefault(pack, [])
                if name not in known:
                    known.append(name)
    lines = ["\t".join(["# code", *codes])] + ["\t".join([code, *("|".join(table[code].get(pack, [])) for pack in codes)]) for code in sorted(table)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, arguments in (("snapshot", ("tool", "lexicon", "snapshot")), ("check", ("lexicon", "snapshot", "exceptions"))):
        command = commands.add_parser(name)
        for argument in arguments:
            command.add_argument(argument, type=Path)
    options = parser.parse_args()
    try:
        if options.command == "snapshot":
            snapshot(options.tool.resolve(), options.lexicon.resolve(), options.snapshot)
            return 0
        # Faults are told with paths from where the tables stand.
        report = Report(options.snapshot.resolve().parent)
        check(options.lexicon.resolve(), options.snapshot.resolve(), options.exceptions.resolve(), report)
    except (OSError, UnicodeDecodeError, subprocess.CalledProcessError) as error:
        print(f"country_names.py: {error}; give the files that --help names", file=sys.stderr)
        return 2
    return report.print(False)


if __name__ == "__main__":
    sys.exit(main())

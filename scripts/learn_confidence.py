#!/usr/bin/env python3
"""Make lexicon/<code>/confidence.tsv: how often the rules of a pack are right, from facts that somebody judged.

usage: learn_confidence.py [--program PROGRAM] LEXICON FILE...

LEXICON  folder of the language packs. The table of each pack with judged facts is written anew; others stay as they are
FILE     tables of `actorgraph sample` with verdicts filled in, or what `actorgraph sample --score --json` printed (*.json)
PROGRAM  actorgraph, which counts the verdicts of tables; the one on the path if it is not given

confidence = (right + K * assumed) / (judged + K), with K = 10: what the pack assumes of a rule weighs as much as ten judged facts, so
that one mistake of a rare rule does not condemn it. `assumed` is `confidence` in clauses.rules, and for what has none there as in
extract/confidence.hpp and frames.hpp. Rules that nobody judged get no row and keep what is assumed. Deterministic."""

import argparse
import collections
import json
import re
import subprocess
import sys
from pathlib import Path

K = 10  # best of 1 to 100 when each of 48 judged articles was predicted from the others
FRAME, PHRASE, HOME, SIDE = 0.8, 0.9, 0.7, 0.85
HEADER = """# How often rules are right; made by scripts/learn_confidence.py: (right + 10 * assumed) / (judged + 10)
# rule\tjudged\tright\tconfidence
"""


def assumed_by(folder, code):
    """Rule id -> confidence, as the pack assumes it."""
    rules = {"Person": PHRASE, "Office": PHRASE, "Side": SIDE}
    for line in (folder / "phrases.rules").read_text(encoding="utf-8").splitlines():
        if rule := re.match(r"(\w+)(?:\[(\w+)\])?\s*<-", line):
            rules[rule[1] + ("." + rule[2] if rule[2] else "")] = PHRASE
    frame = None
    for line in (folder / "clauses.rules").read_text(encoding="utf-8").splitlines():
        words = line.split()
        if words[:1] == ["frame"]:
            frame = words[1]
            rules[frame] = FRAME
        elif words[:1] == ["confidence"]:
            rules[frame] = float(words[1])
    home = {rule + "+home": HOME for rule in rules}
    return {f"{code}/{rule}": confidence for rule, confidence in {**rules, **home}.items()}


def counted(files, program):
    """Rule id -> [judged, right], over all files."""
    tables = [str(file) for file in files if file.suffix != ".json"]
    texts = [(file, file.read_text(encoding="utf-8")) for file in files if file.suffix == ".json"]
    if tables:
        score = subprocess.run([program, "sample", "--json", "--score", *tables], stdout=subprocess.PIPE, encoding="utf-8")
        if score.returncode != 0:
            sys.exit(1)  # the program has said why
        texts.append((program, score.stdout))
    counts = collections.defaultdict(lambda: [0, 0])
    for source, text in texts:
        try:
            for rule, tally in json.loads(text)["by"]["rule"].items():
                counts[rule][0] += tally["judged"]
                counts[rule][1] += tally["right"]
        except (ValueError, KeyError, TypeError, AttributeError):
            sys.exit(f"{source}: is not what actorgraph sample --score --json prints; give that, or a table with verdicts")
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="actorgraph")
    parser.add_argument("lexicon", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    options = parser.parse_args()
    assumed = {}
    folders = {}
    for properties in sorted(options.lexicon.glob("*/pack.json")):
        code = json.loads(properties.read_text(encoding="utf-8"))["code"]
        folders[code] = properties.parent
        assumed.update(assumed_by(properties.parent, code))
    rows = collections.defaultdict(list)
    for rule, (judged, right) in sorted(counted(options.files, options.program).items()):
        if rule not in assumed:
            print(f"{rule}: no pack of {options.lexicon} has this rule; its verdicts are passed over", file=sys.stderr)
        elif judged:
            rows[rule.split("/")[0]].append(f"{rule}\t{judged}\t{right}\t{(right + K * assumed[rule]) / (judged + K):.3f}\n")
    for code, lines in rows.items():
        (folders[code] / "confidence.tsv").write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

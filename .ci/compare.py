#!/usr/bin/env python3
"""Compare figures with the recorded ones: compare.py [--record] SCORES FIGURES

SCORES maps "task/language" to F1; FIGURES is what the scorer prints as JSON. A figure may fall by 0.005; every figure of
SCORES must be there. Prints one line a figure; exit code 1 if one fell. --record writes the figures to SCORES instead."""

import json
import sys
from pathlib import Path

TOLERANCE = 0.005


def main():
    arguments = [a for a in sys.argv[1:] if a != "--record"]
    record = len(arguments) < len(sys.argv) - 1
    scores, figures = map(Path, arguments)
    try:
        found = {task: figure["f1"] for task, figure in json.loads(figures.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError) as problem:
        print(f"no figures: {problem}")
        return 1
    if record:
        rounded = {task: round(value, 4) for task, value in sorted(found.items())}
        scores.write_text(json.dumps(rounded, indent=1) + "\n", encoding="utf-8")
        return 0
    wanted = json.loads(scores.read_text(encoding="utf-8")) if scores.exists() else {}
    fell = 0
    for task in sorted(set(wanted) | set(found)):
        now, before = found.get(task), wanted.get(task)
        if before is None:
            print(f"new  {task:34} {now:.3f}")
        elif now is None or now < before - TOLERANCE:
            print(f"FELL {task:34} {'none' if now is None else f'{now:.3f}'} (was {before:.3f})")
            fell += 1
        else:
            print(f"ok   {task:34} {now:.3f} (was {before:.3f})")
    return 1 if fell else 0


if __name__ == "__main__":
    sys.exit(main())

#!/bin/bash
# scripts/make_rarity.py: shares of the words of names, each name once, languages apart. usage: make_rarity.sh PROJECT
set -euo pipefail
project=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
mkdir -p lexicon/xx lexicon/yy
touch lexicon/xx/pack.json lexicon/yy/pack.json
python3 - >news.docfacts.jsonl <<'END'
import json

def document(language, *names, **flags):
    actors = [dict(kind="person", key=name, partial=False, conditional=False, **{}) | flags for name in names]
    print(json.dumps({"type": "document", "language": language, "actors": actors}))

print(json.dumps({"type": "header"}))
for surname in ("ash", "birch", "cedar", "dogwood", "elm"):
    document("xx", "tom " + surname, "tom " + surname, "ira " + surname)
document("xx", "tom ash")  # known already
document("xx", "tom fir", partial=True)
document("xx", "tom gum", conditional=True)
document("xx", "tom", "tom")
document("xx", "tom house", kind="organization")
document("yy", "tom ash")
document("zz", "tom ash")  # no pack
END
python3 "$project/scripts/make_rarity.py" news.docfacts.jsonl lexicon >said
grep -qx 'lexicon/xx/rarity.tsv: 2 rows of 10 names' said || { cat said; exit 1; }
grep -v '^#' lexicon/xx/rarity.tsv | cmp - <(printf 'ira\t50000\ntom\t50000\n')
! grep -qv '^#' lexicon/yy/rarity.tsv
[ ! -e lexicon/zz ]

#!/bin/bash
# From articles with gold answers to confidences that a pack loads: scripts/judge_by_gold.py and scripts/learn_confidence.py.
# usage: learn_confidence.sh PROJECT PROGRAM
project=$1
actorgraph=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2

fail() {
  echo "$*"
  exit 1
}
# same WHAT FILE: the file is what comes in.
same() { diff "$2" - || fail "$1 is not as it should be"; }

# Three articles: the answers know of one meeting, of one office and of the words' speaker; the third is held out.
cp -r "$project/tests/packs/toy" lexicon
mkdir gold
printf 'Lumo bildo\n\nLumo tablo stulo lumo tablo.\npresor ardon ivo kol sir jan lumko metis.\n' >gold/toy-001.txt
printf 'Lumo bildo\n\nLumo tablo stulo lumo tablo.\nsir jan lum sir mira nokko metis.\nivo kol dis ke lumo bildo.\n' >gold/toy-002.txt
printf 'Lumo bildo\n\nLumo tablo stulo lumo tablo.\nardo e belo metis.\n' >gold/toy-004.txt
cat >gold/toy-001.json <<'END'
{"actors": [{"id": "person/ivo-kol", "kind": "person", "names": ["ivo kol"]}, {"id": "person/jan-lum", "kind": "person", "names": ["Jan Lum", "jan lum"]},
            {"id": "country/XA", "kind": "country", "names": ["ardon"]}],
 "roles": [{"actor": "person/ivo-kol", "role": "head_of_state", "of": "country/XA", "status": "current"}],
 "represents": [],
 "relations": [{"relation": "met", "from": "person/jan-lum", "to": "person/ivo-kol", "status": "happened"}], "stated": []}
END
cat >gold/toy-002.json <<'END'
{"actors": [{"id": "person/ivo-kol", "kind": "person", "names": ["ivo kol"]}, {"id": "person/jan-lum", "kind": "person", "names": ["jan lum"]},
            {"id": "person/mira-nok", "kind": "person", "names": ["mira nok"]}],
 "roles": [], "represents": [],
 "relations": [{"relation": "met", "from": "person/jan-lum", "to": "person/mira-nok", "status": "planned"}],
 "stated": [{"speaker": "person/ivo-kol", "text": "lumo bildo"}]}
END
cp gold/toy-001.json gold/toy-004.json
"$actorgraph" build gold --lexicon lexicon -o facts.jsonl --quiet </dev/null || fail "the articles cannot be read"

judge() { "$project/scripts/judge_by_gold.py" facts.jsonl gold "$@" || fail "judge_by_gold.py fails"; }
judge --hold-out 4 >judged.tsv
"$actorgraph" build gold --lexicon lexicon -o news.sqlite --quiet </dev/null
[ "$(head -1 judged.tsv)" = "$("$actorgraph" sample news.sqlite -n 1 | head -1)" ] || fail "the columns are not those of actorgraph sample"
cut -f1,2,9,11 judged.tsv | tail -n +2 >verdicts
same "the list of verdicts" verdicts <<'END'
y	role	toy/Person.titled	toy-001.txt
n	represents	toy/Person.titled	toy-001.txt
y	met	toy/meet	toy-001.txt
n	met	toy/meet	toy-002.txt
y	stated	toy/say	toy-002.txt
END
judge >all.tsv
judge --held-out 4 >held.tsv
[ "$(tail -n +2 held.tsv | cut -f11 | sort -u)" = toy-004.txt ] || fail "not only the article that is held out"
same "all without those held out" judged.tsv < <(grep -v toy-004.txt all.tsv)

# Tables and counts of them add up to the same.
learn() { "$project/scripts/learn_confidence.py" --program "$actorgraph" lexicon "$@"; }
learn judged.tsv >out 2>&1 || fail "learn_confidence.py fails"
[ ! -s out ] || fail "learn_confidence.py has something to say"
grep -v '^#' lexicon/toy/confidence.tsv >rows
same confidence.tsv rows <<'END'
toy/Person.titled	2	1	0.833
toy/meet	2	1	0.792
toy/say	1	1	0.909
END
cp lexicon/toy/confidence.tsv once.tsv
"$actorgraph" sample --score judged.tsv --json >counts.json
learn counts.json && cmp -s once.tsv lexicon/toy/confidence.tsv || fail "counts do not give what the table gives"
"$actorgraph" lexicon check lexicon >/dev/null || fail "the pack does not load"
"$actorgraph" build gold --lexicon lexicon -o facts.jsonl --quiet </dev/null
grep -q '"rule":"toy/meet","confidence":0.792' facts.jsonl || fail "facts do not have the confidence that was learnt"

# A rule that the pack has lost is told, and has no row.
sed 's|toy/say|toy/spell|' judged.tsv >old.tsv
learn old.tsv 2>told || fail "an old table is no error"
grep -q '^toy/spell: no pack' told || fail "nothing is told of a rule that is not there"
! grep -q spell lexicon/toy/confidence.tsv || fail "a rule that is not there has a row"
sed '2s/^y/maybe/' judged.tsv >bad.tsv
! learn bad.tsv 2>told || fail "a faulty table is accepted"
grep -q "bad.tsv:2: 'maybe' is no verdict" told || fail "the fault is not told"
echo '[]' >bad.json
! learn bad.json 2>told || fail "faulty counts are accepted"
grep -q 'bad.json: is not what' told || fail "the fault of counts is not told"

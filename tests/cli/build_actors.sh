#!/bin/bash
# --actors: lists of one's own make persons and organisations known, in every script; a faulty row ends the build before it begins.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

mkdir news
cat >news/one.txt <<'END'
Talks in Geneva

Zorana Velk met the Russian foreign minister, Sergei Lavrov, in Geneva on Friday. The Tavonu Group said that it would help.

Harvest said that the harvest was good.
END
cat >news/two.txt <<'END'
محادثات في جنيف

التقت زورانا فيلك وزير الخارجية الروسي سيرغي لافروف في جنيف يوم الأحد.
وأضاف البيان أن المحادثات كانت مفيدة للافروف وزورانا فيلك.
END
cat >mine.csv <<'END'
name;aliases;kind;country;role;from;to;gender;id
Zorana Velk;زورانا فيلك;person;RS;envoy;2031-02;;f;
Tavonu Group;;organization;FR;;;;;
Harvest;;organization;FR;;;;;
Sergei Lavrov;Sergey V. Lavrov;;;;;;;Q1
END
persons() { grep -o '"type":"actor","id":"[a-z:-]*"' "$1" | sed 's/.*"id":"//; s/"$//' | grep -E 'velk|tavonu|lavrov' | LC_ALL=C sort; }
run build news --actors mine.csv -o mine.sqlite -o mine.jsonl -o mine.docfacts.jsonl
expect_ok
expect_output_with "articles 2" "skipped 0"
[ "$(persons mine.jsonl)" = "organization:tavonu-group
person:sergey-lavrov
person:zorana-velk" ] || fail "the actors are not those of the list: $(persons mine.jsonl)"
meetings() { grep '"relation":"met"' "$1" | grep "\"$2\"" | grep -c '"person:sergey-lavrov"'; }
[ "$(meetings mine.jsonl person:zorana-velk)" = 2 ] || fail "the meetings are missing"
[ "$(grep -c '"type":"mention".*"organization:harvest"' mine.jsonl)" = 1 ] || fail "an organisation of one word is a word, too"
if grep -q '"envoy"' mine.jsonl; then fail "an office of the list became a fact"; fi
run query mine.sqlite who-met "زورانا فيلك"
expect_ok
expect_output_with "Sergei Lavrov"

# Without the list nobody is known so.
run build news -o plain.jsonl --quiet
expect_ok
if grep -q 'organization:tavonu-group' plain.jsonl; then fail "the organisation is known without the list"; fi

# The same as JSON, in several lists, and as an answer of Wikidata.
cat >a.json <<'END'
[{"name": "Zorana Velk", "aliases": ["زورانا فيلك"], "country": "RS", "role": "envoy", "from": "2031-02", "gender": "f"}]
END
printf 'kind\tname\tcountry\norganization\tTavonu Group\tFR\norganization\tHarvest\tFR\n' >b.tsv
run build news --actors a.json --actors b.tsv -o other.jsonl --quiet
expect_ok
expect_same mine.jsonl other.jsonl
cat >wikidata.json <<'END'
{"head": {"vars": ["person", "name", "country"]}, "results": {"bindings": [
  {"person": {"type": "uri", "value": "http://www.wikidata.org/entity/Q0"}, "name": {"xml:lang": "ar", "type": "literal", "value": "زورانا فيلك"}},
  {"person": {"type": "uri", "value": "http://www.wikidata.org/entity/Q0"}, "name": {"xml:lang": "en", "type": "literal", "value": "Zorana Velk"},
   "from": {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#dateTime", "value": "2031-02-01T00:00:00Z"}, "country": {"type": "literal", "value": "RS"}}]}}
END
run build news --actors wikidata.json -o wikidata.jsonl --quiet
expect_ok
[ "$(meetings wikidata.jsonl person:q0)" = 2 ] || fail "the meeting of the actor of Wikidata is missing"

# What was read with a list is merged with it, and not without.
run merge mine.docfacts.jsonl --actors mine.csv -o merged.jsonl --quiet
expect_ok
expect_same mine.jsonl merged.jsonl
run merge mine.docfacts.jsonl -o none.jsonl
expect_code 1
expect_error_with "mine.docfacts.jsonl:1: was read by another version of the program or with other packs"
expect_no_file none.jsonl

run explain "Zorana Velk met Sergei Lavrov." --language en --actors mine.csv --json
expect_ok
grep -q 'person:zorana-velk' .stdout || fail "explain does not know the list"

# refused LIST WHAT…: an error, told in one line, and nothing written.
refused() {
  run build news --actors "$1" -o none.sqlite -o none.jsonl
  expect_code 1
  expect_error_with "${@:2}"
  expect_no_file none.sqlite
  expect_no_file none.jsonl
}
printf 'name,country\nAnn Berg,FR\nCarl Dahl,ZZ\n' >faulty.csv
refused faulty.csv "faulty.csv:3: has the country 'ZZ', which is no code of schema/countries.tsv; use ISO 3166-1 alpha-2 in capitals"
printf 'name,country,role\nAnn Berg,FR,queen\n' >faulty.csv
refused faulty.csv "faulty.csv:2: has the role 'queen', which is no code of schema/roles.tsv; use one"
printf 'name,language\nAnn Berg,xx\n' >faulty.csv
refused faulty.csv "faulty.csv:2: has the language 'xx', for which there is no pack; use one of ar, en, or leave it empty"
printf 'name,aliases\nAnn Berg,Sergei Lavrov|Angela Merkel\n' >faulty.csv
refused faulty.csv "faulty.csv:2: is called like" "who are two; leave one of the names out"
printf 'name,country,from\nAnn Berg,FR,yesterday\n' >faulty.csv
refused faulty.csv "faulty.csv:2: has the date 'yesterday', which is none; write YYYY, YYYY-MM or YYYY-MM-DD, or nothing"
printf 'title\nAnn Berg\n' >faulty.csv
refused faulty.csv "faulty.csv:1: names no column 'name'; name the columns in the first line: name, aliases, kind"
echo '[{"name": "Ann Berg"}, {"name": "Carl Dahl", "kind": "party"}]' >faulty.json
refused faulty.json "faulty.json: actor 2: has the kind 'party'; write person or organization"
refused none.csv "none.csv: cannot be read; give a table or JSON of actors"

#!/bin/bash
# What a line of JSON says about its article arrives: date, outlet, language, address.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

cat >news.jsonl <<'END'
{"id": "a-1", "title": "Foreign ministers meet in Geneva", "text": "The Russian foreign minister, Sergei Lavrov, met the US secretary of state, Antony Blinken, in Geneva on Friday.", "date": "2021-05-21T08:00:00Z", "source": "The Example", "lang": "en-GB", "url": "https://example.org/a-1"}
{"id": "a-2", "title": "Talks", "text": "The French president, Emmanuel Macron, met the Egyptian president, Abdel Fattah al-Sisi, in Paris.", "date": "", "source": "", "lang": "en", "link": "https://example.org/a-2"}
END
run build news.jsonl -o news.sqlite -o facts.jsonl --quiet
expect_ok
grep '"type":"document"' facts.jsonl >documents
cat >expected <<'END'
{"type":"document","id":"news.jsonl#a-1","title":"Foreign ministers meet in Geneva","language":"en","published":"2021-05-21","source":"The Example","url":"https://example.org/a-1"}
{"type":"document","id":"news.jsonl#a-2","title":"Talks","language":"en","published":null,"source":null,"url":"https://example.org/a-2"}
END
expect_same documents expected

run query news.sqlite who-met Lavrov --json
expect_ok
expect_output_with '"evidence":[{"document":"news.jsonl#a-1","title":"Foreign ministers meet in Geneva","date":"2021-05-21","url":"https://example.org/a-1",'

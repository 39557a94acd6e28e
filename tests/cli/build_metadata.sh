#!/bin/bash
# --metadata: a table tells what articles do not. Its faults are told and kept, and only a wrong header ends the build.
. "$(dirname "$(readlink -f "$0")")/lib.sh"

articles news
cat >meta.csv <<'END'
path,date,outlet,url,title
news/one.txt,2021-05-21,The Example,https://example.org/1,"Ministers ""meet"", at last"
paper/two.txt,2021-05-22,,,
END
documents() { grep '"type":"document"' facts.jsonl; }
run build news --metadata meta.csv -o news.sqlite -o facts.jsonl --strict
expect_ok
expect_output_with "articles 3" "skipped 0"
if grep -q "faulty" .stdout; then fail "there are no faulty rows"; fi
documents >found
cat >expected <<'END'
{"type":"document","id":"one.txt","title":"Ministers \"meet\", at last","language":"en","published":"2021-05-21","source":"The Example","url":"https://example.org/1"}
{"type":"document","id":"paper/three.txt","title":"وزير الخارجية الروسي في القاهرة","language":"ar","published":null,"source":null,"url":null}
{"type":"document","id":"paper/two.txt","title":"President to visit Cairo","language":"en","published":"2021-05-22","source":null,"url":null}
END
expect_same found expected
run query news.sqlite who-met Lavrov --since 2021-05-21 --until 2021-05-21
expect_ok
expect_output_with "Antony Blinken"

# Nothing but what was told is another: the date of an article dates what it says.
run build news -o plain.jsonl --quiet
facts() { grep -v '"type":"document"' "$1" | sed 's/"date":[^,]*,//'; }
facts facts.jsonl >one && facts plain.jsonl >other
expect_same one other

# Rows and columns in another order, separated otherwise, through a pipe.
printf '\xef\xbb\xbfurl;id;Source;Title;date\r\n;paper/two.txt;;;2021-05-22\r\nhttps://example.org/1;one.txt;The Example;"Ministers ""meet"", at last";21/2021-05-21\r\n' >other.csv
run build news --metadata <(cat other.csv) -o again.sqlite --quiet
expect_ok
"$actorgraph" dump news.sqlite >one && "$actorgraph" dump again.sqlite >other
expect_same one other

# What was told goes into files that are merged later.
run build news --metadata meta.csv -o part.docfacts.jsonl --quiet
run merge part.docfacts.jsonl -o merged.sqlite --quiet
expect_ok
"$actorgraph" dump merged.sqlite >other
expect_same one other

cat >faulty.csv <<'END'
path,date,title
one.txt,May 2021,Talks
none.txt,2021-05-21,None
END
run build news --metadata faulty.csv -o news.sqlite
expect_code 0
expect_error "faulty.csv:2: has the date 'May 2021', which is no day; write YYYY-MM-DD
faulty.csv:3: means no article that is read: 'none.txt'; write an id such as 'one.txt'"
expect_output_with "articles 3" "skipped 0" "faulty rows 2"
cp .stderr told
run problems news.sqlite
expect_ok
expect_same .stdout told
run build news --metadata faulty.csv -o strict.sqlite --quiet --strict
expect_code 1
expect_error_with "faulty.csv: has 2 faulty rows, which --strict does not allow"
expect_file strict.sqlite

echo 'name,date' >wrong.csv
run build news --metadata wrong.csv -o none.sqlite
expect_code 1
expect_error_with "wrong.csv:1: names no column 'path' or 'id'; name the columns in the first line"
run build news --metadata none.csv -o none.sqlite
expect_code 1
expect_error_with "none.csv: cannot be read"
expect_no_file none.sqlite

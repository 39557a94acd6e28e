#!/bin/bash
# scripts/frequent_organizations.py: what articles name is found with its id, and what nobody knows is told.
# usage: frequent_organizations.sh PROJECT PROGRAM
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2

mkdir articles
for day in 1 2 3; do
  printf 'News of day %s\n\nThe Arab League criticized Israel on Monday. The Council on Useful Harbours met in the old town with many guests.\n' $day >articles/en-$day.txt
  printf 'أخبار اليوم %s\n\nقالت جامعة الدول العربية إن الطريق آمن. وقالت منظمة الموانئ المفيدة إن البحر هادئ منذ الصباح.\n' $day >articles/ar-$day.txt
done
"$1/scripts/frequent_organizations.py" "$1/lexicon" "$2" articles --top 3 >found || exit 1
for line in 'en	[12]	3	Arab League	arab-league' 'en	[12]	3	[A-Za-z ]*Council on Useful Harbours	-' 'ar	[12]	3	جامعة الدول العربية	arab-league' 'ar	[12]	3	منظمة الموانئ المفيدة	-'; do
  grep -qx "$line" found || { echo "not found: $line"; cat found; exit 1; }
done

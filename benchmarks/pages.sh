#!/usr/bin/env bash
# Times the running program as a person meets it: first and later starts and stops, and pages and map answers at a given number
# of observations. Prints medians in milliseconds. Needs app/target/samsyn.jar (make package), curl, and the java named by JAVA;
# times the quicker starts too where `make quick` was run.
# With seconds, the load of benchmarks/load/Load.java follows, at so many requests a second, and memory each minute.
#   JAVA=/path/to/java benchmarks/pages.sh [observations [seconds [rate]]]
set -euo pipefail
cd "$(dirname "$0")/.."
java=${JAVA:-$(sed -n 's/^ *java.home = //p' target/java-settings.txt)/bin/java}
jar=app/target/samsyn.jar
quick=app/target/quick
observations=${1:-100000}
seconds=${2:-0}
rate=${3:-200}
port=18077
site=http://127.0.0.1:$port
folder=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi; rm -rf "$folder"' EXIT

milliseconds() { date +%s%3N; }

# label, how to start
start() {
  local label=$1; shift
  local before; before=$(milliseconds)
  "$java" -Xmx640m "$@" serve --demo --port $port --data "$folder/data" 2>> "$folder/log" &
  server=$!
  # /health answers as soon as the pages do; the first page after it is what a person sees.
  until curl --silent --fail --output /dev/null $site/logga-in && grep -q "igång" "$folder/log"; do
    kill -0 "$server" || { cat "$folder/log" >&2; exit 1; }
    sleep 0.1
  done
  echo "$label: $(($(milliseconds) - before)) ms"
  : > "$folder/log"
}

stop() {
  local before; before=$(milliseconds)
  kill "$server"
  wait "$server" || true
  server=
  echo "stop: $(($(milliseconds) - before)) ms"
}

# label, how to start
starts() {
  local label=$1; shift
  for _ in 1 2 3 4 5; do start "$label" "$@"; stop; done > "$folder/starts"
  sed -n "s/^$label: \(.*\) ms/\1/p" "$folder/starts" | median | sed "s/.*/$label, to the first page: & ms (median of 5)/"
  sed -n 's/^stop: \(.*\) ms/\1/p' "$folder/starts" | median | sed 's/.*/stop (SIGTERM) after it: & ms (median of 5)/'
}

median() { sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }

# name, address, times, times before those that are counted
ask() {
  local name=$1 address=$2 times=$3 before=${4:-3}
  for _ in $(seq "$before"); do curl --silent --cookie "$folder/cookies" --output /dev/null "$site$address"; done
  for _ in $(seq "$times"); do
    curl --silent --cookie "$folder/cookies" --output /dev/null --write-out '%{http_code} %{time_total}\n' "$site$address"
  done | awk '$1 != 200 { print "status " $1 > "/dev/stderr"; exit 1 } { printf "%.1f\n", $2 * 1000 }' | median \
    | awk -v name="$name" -v times="$times" '{ print name ": " $1 " ms (median of " times ")" }'
}

# name, kind, first day, last day: from the form to the drafted picture
draft() {
  local name=$1 kind=$2 from=$3 to=$4
  for _ in 1 2 3 4 5; do
    local form token key
    form=$(curl --silent --cookie "$folder/cookies" "$site/lagesbilder/ny?slag=$kind")
    token=$(sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' <<< "$form" | head -n 1)
    key=$(sed -n 's/.*name="key" value="\([^"]*\)".*/\1/p' <<< "$form" | head -n 1)
    curl --silent --cookie "$folder/cookies" --output /dev/null --write-out '%{http_code} %{time_total}\n' \
      --data-urlencode "_csrf=$token" --data "key=$key&slag=$kind&from=$from&to=$to&spread=INTERNAL&title=Prov" "$site/lagesbilder"
  done | awk '$1 != 302 { print "status " $1 > "/dev/stderr"; exit 1 } { printf "%.0f\n", $2 * 1000 }' | median \
    | awk -v name="$name" '{ print name ": " $1 " ms (median of 5)" }'
}

start "very first start, to the first page" -jar $jar
stop
starts "later start" -jar $jar
if [ -e $quick/samsyn.aot ]; then
  starts "later start after make quick" -XX:AOTCache=$quick/samsyn.aot -jar $quick/samsyn.jar
  starts "later start as make run does after make quick" -XX:AOTCache=$quick/samsyn.aot -XX:TieredStopAtLevel=1 -jar $quick/samsyn.jar
fi
start "start before the pages are timed" -jar $jar

"$java" -jar $jar demo-data --observations "$observations" --until "$(date +%F)" --out "$folder/made-up.csv" > /dev/null
before=$(milliseconds)
"$java" -jar $jar import "$folder/made-up.csv" --municipality 9999 --accept --data "$folder/data"
echo "import of $observations rows, accepted: $(($(milliseconds) - before)) ms"

form=$(curl --silent --cookie-jar "$folder/cookies" $site/logga-in)
token=$(sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' <<< "$form" | head -n 1)
curl --silent --cookie "$folder/cookies" --cookie-jar "$folder/cookies" --output /dev/null \
  --data-urlencode "_csrf=$token" --data persona=coordinator $site/logga-in/demo

source=made-up
box=490000,6210000,512000,6232000
year=$(date -d '1 year ago' +%F)
ask "first question after the import" "/karta/rutor?bbox=$box&cell=100&from=$year&to=$(date +%F)&source=$source" 1 0
ask "map answer, 100 m cells, a year" "/karta/rutor?bbox=$box&cell=100&from=$year&to=$(date +%F)&source=$source" 31
ask "map answer, 500 m cells, a year" "/karta/rutor?bbox=$box&cell=500&from=$year&to=$(date +%F)&source=$source" 31
ask "start page (the weekly round)" "/" 15
ask "list of events" "/handelser" 15
ask "list, one kind of one source" "/handelser?source=$source&category=SKA" 15
ask "list, words that are common" "/handelser?q=klotter" 15
ask "list, words of another season" "/handelser?q=b%C3%A5tmotor" 15
ask "list, a misspelt word" "/handelser?q=klotr" 5
ask "reports to review" "/att-granska" 15
ask "map and figures, 13 weeks" "/karta?source=$source" 9
ask "public page" "/offentligt/9999" 31
draft "draft of a fortnight" EST_PERIOD "$(date -d '15 days ago' +%F)" "$(date -d yesterday +%F)"
draft "draft of a tertial" TERTIAL "$(date -d '1 year ago' +%Y)-05-01" "$(date -d '1 year ago' +%Y)-08-31"
draft "draft of the picture of 4 §" STATUTORY "$(date -d '366 days ago' +%F)" "$(date -d '2 days ago' +%F)"
awk '/VmRSS/ { print "resident memory: " int($2 / 1024) " MiB" }' "/proc/$server/status"
if [ "$seconds" -gt 0 ]; then
  "$java" benchmarks/load/Load.java --port $port --rate "$rate" --seconds "$seconds" --source $source --pid "$server"
fi

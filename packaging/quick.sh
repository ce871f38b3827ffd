#!/usr/bin/env bash
# Unpacks the jar and lets it run once on a made-up municipality of its own, so that the JVM can keep the classes that a start
# and the first pages load (an AOT cache, JEP 483). The cache holds for this very JDK and these very jars; with any other the
# JVM starts without it, as if it were not there.
#   packaging/quick.sh /path/to/java samsyn.jar folder
set -euo pipefail
java=$1
jar=$2
quick=$3
rm -rf "$quick"
"$java" -Djarmode=tools -jar "$jar" extract --destination "$quick"
jar=$quick/$(basename "$jar")
# A JVM refuses to start with cached classes of a sealed jar when it is named by another path than at the training.
work=$(mktemp -d)
echo 'Sealed: false' > "$work/open"
for library in "$quick"/lib/*.jar; do
  if unzip -p "$library" META-INF/MANIFEST.MF 2> /dev/null | grep -qi '^Sealed: *true'; then
    "$(dirname "$java")/jar" --update --file "$library" --manifest "$work/open" 2> /dev/null
  fi
done
program=
trap 'if [ -n "$program" ]; then kill "$program" 2>/dev/null || true; wait "$program" 2>/dev/null || true; fi; rm -rf "$work"' EXIT
port=18078

# Twice, and the second time is kept: what only the first start of a folder does is not what later starts need.
serve() {
  : > "$work/said"
  "$java" "$@" -jar "$jar" serve --demo --port $port --data "$work/data" >> "$work/said" 2>&1 &
  program=$!
  until grep -q "Samsyn är igång" "$work/said"; do
    kill -0 "$program" 2>/dev/null || { cat "$work/said" >&2; exit 1; }
    sleep 0.2
  done
}
stop() { kill "$program"; wait "$program" || true; program=; }

serve
stop
serve -XX:AOTCacheOutput="$quick/samsyn.aot"
if command -v curl > /dev/null; then
  site=http://127.0.0.1:$port
  ask() { curl --silent --show-error --location --cookie "$work/cookies" --cookie-jar "$work/cookies" --output /dev/null "$@"; }
  ask "$site/offentligt/9999"
  token=$(curl --silent --cookie-jar "$work/cookies" $site/logga-in | sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -n 1)
  ask --data-urlencode "_csrf=$token" --data persona=coordinator $site/logga-in/demo
  for page in / /karta /handelser /att-granska /lagesbilder /rapportera; do ask "$site$page"; done
fi
# The JVM writes the cache as it ends. One that it could not start with is worse than none.
stop
"$java" -XX:AOTCache="$quick/samsyn.aot" -jar "$jar" --version > /dev/null || { cat "$work/said" >&2; rm -f "$quick/samsyn.aot"; exit 1; }

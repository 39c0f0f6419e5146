#!/usr/bin/env bash
# Starts `make serve` as a reader of README would, asks for the page and the files it loads, and ends it.
set -euo pipefail
cd "$(dirname "$0")/.."

port=${1:-8099}
log=$(mktemp)
set -m # the server and what it starts are one group, to be ended together
make serve PORT="$port" >"$log" 2>&1 &
server=$!
trap 'kill -- -$server 2>/dev/null || true; rm -f "$log"' EXIT

get() { curl --silent --fail --max-time 5 "http://127.0.0.1:$port/$1"; }

# Ready when the page can be had: the first build takes minutes on a new machine.
deadline=$((SECONDS + 1500))
until get '' >/dev/null; do
  kill -0 $server 2>/dev/null && [ $SECONDS -lt $deadline ] || {
    cat "$log"
    echo "make serve did not serve the page"
    exit 1
  }
  read -rt 1 <> <(:) || true # until the next look
done
get '' | grep -q '<dialogue-table' && get dialogue-table.js | grep -q 'customElements' &&
  [ "$(get dialogue-table.wasm | head -c 4 | od -An -c | tr -d ' ')" = '\0asm' ] &&
  grep -q "http://127.0.0.1:$port/" "$log" ||
  { cat "$log"; echo "make serve serves something else than the table"; exit 1; }
echo "make serve: the page, its script and its wasm are served on http://127.0.0.1:$port/"

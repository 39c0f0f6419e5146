#!/usr/bin/env bash
# Starts `make serve` as a reader of README would, requests the page and the files that it loads, and stops it.
set -euo pipefail
cd "$(dirname "$0")/.."

port=${1:-8099}
log=$(mktemp)
set -m # the server and what it starts are one group, to be ended together
make serve PORT="$port" >"$log" 2>&1 &
server=$!
trap 'kill -- -$server 2>/dev/null || true; rm -f "$log"' EXIT

# The body of a file, over bash's own sockets: a new machine has no curl.
get() (
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  printf 'GET /%s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$1" >&3
  read -r _ status _ <&3 && [ "$status" = 200 ] && sed '1,/^\r$/d' <&3
) 2>/dev/null

fail() {
  cat "$log"
  echo "make serve $1"
  exit 1
}

# Ready when the page can be fetched: the first build takes minutes on a new machine.
deadline=$((SECONDS + 1500))
until get '' >/dev/null; do
  if ! kill -0 $server 2>/dev/null || [ $SECONDS -gt $deadline ]; then fail "did not serve the page"; fi
  read -rt 1 <> <(:) || true # until the next look
done
[[ $(get '') = *'<dialogue-table'* ]] || fail "serves another page"
for script in dialogue-table.js module.js bindings.js; do
  while read -r imported; do
    [ -n "$(get "$imported")" ] || fail "serves $script, but not $imported that it imports"
  done < <(get "$script" | grep -oE "(from |import\()['\"]\./[^'\"]+" | sed 's/.*\.\///')
done
[[ $(get element.js) = *customElements* ]] || fail "serves another element"
[ "$(get dialogue-table.wasm | od -An -c -N 4 | tr -d ' ')" = '\0asm' ] || fail "serves no wasm"
[[ $(get workbench.html) = *'id="paste"'* ]] || fail "serves no workbench"
for file in hosted.js workbench.js bindings.js workbench.wasm opener.js opener.wasm store.js; do
  [ -n "$(get "workbench/$file" | od -An -c -N 4)" ] || fail "serves the workbench, but not its $file"
done
[[ $(<"$log") = *"http://127.0.0.1:$port/"* ]] || fail "does not print its URL"
echo "make serve: the page, its script and its wasm are served on http://127.0.0.1:$port/"

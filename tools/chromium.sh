#!/bin/sh
# Prints the path of a Chromium for the browser tests, and installs one if there is none. Everything else goes to stderr.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/.venv/bin:$PATH"

playwrights_own() {
    python -c 'from playwright.sync_api import sync_playwright
with sync_playwright() as p: print(p.chromium.executable_path)' 2>/dev/null
}

find_one() {
    for name in "${CHROMIUM:-}" chromium google-chrome "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
                "$(playwrights_own)"; do
        path=$(command -v "$name") && "$path" --version >/dev/null 2>&1 && echo "$path" && return
    done
    return 1
}

with_apt() {
    sudo=
    [ "$(id -u)" = 0 ] || sudo="sudo -n"
    command -v apt-get && $sudo apt-get update && $sudo apt-get install -y --no-install-recommends chromium
}

find_one && exit
with_apt >&2 && find_one && exit
{ playwright install --with-deps chromium || playwright install chromium; } >&2 && find_one && exit
echo "There is no Chromium for the browser tests: install one, or pass its path with make test CHROMIUM=/path/to/chromium" >&2
exit 1

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

# Only for root, as in a container. Nobody is made root here: playwright's own browser goes into the user's cache.
with_apt() {
    [ "$(id -u)" = 0 ] && command -v apt-get && apt-get update && apt-get install -y --no-install-recommends chromium
}

find_one && exit
with_apt >&2 && find_one && exit
playwright install chromium >&2 && find_one && exit
echo "There is no Chromium for the browser tests: install one (Debian: sudo apt-get install chromium), or pass its path:" \
     "make test CHROMIUM=/path/to/chromium" >&2
exit 1

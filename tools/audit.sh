#!/bin/sh
# Looks up each version in locks/ among the known vulnerabilities. Nothing is installed for it; it needs the network.
set -u
cd "$(dirname "$0")/.."
# bench.txt and test.txt begin with the layers below them. The builds in torch-cpu.txt have the version in torch.txt.
set -- --disable-pip --require-hashes --vulnerability-service osv --progress-spinner off
for lock in test bench torch cuda tools colab; do set -- "$@" -r "locks/$lock.txt"; done
report=$(.venv/tools/bin/pip-audit "$@" 2>&1)
status=$?
case $report in
*ConnectionError*|*"Max retries exceeded"*|*NameResolutionError*|*ConnectTimeout*)
    echo "The database of vulnerabilities (osv.dev) could not be reached, so nothing was audited:" \
         "run make audit with a network." >&2 ;;
*) echo "$report" ;;
esac
exit $status

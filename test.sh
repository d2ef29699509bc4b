#!/usr/bin/env bash
# Installs what the tests need and this machine lacks, builds, runs every test, and ends with "N passed, N failed[, N skipped]".
# Arguments go to the test runner, for example: ./test.sh -class '*GoldenGridTests'
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export FISHERLAB_CHROMIUM="${FISHERLAB_CHROMIUM:-/usr/bin/chromium}"
if [ -z "${FISHERLAB_DATASETS:-}" ] && [ -d ../shared/datasets ]; then
  FISHERLAB_DATASETS="$(cd ../shared/datasets && pwd)"
  export FISHERLAB_DATASETS
fi

# A program that the tests need, and the Debian package that brings it.
need() { # what it is for, the package, how to see whether it is there
  local purpose=$1 package=$2
  shift 2
  if "$@" >/dev/null 2>&1; then return; fi
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "$purpose need $package: install it." >&2
    exit 1
  fi
  echo "Installing $package: $purpose need it ..."
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" >/dev/null
}
need "The browser tests (FISHERLAB_CHROMIUM names another browser)" chromium test -x "$FISHERLAB_CHROMIUM"
need "The tests of exported tables" python3-pandas /usr/bin/python3 -c "import pandas"

dotnet build FisherLab.sln -c Release -v quiet
output=$(mktemp)
trap 'rm -f "$output"' EXIT
set +e
FisherLab.Tests/bin/Release/net10.0/FisherLab.Tests -noColor "$@" 2>&1 | tee "$output"
status=${PIPESTATUS[0]}
set -e

# The runner's last line: "FisherLab.Tests  Total: 9, Errors: 0, Failed: 0, Skipped: 1, Not Run: 0, Time: 1.5s".
total=$(sed -n 's/.* Total: \([0-9]*\),.*/\1/p' "$output" | tail -n 1)
if [ -z "$total" ]; then
  echo "The test runner ended without a summary (exit code $status)." >&2
  exit 1
fi
count() { sed -n "s/.* $1: \([0-9]*\),.*/\1/p" "$output" | tail -n 1; }
failed=$(($(count Failed) + $(count Errors)))
skipped=$(($(count Skipped) + $(count 'Not Run')))
passed=$((total - failed - skipped))
if [ "$skipped" -gt 0 ]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
[ "$status" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]

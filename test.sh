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

if [ ! -x "$FISHERLAB_CHROMIUM" ]; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
  else
    echo "The browser tests need Chromium: install it, or name it in FISHERLAB_CHROMIUM." >&2
    exit 1
  fi
fi

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

#!/usr/bin/env bash
# Builds the lab once and runs it; without arguments it serves at http://127.0.0.1:5080. Needs the .NET SDK only.
#   ./run.sh                       serve
#   ./run.sh run SPEC.json         one job without a server
#   ./run.sh --help
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if ! command -v dotnet >/dev/null; then
  echo "run.sh needs the .NET SDK 10 (https://dotnet.microsoft.com/download)." >&2
  exit 1
fi

program=FisherLab.Server/bin/Release/net10.0/FisherLab.Server
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if [ ! -x "$program" ] || [ -n "$(find FisherLab.Engine FisherLab.Client FisherLab.Server Directory.*.props \
     \( -name bin -o -name obj \) -prune -o -type f -newer "$program.dll" -print -quit)" ]; then
  echo "Building FisherLab (about a minute the first time) ..." >&2
  dotnet build FisherLab.Server -c Release -v quiet >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  touch "$program.dll"
fi
rm -f "$log"
trap - EXIT
exec "$program" "$@"

#!/usr/bin/env bash
# Measures the engine and the pages; docs/performance.md says what.
#   ./bench.sh [grids] [--datasets boston wine] [--threads 2] [--every 8] [--engine-only]   the paper's grids, in turn with NumPy
#   ./bench.sh growth [--limit 30] [--series rows]                                           time against rows, columns, cells, threads
#   ./bench.sh kernels [--filter '*Gram*']                                                   kernels as shares of the multiply-add peak
#   ./bench.sh page [--lab http://127.0.0.1:5080]                                            the page of a job with a million cells, at a lab that runs
#   ./bench.sh drag [--lab http://127.0.0.1:5080]                                            the playground while a start is dragged, at a lab that runs
#   ./bench.sh report                                                                        the tables of docs/performance.md anew
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if [ -z "${FISHERLAB_DATASETS:-}" ] && [ -d ../shared/datasets ]; then
  FISHERLAB_DATASETS="$(cd ../shared/datasets && pwd)"
  export FISHERLAB_DATASETS
fi

# The first Python that has NumPy; Debian's own is asked too when another stands before it.
python_with_numpy() {
  local python
  for python in "${FISHERLAB_PYTHON:-python3}" python3 /usr/bin/python3; do
    if "$python" -c 'import numpy' 2>/dev/null; then
      echo "$python"
      return
    fi
  done
  return 1
}

has_openblas() { compgen -G '/usr/lib/*/openblas-pthread/libblas.so.3' >/dev/null || [ ! -x /usr/bin/apt-get ]; }

install_numpy() {
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing NumPy and OpenBLAS for the baseline ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-numpy libopenblas0-pthread >/dev/null
  else
    echo "The baseline needs python3 with NumPy on OpenBLAS: install them, name the Python in FISHERLAB_PYTHON, or give --engine-only." >&2
    exit 1
  fi
}

verb=grids
case "${1:-}" in
  grids | growth | kernels | page | drag | report)
    verb=$1
    shift
    ;;
esac

if [ "$verb" = grids ] && [[ " $* " != *" --engine-only "* ]]; then
  { python_with_numpy >/dev/null && has_openblas; } || install_numpy
  FISHERLAB_PYTHON=$(python_with_numpy)
  export FISHERLAB_PYTHON
fi

dotnet build FisherLab.Benchmarks -c Release -v quiet
exec FisherLab.Benchmarks/bin/Release/net10.0/FisherLab.Benchmarks "$verb" "$@"

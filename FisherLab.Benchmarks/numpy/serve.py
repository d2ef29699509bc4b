"""The NumPy baseline as a process: one JSON request a line on standard input, one JSON answer a line on standard output.

{}                      -> what runs here: NumPy, BLAS, dgemm in GMAC/s
{"directory": ..., ...} -> a search by every variant: CPU and wall seconds; the last losses go to DIRECTORY/losses-NAME.f64
{"peak": true}          -> peak memory in MB
"""
import json
import os
import sys
import time

import numpy as np

import machine
import search


def run(request):
    """Variants after the first take the samples in reverse, and a single variant is run so once more, not counted: where two of the
    losses differ, the number depends on the order of operations."""
    variants = search.variants(request)
    answers = [measured(request, variant, backwards=turn > 0) for turn, variant in enumerate(variants)]
    if len(variants) == 1:
        measured(request, variants[0], backwards=True, name="reversed")
    return {"variants": answers, "losses": variants if len(variants) > 1 else [*variants, "reversed"]}


def measured(request, variant, backwards, name=None):
    directory, n, d = request["directory"], request["samples"], request["parameters"]
    x = np.fromfile(os.path.join(directory, "X.f64"), "<f8").reshape(n, d)
    y = np.fromfile(os.path.join(directory, "y.f64"), "<f8")
    if backwards:
        x, y = x[::-1].copy(), y[::-1].copy()
    gammas, dampings = np.array(request["stepSizes"]), np.array(request["dampings"])
    batch = search.Search(request, variant, x, y).best_batch(len(gammas) * len(dampings))
    wall, cpu = time.perf_counter(), time.process_time()
    final = search.Search(request, variant, x, y).all(gammas, dampings, batch)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    final.T.astype("<f8").tofile(os.path.join(directory, f"losses-{name or variant}.f64"))
    return {"variant": variant, "cpu": cpu, "wall": wall, "batch": batch}


def answer(request):
    if request.get("peak"):
        return {"megabytes": machine.peak_megabytes()}
    return run(request) if "directory" in request else machine.facts()


if __name__ == "__main__":
    np.seterr(all="ignore")
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)

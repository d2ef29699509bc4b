"""The NumPy baseline as a process: one JSON request a line on standard input, one JSON answer a line on standard output.

{}                      -> what runs here: NumPy, BLAS, dgemm in GMAC/s
{"directory": ..., ...} -> a search by every variant: CPU and wall seconds; the last losses go to DIRECTORY/losses-VARIANT.f64
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
    directory, n, d = request["directory"], request["samples"], request["parameters"]
    x = np.fromfile(os.path.join(directory, "X.f64"), "<f8").reshape(n, d)
    y = np.fromfile(os.path.join(directory, "y.f64"), "<f8")
    gammas, dampings = np.array(request["stepSizes"]), np.array(request["dampings"])
    answers = []
    for turn, variant in enumerate(search.variants(request)):
        # A second variant takes the samples in reverse: where the two differ, the number depends on the order of operations.
        rows = slice(None, None, -1 if turn else 1)
        batch = search.Search(request, variant, x[rows].copy(), y[rows].copy()).best_batch(len(gammas) * len(dampings))
        wall, cpu = time.perf_counter(), time.process_time()
        one = search.Search(request, variant, x[rows].copy(), y[rows].copy())
        final = one.all(gammas, dampings, batch)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        final.T.astype("<f8").tofile(os.path.join(directory, f"losses-{variant}.f64"))
        answers.append({"variant": variant, "cpu": cpu, "wall": wall, "batch": batch})
    return {"variants": answers}


def answer(request):
    if request.get("peak"):
        return {"megabytes": machine.peak_megabytes()}
    return run(request) if "directory" in request else machine.facts()


if __name__ == "__main__":
    np.seterr(all="ignore")
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)

#!/usr/bin/env python3
"""Searches a grid of step size x damping on a FisherLab, with Python's standard library alone.

    python3 docs/lab.py                          the grid of Figure 3 on the Boston data
    python3 docs/lab.py wine --coarse            a small grid on another data set
    python3 docs/lab.py --server http://127.0.0.1:5080 --out results

It submits the job, waits for its events, prints the best cell of each method, and saves each grid as CSV and Parquet.
"""
import argparse
import http.client
import json
import pathlib
import sys
import time
import urllib.error
import urllib.request

METHODS = ["gradientDescent", "naturalGradientDescent", "empiricalFisherDescent"]


def request(server, path, body=None):
    """Opens a route; a body makes it a POST of JSON."""
    data = None if body is None else json.dumps(body).encode()
    headers = {} if body is None else {"Content-Type": "application/json"}
    return urllib.request.urlopen(urllib.request.Request(server + path, data, headers))


def read(server, path, body=None):
    with request(server, path, body) as answer:
        return json.load(answer)


def grid_job(dataset, coarse):
    """The paper's grid, 241 step sizes x 41 dampings, or one of 31 x 11."""
    steps = {"log10From": -20, "log10To": 10, "count": 31 if coarse else 241}
    dampings = {"log10From": -10, "log10To": 10, "count": 11 if coarse else 41}
    methods = [{"optimizer": method, "stepSize": steps} for method in METHODS]
    for method in methods[1:]:
        method["damping"] = dampings
    return {"kind": "gridSearch", "name": f"{dataset} by lab.py", "problem": {"dataset": dataset}, "methods": methods}


def wait(server, job):
    """Follows the job's events to its end, over restarts of the server too: a stream that breaks is opened again."""
    event = job
    while event["state"] in ("queued", "running"):
        try:
            with request(server, f"/api/jobs/{job['id']}/events") as stream:
                for line in stream:
                    if line.startswith(b"data:"):
                        event = json.loads(line[5:])
                        progress = event["progress"]
                        print(f"{event['state']}: {progress['done']} of {progress['total']} cells", file=sys.stderr)
        except urllib.error.HTTPError:
            raise
        except (OSError, http.client.HTTPException) as error:
            print(f"The lab is away ({error}); waiting for it.", file=sys.stderr)
            time.sleep(1)
    if event["state"] != "finished":
        raise SystemExit(f"The job is {event['state']}: {event['reason']}")
    # The stability of the cells comes after them, without events.
    while any(method["stability"] == "pending" for method in read(server, f"/api/jobs/{job['id']}")["methods"]):
        time.sleep(0.2)


def print_best(server, job):
    print(f"{'method':<24}{'step size':>14}{'damping':>14}{'final loss':>22}  stability")
    for best in read(server, f"/api/jobs/{job['id']}/best?cells=0")["methods"]:
        damping = "-" if best["damping"] is None else f"{best['damping']:.6g}"
        print(f"{best['method']:<24}{best['stepSize']:>14.6g}{damping:>14}{best['finalLoss']:>22.15g}  {best['stability']}")


def save(server, job, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for method in METHODS:
        for form in ("csv", "parquet"):
            path = folder / f"{method}.{form}"
            with request(server, f"/api/jobs/{job['id']}/grids/{method}?format={form}") as table:
                path.write_bytes(table.read())
            print(f"saved {path}")


def main():
    parser = argparse.ArgumentParser(description="Searches a grid of step size x damping on a FisherLab.")
    parser.add_argument("dataset", nargs="?", default="boston", help="key of a data set; GET /api/datasets lists them")
    parser.add_argument("--server", default="http://127.0.0.1:5080", help="address of the lab")
    parser.add_argument("--coarse", action="store_true", help="31 x 11 cells in place of 241 x 41")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("results"), help="folder of the tables")
    options = parser.parse_args()
    server = options.server.rstrip("/")
    try:
        job = read(server, "/api/jobs", grid_job(options.dataset, options.coarse))
        print(f"job {server}/jobs/{job['id']}")
        wait(server, job)
        print_best(server, job)
        save(server, job, options.out)
    except urllib.error.HTTPError as error:
        problem = json.load(error) if error.headers.get_content_type() == "application/problem+json" else {}
        raise SystemExit(f"{error.code}: {problem.get('detail') or problem.get('title') or error.reason}")
    except urllib.error.URLError as error:
        raise SystemExit(f"No lab answers at {server}: {error.reason}")


if __name__ == "__main__":
    main()

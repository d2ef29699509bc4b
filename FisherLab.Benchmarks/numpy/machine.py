"""What runs the baseline: NumPy, the BLAS behind it and its rate."""
import ctypes
import os
import re
import time

import numpy as np


def blas():
    """Name and configuration of the BLAS that this process has loaded."""
    (np.ones((2, 2)) @ np.ones((2, 2))).sum()
    with open("/proc/self/maps") as maps:
        loaded = set(re.findall(r"/\S*(?:blas|mkl)\S*\.so\S*", maps.read()))
    for path in sorted(loaded):
        try:
            library = ctypes.CDLL(path)
            library.openblas_get_config.restype = library.openblas_get_corename.restype = ctypes.c_char_p
            return f"{library.openblas_get_config().decode().strip()} (kernels for {library.openblas_get_corename().decode()})"
        except (OSError, AttributeError):
            pass
    return ", ".join(sorted(os.path.basename(path) for path in loaded)) or "unknown"


def dgemm_rate(size=768, times=9):
    """Multiply-adds a CPU second of a square matrix product, the median, in 1e9."""
    a, b = np.random.default_rng(1).standard_normal((2, size, size))
    rates = []
    for _ in range(times):
        start = time.process_time()
        a @ b
        rates.append(size**3 / (time.process_time() - start) / 1e9)
    return float(np.median(rates))


def peak_megabytes():
    with open("/proc/self/status") as status:
        return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) / 1024


def facts():
    return {"numPy": np.__version__, "blas": blas(), "dgemm": dgemm_rate()}

"""The same questions to numpy, one thread. Argument: the folder with the data."""
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
import numpy as np

folder = sys.argv[1]
WEST, SOUTH = 300000.0, 6400000.0
out = open(os.path.join(folder, "numpy.tsv"), "w")
print("version\tnumpy " + np.__version__, file=out)


def measure(task, n, runs, work):
    work()
    wall, used = [], []
    for _ in range(runs):
        c, w = time.process_time(), time.perf_counter()
        answer = work()
        wall.append(time.perf_counter() - w)
        used.append(time.process_time() - c)
    print("time", "numpy", task, n, runs, np.median(wall), np.median(used), sep="\t", file=out, flush=True)
    return answer


def keep(task, n, answer):
    np.ascontiguousarray(answer, dtype="<f8").tofile(os.path.join(folder, f"numpy-{task}-{n}.bin"))


def box(a):
    rows = a.copy()
    rows[1:] += a[:-1]
    rows[:-1] += a[1:]
    both = rows.copy()
    both[:, 1:] += rows[:, :-1]
    both[:, :-1] += rows[:, 1:]
    return both


def gistar(c):
    n = c.size
    mean = c.mean()
    s = np.sqrt((c * c).mean() - mean * mean)
    size = box(np.ones_like(c))
    return (box(c) - mean * size) / (s * np.sqrt((n * size - size * size) / (n - 1)))


for n in (10_000, 100_000, 1_000_000, 10_000_000):
    path = os.path.join(folder, f"points-{n}.bin")
    if not os.path.exists(path):
        continue
    x, y, day, category = np.fromfile(path, dtype="<f8").reshape(4, n)
    week = (day // 7).astype(np.int64)
    category = category.astype(np.int64)
    runs = 9 if n <= 100_000 else 5 if n <= 1_000_000 else 3

    def grid():
        cell = np.floor((y - SOUTH) / 100).astype(np.int64) * 300 + np.floor((x - WEST) / 100).astype(np.int64)
        return np.bincount(cell, minlength=90_000)

    counts = measure("grid", n, runs, grid)
    keep("grid", n, counts)
    cell = np.floor((y - SOUTH) / 100).astype(np.int64) * 300 + np.floor((x - WEST) / 100).astype(np.int64)

    def cross():
        return np.unique((cell * 261 + week) * 12 + category, return_counts=True)

    keys, many = measure("cells-week-category", n, 1 if n > 1_000_000 else runs, cross)
    keep("cells-week-category", n, np.concatenate([keys, many]))
    if n == 1_000_000:
        def density(sigma):
            d = 100.0 * (np.arange(300)[:, None] - np.arange(300)[None, :])
            k = np.exp(-d * d / (2 * sigma * sigma))
            return k @ counts.reshape(300, 300).astype(float) @ k / (2 * np.pi * sigma * sigma)

        keep("density", n, measure("density", n, 9, lambda: density(200.0)))

for side in (30, 100, 300, 1000):
    path = os.path.join(folder, f"cells-{side}.bin")
    if os.path.exists(path):
        cells = np.fromfile(path, dtype="<f8").reshape(side, side)
        keep("gi-star", side * side, measure("gi-star", side * side, 9, lambda: gistar(cells)))
out.close()

"""Years that holders of a trade stay, drawn year by year in plain numpy.

Reads {"rounds": n, "ages": [...], "years": n, "runs": n, "bands": [{"from", "probability"}]}.
"""
import json
import sys
import time

import numpy as np

given = json.load(sys.stdin)
ages, years, runs = np.array(given["ages"]), given["years"], given["runs"]
starts = np.array([band["from"] for band in given["bands"]])
chances = np.array([band["probability"] for band in given["bands"]])
draw = np.random.default_rng(1)


def once():
    left = np.zeros((years + 1, runs), dtype=np.int32)
    present, sizes = np.unique(ages, return_counts=True)
    counts = np.repeat(sizes[:, None], runs, axis=1)
    left[0] = counts.sum(axis=0)
    for year in range(years):
        chance = chances[np.searchsorted(starts, present + year, side="right") - 1]
        counts = counts - draw.binomial(counts, chance[:, None])
        left[year + 1] = counts.sum(axis=0)
    return np.percentile(left, [10, 50, 90], axis=1), (left > 0).mean(axis=1)


times = []
for round in range(given["rounds"] + 1):
    began = time.perf_counter()
    once()
    if round >= 1:
        times.append((time.perf_counter() - began) * 1000)
print(json.dumps({"times": times, "sums": []}))

"""Callaway and Sant'Anna effects by group and period, with a multiplier bootstrap, in plain numpy.

Reads {"rounds", "times", "units": [{"group", "y"}], "draws"}; group null is never treated.
"""
import json
import sys
import time

import numpy as np

given = json.load(sys.stdin)
times, draws = given["times"], given["draws"]
y = np.array([unit["y"] for unit in given["units"]])
group = np.array([np.inf if unit["group"] is None else unit["group"] for unit in given["units"]])
random = np.random.default_rng(1)
n = len(y)


def once():
    never = np.isinf(group)
    effects, influences = [], []
    for cohort in np.unique(group[~never]):
        treated = group == cohort
        base = times.index(cohort) - 1
        for at in range(1, len(times)):
            # Before the treatment each period is compared with the one before it.
            change = y[:, at] - y[:, base if at > base else at - 1]
            own, other = change[treated].mean(), change[never].mean()
            influence = np.zeros(n)
            influence[treated] = (change[treated] - own) * n / treated.sum()
            influence[never] = -(change[never] - other) * n / never.sum()
            effects.append(own - other)
            influences.append(influence)
    matrix = np.array(influences)
    signs = random.integers(0, 2, size=(draws, n)) * 2.0 - 1.0
    drawn = signs @ matrix.T / n
    spread = (np.quantile(drawn, 0.75, axis=0) - np.quantile(drawn, 0.25, axis=0)) / 1.349
    critical = np.quantile(np.abs(drawn / spread).max(axis=1), 0.95)
    return np.array(effects), spread, critical


lasted = []
for round in range(given["rounds"] + 2):
    began = time.perf_counter()
    effects, spread, critical = once()
    if round >= 2:
        lasted.append((time.perf_counter() - began) * 1000)
print(json.dumps({"times": lasted, "sums": [float(np.abs(effects).sum())]}))

"""LQ, RCA, HHI of two years and shift-share of all municipalities in plain numpy.

Reads {"rounds": n, "before": [[...]], "after": [[...]]} (municipalities by industries, persons)
and writes the milliseconds of each round and four sums, so that both sides can be compared.
"""
import json
import sys
import time

import numpy as np


def quotients(e):
    total, nation = e.sum(axis=1, keepdims=True), e.sum(axis=0)
    share = e / total
    lq = share / (nation / nation.sum())
    return lq, lq >= 1, (share * share).sum(axis=1)


def shift_share(e0, e1):
    n0, n1 = e0.sum(axis=0), e1.sum(axis=0)
    growth, own = n1.sum() / n0.sum() - 1, n1 / n0 - 1
    national = e0 * growth
    mix = e0 * (own - growth)
    regional = e1 - e0 * (1 + own)
    homothetic = e0.sum(axis=1, keepdims=True) * n0 / n0.sum()
    ahead = e1 / e0 - 1 - own
    effects = national, mix, regional, homothetic * ahead, (e0 - homothetic) * ahead
    return [effect.sum(axis=1) for effect in effects]


given = json.load(sys.stdin)
before = np.array(given["before"], dtype=float)
after = np.array(given["after"], dtype=float)
times = []
for round in range(given["rounds"] + 20):
    began = time.perf_counter()
    both = quotients(before), quotients(after)
    totals = shift_share(before, after)
    if round >= 20:
        times.append((time.perf_counter() - began) * 1000)
sums = [float(sum(one[part].sum() for one in both)) for part in range(3)]
print(json.dumps({"times": times, "sums": [*sums, float(np.abs(totals[2]).sum())]}))

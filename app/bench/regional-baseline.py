"""Location quotients and shift-share of all municipalities in plain numpy.

Reads {"rounds": n, "before": [[...]], "after": [[...]]} (municipalities by industries, persons)
and writes the milliseconds of each round and two sums, so that both sides can be compared.
"""
import json
import sys
import time

import numpy as np


def location_quotients(e):
    total, nation = e.sum(axis=1, keepdims=True), e.sum(axis=0)
    return (e / total) / (nation / nation.sum())


def shift_share(e0, e1):
    n0, n1 = e0.sum(axis=0), e1.sum(axis=0)
    growth, own = n1.sum() / n0.sum() - 1, n1 / n0 - 1
    national = e0 * growth
    mix = e0 * (own - growth)
    regional = e1 - e0 * (1 + own)
    homothetic = e0.sum(axis=1, keepdims=True) * n0 / n0.sum()
    ahead = e1 / e0 - 1 - own
    return national, mix, regional, homothetic * ahead, (e0 - homothetic) * ahead


def once(e0, e1):
    quotients = location_quotients(e0), location_quotients(e1)
    effects = shift_share(e0, e1)
    totals = [effect.sum(axis=1) for effect in effects]
    return quotients, effects, totals


given = json.load(sys.stdin)
before = np.array(given["before"], dtype=float)
after = np.array(given["after"], dtype=float)
for _ in range(3):
    once(before, after)
times = []
for _ in range(given["rounds"]):
    began = time.perf_counter()
    quotients, effects, totals = once(before, after)
    times.append((time.perf_counter() - began) * 1000)
sums = [sum(q.sum() for q in quotients), float(np.abs(totals[2]).sum())]
print(json.dumps({"times": times, "sums": sums}))

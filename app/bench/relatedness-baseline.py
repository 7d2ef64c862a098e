"""Proximity, relatedness density and ECI of a 0/1 table in plain numpy.

Reads {"rounds": n, "binary": [[...]]} and writes the milliseconds of each round and three sums.
"""
import json
import sys
import time

import numpy as np


def once(m):
    together = m.T @ m
    ubiquity = np.diag(together)
    proximity = together / np.maximum.outer(ubiquity, ubiquity)
    np.fill_diagonal(proximity, 0)
    density = m @ proximity / proximity.sum(axis=0)
    diversity = m.sum(axis=1)
    # The second eigenvector of the symmetric form has the same order as that of the transition matrix.
    scaled = m / np.sqrt(diversity)[:, None] / np.sqrt(ubiquity)
    values, vectors = np.linalg.eigh(scaled.T @ scaled)
    industry = vectors[:, -2] / np.sqrt(ubiquity)
    place = m @ industry / diversity
    eci = (place - place.mean()) / place.std(ddof=1)
    return proximity, density, eci


given = json.load(sys.stdin)
m = np.array(given["binary"], dtype=float)
times = []
for round in range(given["rounds"] + 5):
    began = time.perf_counter()
    proximity, density, eci = once(m)
    if round >= 5:
        times.append((time.perf_counter() - began) * 1000)
print(json.dumps({"times": times, "sums": [float(proximity.sum()), float(density.sum()), float(np.abs(eci).sum())]}))

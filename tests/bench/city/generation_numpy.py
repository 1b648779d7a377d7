"""numpy draws people, illness and stays (对照程序 numpy), one thread, in large blocks.

What it does is what `generation_kernel.c` does, with the same numbers of tables and
draws: nine draws a person, a count of episodes, six draws an episode, two a stay.
The generator is SFC64 and counts come from its own Poisson; tables are made up.
What it does not: see there. Arguments: persons, repeats. One line of JSON:
nanoseconds a person (persons) and a case (need, treat), the best of the repeats.
"""
import json
import sys
import time

import numpy as np

PERSONS, REPEATS, BLOCK = int(sys.argv[1]), int(sys.argv[2]), 262144
DISEASES, COUNTIES, BANDS = 300, 18, 38
rng = np.random.Generator(np.random.SFC64(9))


def tables(count, values, bits):
    """Alias tables of made-up weights, side by side."""
    size = 1 << bits
    threshold = np.empty((count, size), "f4")
    alias = np.empty((count, size), "u2")
    for k in range(count):
        p = np.zeros(size)
        p[:values] = rng.random(values) / (10 + np.arange(values))
        p *= size / p.sum()
        small, large = list(np.flatnonzero(p < 1)), list(np.flatnonzero(p >= 1))
        while small and large:
            a, b = small.pop(), large.pop()
            threshold[k, a], alias[k, a] = p[a], b
            p[b] -= 1 - p[a]
            (small if p[b] < 1 else large).append(b)
        for a in small + large:
            threshold[k, a], alias[k, a] = 1, a
    return bits, (threshold * 2**24).astype("i4").ravel(), alias.ravel()


def draw(table, row, n, rng):
    bits, threshold, alias = table
    word = rng.integers(0, 1 << 32, n, dtype=np.uint32)
    slot = (word >> (32 - bits)).astype("i4")
    at = (row << bits) + slot
    return np.where((word & 0xFFFFFF) < threshold[at], slot, alias[at])


age_sex, county_of = tables(1, 202, 8), tables(1, COUNTIES, 5)
disease_of, code_of = tables(BANDS, DISEASES, 9), tables(DISEASES, 40, 6)
day_of, hospital_of = tables(4, 365, 9), tables(COUNTIES * 3, 200, 8)
ages = np.arange(128)
scheme_at = np.where(ages < 18, 0, 20000).astype("u2")
leave_at = (ages * ages // 8).astype("u2")
chronic_at = (ages[:, None] ** 2 * np.arange(1, 9) // 4).clip(0, 65535).astype("u2")
severe_at = np.array([40000, 60000], "u2")
u = (np.arange(2048) + 0.5) / 2048
z = np.log(u / (1 - u)) * 0.55
frail, factor = np.exp(0.7 * z - 0.25).astype("f4"), np.exp(0.55 * z - 0.15).astype("f4")
rate = (0.072 + 0.0108 * np.arange(BANDS)).astype("f4")
multiple = (1 + 0.2 * np.array([bin(m).count("1") for m in range(256)])).astype("f4")
mean_cost = rng.integers(300000, 1300000, DISEASES * 64).astype("f4")
mean_stay = rng.integers(4, 12, DISEASES).astype("f4")
level_cost = np.repeat([1.25, 0.95, 0.7], [12, 48, 196]).astype("f4")


def people(rng, n):
    v = draw(age_sex, 0, n, rng)
    age, sex = (v >> 1).astype("u1"), (v & 1).astype("u1")
    scheme = (rng.integers(0, 1 << 16, n, dtype=np.uint16) >= scheme_at[age]).astype("u1")
    county = draw(county_of, 0, n, rng).astype("u1")
    states = rng.integers(0, 1 << 16, (n, 8), dtype=np.uint16) < chronic_at[age]
    chronic = np.packbits(states, axis=1, bitorder="little")[:, 0]
    frailty = frail[rng.integers(0, 2048, n, dtype=np.uint16)]
    dies = rng.integers(0, 1 << 16, n, dtype=np.uint16) < leave_at[age]
    leaves = np.where(dies, rng.integers(0, 365, n, dtype=np.uint16), 65535)
    return age, sex, scheme, county, chronic, frailty, leaves


def illness(rng, n, age, sex, scheme, county, chronic, frailty, leaves):
    row = np.minimum(age // 5, 18).astype("i4") * 2 + sex
    count = rng.poisson(rate[row] * frailty * multiple[chronic])
    person = np.repeat(np.arange(n, dtype=np.uint32), count)
    m = len(person)
    disease = draw(disease_of, row[person], m, rng).astype("i4")
    code = (disease * 64 + draw(code_of, disease, m, rng)).astype("u2")
    day = draw(day_of, disease & 3, m, rng).astype("u2")
    word = rng.integers(0, 1 << 16, m, dtype=np.uint16)
    severity = (word >= severe_at[0]).astype("u1") + (word >= severe_at[1])
    need = factor[rng.integers(0, 2048, m, dtype=np.uint16)]
    stay = factor[rng.integers(0, 2048, m, dtype=np.uint16)]
    return person, disease, code, day, severity, need, stay


def treat(rng, county, person, disease, code, day, severity, need, stay):
    m = len(person)
    hospital = draw(hospital_of, county[person].astype("i4") * 3 + severity, m, rng)
    more = (1 + 0.3 * severity).astype("f4")
    days = mean_stay[disease] * stay * more + rng.integers(0, 2, m, dtype=np.uint8)
    los = np.maximum(1, days + 0.5).astype("u2")
    cost = (mean_cost[code] * need * more * level_cost[hospital] + 0.5).astype("i4")
    return hospital.astype("u2"), los, cost


best = [float("inf")] * 3
for _ in range(REPEATS):
    ns, cases = [0.0] * 3, 0
    for block, first in enumerate(range(0, PERSONS, BLOCK)):
        rng, n = np.random.Generator(np.random.SFC64([42, block])), min(BLOCK, PERSONS - first)
        a = time.perf_counter()
        drawn = people(rng, n)
        b = time.perf_counter()
        ill = illness(rng, n, *drawn)
        c = time.perf_counter()
        treat(rng, drawn[3], *ill)
        ns = [x + y for x, y in zip(ns, (b - a, c - b, time.perf_counter() - c))]
        cases += len(ill[0])
    each = (ns[0] / PERSONS, ns[1] / cases, ns[2] / cases)
    best = [min(x, y * 1e9) for x, y in zip(best, each)]
print(json.dumps(dict(zip(("persons", "need", "treat"), best), cases=cases)))

"""numpy as a contender (对照程序 numpy): dense look-ups and bincount, one thread.

Doubles where they can be proved right, Python's whole numbers beside a half or an
edge. Arguments: folder, repeats. One line of JSON on standard output.
"""
import json
import sys
import time

import numpy as np

FOLDER, REPEATS = sys.argv[1], int(sys.argv[2])


def column(name, kind):
    return np.fromfile(f"{FOLDER}/{name}.bin", dtype=kind)


code, hospital = column("cases.code", "u2"), column("cases.hospital", "u2")
scheme, month = column("cases.scheme", "u1"), column("cases.month", "u1")
cost, fund = column("cases.cost", "i4"), column("cases.fund", "i4")
los = column("cases.los", "u2")
numbers = column("numbers.number", "f8")
GROUPS = int(numbers[0])
N = len(column("hospitals.level", "u1"))
# Care outside the area has level 1 and no coefficient: it never counts.
level = np.zeros(65536, "i4")
level[:N] = column("hospitals.level", "u1") - 1
H = np.ones(65536)
H[:N] = column("hospitals.coefficient", "f8")
group_of_code = column("codes.group", "u2").astype("i4")
method = column("codes.method", "u1")
entry = np.where(
    method != 0, GROUPS + 1, np.where(group_of_code == 65535, GROUPS, group_of_code)
)
PER_FEN = 1e4 * np.array([numbers[2] / numbers[1], numbers[18] / numbers[17]])
NONE = 5


def half_up(num, den):
    return (2 * num + den) // (2 * den)


def beside(q, slack):
    return np.abs(q - np.floor(q) - 0.5) <= slack


def settle():
    g = entry[code]
    g[hospital == 65535] = GROUPS + 1
    c = cost.astype("f8")
    k = g * 3 + level[hospital]
    size = (GROUPS + 2) * 3
    clean = np.where((cost > 0) & (los > 0), k, size)
    s, n = (np.bincount(clean, x, size + 1)[:size] for x in (c, None))
    s3, n3 = s.reshape(-1, 3), n.reshape(-1, 3)
    gs, gn = s3.sum(1)[:GROUPS], n3.sum(1)[:GROUPS]
    all_cost, all_n = int(s3[: GROUPS + 1].sum()), int(n3[: GROUPS + 1].sum())
    with np.errstate(all="ignore"):
        q = np.where(gn > 0, gs / gn * (1e7 * all_n / all_cost), 0)
        w = np.floor(q + 0.5)
        for i in np.flatnonzero(beside(q, 1e-9 + q * 1e-14) & (gn > 0)):
            w[i] = half_up(10**7 * int(gs[i]) * all_n, int(gn[i]) * all_cost)
        few = (n < 5)[: GROUPS * 3]
        inverse = np.where(
            few, np.repeat(np.where(gs > 0, gn / gs * 1e4, 0), 3), n[: GROUPS * 3] / s[: GROUPS * 3]
        )
    inverse = np.append(inverse, np.ones(6))
    few = np.append(few, np.zeros(6, bool))
    w = np.append(w, np.ones(2))
    h = H[hospital]
    r = c * inverse[k]
    thin = few[k]
    r[thin] /= h[thin]
    p = w[g] * h * 1e-4
    normal = (r > 0.5 + 1e-9) & (r < 2 - 1e-9)
    q = np.where(normal, p + 0.00005, p * np.where(r < 1, r, r - 1))
    points = np.floor(q + 0.5)
    zone = np.where(normal, 0, np.where(r < 1, 1, np.where(r > 5, 3, 2))).astype("u1")
    blank, out = (g == GROUPS) | (w[g] == 0), g > GROUPS
    qb = c[blank] * PER_FEN[scheme[blank]]
    points[blank], zone[blank] = np.floor(qb + 0.5), 4
    q[blank] = qb
    points[out], zone[out] = 0, NONE
    edge = np.minimum(np.abs(r - 0.5), np.minimum(np.abs(r - 2), np.abs(r - 5))) <= 1e-9
    doubt = ~normal & ~out & (beside(q, 1e-9 + (q + p * 2) * 4e-15) | (edge & ~blank))
    for i in np.flatnonzero(doubt):
        points[i], zone[i] = exactly(i, int(g[i]), int(k[i]), s, n, gs, gn, w)
    at = np.where(out, N * 24, (hospital.astype("i4") * 2 + scheme) * 12 + month)
    cells = [np.bincount(at, minlength=N * 24 + 1)] + [
        np.bincount(at, x, N * 24 + 1) for x in (points, c, fund)
    ]
    cells = [x[: N * 24].astype("f8") for x in cells]
    return cells, [ledger(cells, s) for s in (0, 1)], (g, points, zone)


def exactly(i, g, k, s, n, gs, gn, w):
    c = int(cost[i])
    if g == GROUPS or w[g] == 0:
        given = 1 + int(scheme[i]) * 16
        return half_up(c * 10000 * int(numbers[given + 1]), int(numbers[given])), 4
    h = int(H[hospital[i]])
    num, den = (int(gs[g]) * h, int(gn[g]) * 10000) if n[k] < 5 else (int(s[k]), int(n[k]))
    r = c * den
    low, high = 2 * r < num, r > 2 * num
    part = r if low else r - num if high else num
    zone = 1 if low else 3 if r > 5 * num else 2 if high else 0
    return half_up(int(w[g]) * h * part, num * 10000), zone


def split(total, weights):
    whole = [int(x) for x in weights]
    all_ = sum(whole)
    if all_ == 0:
        return [0] * len(whole)
    parts = [total * x // all_ for x in whole]
    order = sorted(range(len(whole)), key=lambda i: (-(total * whole[i] % all_), i))
    for i in order[: total - sum(parts)]:
        parts[i] += 1
    return parts


def ledger(cells, s):
    given = [int(x) for x in numbers[1 + s * 16 : 17 + s * 16]]
    points, booked = (cells[c].reshape(N, 2, 12)[:, s] for c in (1, 3))
    gross, deposit = [0] * N, [0] * N
    for m in range(12):
        due = [int(x) for x in booked[:, m]]
        if sum(due) > given[4 + m]:
            due = split(given[4 + m], due)
        gross = [a + b for a, b in zip(gross, due)]
        deposit = [a + (b + 10) // 20 for a, b in zip(deposit, due)]
    standard, j = split(given[2], points.sum(1)), [int(x) for x in booked.sum(1)]
    clear = [d if d == 0 or b > d or 5 * b >= 4 * d else b for d, b in zip(standard, j)]
    over = [(min(10 * b, 11 * d) - 10 * d) * 3 if b > d else 0 for d, b in zip(standard, j)]
    scarce = sum(over) > given[3] * 50
    shared = split(given[3], over) if scarce else [half_up(x, 50) for x in over]
    transfer = [c + x - g + d for c, x, g, d in zip(clear, shared, gross, deposit)]
    names = ("gross", "deposit", "standard", "clear", "shared", "transfer")
    return dict(zip(names, (gross, deposit, standard, clear, shared, transfer)))


ms = []
for _ in range(REPEATS):
    start = time.perf_counter()
    cells, schemes, (g, points, zone) = settle()
    ms.append((time.perf_counter() - start) * 1e3)
row = np.arange(len(g))
checks = [
    str(int((x.astype("i8") * (row % m)).sum()))
    for x, m in (
        (points, 997),
        (points, 1009),
        (np.where(g < GROUPS, g + 1, 0), 997),
        (NONE - zone, 997),
    )
]
names = ("cases", "points", "cost", "fund")
answer = {name: [int(x) for x in cell] for name, cell in zip(names, cells)}
answer.update(schemes=schemes, checks=checks)
print(json.dumps(dict(version=np.__version__, ms=ms, answer=answer)))

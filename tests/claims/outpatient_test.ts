import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { rootKey } from "../../sim/base/streams.ts";
import {
  outpatient,
  type OutpatientOptions,
} from "../../sim/claims/outpatient.ts";
import type { Hospitals, Outpatient } from "../../sim/model/ledger.ts";

/** Two counties, a tertiary house in the first, a small and a tiny clinic in the second. */
const HOSPITALS = {
  id: ["H1", "H2", "H3"],
  level: Uint8Array.of(3, 1, 1),
  county: Uint8Array.of(0, 1, 1),
} as unknown as Hospitals;
const SIZE = Float64Array.of(1000, 20, 1);
/** By county × 2 + scheme. */
const INSURED = Float64Array.of(3000, 5000, 1000, 4000);
const OPTIONS: OutpatientOptions = {
  visits: {
    ordinary: { employee: 7, resident: 2.5 },
    chronic: { employee: 0.9, resident: 0.5 },
  },
  cost: {
    ordinary: { employee: 266, resident: 116 },
    chronic: { employee: 678, resident: 515 },
  },
  fundShare: {
    ordinary: { employee: 0.35, resident: 0.3 },
    chronic: { employee: 0.75, resident: 0.6 },
  },
  weekend: 0.6,
  ownCounty: { "3": 3, "2": 12, "1": 40 },
};
const KEY = rootKey("clinic");
/** Weekday of 1 January, 0 = Monday. */
const FIRST = 2;
const table = outpatient(HOSPITALS, SIZE, INSURED, KEY, FIRST, OPTIONS);

function sum(
  column: "visits" | "cost" | "fund",
  test: (t: Outpatient, row: number) => boolean,
): number {
  let total = 0;
  for (let row = 0; row < table.rows; row++) {
    if (test(table, row)) total += table[column][row]!;
  }
  return total;
}

Deno.test("visits are those of the insured, by scheme and kind", () => {
  (["employee", "resident"] as const).forEach((scheme, s) =>
    (["ordinary", "chronic"] as const).forEach((kind, k) => {
      const insured = INSURED[s]! + INSURED[2 + s]!;
      const expected = insured * OPTIONS.visits[kind][scheme];
      const visits = sum(
        "visits",
        (t, r) => t.scheme[r] === s && t.kind[r] === k,
      );
      assertAlmostEquals(visits, expected, 4.5 * Math.sqrt(expected));
    })
  );
});

Deno.test("a visit has its price, and the fund its share of it", () => {
  for (let row = 0; row < table.rows; row++) {
    const kind = (["ordinary", "chronic"] as const)[table.kind[row]!]!;
    const scheme = (["employee", "resident"] as const)[table.scheme[row]!]!;
    const cost = table.visits[row]! * OPTIONS.cost[kind][scheme] * 100;
    assertEquals(table.cost[row], cost);
    assertAlmostEquals(
      table.fund[row]!,
      cost * OPTIONS.fundShare[kind][scheme],
      0.5,
    );
  }
});

Deno.test("even a clinic with hardly a visit of a kind a day has its visits over the year", () => {
  // Nearness and size: the tiny clinic's part of each county's pull.
  const part = (county: number) => {
    const pull = [0, 1, 2].map((h) =>
      SIZE[h]! *
      (HOSPITALS.county[h] === county ? h === 0 ? 3 : 40 : 1)
    );
    return pull[2]! / pull.reduce((a, b) => a + b, 0);
  };
  const perYear = (
    s: number,
  ) => (INSURED[s]! * part(0) + INSURED[2 + s]! * part(1));
  const expected = perYear(0) * (7 + 0.9) + perYear(1) * (2.5 + 0.5);
  const visits = sum("visits", (t, r) => t.hospital[r] === 2);
  assert(expected / 4 / 365 < 1.2, "not a small clinic");
  assertAlmostEquals(visits, expected, 4.5 * Math.sqrt(expected));
});

Deno.test("a day at the weekend has six tenths of a weekday's visits", () => {
  const perDay = (weekend: boolean) => {
    const days = Array.from({ length: 365 }, (_, d) => d)
      .filter((d) => (FIRST + d) % 7 >= 5 === weekend);
    const visits = sum(
      "visits",
      (t, r) => (FIRST + t.day[r]!) % 7 >= 5 === weekend,
    );
    return visits / days.length;
  };
  assertAlmostEquals(perDay(true) / perDay(false), 0.6, 0.02);
});

Deno.test("rows without visits are left out, and no row appears twice", () => {
  const keys = new Set<number>();
  for (let row = 0; row < table.rows; row++) {
    assert(table.visits[row]! > 0);
    keys.add(
      ((table.hospital[row]! * 365 + table.day[row]!) * 2 +
            table.scheme[row]!) * 2 + table.kind[row]!,
    );
  }
  assertEquals(keys.size, table.rows);
});

Deno.test("the same key has the same visits, a change of price moves no visit", () => {
  const dearer = outpatient(HOSPITALS, SIZE, INSURED, KEY, FIRST, {
    ...OPTIONS,
    cost: { ...OPTIONS.cost, ordinary: { employee: 300, resident: 200 } },
  });
  assertEquals(dearer.visits, table.visits);
  const other = outpatient(
    HOSPITALS,
    SIZE,
    INSURED,
    rootKey("another"),
    FIRST,
    OPTIONS,
  );
  assert(other.visits.some((n, row) => n !== table.visits[row]));
});

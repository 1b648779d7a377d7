import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { rootKey } from "../../sim/base/streams.ts";
import {
  OUT_OF_AREA,
  type Outpatient,
  PHARMACY,
} from "../../sim/model/ledger.ts";
import { INSURED, OPTIONS, play, sum, table } from "./tiny_outpatient.ts";

Deno.test("visits are those of the insured, by scheme and kind", () => {
  (["employee", "resident"] as const).forEach((scheme, s) =>
    (["ordinary", "chronic"] as const).forEach((kind, k) => {
      const expected = INSURED[s]! * OPTIONS.visits[kind][scheme];
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
  const expected = 100 * (7 + 0.9) + 200 * (2.5 + 0.5);
  const visits = sum("visits", (t, r) => t.hospital[r] === 2);
  assert(expected / 4 / 365 < 1.2, "not a small clinic");
  assertAlmostEquals(visits, expected, 4.5 * Math.sqrt(expected));
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
  const dearer = play({
    cost: { ...OPTIONS.cost, ordinary: { employee: 300, resident: 200 } },
  });
  assertEquals(dearer.visits, table.visits);
  const other = play({}, rootKey("another"));
  assert(other.visits.some((n, row) => n !== table.visits[row]));
});

Deno.test("what pharmacies fill leaves the institutions' bills, and nothing is lost", () => {
  const external = {
    ordinary: { employee: 0.1, resident: 0.05 },
    chronic: { employee: 0.2, resident: 0 },
  };
  const shifted = play({ external });
  const filled = (t: Outpatient, row: number) => t.hospital[row] === PHARMACY;
  assertEquals(sum("cost", undefined, shifted), sum("cost"));
  assertEquals(sum("visits", undefined, shifted), sum("visits"));
  assertEquals(sum("visits", filled, shifted), 0);
  for (
    const [s, k, part] of [[0, 0, 0.1], [1, 0, 0.05], [0, 1, 0.2], [1, 1, 0]]
  ) {
    const of = (t: Outpatient, row: number) =>
      t.scheme[row] === s && t.kind[row] === k;
    const whole = sum("cost", of);
    const gone = sum("cost", (t, r) => of(t, r) && filled(t, r), shifted);
    assertAlmostEquals(gone / whole, part!, 1e-6);
  }
});

Deno.test("care elsewhere is one row a day, scheme and kind, with its share of the visits", () => {
  const away = play({ remote: { employee: 0.2, resident: 0.1 } });
  [0.2, 0.1].forEach((part, s) => {
    const own = (t: Outpatient, row: number) => t.scheme[row] === s;
    const all = sum("visits", own, away);
    const there = (t: Outpatient, row: number) =>
      own(t, row) && t.hospital[row] === OUT_OF_AREA;
    const elsewhere = sum("visits", there, away);
    assertAlmostEquals(elsewhere / all, part, 4.5 * Math.sqrt(part / all));
  });
});

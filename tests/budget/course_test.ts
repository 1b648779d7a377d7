import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { shareExactly } from "../../sim/base/fen.ts";
import { ratio } from "../../sim/base/ratio.ts";
import { budgetLevels } from "../../sim/budget/budget_levels.ts";
import { factorGrowth } from "../../sim/budget/growth_factors.ts";
import { overQuota, paceOf } from "../../sim/budget/pace.ts";
import { BUDGET_LINES } from "../../sim/model/ledger.ts";
import { splitMonths } from "../../sim/budget/split_months.ts";

Deno.test("every level sums to the one above to the fen, in the year and in every month", () => {
  const money = fc.nat(2 ** 34),
    booked = fc.array(fc.nat(2 ** 20), {
      minLength: 60,
      maxLength: 60,
    }).map((cells) => Float64Array.from(cells));
  fc.assert(
    fc.property(
      fc.record({
        outpatient: money,
        chronic: money,
        remote: money,
        dip: money,
        other: money,
        maternity: money,
      }),
      money,
      booked,
      fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }),
      (lines, reserve, cells, weights) => {
        const total = Object.values(lines).reduce((a, b) => a + b, reserve);
        const quotas = shareExactly(
          lines.dip,
          weights.every((w) => w === 0) ? [1, 1, 1] : weights,
        );
        const rows = budgetLevels({
          total,
          lines,
          reserve,
          months: splitMonths(lines.dip, cells.slice(0, 12)),
          quotas,
          booked: {
            outpatient: cells,
            chronic: cells,
            remote: cells.map((fen) => fen % 7),
            dip: cells,
            other: new Float64Array(60),
            maternity: cells.map((fen) => fen % 11),
          },
          payees: [
            { id: "H1", county: "C1" },
            { id: "H2", county: "C1" },
            { id: "H3", county: "C2" },
            { id: "elsewhere", county: "elsewhere" },
            { id: "village", county: "village" },
          ],
        });
        assertEquals(rows[0]!.amount, total);
        for (const line of BUDGET_LINES) {
          const own = rows.find((r) => r.level === "line" && r.id === line);
          if (line === "maternity" && lines[line] === 0) {
            assertEquals(own, undefined);
          } else assertEquals(own!.amount, lines[line]);
        }
        for (const above of rows) {
          const below = rows.filter(({ parent }) => parent === above.id);
          if (below.length === 0) continue;
          const sum = (of: (row: typeof above) => number) =>
            below.reduce((n, row) => n + of(row), 0);
          assertEquals(sum(({ amount }) => amount), above.amount);
          above.months.forEach((fen, m) =>
            assertEquals(sum(({ months }) => months[m]!), fen)
          );
        }
        for (const row of rows) {
          assertEquals(row.months.reduce((a, b) => a + b, 0), row.amount);
        }
      },
    ),
    { seed: 20250104, numRuns: 60 },
  );
});

Deno.test("the weights of the factors that are known are scaled to 1", () => {
  const growthOf = (lastCost: ReturnType<typeof ratio> | null) =>
    factorGrowth({
      weights: {
        economy: 0.4,
        population: 0.1,
        reform: 0.1,
        insured: 0.2,
        lastCost: 0.2,
      },
      growth: {
        economy: 0.05,
        population: 0.02,
        reform: 0,
        insured: 0.01,
        lastCost: null,
      },
      measured: { insured: ratio(9), lastCost },
    });
  // 0.02 + 0.002 + 0.002 = 0.024, of weights that come to 0.8.
  assertEquals(growthOf(null).growth, 0.03);
  assertEquals(growthOf(ratio(1, 10)).growth, 0.044);
  const rows = growthOf(ratio(1, 3)).rows;
  assertEquals(rows.at(-1), {
    factor: "lastCost",
    weight: 0.2,
    growth: "0.3333",
    measured: true,
  });
  // A given number counts before the record's.
  assertEquals(rows[3]!.measured, false);
});

Deno.test("a quarter's end is flagged only above the watched pace, never at it", () => {
  const months = new Float64Array(12).fill(100);
  const booked = new Float64Array(24).fill(50);
  booked[1 * 12 + 5] = 51;
  const course = { months, booked, quotas: Float64Array.of(600, 600) };
  const pace = paceOf(course, 1);
  assertEquals(pace.filter(({ alert }) => alert).map(({ month }) => month), [
    6,
    9,
    12,
  ]);
  assertEquals([pace[2]!.ratio, pace[5]!.booked], ["1.0000", 601]);
  assertEquals(paceOf(course, 1.01).some(({ alert }) => alert), false);
});

Deno.test("talks are with institutions above their own quota, the largest excess first", () => {
  const months = new Float64Array(12).fill(100);
  const booked = Float64Array.from(
    { length: 36 },
    (_, at) => [40, 45, 20][Math.floor(at / 12)]!,
  );
  const course = { months, booked, quotas: Float64Array.of(360, 480, 0) };
  const over = overQuota(course, 1)!;
  assertEquals(
    over.map(({ month, hospital, quota, booked }) => [
      month,
      hospital,
      quota,
      booked,
    ]),
    [
      [3, 0, 90, 120],
      [3, 1, 120, 135],
      [6, 0, 180, 240],
      [6, 1, 240, 270],
      [9, 0, 270, 360],
      [9, 1, 360, 405],
      [12, 0, 360, 480],
      [12, 1, 480, 540],
    ],
  );
  assertEquals(overQuota({ ...course, quotas: null }, 1), null);
  assert(overQuota(course, 1.2)!.every(({ hospital }) => hospital === 0));
});
